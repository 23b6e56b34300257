import QtQuick
import Confab.Mock

// Stands in for ChatApp: the same names, made-up people, every call written down.
MockFiles {
    id: root

    property string scenario: "demo"

    property string state: "ready"
    property bool newcomer: false
    property string connectionState: "online"
    property int retryIn: 0
    property int pendingCount: 0
    property string lastError
    property string storageProblem
    property string serverUrl: "https://chat.example.org"
    property string serverName: "Example"
    property var me: ({ id: "u-mina", username: "mina", displayName: "Mina Berg", email: "mina@example.org", avatarUrl: "", statusText: "Repotting", presence: "online", initials: "MB", colorIndex: 2 })
    property string secretState: "keychain"
    property string secretStateText: secretState === "locked" ? (vaultThere ? "Enter your passphrase to unlock your sign-in." : "The system's keychain is locked. Unlock it, then try again.")
        : secretState === "absent" ? "This system has no keychain. Choose a passphrase to protect your sign-in, or sign in each time." : ""
    property bool vaultThere: secretState === "locked" || secretState === "vault"
    property MockChats chats: MockChats {}
    property MockTimeline timeline: MockTimeline {}
    property MockPins pins: MockPins {}
    property MockPeople participants: MockPeople {}
    property RowsModel rooms: RowsModel {
        defaults: ({ chatId: "", title: "", description: "", initials: "", colorIndex: 0, memberCount: 0, onlineCount: 0, joined: false })
    }
    property MockUsers users: MockUsers {}
    property RowsModel sessions: RowsModel {
        defaults: ({ sessionId: "", device: "", ip: "", lastSeenText: "", current: false })
    }
    property MockSwitcher switcher: MockSwitcher {}
    property MockEmoji emoji: MockEmoji {}
    property string currentChatId
    property var currentChat: null
    property MockSettings settings: MockSettings {}
    property var diagnostics: ({ clientVersion: "0.1.0", serverVersion: "0.1.0", qtVersion: "6.4.2", transport: "WebSocket", connectedSince: "09:12",
        lastErrors: ["09:11:58 The server closed the connection.", "09:12:00 Connected again after 2 s."], secretStore: "keychain" })
    property int totalUnread: 4
    property int totalMentions: 0
    property bool trayThere: true
    property bool windowActive: true

    signal notificationActivated(string chatId, string messageId)
    signal linkConfirmationNeeded(string text, string url)
    signal joinConfirmationNeeded(string link)
    signal announcement(string text)
    property var invites: [{ code: "GRDN-7K2Q", url: "confab://join/GRDN-7K2Q", usesText: "used 2 of 10 times", expiryText: "does not end" }]
    property var bans: [{ userId: "u-mallory", name: "Mallory", username: "mallory", initials: "M", colorIndex: 3, avatarUrl: "", whenText: "Yesterday" }]
    signal chatGone(string chatId, string reason)

    property DemoData data: DemoData {}
    property var drafts: ({})
    onCurrentChatIdChanged: openChat()
    Component.onCompleted: fill()

    // Done once, by whoever comes first: a scenario or the end of creation.
    property bool filled: false
    function fill() {
        if (filled)
            return
        filled = true
        chats.all = data.chats
        participants.rows = data.participants
        rooms.rows = data.rooms
        shared.all = data.sharedFiles
        users.all = data.people
        sessions.rows = data.sessions
        switcher.all = data.switcher
        emoji.all = data.emoji
        openChat()
    }
    function openChat() {
        currentChat = currentChatId === "" ? null : chats.byId(currentChatId)
        timeline.chatId = currentChatId
        pins.rows = data.pinned(currentChatId)
        timeline.rows = currentChatId === "" ? [] : data.messages(currentChatId)
        timeline.typingText = currentChat ? data.typing(currentChatId) : ""
        timeline.firstUnreadIndex = timeline.rows.findIndex(row => row.unreadLineAbove === true)
    }
    function useServer(url) { return request("useServer", arguments) }
    function register(fields) { return request("register", arguments) }
    function login(fields) { return request("login", arguments) }
    function logout() { return request("logout", arguments) }
    function unlockVault(passphrase) { return request("unlockVault", arguments) }
    function askKeychain() { note("askKeychain", arguments) }
    function forgetVault() { secretState = "absent"; return request("forgetVault", arguments) }
    function useMemoryForSecrets() { return request("useMemoryForSecrets", arguments) }
    function createDirect(userId) { return request("createDirect", arguments) }
    function createChat(fields) { return request("createChat", arguments) }
    function joinRoom(chatId) { return request("joinRoom", arguments) }
    function strangeServer(code) { return code.indexOf("elsewhere") >= 0 ? "chat.elsewhere.example" : "" }
    function joinByCode(code) { return request("joinByCode", arguments) }
    function leaveChat(chatId) { return request("leaveChat", arguments) }
    function deleteChat(chatId) { return request("deleteChat", arguments) }
    function updateChat(chatId, changes) { return request("updateChat", arguments) }
    function createInvite(chatId, limits) { return request("createInvite", arguments) }
    function loadInvites(chatId) {
        nextResult = { items: invites }
        return request("loadInvites", arguments)
    }
    function revokeInvite(chatId, code) {
        invites = invites.filter(invite => invite.code !== code)
        return request("revokeInvite", arguments)
    }
    function loadBans(chatId) {
        nextResult = { items: bans }
        return request("loadBans", arguments)
    }
    function liftBan(chatId, userId) {
        bans = bans.filter(ban => ban.userId !== userId)
        return request("liftBan", arguments)
    }
    function addParticipants(chatId, userIds) { return request("addParticipants", arguments) }
    function setRole(chatId, userId, role) { return request("setRole", arguments) }
    function removeParticipant(chatId, userId) { return request("removeParticipant", arguments) }
    function banParticipant(chatId, userId) { return request("banParticipant", arguments) }
    function updateProfile(changes) { return request("updateProfile", arguments) }
    function changePassword(old, fresh) { return request("changePassword", arguments) }
    function revokeSession(id) { return request("revokeSession", arguments) }
    function revokeOtherSessions() { return request("revokeOtherSessions", arguments) }
    function deleteAccount(password) { return request("deleteAccount", arguments) }
    function loadSessions() { return request("loadSessions", arguments) }
    function searchUsers(text) { users.query = text; return request("searchUsers", arguments) }
    function searchRooms(text) { return request("searchRooms", arguments) }
    function searchMessages(chatId, text) {
        const at = row => row.plainText ? row.plainText.toLowerCase().indexOf(text.toLowerCase()) : -1
        const escaped = words => words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")
        const marked = row => escaped(row.plainText.slice(0, at(row))) + "<mark>" + escaped(row.plainText.substr(at(row), text.length)) + "</mark>" + escaped(row.plainText.slice(at(row) + text.length))
        nextResult = { items: timeline.rows.filter(row => at(row) >= 0).map(row => Object.assign({}, row, { foundText: marked(row) })) }
        return request("searchMessages", arguments)
    }
    function send(chatId, text, options) {
        note("send", arguments)
        const newest = timeline.get(0)
        const grouped = newest.own === true && newest.kind === "text"
        if (grouped)
            timeline.set(0, { lastOfGroup: false })
        timeline.insert(0, { messageId: "m-" + (timeline.count + 1), clientId: "c-" + timeline.count, seq: timeline.count + 100, own: true, plainText: text, timeText: "10:43", status: "pending",
            firstOfGroup: !grouped, canEdit: true, canDelete: true, accessibleText: qsTr("You, 10:43: %1").arg(text) })
        return request("sent", [])
    }
    function forward(chatId, messageIds) { return request("forward", arguments) }
    function edit(messageId, text) {
        const row = timeline.indexOf(messageId)
        timeline.set(row, { plainText: text, richText: "", edited: true })
        return request("edit", arguments)
    }
    function remove(messageId) { return request("remove", arguments) }
    function undoRemove(messageId) { return request("undoRemove", arguments) }
    function retry(clientId) { note("retry", arguments) }
    function discard(clientId) { note("discard", arguments) }
    function pinMessage(messageId, on) { return request("pinMessage", arguments) }
    function react(messageId, emoji, on) { return request("react", arguments) }
    function setDraft(chatId, text) { drafts[chatId] = text }
    function draft(chatId) { return drafts[chatId] ? drafts[chatId] : "" }
    function typing(chatId, on) { note("typing", arguments) }
    function setPresence(status) { return request("setPresence", arguments) }
    function pinChat(chatId, on) { return request("pinChat", arguments) }
    function muteChat(chatId, on) { return request("muteChat", arguments) }
    function archiveChat(chatId, on) { return request("archiveChat", arguments) }
    function retryNow() { note("retryNow", arguments) }
    function openLink(url) { note("openLink", arguments) }
    function copyText(text) { note("copyText", arguments) }
    function readers(messageId) { return data.readers }
    function plainTextOf(messageIds) { return messageIds.join("\n") }
    function diagnosticsText() { return JSON.stringify(diagnostics, null, 2) }
}
