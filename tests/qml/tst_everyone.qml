import QtQuick
import QtTest
import Confab.Ui
import Confab.Mock

// What must hold on every screen: names for screen readers, targets for fingers, nothing people write gets out of its place.
TestCase {
    id: root
    name: "Everyone"
    when: windowShown

    property Component stage: Component { MockWindow {} }

    readonly property var screens: [
        { tag: "chats", properties: { chat: "garden" }, shows: "" },
        { tag: "direct", properties: { chat: "anna" }, shows: "" },
        { tag: "login", properties: { scenario: "signedOut" }, shows: "" },
        { tag: "server", properties: { scenario: "noServer" }, shows: "" },
        { tag: "vault", properties: { scenario: "absent" }, shows: "" },
        { tag: "empty", properties: { scenario: "empty" }, shows: "" },
        { tag: "offline", properties: { scenario: "offline" }, shows: "" },
        { tag: "details", properties: { chat: "garden" }, shows: "details" },
        { tag: "switcher", properties: {}, shows: "switcher" },
        { tag: "new chat", properties: {}, shows: "newChat" },
        { tag: "new group", properties: {}, shows: "newGroup" },
        { tag: "rooms", properties: {}, shows: "rooms" },
        { tag: "join", properties: {}, shows: "joinCode" },
        { tag: "invites", properties: { chat: "garden" }, shows: "invites", argument: { chatId: "garden", title: "Garden" } },
        { tag: "bans", properties: { chat: "garden" }, shows: "bans", argument: { chatId: "garden", title: "Garden" } },
        { tag: "ban", properties: { chat: "garden" }, shows: "member", argument: { chatId: "garden", title: "Garden", userId: "u-bao", name: "Bao Kim", deed: "ban" } },
        { tag: "keyboard", properties: {}, shows: "keyboard" },
        { tag: "profile", properties: {}, shows: "profile" },
        { tag: "devices", properties: {}, shows: "devices" },
        { tag: "diagnostics", properties: {}, shows: "diagnostics" },
        { tag: "look", properties: {}, shows: "settings", argument: "look" },
        { tag: "notifications", properties: {}, shows: "settings", argument: "chat" },
        { tag: "account", properties: {}, shows: "settings", argument: "account" },
        { tag: "files", properties: {}, shows: "", asks: { kind: "files", title: "Attach files", folder: "", name: "" } },
        { tag: "save", properties: {}, shows: "", asks: { kind: "save", title: "Save as", folder: "", name: "seeds.ods" } }
    ]

    function test_what_is_typed_has_the_letters_of_everything_else() {
        const stage = createTemporaryObject(root.stage, root, { scenario: "signedOut" })
        compare(stage.window.auth.item.nameField.field.font.family, Application.font.family)
        const chats = createTemporaryObject(root.stage, root, { chat: "garden" })
        compare(chats.window.shell.pane.composer.input.font.family, Application.font.family)
    }
    // By itself a window draws again only when something changes, as a caret that blinks.
    function render(stage) {
        stage.window.update()
        waitForRendering(stage.window.contentItem)
    }
    function open(row, extra) {
        const stage = createTemporaryObject(root.stage, root, Object.assign({}, row.properties, extra))
        tryVerify(() => stage.window.active && stage.window.shell.drawn)
        if (row.shows === "details") {
            stage.window.shell.toggleDetails()
        } else if (row.shows !== "") {
            stage.app.users.query = "n"
            stage.window.show(row.shows, row.argument ? row.argument : null)
            tryVerify(() => stage.window.dialogs.current !== null && stage.window.dialogs.current.opened)
        }
        if (row.asks) {
            stage.app.pathsWanted(row.asks)
            tryVerify(() => stage.window.files !== null && stage.window.files.opened)
        }
        render(stage)
        return stage
    }
    // The items a person sees: the dialog's when one is open, else the window's.
    function visit(stage, action) {
        const dialog = stage.window.files ? stage.window.files : stage.window.dialogs.current
        stage.everyItem(dialog ? dialog.contentItem : stage.window.contentItem, action)
    }
    function isControl(item) {
        return (typeof item.clicked === "function" && item.enabled !== undefined && item.down !== undefined) || item.echoMode !== undefined || (item.cursorPosition !== undefined && item.readOnly === false)
    }
    function test_every_control_has_a_name_data() { return screens }
    function test_every_control_has_a_name(row) {
        const stage = open(row, {})
        let count = 0
        visit(stage, item => {
            if (!isControl(item))
                return
            ++count
            verify(item.Accessible.name !== "" || item.Accessible.passwordEdit && item.Accessible.description !== "", "a control without a name: " + item)
            verify(item.Accessible.role !== Accessible.NoRole, "a control without a role: " + item)
        })
        verify(count > 0)
    }
    // Checkable ones: what a press of the mouse does by itself has to be said for the others.
    function test_switches_and_tabs_answer_screen_readers_and_return() {
        const settings = open(screens.find(screen => screen.tag === "notifications"), {})
        const before = settings.app.settings.sendWithEnter
        let row = null
        visit(settings, item => { if (item.label === "Enter sends") row = item })
        row.Accessible.pressAction()
        compare(settings.app.settings.sendWithEnter, !before)
        row.Accessible.toggleAction()
        compare(settings.app.settings.sendWithEnter, before)
        row.forceActiveFocus()
        keyClick(Qt.Key_Return)
        compare(settings.app.settings.sendWithEnter, !before)
        const chats = open(screens[0], {})
        let unread = null
        visit(chats, item => { if (item.text === "Unread" && item.checked !== undefined) unread = item })
        unread.Accessible.pressAction()
        compare(chats.app.chats.filter, "unread")
        verify(unread.checked)
    }
    function test_every_row_of_a_list_has_a_name_data() { return screens.slice(0, 2) }
    function test_every_row_of_a_list_has_a_name(row) {
        const stage = open(row, {})
        const list = stage.window.shell.pane.timelineView.list
        for (let i = 0; i < list.count; ++i)
            if (list.itemAtIndex(i) && list.itemAtIndex(i).kind !== "system")
                verify(list.itemAtIndex(i).Accessible.name !== "", "message " + i)
    }
    function test_targets_are_large_enough_for_fingers_data() { return screens }
    function test_targets_are_large_enough_for_fingers(row) {
        const stage = open(row, { touch: true, windowWidth: 400, windowHeight: 844 })
        visit(stage, item => {
            // A quote and a link stand within a message that is itself a target.
            if (!isControl(item) || item.Accessible.role === Accessible.Link && item.sender !== undefined || item.cursorPosition !== undefined)
                return
            verify(item.height >= 44, item.Accessible.name + " is " + item.height + " high")
            verify(item.width >= 44 || item.Accessible.role === Accessible.PageTab || item.Accessible.role === Accessible.Link, item.Accessible.name + " is " + item.width + " wide")
        })
    }
    function test_text_is_plain_unless_it_is_a_message_of_ours_data() { return screens }
    function test_text_is_plain_unless_it_is_a_message_of_ours(row) {
        const stage = open(row, row.tag === "login" || row.tag === "server" || row.tag === "vault" ? {} : { scenario: "nasty", chat: row.properties.chat ? "h0" : "" })
        visit(stage, item => {
            if (item.textFormat !== undefined)
                compare(item.textFormat, Text.PlainText, item.text)
        })
    }
    function test_nothing_written_leaves_its_place_data() {
        const rows = []
        for (const scenario of ["nasty", "longTexts"])
            for (const row of screens.filter(screen => !screen.properties.scenario))
                for (const width of [1280, 800, 400])
                    for (const scale of [1, 2])
                        rows.push(Object.assign({}, row, { tag: [row.tag, scenario, width, scale].join(" "), scenario: scenario, width: width, scale: scale }))
        return rows.filter((row, i) => row.scale === 1 || row.width !== 800)
    }
    function test_nothing_written_leaves_its_place(row) {
        const stage = open(row, { scenario: row.scenario, chat: row.properties.chat ? (row.scenario === "nasty" ? "h1" : "garden") : "", windowWidth: row.width, windowHeight: 800, textScale: row.scale })
        // Rows beyond the edge are made bit by bit while nothing else is to do: until they are whole they may stand anywhere.
        for (let i = 0; i < 100 && outside(stage) !== ""; ++i)
            wait(50)
        compare(outside(stage), "")
    }
    function outside(stage) {
        let found = ""
        visit(stage, item => {
            if (item.textFormat === undefined || item.text === "" || item.width <= 0)
                return
            const left = item.mapToItem(stage.window.contentItem, 0, 0).x
            const right = left + (item.horizontalAlignment === Text.AlignLeft ? Math.min(item.width, item.contentWidth) : item.width)
            if (left < -1 || right > stage.window.width + 1)
                found = JSON.stringify(item.text.slice(0, 40)) + " in " + item.parent + " reaches from " + left + " to " + right
        })
        return found
    }
    function test_tab_reaches_list_search_and_composer() {
        const stage = open(screens[0], {})
        stage.window.shell.pane.composer.take()
        const seen = []
        for (let i = 0; i < 40; ++i) {
            keyClick(Qt.Key_Tab)
            if (stage.window.activeFocusItem)
                seen.push(stage.window.activeFocusItem.Accessible.name)
        }
        for (const name of ["Search chats", "New chat", "Emoji", "Details"])
            verify(seen.indexOf(name) >= 0, name + " in " + seen.join(" | "))
    }
    function test_words_stay_in_their_bubble_when_the_layout_runs_the_other_way() {
        const stage = open(screens[0], { windowWidth: 400, windowHeight: 844 })
        Theme.rtl = true
        const list = stage.window.shell.pane.timelineView.list
        render(stage)
        for (let i = 0; i < 100 && escapedText(stage, list) !== ""; ++i)
            wait(20)
        const escaped = escapedText(stage, list)
        Theme.rtl = false
        compare(escaped, "")
    }
    function escapedText(stage, list) {
        let escaped = ""
        for (let row = 0; row < list.count; ++row) {
            const message = list.itemAtIndex(row)
            if (!message || message.system)
                continue
            stage.everyItem(message.bubble, item => {
                if (item.textFormat === undefined || item.text === "")
                    return
                const left = item.mapToItem(message.bubble, 0, 0).x
                if (left < -1 || left + item.width > message.bubble.width + 1)
                    escaped = JSON.stringify(item.text.slice(0, 30)) + " from " + left + " in a bubble of " + message.bubble.width
            })
        }
        return escaped
    }
    function test_nothing_leaves_its_place_from_right_to_left_data() {
        return screens
    }
    function test_nothing_leaves_its_place_from_right_to_left(row) {
        const stage = open(row, { chat: row.properties.chat ? "family" : "", windowWidth: 1280, windowHeight: 1400 })
        Theme.rtl = true
        render(stage)
        for (let i = 0; i < 100 && (outside(stage) !== "" || inverted(stage) !== ""); ++i)
            wait(20)
        const found = outside(stage) + inverted(stage)
        Theme.rtl = false
        compare(found, "")
    }
    // What is anchored to something that was not mirrored with it.
    function inverted(stage) {
        let found = ""
        visit(stage, item => {
            if (item.width < 0)
                found = item + " in " + item.parent + " is " + item.width + " wide"
        })
        return found
    }
    function test_right_to_left_mirrors_the_panes() {
        const stage = open(screens[0], {})
        Theme.rtl = true
        render(stage)
        const list = stage.window.shell.chats
        verify(list.mapToItem(stage.window.contentItem, 0, 0).x > stage.window.width / 2)
        Theme.rtl = false
    }
}
