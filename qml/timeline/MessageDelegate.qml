import QtQuick
import Confab.Ui

// One line of the timeline: what stands above it, then the message with all that hangs on it.
FocusScope {
    id: root

    required property int index
    required property string messageId
    required property string clientId
    required property var seq
    required property string kind
    required property bool own
    required property string senderId
    required property string senderName
    required property string senderInitials
    required property int senderColorIndex
    required property string senderAvatarUrl
    required property string plainText
    required property string richText
    required property string foundText
    required property bool jumbo
    required property string timeText
    required property string dateText
    required property bool startsDay
    required property bool firstOfGroup
    required property bool lastOfGroup
    required property string status
    required property string failureText
    required property bool edited
    required property bool pinned
    required property bool canEdit
    required property bool canDelete
    required property string replyToId
    required property string replySender
    required property string replyText
    required property int replyColorIndex
    required property var reactions
    required property bool mentionsMe
    required property var attachments
    required property bool unreadLineAbove
    required property string systemText
    required property string accessibleText

    property var timeline
    property var player: null
    property bool showSenders: true
    property bool selecting: false
    property bool selected: false
    // Waits to be used for another message, whose pieces arrive one by one: until all are here, nothing is laid out for them.
    property bool waiting: false
    readonly property bool highlighted: timeline !== undefined && timeline !== null && timeline.highlightedMessageId !== "" && timeline.highlightedMessageId === messageId
    readonly property alias bubble: row.bubble
    readonly property bool system: kind === "system"
    readonly property real above: day.height + unread.height + (firstOfGroup || system ? Theme.blockGap : Theme.groupGap)
    readonly property bool actionable: messageId !== "" && !system && status !== "failed" && kind !== "deleted"
    readonly property bool keyFocus: activeFocus && ListView.view !== null && ListView.view.keyMoved === true
    signal replyRequested()
    signal reactionToggled(string emoji, bool on)
    signal reactRequested(Item at)
    signal menuRequested(Item at, real x, real y)
    signal linkActivated(string link)
    signal quoteActivated(string messageId)
    signal fileActed(string deed, var file)
    signal selectionToggled(bool extend)
    signal retried()
    signal discarded()
    signal copied()

    width: ListView.view ? ListView.view.width : implicitWidth
    // Not by what is visible: rows made in a hidden pane would have no height, and the list would make all there are.
    height: above + (system ? event.height : row.height)
    z: keyFocus ? 1 : 0 // its ring reaches over the neighbours
    Accessible.role: Accessible.ListItem
    Accessible.name: accessibleText
    Accessible.focusable: true
    Accessible.selected: selected
    Accessible.onPressAction: root.open()
    Keys.onReturnPressed: open()
    Keys.onEnterPressed: open()
    Keys.onMenuPressed: open()
    Keys.onSpacePressed: selectionToggled(false)
    ListView.onPooled: waiting = true
    ListView.onReused: waiting = false
    ListView.onAdd: if (index === 0 && ListView.view.settled) appear.restart()

    function open(): void {
        if (selecting)
            selectionToggled(false)
        else if (!system)
            menuRequested(row.bubble, row.bubble.width / 2, row.bubble.height / 2)
    }

    ParallelAnimation {
        id: appear
        NumberAnimation { target: row; property: "opacity"; from: Theme.reducedMotion ? 1 : 0; to: 1; duration: Theme.calm; easing.type: Easing.OutCubic }
        NumberAnimation { target: shift; property: "y"; from: Theme.slide; to: 0; duration: Theme.calm; easing.type: Easing.OutCubic }
    }
    // Not in a Column, here and below: that lays out later, in its own time, and the list would place a row that is used again by
    // the height of the one before it.
    Loader {
        id: day
        active: root.startsDay
        visible: active
        width: parent.width
        height: active && item ? item.implicitHeight : 0
        sourceComponent: DaySeparator { text: root.dateText }
    }
    Loader {
        id: unread
        active: root.unreadLineAbove
        visible: active
        x: Theme.xl
        y: day.height
        width: parent.width - 2 * Theme.xl
        height: active && item ? item.implicitHeight : 0
        sourceComponent: UnreadLine {}
    }
    Loader {
        id: event
        active: root.system
        visible: active
        y: root.above
        width: parent.width
        height: active && item ? item.implicitHeight : 0
        sourceComponent: SystemContent { words: root.systemText }
    }
    MessageRow {
        id: row
        message: root
        y: root.above
        width: parent.width
        visible: !root.system
        height: implicitHeight
        transform: Translate { id: shift }
    }
}
