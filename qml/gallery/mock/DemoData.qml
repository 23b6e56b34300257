import QtQuick

// The people of a garden club, and what they said. Invented, and never translated.
QtObject {
    id: root

    readonly property string longText: "The council's answer came today. They will let us keep the two plots by the river until the end of next autumn, provided that we clear the old fence, keep the path open for the walkers and hand in a planting plan before March. I think that is more than fair."
    property var chats: [
        { chatId: "garden", type: "group", title: "Garden table", initials: "GT", colorIndex: 4, preview: "the seedlings are in! 🌱", previewSender: "Clara", timeText: "10:42", unreadCount: 3, memberCount: 12, onlineCount: 5, myRole: "owner", description: "Plans, seeds and who waters when", subtitle: "12 members, 5 online" },
        { chatId: "anna", title: "Anna Moreau", initials: "AM", colorIndex: 0, preview: "See you there", typingText: "typing…", timeText: "10:38", presence: "online", subtitle: "online" },
        { chatId: "bao", title: "Bao Kim", initials: "BK", colorIndex: 1, preview: "你好！明天见 👋", timeText: "10:15", unreadCount: 1, presence: "online", subtitle: "online" },
        { chatId: "family", type: "group", title: "Family photos", initials: "FP", colorIndex: 2, preview: "12 photos", previewKind: "image", previewSender: "Omar", timeText: "09:50", unreadCount: 12, muted: true, subtitle: "6 members" },
        { chatId: "dmitri", title: "Dmitri Novak", initials: "DN", colorIndex: 3, preview: "sounds good", previewSender: "You", lastStatus: "delivered", timeText: "Yesterday", presence: "away", subtitle: "away" },
        { chatId: "lighthouse", type: "room", title: "Lighthouse release", initials: "LH", colorIndex: 5, preview: "@you can you review 2.4?", previewSender: "Lena", timeText: "Yesterday", mentionCount: 1, visibility: "public", subtitle: "84 members, 17 online" },
        { chatId: "omar", title: "Omar Saleh", initials: "OS", colorIndex: 6, preview: "Voice message · 0:42", previewKind: "voice", timeText: "Tue", presence: "offline", subtitle: "last seen 10 minutes ago", pinned: true },
        { chatId: "clara", title: "Clara Lind", initials: "CL", colorIndex: 7, preview: "bring the long ladder", previewKind: "draft", timeText: "Mon", presence: "offline", subtitle: "last seen yesterday" }
    ]
    property var people: [
        { userId: "u-anna", name: "Anna Moreau", username: "anna", initials: "AM", colorIndex: 0, presence: "online" },
        { userId: "u-bao", name: "Bao Kim", username: "bao", initials: "BK", colorIndex: 1, presence: "online" },
        { userId: "u-dmitri", name: "Dmitri Novak", username: "dmitri", initials: "DN", colorIndex: 3, presence: "away" },
        { userId: "u-omar", name: "Omar Saleh", username: "omar", initials: "OS", colorIndex: 6, presence: "offline" },
        { userId: "u-lena", name: "Lena Fischer", username: "lena", initials: "LF", colorIndex: 5, presence: "dnd" }
    ]
    property var participants: [
        { userId: "u-mina", name: "Mina Berg", username: "mina", initials: "MB", colorIndex: 2, role: "owner", presence: "online", isMe: true },
        { userId: "u-clara", name: "Clara Lind", username: "clara", initials: "CL", colorIndex: 7, role: "admin", presence: "online", canManage: true },
        { userId: "u-dmitri", name: "Dmitri Novak", username: "dmitri", initials: "DN", colorIndex: 3, role: "moderator", presence: "online", canManage: true },
        { userId: "u-anna", name: "Anna Moreau", username: "anna", initials: "AM", colorIndex: 0, presence: "online", canManage: true },
        { userId: "u-bao", name: "Bao Kim", username: "bao", initials: "BK", colorIndex: 1, presence: "online", canManage: true },
        { userId: "u-omar", name: "Omar Saleh", username: "omar", initials: "OS", colorIndex: 6, presence: "offline", lastSeenText: "last seen 10 minutes ago", canManage: true }
    ]
    property var rooms: [
        { chatId: "lighthouse", title: "Lighthouse release", description: "What ships, and when", initials: "LH", colorIndex: 5, memberCount: 84, onlineCount: 17, joined: true },
        { chatId: "bread", title: "Sourdough", description: "Starters, crumbs, and the occasional brick", initials: "SD", colorIndex: 4, memberCount: 41, onlineCount: 6 },
        { chatId: "night", title: "Night sky", description: "", initials: "NS", colorIndex: 1, memberCount: 1, onlineCount: 0 }
    ]
    property var sessions: [
        { sessionId: "s1", device: "Confab on Linux", ip: "192.0.2.14", lastSeenText: "now", current: true },
        { sessionId: "s2", device: "Confab on Android", ip: "198.51.100.7", lastSeenText: "2 hours ago" },
        { sessionId: "s3", device: "Script", ip: "203.0.113.80", lastSeenText: "3 weeks ago" }
    ]
    property var switcher: chats.slice(0, 5).map(chat => ({ kind: "chat", target: chat.chatId, title: chat.title, subtitle: chat.subtitle ? chat.subtitle : "", initials: chat.initials, colorIndex: chat.colorIndex, type: chat.type ? chat.type : "direct" }))
        .concat([{ kind: "person", target: "u-lena", title: "Lena Fischer", subtitle: "@lena", initials: "LF", colorIndex: 5, type: "direct" },
                 { kind: "room", target: "bread", title: "Sourdough", subtitle: "41 members", initials: "SD", colorIndex: 4, type: "room" },
                 { kind: "action", target: "settings", title: "Settings", subtitle: "", initials: "", colorIndex: 0, type: "settings" }])
    property var pins: [
        { messageId: "garden-5", seq: 5, senderName: "Dmitri Novak", words: "Who has the key for the tool shed?" },
        { messageId: "garden-3", seq: 3, senderName: "Mina Berg", words: longText }
    ]
    property var pinned: chatId => chatId === "garden" ? pins : []
    property var readers: [
        { name: "Anna Moreau", initials: "AM", colorIndex: 0, status: "read" },
        { name: "Bao Kim", initials: "BK", colorIndex: 1, status: "delivered" }
    ]
    property var emoji: "😀 grinning face|😃 grinning face with big eyes|😄 grinning face with smiling eyes|😁 beaming face|😆 squinting face|😅 face with sweat|🤣 rolling on the floor|😂 face with tears of joy|🙂 slightly smiling face|🙃 upside-down face|😉 winking face|😊 smiling face with smiling eyes|😇 smiling face with halo|🥰 face with hearts|😍 heart-eyes|🤩 star-struck|😘 blowing a kiss|😋 savoring food|😛 tongue|🤪 zany face|🤔 thinking face|🤐 zipper mouth|😐 neutral face|😏 smirking face|🙄 rolling eyes|😬 grimacing face|😌 relieved face|😔 pensive face|😴 sleeping face|😷 medical mask|🤒 thermometer|🤯 exploding head|🥳 partying face|😎 sunglasses|🤓 nerd face|😮 open mouth|😢 crying face|😭 loudly crying|😱 screaming|😡 pouting face|👍 thumbs up|❤️ red heart|🎉 party popper|🌱 seedling"
        .split("|").map(entry => ({ emoji: entry.split(" ")[0], name: entry.slice(entry.indexOf(" ") + 1), category: "Smileys & Emotion" }))

    function typing(chatId) {
        return chatId === "garden" ? "Anna and Bao are typing" : ""
    }
    function from(name, initials, colorIndex, rest) {
        const row = Object.assign({ senderName: name, senderInitials: initials, senderColorIndex: colorIndex }, rest)
        row.accessibleText = name + ", " + row.timeText + ": " + (row.plainText ? row.plainText : row.kind)
        return row
    }
    function own(rest) {
        return Object.assign({ own: true, senderName: "Mina Berg", status: "read", canEdit: true, canDelete: true, accessibleText: "You, " + rest.timeText + ": " + rest.plainText }, rest)
    }
    // Newest first, as the model has it.
    property var messages: chatId => {
        const list = chatId === "garden" ? gardenTalk() : chatId === "clara" ? [] : chatId === "family" ? fileTalk() : smallTalk()
        list.forEach((row, i) => { row.seq = list.length - i; row.messageId = chatId + "-" + row.seq })
        return list
    }
    function gardenTalk() {
        return [
            from("Omar Saleh", "OS", 6, { kind: "file", timeText: "10:42", attachments: [file("f1", "watering-plan.pdf", { sizeText: "1.8 of 2.9 MB · 4 s left", progress: 0.62, state: "moving" })] }),
            from("Clara Lind", "CL", 7, { kind: "image", plainText: "the seedlings are in! 🌱", timeText: "10:41", attachments: [picture("p1", "seedlings.jpg", {})],
                reactions: [{ emoji: "🌱", count: 4, me: true }, { emoji: "❤️", count: 2, me: false }], unreadLineAbove: true }),
            own({ plainText: "It hangs behind the blue door, as always 🙂", timeText: "10:05", replyToId: "garden-8", replySender: "Dmitri Novak", replyText: "Who has the key for the tool shed?", replyColorIndex: 3 }),
            from("Dmitri Novak", "DN", 3, { plainText: "I'd like to fix the water barrel before noon.", timeText: "10:02", firstOfGroup: false }),
            from("Dmitri Novak", "DN", 3, { plainText: "Who has the key for the tool shed?", timeText: "10:02", lastOfGroup: false, pinned: true }),
            { kind: "system", systemText: "Lena Fischer joined with an invite", startsDay: true, dateText: "Today" },
            own({ plainText: longText, timeText: "18:20", edited: true, pinned: true, firstOfGroup: false }),
            own({ plainText: "News!", timeText: "18:19", lastOfGroup: false }),
            from("Bao Kim", "BK", 1, { plainText: "好的，明天我带铲子来。", timeText: "17:48", startsDay: true, dateText: "Yesterday" })
        ]
    }
    function file(id, name, rest) {
        return Object.assign({ id: id, kind: "file", name: name, mediaType: "application/octet-stream", size: 2900000, sizeText: "2.9 MB", state: "away", up: false, failureText: "", program: false }, rest)
    }
    function picture(id, name, rest) {
        return Object.assign(file(id, name, { kind: "image", mediaType: "image/jpeg", url: "image://sample/" + id, width: 1600, height: 900 }), rest)
    }
    readonly property var wave: [0.2, 0.4, 0.7, 0.9, 0.5, 0.3, 0.6, 0.8, 1, 0.7, 0.4, 0.2, 0.3, 0.5, 0.8, 0.6, 0.3, 0.5, 0.7, 0.4, 0.2, 0.1, 0.3, 0.5, 0.6, 0.9, 0.4, 0.2, 0.5, 0.7, 0.3, 0.1]
    property var sharedFiles: ["seedlings.jpg", "beds.jpg", "river.png", "fence.webp", "gate.jpg", "tools.jpg", "rain.jpg"].map((name, i) => Object.assign(picture("p" + (i + 1), name, {}), { entry: "i" + i, fileId: "p" + (i + 1), messageId: "garden-8", senderName: i & 1 ? "Anna Moreau" : "Clara Lind", timeText: "10:41" }))
        .concat(["watering-plan.pdf", "a name that is so long that nobody would ever want to read it to its end.xlsx", "plots.csv"].map((name, i) => Object.assign(file("f" + (i + 1), name, i === 1 ? { state: "here" } : {}), { entry: "f" + i, fileId: "f" + (i + 1), messageId: "garden-9", senderName: "Omar Saleh", timeText: "10:42" })))
        .concat([{ entry: "v0", fileId: "v1", id: "v1", kind: "voice", name: "voice.ogg", messageId: "garden-4", lengthText: "0:42", waveform: wave, senderName: "Anna Moreau", timeText: "10:31", state: "away" }])
    // Every state that a file's bubble has, newest first.
    function fileTalk() {
        const album = n => Array.from({ length: n }, (_, i) => picture("p" + i, "photo-" + i + ".jpg", {}))
        return [
            own({ kind: "file", timeText: "11:09", status: "failed", attachments: [file("12", "archive.zip", { up: true, state: "failed", progress: 0, failureText: "Your files may take 1 GB in all." })] }),
            own({ kind: "file", timeText: "11:08", status: "pending", attachments: [file("11", "film.mp4", { up: true, state: "paused", progress: 0.4, sizeText: "0.4 of 1 GB" })], lastOfGroup: false }),
            own({ kind: "image", timeText: "11:07", status: "pending", plainText: "from the roof", attachments: [picture("10", "roof.jpg", { up: true, state: "moving", progress: 0.3, width: 900, height: 900 })], lastOfGroup: false }),
            own({ kind: "file", timeText: "11:06", plainText: "both as they were", attachments: [file("f4", "list.pdf", { state: "here" }), file("f5", "setup.exe", { program: true })] }),
            from("Omar Saleh", "OS", 6, { kind: "voice", timeText: "11:05", attachments: [{ id: "v2", kind: "voice", name: "voice.ogg", state: "away", lengthText: "1:07", waveform: wave }] }),
            from("Clara Lind", "CL", 7, { kind: "image", timeText: "11:04", plainText: "five from today", attachments: album(5) }),
            from("Clara Lind", "CL", 7, { kind: "file", timeText: "11:03", attachments: [file("f6", "gone.txt", { state: "failed", progress: 0.2, failureText: "This file is no longer there, or no longer for you." })], startsDay: true, dateText: "Today" })
        ]
    }
    function smallTalk() {
        return [
            own({ plainText: "On the 7:40 train then", timeText: "10:38", status: "failed", failureText: "The server did not take it." }),
            own({ plainText: "Shall I bring the ladder?", timeText: "10:37", status: "pending", lastOfGroup: false }),
            own({ plainText: "Perfect", timeText: "10:36", status: "sent", firstOfGroup: false, lastOfGroup: false }),
            own({ plainText: "🎉🌱", jumbo: true, timeText: "10:36", status: "delivered", lastOfGroup: false }),
            from("Anna Moreau", "AM", 0, { kind: "deleted", timeText: "10:34", firstOfGroup: false }),
            from("Anna Moreau", "AM", 0, { plainText: "Notes: https://example.org/garden and a list", richText: "Notes: <a href=\"https://example.org/garden\">example.org/garden</a> and a <b>short</b>, <i>friendly</i> list", timeText: "10:33", firstOfGroup: false, lastOfGroup: false }),
            own({ plainText: "Run ./scripts/run, see https://example.org", richText: "Run <code>./scripts/run</code>, see <a href=\"https://example.org\">example.org</a>", timeText: "10:32" }),
            from("Anna Moreau", "AM", 0, { kind: "voice", timeText: "10:31", lastOfGroup: false, attachments: [{ id: "v1", kind: "voice", name: "voice.ogg", state: "away", lengthText: "0:42", durationMs: 42000, waveform: [0.2, 0.4, 0.7, 0.9, 0.5, 0.3, 0.6, 0.8, 1, 0.7, 0.4, 0.2, 0.3, 0.5, 0.8, 0.6, 0.3, 0.5, 0.7, 0.4, 0.2, 0.1, 0.3, 0.5] }] }),
            own({ plainText: "Coming on Saturday?", timeText: "10:30", startsDay: true, dateText: "Today" })
        ]
    }
}
