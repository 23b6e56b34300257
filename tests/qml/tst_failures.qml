import QtQuick
import QtTest
import Confab.Ui
import Confab.Mock

// What fails is said, wherever it was asked for.
TestCase {
    id: root
    name: "Failures"
    when: windowShown

    property Component stage: Component { MockWindow { chat: "garden" } }
    readonly property var noLine: ({ code: "unavailable", message: "There is no connection to the server.", field: "", retryAfter: 0 })
    property var it: null

    function init() {
        it = createTemporaryObject(stage, root)
        tryVerify(() => it.window.active && it.window.shell.drawn)
    }
    function says(from, text) {
        let found = false
        it.everyItem(from, item => { if (item.text === text) found = true })
        return found
    }
    function isWithin(item, outer) {
        return item !== null && (item === outer || isWithin(item.parent, outer))
    }
    function sheet(name) {
        it.window.show(name, null)
        tryVerify(() => it.window.dialogs.current !== null && it.window.dialogs.current.opened)
        return it.window.dialogs.current
    }
    function test_what_nobody_waits_for_data() {
        return [{ tag: "pin", act: () => it.app.pinChat("garden", true) }, { tag: "mute", act: () => it.app.muteChat("garden", true) },
                { tag: "archive", act: () => it.app.archiveChat("garden", true) }, { tag: "pin message", act: () => it.app.pinMessage("garden-5", true) },
                { tag: "presence", act: () => it.app.setPresence("away") }, { tag: "open file", act: () => it.app.openFile("garden-5", "f1", false) },
                { tag: "remove", act: () => it.window.shell.pane.remove("garden-5") }, { tag: "forward", act: () => it.app.forward("anna", ["garden-5"]) }]
    }
    function test_what_nobody_waits_for(row) {
        it.app.nextError = noLine
        row.act()
        tryVerify(() => says(it.window.contentItem, noLine.message))
    }
    function test_what_is_shown_where_it_was_asked_for_is_not_said_twice() {
        it.app.nextError = noLine
        const picker = sheet("newChat")
        tryVerify(() => says(picker.contentItem, noLine.message))
        it.everyItem(it.window.contentItem, item => verify(item.text !== noLine.message || isWithin(item, picker.contentItem), String(item)))
    }
    function test_a_device_that_keeps_nothing_says_so_until_it_is_read() {
        it.app.storageProblem = "The disk of this device is full."
        verify(says(it.window.contentItem, "The disk of this device is full."))
        let read = null
        it.everyItem(it.window.contentItem, item => { if (item.text === "OK" && typeof item.clicked === "function") read = item })
        read.clicked()
        compare(it.app.storageProblem, "")
        verify(!says(it.window.contentItem, "The disk of this device is full."))
    }
    function test_a_time_to_wait_is_told() {
        it.app.nextError = { code: "rate_limited", message: "Too many of this kind.", field: "", retryAfter: 7 }
        it.app.pinChat("garden", true)
        tryVerify(() => says(it.window.contentItem, "Too many of this kind. Try again in 7 seconds."))
    }
    function test_without_a_line_nothing_is_said_to_be_empty_data() {
        return [{ tag: "people", sheet: "newChat", asked: "searchUsers", empty: () => it.app.users.all = [] },
                { tag: "rooms", sheet: "rooms", asked: "searchRooms", empty: () => it.app.rooms.rows = [] },
                { tag: "devices", sheet: "devices", asked: "loadSessions", empty: () => it.app.sessions.rows = [] }]
    }
    function test_without_a_line_nothing_is_said_to_be_empty(row) {
        it.app.nextError = noLine
        row.empty()
        const shown = sheet(row.sheet)
        tryVerify(() => says(shown.contentItem, noLine.message))
        let again = null
        it.everyItem(shown.contentItem, item => { if (item.text === "Try again" && typeof item.clicked === "function") again = item })
        verify(again !== null)
        it.app.nextError = null
        const before = it.app.called(row.asked).length
        again.clicked()
        compare(it.app.called(row.asked).length, before + 1)
        tryVerify(() => !says(shown.contentItem, noLine.message))
    }
    function test_logging_out_would_lose_what_waits() {
        it.app.pendingCount = 2
        const shown = sheet("settings")
        shown.section = "account"
        const press = text => {
            let button = null
            it.everyItem(shown.contentItem, item => { if (item.text === text && typeof item.clicked === "function") button = item })
            button.clicked()
        }
        press("Log out")
        verify(says(shown.contentItem, "2 messages still wait to be sent, and would be lost."))
        compare(it.app.called("logout").length, 0)
        press("Stay")
        press("Log out")
        press("Log out all the same")
        compare(it.app.called("logout").length, 1)
    }
    function test_logging_out_with_nothing_to_lose_asks_nothing() {
        const shown = sheet("settings")
        shown.section = "account"
        it.everyItem(shown.contentItem, item => { if (item.text === "Log out" && typeof item.clicked === "function") item.clicked() })
        compare(it.app.called("logout").length, 1)
    }
    function test_the_same_news_twice_is_said_twice() {
        let announcer = null
        it.everyItem(it.window.contentItem, item => { if (item.words !== undefined && item.app === it.app && item.width === 1) announcer = item })
        verify(announcer !== null)
        let changes = 0
        announcer.wordsChanged.connect(() => { if (announcer.words !== "") ++changes })
        it.app.announcement("Anna: ok")
        it.app.announcement("Anna: ok")
        compare(changes, 2)
    }
    function test_what_waits_offers_what_can_be_done_with_it() {
        const pane = it.window.shell.pane
        tryVerify(() => pane.timelineView.list.settled)
        it.app.timeline.insert(0, { clientId: "c-1", own: true, plainText: "soon", status: "pending", accessibleText: "soon" })
        tryVerify(() => pane.timelineView.list.itemAtIndex(0) !== null && pane.timelineView.list.itemAtIndex(0).clientId === "c-1")
        const row = pane.timelineView.list.itemAtIndex(0)
        compare(row.messageId, "")
        pane.menus.open(row, row, 5, 5)
        tryCompare(pane.menus.menu, "opened", true)
        const offered = []
        for (let i = 0; i < pane.menus.menu.count; ++i) {
            const entry = pane.menus.menu.itemAt(i)
            if (entry.visible && entry.text)
                offered.push(entry.text)
        }
        compare(offered, ["Copy text", "Copy a part", "Delete"])
        pane.menus.menu.itemAt(pane.menus.menu.count - 2).triggered()
        compare(it.app.called("discard")[0][1], "c-1")
        pane.timelineView.toggle(row, false)
        verify(!pane.timelineView.selecting)
    }
}
