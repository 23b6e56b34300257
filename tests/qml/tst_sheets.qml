import QtQuick
import QtTest
import Confab.Ui
import Confab.Mock

// Each sheet and page of settings asks the client for what it promises, and says what came of it.
TestCase {
    id: root
    name: "Sheets"
    when: windowShown

    property Component stage: Component { MockWindow {} }
    property var it: null
    property var app: null

    function open(properties) {
        it = createTemporaryObject(stage, root, properties)
        app = it.app
        tryVerify(() => it.window.active && it.window.shell.drawn)
    }
    function show(what, argument) {
        it.window.show(what, argument)
        tryVerify(() => it.window.dialogs.current !== null && it.window.dialogs.current.opened)
    }
    // Also in what lies over the window.
    function find(test) {
        let found = null
        it.everyItem(it.window.contentItem, item => { if (found === null && test(item)) found = item })
        return found
    }
    function button(words) {
        return find(item => (item.text === words || item.label === words || item.Accessible.name === words) && typeof item.clicked === "function")
    }
    function press(words) {
        tryVerify(() => button(words) !== null && button(words).enabled, 2000, words)
        mouseClick(button(words))
    }
    function choose(words) {
        const entry = () => find(item => item.text === words && typeof item.triggered === "function")
        tryVerify(() => entry() !== null && entry().menu.opened, 2000, words)
        for (let i = 0; i < 9 && !entry().highlighted; ++i)
            keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
    }
    function write(label, text) {
        const field = find(item => item.label === label && item.field !== undefined)
        verify(field !== null, label)
        field.text = text
        return field
    }
    function reads(words) {
        return find(item => item.textFormat !== undefined && item.text === words) !== null
    }
    function refused(words) {
        return { code: "forbidden", message: words, field: "", retryAfter: 0 }
    }
    function closed() {
        tryVerify(() => it.window.dialogs.current === null)
    }

    function test_a_group_needs_a_name_and_takes_who_was_picked() {
        open({})
        show("newGroup", { type: "group" })
        press("Create the group")
        verify(reads("It needs a name."))
        compare(app.called("createChat").length, 0)
        write("Name", " Seed swap ")
        write("What it is about", "Who has what")
        app.users.query = "n"
        tryVerify(() => find(item => item.userId !== undefined && item.clicked !== undefined) !== null)
        const person = find(item => item.userId !== undefined && item.clicked !== undefined)
        const id = person.userId
        mouseClick(person)
        app.nextResult = { chatId: "bao" }
        press("Create the group")
        compare(app.called("createChat")[0][1], { type: "group", name: "Seed swap", description: "Who has what", visibility: "private", memberIds: [id] })
        tryCompare(app, "currentChatId", "bao")
        closed()
    }
    function test_a_room_is_open_to_all_unless_one_says_otherwise() {
        open({})
        show("newGroup", { type: "room" })
        write("Name", "Night sky")
        press("Anybody here can find and join it")
        press("Create the room")
        compare(app.called("createChat")[0][1].visibility, "private")
        compare(app.called("createChat")[0][1].type, "room")
    }
    function test_a_chat_is_renamed_and_a_refusal_said_beside_the_name() {
        open({ chat: "garden" })
        show("editChat", app.currentChat)
        const name = write("Name", "Kitchen table")
        app.nextError = refused("Only its owner may.")
        press("Save")
        compare(app.called("updateChat")[0][2].name, "Kitchen table")
        tryCompare(name, "error", "Only its owner may.")
        app.nextError = null
        press("Save")
        closed()
    }
    function test_people_are_added_who_were_picked() {
        open({ chat: "garden" })
        show("addPeople", app.currentChat)
        verify(!button("Add").enabled)
        app.users.query = "n"
        tryVerify(() => find(item => item.userId !== undefined && item.clicked !== undefined && item.Accessible.role === Accessible.ListItem) !== null || find(item => item.userId !== undefined && item.clicked !== undefined) !== null)
        const person = find(item => item.userId !== undefined && item.clicked !== undefined)
        mouseClick(person)
        tryVerify(() => button("Add 1 person") !== null || button("Add 1 person(s)") !== null)
        mouseClick(button("Add 1 person") || button("Add 1 person(s)"))
        compare(app.called("addParticipants")[0].slice(1), ["garden", [person.userId]])
        closed()
    }
    function test_leaving_is_confirmed_and_closes_the_chat() {
        open({ chat: "garden" })
        show("leave", app.currentChat)
        press("Cancel")
        closed()
        compare(app.called("leaveChat").length, 0)
        show("leave", app.currentChat)
        app.nextError = refused("Its owner cannot leave it.")
        press("Leave")
        tryVerify(() => reads("Its owner cannot leave it."))
        app.nextError = null
        press("Leave")
        tryCompare(app, "currentChatId", "")
        closed()
    }
    function test_deleting_for_everybody_is_confirmed() {
        open({ chat: "garden" })
        show("deleteChat", app.currentChat)
        press("Delete for everybody")
        compare(app.called("deleteChat")[0][1], "garden")
        tryCompare(app, "currentChatId", "")
    }
    function test_a_code_lets_in_and_a_wrong_one_is_said() {
        open({})
        show("joinCode", null)
        verify(!button("Join").enabled)
        const code = write("Invite code or link", " GRDN-7K2Q ")
        app.nextError = refused("Nobody knows that code.")
        press("Join")
        compare(app.called("joinByCode")[0][1], "GRDN-7K2Q")
        tryCompare(code, "error", "Nobody knows that code.")
        app.nextError = null
        app.nextResult = { chatId: "garden" }
        press("Join")
        tryCompare(app, "currentChatId", "garden")
    }
    function test_nobody_joins_by_a_link_without_being_asked() {
        open({})
        app.joinConfirmationNeeded("confab://join/GRDN-7K2Q?server=https://chat.example.org")
        tryVerify(() => it.window.dialogs.current !== null && it.window.dialogs.current.opened)
        verify(reads("confab://join/GRDN-7K2Q"))
        verify(find(item => item.textFormat !== undefined && item.text.indexOf("chat on Example") > 0) !== null)
        press("Cancel")
        closed()
        compare(app.called("joinByCode").length, 0)
        app.joinConfirmationNeeded("confab://join/GRDN-7K2Q")
        tryVerify(() => it.window.dialogs.current !== null && it.window.dialogs.current.opened)
        app.nextError = refused("This invite has ended.")
        press("Join")
        tryVerify(() => reads("This invite has ended."))
        app.nextError = null
        app.nextResult = { chatId: "garden" }
        keyClick(Qt.Key_Tab)
        keyClick(Qt.Key_Tab)
        tryVerify(() => button("Join").enabled)
        button("Join").forceActiveFocus()
        keyClick(Qt.Key_Return)
        tryCompare(app, "currentChatId", "garden")
    }
    function test_an_invite_for_another_server_is_not_taken_for_ones_own() {
        open({})
        app.joinConfirmationNeeded("https://chat.elsewhere.example/join/GRDN-7K2Q")
        tryVerify(() => it.window.dialogs.current !== null && it.window.dialogs.current.opened)
        const warning = item => item.textFormat !== undefined && item.visible && item.text.indexOf("for chat.elsewhere.example, but you are signed in to Example") > 0
        tryVerify(() => find(warning) !== null)
        verify(button("Join") === null)
        press("Cancel")
        closed()
        show("joinCode", null)
        write("Invite code or link", "GRDN-7K2Q")
        verify(find(warning) === null)
        verify(button("Join") !== null)
        write("Invite code or link", "https://chat.elsewhere.example/join/GRDN-7K2Q")
        verify(find(warning) !== null)
        verify(button("Join") === null)
        press("Try it on Example")
        compare(app.called("joinByCode").length, 1)
    }
    function test_a_room_is_joined_from_the_list() {
        open({})
        show("rooms", null)
        let room = null
        tryVerify(() => (room = find(item => item.chatId !== undefined && item.joined === false && typeof item.clicked === "function")) !== null)
        const id = room.chatId
        mouseClick(room)
        compare(app.called("joinRoom")[0][1], id)
    }
    function test_an_invitation_is_made_and_copied() {
        open({ chat: "garden" })
        it.window.shell.toggleDetails()
        tryVerify(() => button("Make an invite code") !== null)
        app.nextResult = { code: "GRDN-7K2Q", link: "confab://join/GRDN-7K2Q" }
        press("Make an invite code")
        tryVerify(() => reads("GRDN-7K2Q"))
        press("Copy")
        compare(app.called("copyText").length, 1)
        tryVerify(() => reads("Invitation copied"))
    }
    function test_a_part_of_a_message_is_copied() {
        open({ chat: "garden" })
        const menus = it.window.shell.pane.menus
        menus.message = app.timeline.get(4)
        menus.open(app.timeline.get(4), it.window.contentItem, 400, 200)
        menus.menu.partWanted()
        tryVerify(() => button("Copy all") !== null)
        const area = find(item => item.readOnly === true && item.selectedText !== undefined && item.cursorPosition !== undefined)
        area.select(0, 3)
        press("Copy the selection")
        compare(app.called("copyText")[0][1], app.timeline.get(4).plainText.slice(0, 3))
    }
    function test_the_profile_is_saved_once_something_changed() {
        open({})
        show("profile", null)
        verify(!button("Save").enabled)
        write("Your name", "Mina B.")
        press("Save")
        compare(app.called("updateProfile")[0][1], { displayName: "Mina B.", statusText: "Repotting" })
        tryVerify(() => reads("Saved"))
        press("Do not disturb")
        compare(app.called("setPresence")[0][1], "dnd")
    }
    function test_the_password_is_changed_with_the_old_one() {
        open({})
        show("settings", "account")
        const before = write("Password until now", "the old one")
        write("New password", "short")
        verify(!button("Change the password").enabled)
        write("New password", "long enough 9")
        app.nextError = refused("That is not your password.")
        press("Change the password")
        compare(app.called("changePassword")[0].slice(1), ["the old one", "long enough 9"])
        tryCompare(before, "error", "That is not your password.")
        app.nextError = null
        press("Change the password")
        tryCompare(before, "text", "")
    }
    function test_the_account_goes_only_with_its_password() {
        open({})
        show("settings", "account")
        press("Delete the account…")
        verify(!button("Delete the account").enabled)
        press("Keep it")
        tryVerify(() => button("Delete the account") === null)
        press("Delete the account…")
        write("Your password, to be sure it is you", "the old one")
        press("Delete the account")
        compare(app.called("deleteAccount")[0][1], "the old one")
    }
    function test_devices_are_logged_out_one_by_one_or_all() {
        open({})
        show("devices", null)
        press("Log out")
        compare(app.called("revokeSession")[0][1], app.sessions.get(1).sessionId)
        tryVerify(() => reads("Logged out there"))
        press("Log out all others")
        compare(app.called("revokeOtherSessions").length, 1)
    }
    function test_looks_are_chosen() {
        open({})
        show("settings", "look")
        press("Dark")
        compare(app.settings.theme, "dark")
        press("Deutsch")
        compare(app.settings.language, "de")
        press("Less motion")
        compare(app.settings.reducedMotion, false)
        const slider = find(item => item.stepSize !== undefined)
        slider.forceActiveFocus()
        keyClick(Qt.Key_Right)
        fuzzyCompare(app.settings.textScale, 1.1, 0.001)
    }
    function test_each_wish_about_chats_is_kept_data() {
        return [{ tag: "notifications", label: "Tell me about new messages" }, { tag: "notificationPreview", label: "Show what they say" }, { tag: "sendWithEnter", label: "Enter sends" },
                { tag: "readReceipts", label: "Let others see what I have read" }, { tag: "downloadAutomatically", label: "Fetch small files by themselves" },
                { tag: "autostart", label: "Start with the system" }, { tag: "closeToTray", label: "Go on in the tray when the window closes" }]
    }
    function test_each_wish_about_chats_is_kept(row) {
        open({ windowHeight: 1000 })
        show("settings", "chat")
        const before = app.settings[row.tag]
        const wish = find(item => item.label === row.label && item.toggled !== undefined)
        wish.forceActiveFocus()
        keyClick(Qt.Key_Space)
        compare(app.settings[row.tag], !before)
    }
    function test_without_a_tray_closing_is_said_to_end() {
        open({ windowHeight: 1000 })
        app.trayThere = false
        show("settings", "chat")
        const wish = find(item => item.label === "Go on in the tray when the window closes")
        verify(wish.detail.indexOf("ends Confab") > 0)
        app.trayThere = true // a panel that comes later
        compare(wish.detail, "")
    }
    function test_diagnostics_are_copied() {
        open({})
        show("diagnostics", null)
        press("Copy all of it")
        verify(app.called("copyText")[0][1].indexOf("WebSocket") > 0)
    }
    function test_a_chat_is_pinned_muted_and_archived_from_its_menu() {
        open({})
        const list = it.window.shell.chats.list
        list.forceLayout()
        for (const [words, call] of [["Pin to the top", "pinChat"], ["Mute", "muteChat"], ["Archive", "archiveChat"]]) {
            list.itemAtIndex(0).menuRequested(40, 40)
            choose(words)
            tryVerify(() => app.called(call).length === 1)
            compare(app.called(call)[0].slice(1), ["garden", true])
        }
    }
    function test_filters_show_what_they_say_and_lead_back() {
        open({})
        press("Mentions")
        compare(app.chats.filter, "mentions")
        press("Unread")
        verify(app.chats.count > 0 && app.chats.count < app.chats.all.length)
        find(item => item.label === "Search chats").text = "no such chat"
        tryCompare(app.chats, "count", 0)
        press("Show all chats")
        compare(app.chats.filter, "all")
        tryCompare(app.chats, "searchText", "")
        compare(app.chats.count, app.chats.all.length)
    }
    function test_my_menu_leads_where_it_says() {
        open({})
        press("You and settings")
        choose("Devices")
        tryVerify(() => it.window.dialogs.current !== null && it.window.dialogs.current.opened)
        tryVerify(() => app.called("loadSessions").length === 1)
    }
    function test_the_list_is_made_wider_by_keys_within_limits() {
        open({ chat: "garden" })
        const line = find(item => item.Accessible.name === "Width of the chat list")
        line.forceActiveFocus()
        keyClick(Qt.Key_Right)
        compare(app.settings.listWidth, 332)
        for (let i = 0; i < 20; ++i)
            keyClick(Qt.Key_Right)
        compare(app.settings.listWidth, Theme.listWidest)
        for (let i = 0; i < 20; ++i)
            keyClick(Qt.Key_Left)
        compare(app.settings.listWidth, Theme.listNarrowest)
    }
}
