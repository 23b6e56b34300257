import QtQuick
import Confab.Ui

// Avatar, bubble, reactions and what the pointer brings up, on the side of whoever wrote it.
Item {
    id: root

    required property var message
    property alias bubble: bubble

    readonly property bool own: message.own
    readonly property bool atRight: own !== Theme.rtl
    readonly property int gutter: message.showSenders && !own ? Theme.avatarSmall + Theme.sm + Theme.hair : 0
    readonly property int leading: Theme.xl + (message.selecting ? Theme.icon + Theme.md : 0)
    readonly property real room: width - leading - gutter - Theme.xl
    readonly property bool showActions: message.actionable && !message.selecting && (hover.hovered || message.keyFocus) && !Theme.touch

    // Once made, the chips stay for the messages this row is used for.
    property bool reacted: false

    implicitHeight: stack.height

    Loader {
        // While choosing, the whole line is the target.
        anchors.fill: parent
        anchors.topMargin: -1
        anchors.bottomMargin: -1
        active: root.message.selecting
        sourceComponent: Item {
            Rectangle {
                anchors.fill: parent
                visible: root.message.selected
                color: Theme.colors.selection
                opacity: 0.6 // one's own bubbles still stand out
            }
            AppIcon {
                anchors.left: parent.left
                anchors.leftMargin: Theme.xl
                anchors.verticalCenter: parent.verticalCenter
                name: root.message.selected ? "select" : "circle"
                color: root.message.selected ? Theme.colors.accent : Theme.colors.text3
            }
        }
    }
    Loader {
        anchors.left: parent.left
        anchors.leftMargin: root.leading
        y: bubble.y + bubble.height - height
        active: root.gutter > 0 && root.message.lastOfGroup
        sourceComponent: Avatar {
            size: Theme.avatarSmall
            initials: root.message.senderInitials
            colorIndex: root.message.senderColorIndex
            imageUrl: root.message.senderAvatarUrl
        }
    }
    Item {
        id: stack
        anchors.left: parent.left
        anchors.leftMargin: root.leading + root.gutter
        anchors.right: parent.right
        anchors.rightMargin: Theme.xl
        height: failed.y + failed.height
        readonly property int spacing: Theme.touch ? 0 : Theme.sm - Theme.hair

        MessageBubble {
            id: bubble
            // Not anchors: a delegate used again for the other side would keep both.
            x: root.atRight ? parent.width - width : 0
            width: implicitWidth
            height: implicitHeight
            message: root.message
            showSender: root.message.showSenders
            maxWidth: Math.min(Theme.bubbleMax, Math.max(root.width * Theme.bubbleShare, Math.min(root.room, Theme.bubbleLeast)))
            onLinkActivated: link => root.message.linkActivated(link)
            onQuoteActivated: id => root.message.quoteActivated(id)
            onFileActed: (deed, file) => root.message.fileActed(deed, file)

            Loader {
                anchors.fill: parent
                anchors.margins: -Theme.groupGap
                active: root.message.keyFocus
                sourceComponent: Rectangle {
                    radius: Theme.bubbleRadius + Theme.groupGap
                    color: "transparent"
                    border.width: Theme.focusWidth
                    border.color: Theme.colors.accent
                }
            }
        }
        Loader {
            id: reactions
            // Read in the same order on both sides, beside their bubble's edge.
            readonly property bool shown: root.message.reactions.length > 0
            onShownChanged: root.reacted = true
            y: bubble.height + (shown ? stack.spacing : 0)
            height: shown && item ? item.needed : 0
            x: root.atRight ? parent.width - width : 0
            width: item ? Math.min(item.natural, parent.width) : 0
            active: root.reacted || shown
            visible: shown
            sourceComponent: ReactionRow {
                reactions: root.message.reactions
                onToggled: (emoji, on) => root.message.reactionToggled(emoji, on)
            }
        }
        Loader {
            id: failed
            y: reactions.y + reactions.height + (active ? stack.spacing : 0)
            width: parent.width
            height: active && item ? item.implicitHeight : 0
            active: root.message.status === "failed"
            visible: active
            sourceComponent: FailedRow {
                reason: root.message.failureText
                copiable: root.message.plainText !== ""
                onRetried: root.message.retried()
                onDiscarded: root.message.discarded()
                onCopied: root.message.copied()
            }
        }
    }
    Loader {
        active: root.showActions
        x: stack.x + (root.atRight ? bubble.x - width - Theme.sm : bubble.x + bubble.width + Theme.sm)
        y: Math.max(0, bubble.height - Theme.scaled(32))
        sourceComponent: MessageActions {
            onReplied: root.message.replyRequested()
            onReacted: at => root.message.reactRequested(at)
            onMoreWanted: at => root.message.menuRequested(at, 0, at.height)
        }
    }
    HoverHandler { id: hover }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: point => root.message.menuRequested(root, point.position.x, point.position.y)
    }
    TapHandler {
        acceptedModifiers: Qt.ControlModifier
        onTapped: root.message.selectionToggled(false)
    }
    TapHandler {
        acceptedModifiers: Qt.ShiftModifier
        onTapped: root.message.selectionToggled(true)
    }
    TapHandler {
        acceptedModifiers: Qt.NoModifier
        onTapped: if (root.message.selecting) root.message.selectionToggled(false)
        onLongPressed: root.message.menuRequested(root, point.position.x, point.position.y)
    }
}
