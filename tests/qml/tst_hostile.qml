import QtQuick
import QtTest
import Confab.Ui
import Confab.Mock

// What people can make others read stands in every component that shows it: as it was written, and in its place.
TestCase {
    id: root
    name: "Hostile"
    when: windowShown

    property Component stage: Component { MockWindow {} }
    readonly property Scenarios scenarios: Scenarios { app: null }
    readonly property var words: scenarios.hostile
    readonly property string word: words[0]
    property Component dropSign: Component { DropSign { anchors.fill: parent; title: root.word } }
    property int shown: 0

    // What is no item.
    readonly property var unshown: ["Asked", "ColorSet", "ContrastColors", "DarkColors", "LightColors", "PlatformFiles", "PlatformTray", "Theme"]
    // No words of people's, and why not: the rest must show some.
    readonly property var wordless: [
        // frames: what stands in them was written elsewhere
        "ActionRow", "AppListView", "AppMenu", "AppScrollBar", "AppToolTip", "AuthFlow", "AuthFrame", "BubbleShape", "DropOverlay", "FileDeeds", "FocusRing", "HandOver", "ListScrollBar", "MessageSelection",
        "OnDemand", "PaneSplitter", "Request", "RowButton", "Surface",
        // words of ours
        "AppButton", "AppMenuItem", "ChatFilters", "ChatListHeader", "ChatMenu", "Chip", "ChoiceGroup", "DetailsTabs", "KeyHint", "KeyboardSheet", "LinkButton", "LookPage", "MeMenu",
        "MessageMenu", "NoChatOpen", "NoChats", "OfflineBar", "ParticipantMenu", "RoleTag", "SectionLabel", "SelectionBar", "Shortcuts", "SwitchRow", "TextSizeRow", "UnreadLine",
        // times, numbers, initials, and emoji from our list
        "Avatar", "Badge", "EmojiCell", "EmojiTabs", "JumpButton", "MessageMeta", "QuickReactions",
        // pictures and signs, whose names are for screen readers
        "Afterwards", "Announcer", "AppIcon", "BackGesture", "ComposerTools", "Divider", "FileButton", "Logo", "MessageActions", "PictureStage", "PictureTile", "PresenceDot", "ProgressLine", "SteadyView",
        "ProgressRing", "SendButton", "SharedPreview", "Skeleton", "Spinner", "Ticks", "Waveform"
    ]

    function chat(i) { return { chat: "h" + i } }
    function pane(stage) { return stage.window.shell.pane }
    function row(stage, kind) {
        const list = pane(stage).timelineView.list
        for (let i = 0; i < list.count; ++i)
            if (list.itemAtIndex(i) && list.itemAtIndex(i).kind === kind)
                return list.itemAtIndex(i)
        return null
    }
    function press(stage, text) {
        let button = null
        stage.everyItem(stage.window.contentItem, item => { if (button === null && (item.text === text || item.label === text || item.Accessible.name === text) && typeof item.clicked === "function") button = item })
        verify(button !== null, text)
        button.clicked()
    }
    function write(stage, label, text) {
        let field = null
        stage.everyItem(stage.window.contentItem, item => { if (item.label === label && item.field !== undefined) field = item })
        verify(field !== null, label)
        field.text = text
        return field
    }
    function stands(stage) {
        let found = false
        stage.everyItem(stage.window.contentItem, item => { if (item.textFormat !== undefined && item.text.indexOf(word) >= 0) found = true })
        return found
    }
    function refuse(stage, field) {
        stage.app.nextError = { code: "forbidden", message: word, field: field, retryAfter: 0 }
    }
    function tab(stage, kind) {
        stage.window.shell.toggleDetails()
        tryVerify(() => stage.window.shell.details !== null)
        stage.window.shell.details.headerTab(kind)
    }

    readonly property var openings: [
        { tag: "list", set: {}, act: s => {} },
        { tag: "conversation", set: chat(1), act: s => s.app.timeline.typingText = word },
        { tag: "history", set: chat(1), act: s => { pane(s).timelineView.list.positionViewAtEnd() } },
        { tag: "direct", set: chat(0), act: s => {} },
        { tag: "details", set: chat(1), act: s => s.window.shell.toggleDetails() },
        { tag: "details of a person", set: chat(0), act: s => s.window.shell.toggleDetails() },
        { tag: "pictures", set: chat(1), act: s => tab(s, "image") },
        { tag: "files", set: chat(1), act: s => tab(s, "file") },
        { tag: "voices", set: chat(1), act: s => { s.app.shared.all = s.app.shared.all.map(file => Object.assign({}, file, { kind: "voice" })); tab(s, "voice") } },
        { tag: "invitation", set: chat(1), act: s => {
            s.app.currentChat = Object.assign({}, s.app.currentChat, { myRole: "owner" })
            s.window.shell.toggleDetails()
            s.app.nextResult = { code: word, link: word }
            press(s, "Make an invite code")
        }, until: stands },
        { tag: "member's menu", set: chat(1), act: s => {
            s.window.shell.toggleDetails()
            let person = null
            s.everyItem(s.window.shell.details, item => { if (item.userId === "n3") person = item })
            s.window.shell.details.askAbout(person)
        } },
        { tag: "chat's menu", set: {}, act: s => { s.window.shell.chats.list.forceLayout(); s.window.shell.chats.list.itemAtIndex(1).menuRequested(30, 30) } },
        { tag: "my menu", set: {}, act: s => press(s, "You and settings") },
        { tag: "message's menu", set: chat(1), act: s => row(s, "text").open() },
        { tag: "readers", set: chat(1), act: s => { s.app.data.readers = words.map((text, i) => ({ name: text, initials: text.slice(0, 2), colorIndex: i & 7, timeText: text })); pane(s).menus.message = row(s, "text"); pane(s).menus.showReaders() } },
        { tag: "a part of it", set: chat(1), act: s => { row(s, "text").open(); pane(s).menus.menu.partWanted() } },
        { tag: "reacting", set: chat(1), act: s => pane(s).menus.react(row(s, "text"), row(s, "text")) },
        { tag: "tip", set: chat(1), act: s => {
            let cancel = null
            s.everyItem(pane(s), item => { if (item.label === "Cancel " + words[1] && item.iconName === "close") cancel = item })
            const tip = Array.from(cancel.children).find(child => child.spent !== undefined)
            tip.hovered = true
            tip.item.open()
        } },
        { tag: "replying", set: chat(1), act: s => pane(s).composer.replyTo(row(s, "text")) },
        { tag: "writing", set: chat(1), act: s => { s.app.staged.clear(); pane(s).composer.input.insert(0, word) } },
        { tag: "mentioning", set: chat(1), act: s => { s.app.staged.clear(); pane(s).composer.take(); pane(s).composer.input.insert(0, "@") } },
        { tag: "emoji", set: chat(1), act: s => { const c = pane(s).composer; c.emojiPicker.openAt(c.width - 80, 0); c.emojiPicker.contentItem.item.search.text = word } },
        { tag: "searching", set: chat(1), act: s => { s.app.timeline.set(0, { plainText: word + words[6], senderName: word }); s.window.shell.openSearch(); pane(s).searchPanel.text = "<" }, until: s => pane(s).searchPanel.hits.length > 0 },
        { tag: "selecting", set: chat(1), act: s => pane(s).timelineView.toggle(row(s, "text"), false) },
        { tag: "recording", set: chat(1), act: s => { s.app.recorder.problem = word; s.app.recorder.state = "failed" } },
        { tag: "dragging", set: chat(1), act: s => root.drop(s) },
        { tag: "by keyboard", set: chat(1), act: s => { const list = pane(s).timelineView.list; list.forceActiveFocus(); list.keyMoved = true; list.currentIndex = 2 } },
        { tag: "viewer", set: chat(1), act: s => s.window.show("picture", { messageId: "m1", file: { id: "x", name: word, senderName: word, timeText: word, url: "" } }) },
        { tag: "link", set: chat(1), act: s => s.app.linkConfirmationNeeded(word, word) },
        { tag: "invited", set: chat(1), act: s => { s.app.serverName = word; s.app.joinConfirmationNeeded(word + "elsewhere") } },
        { tag: "program", set: chat(1), act: s => s.app.openConfirmationNeeded("m", "f", word) },
        { tag: "leave", set: chat(1), act: s => s.window.show("leave", s.app.currentChat) },
        { tag: "delete", set: chat(1), act: s => s.window.show("deleteChat", s.app.currentChat) },
        { tag: "ban", set: chat(1), act: s => s.window.show("member", { chatId: "h1", title: word, userId: "n1", name: word, deed: "ban" }) },
        { tag: "bans", set: chat(1), act: s => { s.app.bans = words.map((text, i) => ({ userId: "n" + i, name: text, username: text, initials: text.slice(0, 2), colorIndex: i & 7, avatarUrl: "", whenText: text })); s.window.show("bans", s.app.currentChat) }, until: stands },
        { tag: "invites", set: chat(1), act: s => { s.app.invites = words.map(text => ({ code: text, url: text, usesText: text, expiryText: text })); s.window.show("invites", s.app.currentChat) }, until: stands },
        { tag: "edit", set: chat(1), act: s => s.window.show("editChat", s.app.currentChat) },
        { tag: "add people", set: chat(1), act: s => { s.window.show("addPeople", s.app.currentChat); s.app.users.query = "n" } },
        { tag: "new chat", set: {}, act: s => { s.window.show("newChat", null); s.app.users.query = "n" } },
        { tag: "new group", set: {}, act: s => {
            s.window.show("newGroup", { type: "group" })
            tryVerify(() => s.window.dialogs.current.opened)
            s.app.users.query = "n"
            waitForRendering(s.window.contentItem)
            s.everyItem(s.window.dialogs.current.contentItem, item => { if (item.userId === "n0" || item.userId === "n6") item.clicked() })
        } },
        { tag: "rooms", set: {}, act: s => s.window.show("rooms", null) },
        { tag: "code", set: {}, act: s => {
            s.window.show("joinCode", word)
            tryVerify(() => s.window.dialogs.current.opened)
            refuse(s, "")
            s.window.dialogs.current.submit()
        }, until: stands },
        { tag: "switcher", set: {}, act: s => s.window.show("switcher", null) },
        { tag: "forward", set: {}, act: s => s.window.show("forward", { messageIds: ["m1"] }) },
        { tag: "keyboard", set: {}, act: s => s.window.show("keyboard", null) },
        { tag: "settings", set: {}, act: s => s.window.show("settings", null) },
        { tag: "profile", set: {}, act: s => s.window.show("profile", null) },
        { tag: "look", set: {}, act: s => s.window.show("settings", "look") },
        { tag: "folders", set: {}, act: s => { s.app.settings.downloadFolder = "/" + word; s.window.show("settings", "chat") } },
        { tag: "choosing files", set: {}, act: s => { s.app.folder.tree = { "/home/mina": words.map(text => text.replace(/\//g, "")) }; s.app.pathsWanted({ kind: "files", title: word, folder: "", name: "" }) }, until: stands },
        { tag: "choosing a folder", set: {}, act: s => { const tree = {}; tree["/" + word] = []; s.app.folder.tree = tree; s.app.pathsWanted({ kind: "folder", title: "Where", folder: "/" + word, name: "" }) }, until: stands },
        { tag: "account", set: {}, act: s => { s.app.secretStateText = word; s.window.show("settings", "account") } },
        { tag: "devices", set: {}, act: s => s.window.show("devices", null) },
        { tag: "diagnostics", set: {}, act: s => { s.app.diagnostics = Object.assign({}, s.app.diagnostics, { serverVersion: word, lastErrors: words }); s.window.show("diagnostics", null) } },
        { tag: "snackbar", set: {}, act: s => s.window.tell(word, "Undo", () => {}) },
        { tag: "offline", set: {}, act: s => { s.app.connectionState = "offline"; s.app.pendingCount = 2; s.app.retryIn = 8 } },
        { tag: "nothing found", set: {}, act: s => s.app.chats.searchText = "no such chat" },
        { tag: "loading", set: {}, act: s => { s.app.chats.all = []; s.app.chats.loading = true } },
        { tag: "log in", set: {}, act: s => { s.app.state = "signedOut"; s.app.lastError = word; s.app.serverUrl = "https://" + words[6]; s.window.auth.item.nameField.text = word; s.window.auth.item.passwordField.text = word; refuse(s, "password"); s.window.auth.item.submit() } },
        { tag: "register", set: {}, act: s => {
            s.app.state = "signedOut"
            s.window.auth.page = "register"
            const page = s.window.auth.item
            page.usernameField.text = "mina"
            page.emailField.text = "a@example.org"
            page.passwordField.text = "longenough"
            refuse(s, "username")
            page.submit()
        }, until: stands },
        { tag: "server", set: {}, act: s => { s.app.state = "noServer"; s.window.auth.item.addressField.text = words[6]; refuse(s, ""); s.window.auth.item.submit() }, until: stands },
        { tag: "unlock", set: {}, act: s => { s.app.secretState = "locked"; s.app.secretStateText = word; s.window.show("unlock", null) }, until: stands },
        { tag: "vault", set: {}, act: s => { s.app.state = "signedOut"; s.app.secretState = "locked"; s.app.secretStateText = word } }
    ]

    function drop(stage) {
        let area = null
        stage.everyItem(stage.window.contentItem, item => { if (item.wanted !== undefined && item.title !== undefined && typeof item.filesDropped === "function") area = item })
        dropSign.createObject(area) // a drag cannot be made here
    }
    function test_words_stay_as_they_are_and_where_they_are_data() {
        const rows = []
        for (const opening of openings)
            for (const width of [1280, 400])
                rows.push(Object.assign({}, opening, { tag: opening.tag + " " + width, width: width }))
        return rows
    }
    function test_words_stay_as_they_are_and_where_they_are(row) {
        const it = createTemporaryObject(stage, root, Object.assign({ scenario: "nasty", windowWidth: row.width, windowHeight: 844, touch: row.width === 400 }, row.set))
        tryVerify(() => it.window.active && it.window.shell.drawn)
        row.act(it)
        if (row.until)
            tryVerify(() => row.until(it))
        waitForRendering(it.window.contentItem)
        tryVerify(() => misplaced(it) === "", 5000, row.tag)
        compare(misplaced(it), "")
        census.look(it.window, words)
        ++shown
    }
    function misplaced(stage) {
        let found = ""
        stage.everyItem(stage.window.contentItem, item => {
            if (item.textFormat === undefined || item.text === "" || item.width <= 0)
                return
            // What a search found is marked in an escaped copy.
            if (item.textFormat !== Text.PlainText && (item.html === undefined || item.text.indexOf(word) >= 0))
                found = JSON.stringify(item.text) + " is not plain"
            const left = item.mapToItem(stage.window.contentItem, 0, 0).x
            const right = left + (item.horizontalAlignment === Text.AlignLeft ? Math.min(item.width, item.contentWidth) : item.width)
            if (left < -1 || right > stage.window.width + 1)
                found = JSON.stringify(item.text.slice(0, 40)) + " in " + item.parent + " reaches from " + left + " to " + right
        })
        return found
    }
    // After all others, for what they showed.
    function test_words_stood_in_every_component() {
        if (shown < 2 * openings.length)
            skip("only some were opened")
        compare(census.unseen(), unshown)
        compare(census.wordless().filter(name => unshown.concat(wordless).indexOf(name) < 0), [])
    }
}
