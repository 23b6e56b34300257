import QtQuick

// The states a picture may want, each by its name.
QtObject {
    id: root

    required property var app

    readonly property string longName: "Bartholomäus Konstantin von und zu Hohenschwangau-Unterammergau the Younger"
    readonly property var hostile: [
        "<img src=\"http://192.0.2.1/x.png\">", "<b>bold</b> & <script>alert(1)</script>", "\u202Egnp.exe\u202C reversed", "Z̸̢̛͔a̵͎͐l̷̰͝g̶̱̈́o̷̧͘ t̸e̵x̶t̷",
        "نص عربي mixed with English 123", "👩‍👩‍👧‍👦🏳️‍🌈👍🏽", "aVeryLongWordWithoutAnyBreakThatGoesOnAndOnAndOnUntilTheEndOfTheLineAndBeyondItForSure", "%Ln %1 %2 & &amp; &#60;", "\u0000\u0007\uFFFD", "   "
    ]

    function play(name: string): void {
        if (name !== "")
            root[name]()
    }
    function signedOut() { app.state = "signedOut" }
    function noServer() { app.state = "noServer"; app.serverUrl = "" }
    function newcomer() { app.state = "signedOut"; app.newcomer = true }
    function locked() { app.state = "signedOut"; app.secretState = "locked" }
    function lockedInside() { app.secretState = "locked"; app.connectionState = "offline"; app.pendingCount = 1 }
    function keychainLocked() { lockedInside(); app.vaultThere = false }
    function absent() { app.state = "signedOut"; app.secretState = "absent" }
    function offline() { app.connectionState = "offline"; app.pendingCount = 2; app.retryIn = 8 }
    function empty() { app.chats.all = []; app.totalUnread = 0 }
    function loading() { app.chats.all = []; app.chats.loading = true; app.timeline.loaded = false }
    function badLogin() {
        signedOut()
        app.nextError = { code: "unauthorized", message: "That name and password do not match. Try again, or reset the password.", field: "password", retryAfter: 0 }
    }
    function takenName() {
        signedOut()
        app.nextError = { code: "conflict", message: "Somebody else has that name.", field: "username", retryAfter: 0 }
    }
    function byInvitation() {
        signedOut()
        app.nextError = { code: "forbidden", message: "This server takes new accounts by invitation only.", field: "invitation", retryAfter: 0 }
    }
    function deadServer() {
        noServer()
        app.nextError = { code: "unavailable", message: "Nothing answers there. Is the address right, and the server running?", field: "", retryAfter: 0 }
    }
    function longTexts() {
        app.chats.all = app.chats.all.map(chat => Object.assign({}, chat, { title: longName, preview: app.data.longText, previewSender: longName, unreadCount: 12345, subtitle: longName + " is typing", description: app.data.longText }))
        app.data.messages = () => named(app.data.gardenTalk().map(row => Object.assign({}, row, { plainText: row.kind === "text" ? app.data.longText + " " + hostile[6] : row.plainText, senderName: longName, replyText: app.data.longText, replySender: longName,
            reactions: ["🌱", "❤️", "😂", "🎉", "😮", "😢", "🙏", "🔥", "👀", "💯"].map((emoji, i) => ({ emoji: emoji, count: 1000 * i + 1, me: i === 2 })) })))
        app.data.pins = [1, 2, 3, 4, 5, 6].map(i => ({ messageId: "m" + i, seq: i, senderName: longName, words: app.data.longText }))
        app.shared.all = app.shared.all.map(file => Object.assign({}, file, { name: longName + ".pdf", senderName: longName, sizeText: longName }))
        app.participants.rows = app.participants.rows.map(person => Object.assign({}, person, { name: longName }))
    }
    function nasty() {
        app.chats.all = hostile.map((text, i) => ({ chatId: "h" + i, title: text, preview: text, previewSender: text, initials: text.slice(0, 2), colorIndex: i & 7, timeText: "10:42", unreadCount: i, subtitle: text, description: text, type: i & 1 ? "group" : "direct", presence: "online" }))
        app.participants.rows = hostile.map((text, i) => ({ userId: "n" + i, name: text, username: text, initials: text.slice(0, 2), colorIndex: i & 7, role: "member", presence: "online", canManage: true }))
        app.users.all = hostile.map((text, i) => ({ userId: "n" + i, name: text, username: text, initials: text.slice(0, 2), colorIndex: i & 7, presence: "online" }))
        app.rooms.rows = hostile.map((text, i) => ({ chatId: "r" + i, title: text, description: text, initials: text.slice(0, 2), colorIndex: i & 7, memberCount: i, onlineCount: 0, joined: false }))
        app.switcher.all = hostile.map((text, i) => ({ kind: "chat", target: "h" + i, title: text, subtitle: text, initials: text.slice(0, 2), colorIndex: i & 7, type: "direct" }))
        app.sessions.rows = hostile.map((text, i) => ({ sessionId: "s" + i, device: text, ip: text, lastSeenText: text, current: i === 0 }))
        app.me = Object.assign({}, app.me, { displayName: hostile[0], statusText: hostile[1], initials: "<i" })
        app.shared.all = hostile.map((text, i) => ({ entry: "e" + i, fileId: "f" + i, id: "f" + i, messageId: "m1", name: text, kind: "file", sizeText: text, senderName: text, timeText: text, failureText: text, state: i & 1 ? "failed" : "away" }))
        app.staged.rows = hostile.map((text, i) => ({ path: "p" + i, name: text, sizeText: text, kind: "file", problem: i & 1 ? text : "" }))
        app.data.pinned = () => hostile.map((text, i) => ({ messageId: "m" + (hostile.length - i), seq: hostile.length - i, senderName: text, words: text }))
        app.data.messages = () => named(hostile.map((text, i) => ({ own: i % 3 === 0, senderName: text, senderInitials: text.slice(0, 2), senderColorIndex: i & 7, plainText: text, timeText: "10:42", status: i % 3 === 0 ? "failed" : "",
            startsDay: i === 2, dateText: text, unreadLineAbove: i === 1, failureText: text, replyToId: i & 1 ? "x" : "", replySender: text, replyText: text, reactions: [{ emoji: text, count: 1, me: false }], accessibleText: text,
            kind: i === 8 ? "system" : ["text", "file", "image", "voice"][i & 3], systemText: text,
            attachments: [{ id: "f" + i, name: text, sizeText: text, kind: "file", up: i === 6, state: i === 6 ? "moving" : i % 3 ? "failed" : "away", progress: 0.5, failureText: text, lengthText: text, waveform: [0.5, 1] }, { id: "g" + i, name: text, sizeText: text, url: text }] })))
    }
    function named(rows) {
        rows.forEach((row, i) => { row.seq = rows.length - i; row.messageId = "m" + row.seq })
        return rows
    }
    function manyMessages() {
        app.data.messages = () => {
            const rows = []
            for (let i = 0; i < 200; ++i) {
                const own = i % 5 === 0
                rows.push({ own: own, senderName: own ? "Mina Berg" : "Anna Moreau", senderInitials: own ? "MB" : "AM", senderColorIndex: own ? 2 : 0, timeText: "10:" + String(59 - i % 60).padStart(2, "0"), status: own ? "read" : "",
                    plainText: i % 7 === 0 ? app.data.longText : "Message number " + (200 - i), firstOfGroup: i % 5 === 4 || own, lastOfGroup: i % 5 === 1 || own, unreadLineAbove: i === 30, startsDay: i % 50 === 49, dateText: "Yesterday", canEdit: own, canDelete: own,
                    accessibleText: "Message number " + (200 - i) })
            }
            return named(rows)
        }
    }
}
