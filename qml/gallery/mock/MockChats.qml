import QtQuick
import Confab.Mock

// Stands in for ChatListModel.
RowsModel {
    id: root

    property string filter: "all"
    property string searchText
    property bool loading: false
    property var all: []

    defaults: ({ chatId: "", type: "direct", title: "", initials: "", colorIndex: 0, avatarUrl: "", preview: "", previewSender: "", previewKind: "text",
        typingText: "", timeText: "", unreadCount: 0, mentionCount: 0, presence: "", pinned: false, muted: false, archived: false, lastStatus: "",
        memberCount: 0, onlineCount: 0, myRole: "member", description: "", visibility: "private", subtitle: "", username: "", statusText: "" })

    onAllChanged: refresh()
    onFilterChanged: refresh()
    onSearchTextChanged: refresh()

    function refresh() {
        rows = (all || []).filter(chat => {
            if (searchText !== "")
                return chat.title.toLowerCase().indexOf(searchText.toLowerCase()) >= 0
            return filter === "archived" ? chat.archived === true : chat.archived !== true
                && (filter === "all" || (filter === "unread" ? chat.unreadCount > 0 : chat.mentionCount > 0))
        })
    }
    function indexOf(chatId) {
        return rows.findIndex(chat => chat.chatId === chatId)
    }
    function complete(chat) {
        const whole = {}
        for (const role in defaults)
            whole[role] = chat[role] !== undefined ? chat[role] : defaults[role]
        return whole
    }
    function byId(chatId) {
        for (const chat of all)
            if (chat.chatId === chatId)
                return complete(chat)
        return null
    }
}
