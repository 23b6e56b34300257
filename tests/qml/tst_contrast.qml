import QtQuick
import QtTest
import Confab.Ui

TestCase {
    name: "Contrast"

    function luminance(c) {
        const part = v => v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4)
        return 0.2126 * part(c.r) + 0.7152 * part(c.g) + 0.0722 * part(c.b)
    }
    function ratio(a, b) {
        const x = luminance(a) + 0.05
        const y = luminance(b) + 0.05
        return Math.max(x, y) / Math.min(x, y)
    }
    function cleanup() {
        Theme.mode = "light"
    }
    function test_everything_read_is_legible_data() {
        return [{ tag: "light", mode: "light", least: 4.5 }, { tag: "dark", mode: "dark", least: 4.5 }, { tag: "contrast", mode: "contrast", least: 7 }]
    }
    function test_everything_read_is_legible(row) {
        Theme.mode = row.mode
        const c = Theme.colors
        const pairs = []
        for (const ground of ["background", "panel", "raised", "hover", "selection", "chip", "ownBubble", "otherBubble"]) {
            pairs.push(["text", ground])
            pairs.push(["text2", ground])
        }
        for (const ground of ["background", "panel", "raised", "selection", "otherBubble"])
            pairs.push(["accent", ground])
        for (const ground of ["background", "panel", "raised", "ownBubble", "otherBubble"])
            pairs.push(["red", ground])
        pairs.push(["ownAccent", "ownBubble"], ["onAccent", "accent"], ["onRed", "red"], ["offlineText", "offlineBar"], ["background", "text"], ["panel", "text"], ["accentOnText", "text"], ["text", "highlight"], ["foundInk", "found"])
        for (const pair of pairs) {
            const found = ratio(c[pair[0]], c[pair[1]])
            verify(found >= row.least, pair[0] + " on " + pair[1] + " is " + found.toFixed(2))
        }
        for (let i = 0; i < 8; ++i) {
            verify(ratio(c.onPeople, Theme.person(i)) >= row.least, "initials on colour " + i + " are " + ratio(c.onPeople, Theme.person(i)).toFixed(2))
            verify(ratio(Theme.personName(i), c.otherBubble) >= row.least, "name in colour " + i + " is " + ratio(Theme.personName(i), c.otherBubble).toFixed(2))
            verify(ratio(Theme.personName(i), c.ownBubble) >= (row.mode === "contrast" ? 7 : 3), "quoted name in colour " + i + " is " + ratio(Theme.personName(i), c.ownBubble).toFixed(2))
        }
    }
    function test_signs_stand_out_from_their_ground() {
        for (const mode of ["light", "dark", "contrast"]) {
            Theme.mode = mode
            for (const name of ["green", "amber", "red", "accent", "text3"])
                verify(ratio(Theme.colors[name], Theme.colors.panel) >= 3, mode + " " + name)
        }
    }
    function test_type_scales_as_one() {
        const before = Theme.body / Theme.small
        Theme.textScale = 2
        compare(Theme.body, 28)
        fuzzyCompare(Theme.body / Theme.small, before, 0.05)
        verify(Theme.rowHeight >= 2 * Theme.body + 16)
        Theme.textScale = 1
    }
}
