import QtQuick
import Confab.Mock

// Stands in for TimelineModel.
RowsModel {
    id: root

    property string chatId
    property bool atNewest: true
    property bool loadingOlder: false
    property bool loadingNewer: false
    property int newBelowCount: 0
    property int firstUnreadIndex: -1
    property string highlightedMessageId
    property string typingText
    property string searchText
    property bool loaded: true
    property var seen: []
    property int olderLoads: 0
    signal jumped(int row)

    defaults: ({ messageId: "", clientId: "", seq: 0, kind: "text", own: false, senderId: "", senderName: "", senderInitials: "", senderColorIndex: 0,
        senderAvatarUrl: "", plainText: "", richText: "", foundText: "", jumbo: false, timeText: "", dateText: "", startsDay: false, firstOfGroup: true, lastOfGroup: true,
        status: "", failureText: "", edited: false, pinned: false, canEdit: false, canDelete: false, replyToId: "", replySender: "", replyText: "",
        replyColorIndex: 0, reactions: [], mentionsMe: false, attachments: [], unreadLineAbove: false, systemText: "", accessibleText: "" })

    function loadOlder() { ++olderLoads }
    function loadNewer() {}
    function jumpToNewest() { newBelowCount = 0; highlightedMessageId = "" }
    function jumpTo(messageId) {
        highlightedMessageId = messageId
        if (indexOf(messageId) >= 0)
            jumped(indexOf(messageId))
    }
    function jumpToFirstUnread() {}
    function markVisible(from, to) { seen = [from, to] }
    function indexOf(messageId) {
        for (let i = 0; i < count; ++i)
            if (get(i).messageId === messageId)
                return i
        return -1
    }
    function lastEditable() {
        for (let i = 0; i < count; ++i)
            if (get(i).own && get(i).canEdit)
                return { messageId: get(i).messageId, clientId: get(i).clientId, plainText: get(i).plainText }
        return null
    }
}
