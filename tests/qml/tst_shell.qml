import QtQuick
import QtTest
import Confab.Ui
import Confab.Mock

TestCase {
    id: root
    name: "Shell"
    when: windowShown

    property Component stage: Component { MockWindow {} }

    function open(properties) {
        const stage = createTemporaryObject(root.stage, root, properties)
        tryVerify(() => stage.window.active && stage.window.shell.drawn)
        return stage
    }
    function test_panes_follow_the_width_data() {
        return [{ tag: "three", width: 1280, panes: 3 }, { tag: "just three", width: 1000, panes: 3 }, { tag: "two", width: 999, panes: 2 },
                { tag: "just two", width: 640, panes: 2 }, { tag: "one", width: 639, panes: 1 }, { tag: "phone", width: 360, panes: 1 }]
    }
    function test_panes_follow_the_width(row) {
        const stage = open({ windowWidth: row.width, chat: "garden" })
        compare(stage.window.shell.panes, row.panes)
    }
    function test_one_pane_shows_list_or_chat_and_goes_back() {
        const stage = open({ windowWidth: 400 })
        const shell = stage.window.shell
        verify(!shell.chatOpen)
        shell.openChat("garden", "")
        verify(shell.pane !== null)
        keyClick(Qt.Key_Escape)
        tryVerify(() => stage.app.currentChatId === "")
    }
    function test_beside_no_chats_nothing_is_to_be_picked() {
        const stage = open({ scenario: "empty" })
        const reads = words => {
            let found = false
            stage.everyItem(stage.window.contentItem, item => found = found || item.visible && item.textFormat !== undefined && item.text === words)
            return found
        }
        tryVerify(() => reads("Start a chat"))
        verify(!reads("Pick a chat, or start one"))
        stage.app.chats.filter = "unread" // hides what there may be
        tryVerify(() => reads("Pick a chat, or start one"))
    }
    function test_filters_come_after_the_first_frame_into_room_that_is_kept_data() {
        return [{ tag: "wide", width: 1280 }, { tag: "phone", width: 360 }]
    }
    function test_filters_come_after_the_first_frame_into_room_that_is_kept(row) {
        const stage = createTemporaryObject(root.stage, root, { windowWidth: row.width })
        const list = stage.window.shell.chats.list
        const chips = () => {
            let found = []
            stage.everyItem(stage.window.shell.chats, item => {
                if (item.Accessible.role === Accessible.RadioButton)
                    found.push(item)
            })
            return found
        }
        verify(!stage.window.shell.drawn)
        compare(chips().length, 0)
        const first = { y: list.y, height: list.height }
        tryVerify(() => stage.window.shell.drawn)
        compare(chips().length, 3)
        verify(chips().every(chip => chip.height > 0 && chip.mapToItem(stage.window.shell.chats, 0, chip.height).y <= list.y))
        compare(list.y, first.y)
        compare(list.height, first.height)
        mouseClick(chips()[1])
        compare(stage.app.chats.filter, "unread")
    }
    function test_keys_open_what_they_promise_data() {
        return [{ tag: "switcher", key: Qt.Key_K, modifiers: Qt.ControlModifier }, { tag: "keyboard", key: Qt.Key_Slash, modifiers: Qt.ControlModifier },
                { tag: "new chat", key: Qt.Key_N, modifiers: Qt.ControlModifier }, { tag: "settings", key: Qt.Key_Comma, modifiers: Qt.ControlModifier }]
    }
    function test_keys_open_what_they_promise(row) {
        const stage = open({ chat: "garden" })
        keyClick(row.key, row.modifiers)
        tryVerify(() => stage.window.dialogs.current !== null && stage.window.dialogs.current.opened)
        keyClick(Qt.Key_Escape)
        tryVerify(() => stage.window.dialogs.current === null)
    }
    function test_alt_arrows_walk_through_the_chats() {
        const stage = open({ chat: "garden" })
        keyClick(Qt.Key_Down, Qt.AltModifier)
        tryCompare(stage.app, "currentChatId", "anna")
        keyClick(Qt.Key_Up, Qt.AltModifier)
        tryCompare(stage.app, "currentChatId", "garden")
    }
    function test_switcher_goes_by_one_escape_whatever_was_typed() {
        const stage = open({})
        keyClick(Qt.Key_K, Qt.ControlModifier)
        tryVerify(() => stage.window.dialogs.current !== null && stage.window.dialogs.current.opened)
        keyClick("b")
        keyClick(Qt.Key_Escape)
        tryVerify(() => stage.window.dialogs.current === null)
    }
    function test_switcher_finds_and_opens() {
        const stage = open({})
        keyClick(Qt.Key_K, Qt.ControlModifier)
        tryVerify(() => stage.window.dialogs.current !== null && stage.window.dialogs.current.opened)
        for (const letter of ["b", "a", "o"])
            keyClick(letter)
        keyClick(Qt.Key_Return)
        tryCompare(stage.app, "currentChatId", "bao")
        tryVerify(() => stage.window.dialogs.current === null)
    }
    function test_a_chat_opened_from_a_sheet_can_be_written_in_at_once() {
        const stage = open({})
        stage.app.settings.reducedMotion = false
        keyClick(Qt.Key_K, Qt.ControlModifier)
        tryVerify(() => stage.window.dialogs.current !== null && stage.window.dialogs.current.opened)
        keyClick("b")
        keyClick("a")
        keyClick(Qt.Key_Return)
        tryVerify(() => stage.window.dialogs.current === null)
        tryVerify(() => stage.window.shell.pane.composer.input.activeFocus)
        keyClick("x")
        compare(stage.window.shell.pane.composer.input.text, "x")
    }
    function test_every_dialog_opens_and_closes() {
        const stage = open({ chat: "garden" })
        for (const name of Object.keys(stage.window.dialogs.sources)) {
            const argument = name === "link" ? { text: "a", url: "https://example.org" } : name === "joinLink" ? { link: "confab://join/GRDN-7K2Q" } : name === "settings" || name === "joinCode" ? null : name === "newGroup" ? { type: "room" } : stage.app.currentChat
            stage.window.show(name, argument)
            tryVerify(() => stage.window.dialogs.current !== null && stage.window.dialogs.current.opened, 2000, name)
            keyClick(Qt.Key_Escape)
            tryVerify(() => stage.window.dialogs.current === null, 2000, name)
        }
    }
    function test_nobody_is_banned_without_being_asked_about() {
        const stage = open({ chat: "garden" })
        stage.window.shell.toggleDetails()
        stage.window.show("member", { chatId: "garden", title: "Garden", userId: "u-bao", name: "Bao Kim", deed: "ban" })
        tryVerify(() => stage.window.dialogs.current.opened)
        compare(stage.window.dialogs.current.title, "Ban Bao Kim?")
        compare(stage.app.called("banParticipant").length, 0)
        keyClick(Qt.Key_Return) // what has the keyboard leaves all as it is
        tryVerify(() => stage.window.dialogs.current === null)
        compare(stage.app.called("banParticipant").length, 0)
        stage.window.show("member", { chatId: "garden", title: "Garden", userId: "u-bao", name: "Bao Kim", deed: "ban" })
        stage.window.dialogs.current.confirmed()
        compare(stage.app.called("banParticipant")[0].slice(1), ["garden", "u-bao"])
        tryVerify(() => stage.window.dialogs.current === null)
    }
    function test_bans_are_lifted_and_codes_revoked_where_they_are_listed() {
        const stage = open({ chat: "garden" })
        const pressed = label => {
            let button = null
            tryVerify(() => {
                stage.everyItem(stage.window.dialogs.current.contentItem, item => { if ((item.text === label || item.label === label || item.Accessible.name === label) && typeof item.clicked === "function") button = item })
                return button !== null
            }, 2000, label)
            button.clicked()
        }
        stage.window.show("bans", { chatId: "garden", title: "Garden" })
        pressed("Lift the ban")
        compare(stage.app.called("liftBan")[0].slice(1), ["garden", "u-mallory"])
        tryCompare(stage.window.dialogs.current, "bans", [])
        keyClick(Qt.Key_Escape)
        tryVerify(() => stage.window.dialogs.current === null)
        stage.window.show("invites", { chatId: "garden", title: "Garden" })
        pressed("Revoke")
        compare(stage.app.called("revokeInvite")[0].slice(1), ["garden", "GRDN-7K2Q"])
        tryCompare(stage.window.dialogs.current, "invites", [])
        pressed("once")
        pressed("a week")
        pressed("Make an invite code")
        compare(stage.app.called("createInvite")[0][2], { maxUses: 1, expiresIn: 604800 })
    }
    function test_return_in_a_field_of_the_settings_does_what_their_button_does() {
        const stage = open({})
        const fields = []
        const visible = () => {
            fields.length = 0
            stage.everyItem(stage.window.dialogs.current.contentItem, item => { if (item.cursorPosition !== undefined && item.visible && item.enabled) fields.push(item) })
            return fields
        }
        stage.window.show("settings", "account")
        tryVerify(() => stage.window.dialogs.current !== null && stage.window.dialogs.current.opened && visible().length === 2)
        fields[0].text = "before"
        fields[1].text = "short"
        fields[1].forceActiveFocus()
        keyClick(Qt.Key_Return)
        compare(stage.app.called("changePassword").length, 0)
        fields[1].text = "long enough"
        keyClick(Qt.Key_Return)
        compare(stage.app.called("changePassword")[0].slice(1), ["before", "long enough"])
        stage.window.show("profile", null)
        tryVerify(() => stage.window.dialogs.current !== null && stage.window.dialogs.current.opened && visible().length === 2)
        fields[1].text = "on the train"
        fields[1].forceActiveFocus()
        keyClick(Qt.Key_Return)
        compare(stage.app.called("updateProfile")[0][1].statusText, "on the train")
    }
    function test_nothing_stays_open_over_the_login() {
        const stage = open({})
        stage.window.show("settings", "account")
        tryVerify(() => stage.window.dialogs.current !== null && stage.window.dialogs.current.opened)
        stage.app.state = "signedOut"
        tryVerify(() => stage.window.dialogs.current === null)
        verify(stage.window.auth.visible)
    }
    function test_what_a_sheet_says_stands_above_it() {
        const stage = open({ chat: "garden" })
        stage.window.show("invites", { chatId: "garden", title: "Garden" })
        tryVerify(() => stage.window.dialogs.current.opened)
        stage.window.tell("Invitation copied", "", null)
        const overlaid = () => {
            let said = null
            stage.everyItem(stage.window.contentItem, item => { if (item.text === "Invitation copied") said = item })
            while (said !== null && said.parent !== null && String(said).indexOf("Overlay") < 0)
                said = said.parent
            return String(said)
        }
        tryVerify(() => overlaid().indexOf("Overlay") >= 0, 2000, overlaid())
        keyClick(Qt.Key_Escape)
        tryVerify(() => stage.window.dialogs.current === null)
        tryVerify(() => overlaid() !== "null" && overlaid().indexOf("Overlay") < 0, 2000, overlaid())
    }
    function test_return_takes_the_first_person_found_even_before_the_answer() {
        const stage = open({})
        stage.window.show("newChat", null)
        tryVerify(() => stage.window.dialogs.current !== null && stage.window.dialogs.current.opened)
        stage.app.users.loading = true
        for (const letter of "bao")
            keyClick(letter)
        keyClick(Qt.Key_Return)
        compare(stage.app.called("createDirect").length, 0)
        tryVerify(() => stage.app.called("searchUsers").some(call => call[1] === "bao"))
        compare(stage.app.called("createDirect").length, 0)
        stage.app.users.loading = false
        tryVerify(() => stage.app.called("createDirect").length === 1)
        compare(stage.app.called("createDirect")[0][1], stage.app.users.get(0).userId)
    }
    function test_a_tip_does_not_cover_what_its_button_opened() {
        const stage = open({ chat: "garden" })
        let button = null
        stage.everyItem(stage.window.contentItem, item => { if (item.label === "New chat" && item.iconName === "compose") button = item })
        verify(button !== null)
        const tip = Array.from(button.children).find(child => child.spent !== undefined)
        verify(tip !== undefined)
        mouseMove(button, 5, 5)
        mouseMove(button, 8, 8)
        tryVerify(() => tip.shown)
        mousePress(button, 5, 5)
        verify(!tip.shown)
        mouseRelease(button, 5, 5)
        tryVerify(() => stage.window.dialogs.current !== null && stage.window.dialogs.current.opened)
        keyClick(Qt.Key_Escape)
        tryVerify(() => stage.window.dialogs.current === null)
        verify(!tip.shown)
    }
    function test_what_the_server_refused_is_said() {
        const stage = open({ chat: "garden" })
        stage.app.lastError = "This can no longer be edited."
        let shown = false
        tryVerify(() => {
            stage.everyItem(stage.window.contentItem, item => { if (item.text === "This can no longer be edited.") shown = true })
            return shown
        })
    }
    function test_offline_bar_says_so_and_retries() {
        const stage = open({ scenario: "offline" })
        let bar = null
        stage.everyItem(stage.window.contentItem, item => { if (item.text === "Retry now" && typeof item.clicked === "function") bar = item })
        verify(bar !== null)
        bar.clicked()
        compare(stage.app.called("retryNow").length, 1)
        stage.app.connectionState = "online"
        tryVerify(() => !bar.visible)
    }
    function test_link_that_lies_is_asked_about() {
        const stage = open({ chat: "garden" })
        stage.app.linkConfirmationNeeded("my bank", "https://example.org/elsewhere")
        tryVerify(() => stage.window.dialogs.current !== null && stage.window.dialogs.current.opened)
        compare(stage.app.called("openLink").length, 0)
        stage.window.dialogs.current.confirmed()
        compare(stage.app.called("openLink")[0][1], "https://example.org/elsewhere")
    }
}
