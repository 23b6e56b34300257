import QtQuick
import QtTest
import Confab.Ui
import Confab.Mock

TestCase {
    id: root
    name: "Timeline"
    when: windowShown

    property Component stage: Component { MockWindow {} }
    property var it: null
    property var view: null
    property var list: null

    function open(properties) {
        it = createTemporaryObject(stage, root, properties)
        tryVerify(() => it.window.active)
        view = it.window.shell.pane.timelineView
        list = view.list
        tryCompare(list, "settled", true)
        tryCompare(list, "fresh", false)
    }
    function edgeOf(item) {
        return item.mapToItem(list, 0, 0).y
    }
    function incoming(text) {
        it.app.timeline.insert(0, { messageId: "new-" + text, seq: 1000, senderName: "Anna Moreau", plainText: text, timeText: "10:50", accessibleText: text })
    }
    function test_opens_with_the_unread_line_on_top() {
        open({ chat: "garden", scenario: "manyMessages" })
        const first = list.itemAtIndex(30)
        verify(first !== null)
        fuzzyCompare(edgeOf(first), 0, 2)
    }
    function test_opens_at_the_newest_when_all_unread_fit() {
        open({ chat: "garden" })
        verify(list.atBottom)
    }
    function test_whoever_reads_history_is_not_moved_by_new_messages() {
        open({ chat: "garden", scenario: "manyMessages" })
        const reading = list.itemAtIndex(28)
        const before = edgeOf(reading)
        for (let i = 0; i < 5; ++i)
            incoming("news " + i)
        waitForRendering(list)
        compare(edgeOf(reading), before)
    }
    function test_whoever_reads_history_is_not_moved_by_older_messages() {
        open({ chat: "garden", scenario: "manyMessages" })
        const reading = list.itemAtIndex(28)
        const before = edgeOf(reading)
        for (let i = 0; i < 30; ++i)
            it.app.timeline.append({ messageId: "old" + i, seq: 1, senderName: "Bao Kim", plainText: i % 2 ? it.app.data.longText : "older", timeText: "09:00" })
        waitForRendering(list)
        compare(edgeOf(reading), before)
    }
    function test_whoever_reads_history_is_not_moved_by_what_grows_or_shrinks_data() {
        const grown = { plainText: Array(40).join("longer and longer ") }
        const reacted = { reactions: [{ emoji: "👍", count: 1, me: false }] }
        const rows = []
        for (const where of ["far above", "just above", "just below", "far below"]) {
            rows.push({ tag: "an edit " + where, where: where, change: grown })
            rows.push({ tag: "a reaction " + where, where: where, change: reacted })
            rows.push({ tag: "a deletion " + where, where: where, first: grown, change: { kind: "deleted", plainText: "" } })
        }
        return rows
    }
    function test_whoever_reads_history_is_not_moved_by_what_grows_or_shrinks(row) {
        open({ scenario: "manyMessages", chat: "garden" })
        const drawn = () => { list.forceLayout(); wait(40) }
        list.positionViewAtIndex(100, ListView.Center)
        drawn()
        const inView = index => {
            const item = list.itemAtIndex(index)
            return item !== null && edgeOf(item) + item.height > 0 && edgeOf(item) < list.height
        }
        let newest = 100
        let oldest = 100
        while (inView(newest - 1))
            --newest
        while (inView(oldest + 1))
            ++oldest
        const index = row.where === "far above" ? oldest + 6 : row.where === "just above" ? oldest + 1 : row.where === "just below" ? newest - 1 : newest - 6
        if (row.first) {
            it.app.timeline.set(index, row.first)
            drawn()
        }
        const before = edgeOf(list.itemAtIndex(100))
        const height = list.itemAtIndex(index) ? list.itemAtIndex(index).height : 0
        it.app.timeline.set(index, row.change)
        if (list.itemAtIndex(index))
            tryVerify(() => list.itemAtIndex(index).height !== height)
        drawn()
        compare(Math.round(edgeOf(list.itemAtIndex(100))), Math.round(before))
    }
    // Rows of all heights, as they are used again for one another.
    function test_scrolling_moves_what_is_in_view_as_far_as_the_view_data() {
        return [{ tag: "up a little", by: -60, times: 40 }, { tag: "down a little", by: 60, times: 40 }, { tag: "up by pages", by: -300, times: 20 }, { tag: "down by pages", by: 300, times: 20 }]
    }
    function test_scrolling_moves_what_is_in_view_as_far_as_the_view(row) {
        open({ scenario: "manyMessages", chat: "garden" })
        const reacted = [{ emoji: "👍", count: 3, me: false }, { emoji: "🎉", count: 1, me: true }]
        for (let i = 0; i < 200; ++i)
            it.app.timeline.set(i, { reactions: i % 3 === 0 ? reacted : [], replyToId: i % 4 === 0 ? "garden-1" : "", replySender: "Anna Moreau", replyText: "words",
                richText: i % 6 === 0 ? "<pre><code>one\ntwo</code></pre>" : i % 11 === 0 ? "<ul><li>one</li><li>two</li></ul>" : "" })
        list.forceLayout()
        const drawn = () => { list.forceLayout(); wait(20) }
        const held = () => {
            for (let y = 0; y < list.height; y += 16) {
                const item = list.itemAt(list.width / 2, list.contentY + y)
                const edge = item ? edgeOf(item) - row.by : 0
                if (item && edge > 0 && edge < list.height)
                    return item
            }
            return null
        }
        list.positionViewAtIndex(row.by < 0 ? 20 : 150, ListView.Center)
        drawn()
        for (let i = 0; i < row.times; ++i) {
            const item = held()
            verify(item !== null)
            const id = item.messageId
            const before = edgeOf(item)
            list.contentY += row.by
            drawn()
            compare(item.messageId, id)
            fuzzyCompare(edgeOf(item), before - row.by, 1)
        }
    }
    function test_no_more_rows_are_made_than_are_needed_while_the_pane_is_hidden() {
        open({ scenario: "manyMessages", chat: "garden" })
        const height = list.itemAtIndex(30).height
        verify(height > 20)
        view.visible = false
        wait(40)
        compare(list.itemAtIndex(30).height, height)
        it.app.timeline.set(32, { plainText: "said meanwhile" })
        list.forceLayout()
        verify(list.contentItem.children.length < 80, list.contentItem.children.length + " rows")
    }
    function test_at_the_newest_new_messages_are_followed() {
        open({ chat: "garden" })
        incoming("hello")
        tryVerify(() => list.itemAtIndex(0) !== null && list.itemAtIndex(0).messageId === "new-hello")
        tryVerify(() => list.atBottom)
    }
    function test_jump_goes_to_the_newest() {
        open({ chat: "garden", scenario: "manyMessages" })
        verify(!list.atBottom)
        view.jumpToNewest()
        tryVerify(() => list.atBottom)
    }
    function test_a_jump_shows_its_message() {
        open({ chat: "garden", scenario: "manyMessages" })
        view.show("m20")
        tryVerify(() => list.itemAtIndex(180) !== null && edgeOf(list.itemAtIndex(180)) > 0 && edgeOf(list.itemAtIndex(180)) < list.height)
    }
    function test_pins_are_stepped_through() {
        open({ chat: "garden" })
        const bar = it.window.shell.pane.pinnedBar
        verify(bar.visible)
        compare(bar.pin.messageId, "garden-5")
        verify(bar.Accessible.name.indexOf("1 of 2") > 0)
        bar.clicked()
        compare(it.app.timeline.highlightedMessageId, "garden-5")
        compare(bar.pin.messageId, "garden-3")
        bar.clicked()
        compare(it.app.timeline.highlightedMessageId, "garden-3")
        compare(bar.pin.messageId, "garden-5")
        bar.forceActiveFocus()
        keyClick(Qt.Key_Up)
        compare(bar.pin.messageId, "garden-3")
        compare(it.app.timeline.highlightedMessageId, "garden-3")
        it.app.pins.rows = it.app.pins.rows.slice(0, 1)
        compare(bar.pin.messageId, "garden-5")
        compare(bar.Accessible.name, "Pinned message. Dmitri Novak: Who has the key for the tool shed?")
        it.app.pins.rows = []
        verify(!bar.visible)
        compare(bar.height, 0)
    }
    function test_readers_tell_read_from_delivered() {
        open({ chat: "garden" })
        const menus = it.window.shell.pane.menus
        menus.message = list.itemAtIndex(2)
        menus.showReaders()
        tryVerify(() => menus.readers.opened)
        const said = []
        it.everyItem(menus.readers.contentItem, item => { if (item.textFormat !== undefined) said.push(item.text) })
        verify(said.indexOf("Read") > said.indexOf("Anna Moreau") && said.indexOf("Delivered") > said.indexOf("Bao Kim"), said.join(" | "))
    }
    function test_a_search_marks_what_it_found_and_moves_nothing() {
        open({ chat: "garden" })
        const words = "Bring the **ladder** to the lake"
        it.app.timeline.insert(0, { messageId: "f1", seq: 900, senderName: "Anna Moreau", plainText: it.app.data.longText, timeText: "10:50" })
        it.app.timeline.insert(0, { messageId: "f2", seq: 901, senderName: "Anna Moreau", plainText: words, richText: "Bring the <b>ladder</b> to the lake", timeText: "10:51" })
        waitForRendering(list)
        for (const [row, found] of [[1, "<mark>" + it.app.data.longText.split(" ")[0] + "</mark>" + it.app.data.longText.slice(it.app.data.longText.indexOf(" "))], [0, "Bring the <b><mark>ladder</mark></b> to the lake"]]) {
            const bubble = list.itemAtIndex(row).bubble
            const before = [bubble.width, bubble.height]
            it.app.timeline.set(row, { foundText: found })
            const texts = []
            it.everyItem(bubble, item => { if (item.textFormat === Text.RichText && item.text !== "") texts.push(item) })
            compare(texts.length, 1)
            verify(texts[0].text.indexOf("background-color: " + Theme.colors.found) > 0)
            verify(texts[0].contentHeight <= before[1])
            compare([bubble.width, bubble.height], before)
        }
    }
    function test_a_long_line_of_code_stays_in_its_bubble() {
        open({ chat: "garden" })
        const line = "some_function_name(".repeat(20)
        it.app.timeline.insert(0, { messageId: "code", seq: 900, senderName: "Anna Moreau", plainText: line, richText: "<pre>" + line + "\n    two</pre>", timeText: "10:50" })
        waitForRendering(list)
        const bubble = list.itemAtIndex(0).bubble
        const texts = []
        it.everyItem(bubble, item => { if (item.textFormat === Text.RichText) texts.push(item) })
        compare(texts.length, 1)
        verify(texts[0].contentWidth <= bubble.width, texts[0].contentWidth + " in " + bubble.width)
        verify(texts[0].contentHeight > 3 * Theme.bodyLine)
    }
    function test_search_leads_from_hit_to_hit() {
        open({ chat: "garden" })
        for (const id of ["h1", "h2", "h3"])
            it.app.timeline.insert(0, { messageId: id, seq: 900, senderName: "Anna Moreau", plainText: "zebra <img src=x> " + id, timeText: "10:50" })
        const pane = it.window.shell.pane
        pane.openSearch()
        pane.searchPanel.text = "zebra"
        tryCompare(pane.searchPanel, "listed", true)
        compare(it.app.timeline.searchText, "zebra")
        compare(pane.searchPanel.hits.map(hit => hit.messageId), ["h3", "h2", "h1"])
        pane.searchPanel.choose(0)
        compare(it.app.timeline.highlightedMessageId, "h3")
        verify(!pane.searchPanel.listed)
        pane.searchPanel.take()
        keyClick(Qt.Key_Return)
        compare(it.app.timeline.highlightedMessageId, "h2")
        compare(pane.searchPanel.current, 1)
        keyClick(Qt.Key_Down)
        verify(pane.searchPanel.listed)
        keyClick(Qt.Key_Escape)
        keyClick(Qt.Key_Escape)
        tryCompare(pane, "searchPanel", null)
        compare(it.app.timeline.searchText, "")
    }
    function test_only_what_was_seen_in_an_active_window_counts_as_read() {
        open({ chat: "garden", scenario: "manyMessages" })
        it.app.timeline.seen = []
        it.app.windowActive = false
        view.markSeen()
        compare(it.app.timeline.seen.length, 0)
        it.app.windowActive = true
        view.markSeen()
        const seen = it.app.timeline.seen
        compare(seen.length, 2)
        verify(seen[0] <= 170 && seen[0] >= 168, "oldest seen is " + seen[0])
        verify(seen[1] < 185, "newest seen is " + seen[1])
    }
    function test_older_messages_are_asked_for_near_the_top() {
        open({ chat: "garden", scenario: "manyMessages" })
        compare(it.app.timeline.olderLoads, 0)
        list.positionViewAtEnd()
        tryVerify(() => it.app.timeline.olderLoads > 0)
    }
    function test_delete_can_be_undone() {
        open({ chat: "garden" })
        it.window.shell.pane.remove("garden-7")
        compare(it.app.called("remove")[0][1], "garden-7")
        let undo = null
        tryVerify(() => { it.everyItem(it.window.contentItem, item => { if (item.text === "Undo" && typeof item.clicked === "function") undo = item }); return undo !== null })
        undo.clicked()
        compare(it.app.called("undoRemove")[0][1], "garden-7")
    }
    function test_failed_message_offers_its_three_ways() {
        open({ chat: "anna" })
        const found = {}
        it.everyItem(list.itemAtIndex(0), item => { if (typeof item.clicked === "function" && item.text) found[item.text] = item })
        found["Retry"].clicked()
        found["Copy"].clicked()
        found["Delete"].clicked()
        compare(it.app.called("retry").length, 1)
        compare(it.app.called("copyText")[0][1], "On the 7:40 train then")
        compare(it.app.called("discard").length, 1)
    }
    function test_selection_reaches_over_messages_and_copies() {
        open({ chat: "garden" })
        list.itemAtIndex(1).selectionToggled(false)
        list.itemAtIndex(4).selectionToggled(true)
        compare(view.selection.length, 4)
        it.window.shell.pane.copySelection()
        compare(it.app.called("copyText").length, 1)
        compare(view.selection.length, 0)
    }
    function test_a_mouse_drawn_over_messages_selects_them() {
        open({ chat: "garden", scenario: "manyMessages" })
        const before = list.contentY
        const at = list.mapToItem(it.window.contentItem, 0, 0)
        const first = list.itemAtIndex(28)
        const last = list.itemAtIndex(26)
        const x = at.x + 700
        mousePress(it.window.contentItem, x, at.y + edgeOf(first) + first.height - 6)
        for (let y = edgeOf(first) + first.height; y < edgeOf(last) + last.height - 4; y += 6)
            mouseMove(it.window.contentItem, x, at.y + y, -1, Qt.LeftButton)
        compare(view.selection.length, 3)
        mouseRelease(it.window.contentItem, x, at.y + edgeOf(last) + last.height - 4)
        compare(view.selection.length, 3)
        compare(list.contentY, before)
    }
    function test_escape_ends_the_selection() {
        open({ chat: "garden" })
        list.itemAtIndex(1).selectionToggled(false)
        keyClick(Qt.Key_Escape)
        compare(view.selection.length, 0)
    }
    function test_keyboard_walks_and_opens_the_menu() {
        open({ chat: "garden" })
        list.forceActiveFocus()
        keyClick(Qt.Key_Up)
        keyClick(Qt.Key_Up)
        const message = list.currentItem
        verify(message.keyFocus)
        keyClick(Qt.Key_Return)
        tryCompare(it.window.shell.pane.menus.menu, "opened", true)
        compare(it.window.shell.pane.menus.message, message)
        keyClick(Qt.Key_Escape)
        tryCompare(it.window.shell.pane.menus.menu, "visible", false)
    }
    function test_home_and_end_go_to_the_oldest_and_the_newest() {
        open({ chat: "garden", scenario: "manyMessages" })
        list.forceActiveFocus()
        keyClick(Qt.Key_Home)
        compare(list.currentIndex, list.count - 1)
        keyClick(Qt.Key_End)
        compare(list.currentIndex, 0)
    }
    function test_on_a_phone_the_menu_comes_from_below() {
        open({ chat: "garden", windowWidth: 400, windowHeight: 844, touch: true })
        const menus = it.window.shell.pane.menus
        menus.open(list.itemAtIndex(2), list, 60, 20)
        tryCompare(menus.menu, "opened", true)
        verify(menus.menu.modal)
        compare(menus.menu.width, 400)
        const edge = menus.menu.contentItem.mapToItem(null, 0, menus.menu.contentItem.height).y
        fuzzyCompare(edge + menus.menu.bottomPadding, 844, 1)
        for (let i = 0; i < menus.menu.count; ++i) {
            const entry = menus.menu.itemAt(i)
            verify(!entry.visible || entry.height >= Theme.target, entry.text)
            verify(!entry.visible || entry.width > 380, entry.text)
        }
        keyClick(Qt.Key_Escape)
        tryCompare(menus.menu, "visible", false)
        menus.open(list.itemAtIndex(2), list, 60, 20)
        tryCompare(menus.menu, "opened", true)
        mouseClick(it.window.contentItem, 200, 40) // on what is above it
        tryCompare(menus.menu, "visible", false)
    }
    function test_in_a_wide_window_the_menu_is_where_it_was_asked_for() {
        open({ chat: "garden" })
        const menus = it.window.shell.pane.menus
        menus.open(list.itemAtIndex(2), list, 60, 20)
        tryCompare(menus.menu, "opened", true)
        verify(!menus.menu.modal)
        compare(menus.menu.width, Theme.menuWidth)
        menus.menu.close()
        it.window.width = 400 // the same menu, later
        tryCompare(menus.menu, "visible", false)
        tryVerify(() => it.window.shell.panes === 1)
        menus.open(list.itemAtIndex(1), list, 60, 20)
        tryCompare(menus.menu, "opened", true)
        compare(menus.menu.width, 400)
        menus.menu.close()
        tryCompare(menus.menu, "visible", false)
        it.window.width = 1280
        tryVerify(() => it.window.shell.panes === 3)
        menus.open(list.itemAtIndex(2), list, 60, 20)
        tryCompare(menus.menu, "opened", true)
        compare(menus.menu.width, Theme.menuWidth)
        menus.menu.close()
    }
    function test_right_click_opens_the_menu() {
        open({ chat: "garden" })
        const message = list.itemAtIndex(3)
        const at = message.mapToItem(it.window.contentItem, 120, message.height - 12)
        mouseClick(it.window.contentItem, at.x, at.y, Qt.RightButton)
        tryCompare(it.window.shell.pane.menus.menu, "opened", true)
    }
    function test_a_message_can_be_pinned_by_whoever_may() {
        open({ chat: "garden" })
        const menus = it.window.shell.pane.menus
        menus.open(list.itemAtIndex(1), list, 20, 20)
        tryCompare(menus.menu, "opened", true)
        menus.menu.mayPin = true
        menus.menu.pinToggled(true)
        compare(it.app.called("pinMessage")[0].slice(1), [list.itemAtIndex(1).messageId, true])
        menus.menu.close()
        tryCompare(menus.menu, "visible", false)
    }
    function test_what_is_selected_is_forwarded_to_the_chat_that_is_chosen() {
        open({ chat: "garden" })
        list.itemAtIndex(1).selectionToggled(false)
        list.itemAtIndex(2).selectionToggled(false)
        const chosen = view.selection.slice()
        const bar = {}
        it.everyItem(it.window.shell.pane, item => { if (typeof item.clicked === "function" && item.label) bar[item.label] = item })
        bar["Forward"].clicked()
        compare(view.selection.length, 0)
        tryVerify(() => it.window.dialogs.current !== null && it.window.dialogs.current.opened === true)
        const switcher = it.window.dialogs.current
        verify(switcher.forwarding)
        switcher.choose({ kind: "chat", target: "anna" })
        compare(it.app.called("forward")[0].slice(1), ["anna", chosen])
        tryCompare(it.app, "currentChatId", "anna")
    }
    function test_a_picture_is_forwarded_from_its_menu_to_a_person() {
        open({ chat: "garden" })
        const picture = list.itemAtIndex(1)
        compare(picture.kind, "image")
        const menus = it.window.shell.pane.menus
        menus.open(picture, list, 20, 20)
        tryCompare(menus.menu, "opened", true)
        const entries = {}
        for (let i = 0; i < menus.menu.count; ++i)
            entries[menus.menu.itemAt(i).text] = menus.menu.itemAt(i)
        verify(entries["Forward"].visible)
        entries["Forward"].triggered()
        menus.menu.close()
        tryVerify(() => it.window.dialogs.current !== null && it.window.dialogs.current.opened === true)
        it.app.nextResult = { chatId: "anna" }
        it.window.dialogs.current.choose({ kind: "person", target: "user-anna" })
        tryVerify(() => it.app.called("forward").length === 1)
        compare(it.app.called("forward")[0].slice(1), ["anna", ["garden-8"]])
    }
    function test_reaction_toggles() {
        open({ chat: "garden" })
        list.itemAtIndex(1).reactionToggled("🌱", false)
        compare(it.app.called("react")[0].slice(1), ["garden-8", "🌱", false])
    }
    function test_bubbles_keep_their_side_when_rows_are_used_again() {
        open({ chat: "garden", scenario: "manyMessages" })
        for (let y = 0; y < 6; ++y) {
            list.contentY -= 600
            waitForRendering(list)
            for (let i = 0; i < list.count; ++i) {
                const message = list.itemAtIndex(i)
                if (!message)
                    continue
                const bubble = message.bubble
                verify(bubble.width <= Theme.bubbleMax + 1, "bubble is " + bubble.width + " wide")
                verify(message.own ? bubble.mapToItem(list, bubble.width, 0).x > list.width - 40 : bubble.mapToItem(list, 0, 0).x < 100, "message " + i + " is on the wrong side")
            }
        }
    }
    // What a pointer does with a press on it, the menu does.
    function entries(row) {
        const menus = it.window.shell.pane.menus
        menus.open(row, row, 5, 5)
        tryCompare(menus.menu, "opened", true)
        const offered = []
        for (let i = 0; i < menus.menu.count; ++i) {
            if (menus.menu.itemAt(i).visible && menus.menu.itemAt(i).text)
                offered.push(menus.menu.itemAt(i))
        }
        return offered
    }
    function test_links_and_quotes_open_from_the_menu() {
        open({ chat: "garden" })
        it.app.timeline.set(0, { richText: "see <a href=\"https://a.example/?x=1&amp;y=2\">a &amp; b</a> and <a href=\"https://b.example/\">b.example</a>", replyToId: "garden-2" })
        const row = list.itemAtIndex(0)
        tryCompare(row, "replyToId", "garden-2")
        const first = entries(row).find(entry => entry.text === "Open a & b")
        verify(first !== undefined)
        verify(entries(row).some(entry => entry.text === "Open b.example"))
        first.triggered()
        compare(it.app.called("openLink")[0][1], "https://a.example/?x=1&y=2")
        entries(row).find(entry => entry.text === "Go to what it answers").triggered()
        compare(it.app.timeline.highlightedMessageId, "garden-2")
    }
    function test_a_deletion_is_taken_back_by_a_key() {
        open({ chat: "garden" })
        it.window.shell.pane.remove("garden-5")
        keyClick(Qt.Key_Z, Qt.AltModifier)
        compare(it.app.called("undoRemove").length, 1)
        compare(it.app.called("undoRemove")[0][1], "garden-5")
        keyClick(Qt.Key_Z, Qt.AltModifier)
        compare(it.app.called("undoRemove").length, 1)
    }
}
