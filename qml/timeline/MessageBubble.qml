import QtQuick
import Confab.Ui

// One message's bubble: who, what it answers, what it says, when.
Item {
    id: root

    required property var message
    required property real maxWidth
    property bool showSender: true
    signal linkActivated(string link)
    signal quoteActivated(string messageId)
    signal fileActed(string deed, var file)

    readonly property bool bare: message.jumbo && message.replyToId === ""
    readonly property bool named: showSender && !message.own && message.firstOfGroup && !bare
    readonly property bool picture: message.kind === "image"
    readonly property int side: bare ? 0 : Theme.md
    readonly property real inner: maxWidth - 2 * side
    readonly property real wanted: Math.max(named ? name.implicitWidth : 0, quote.active && quote.item ? Math.min(quote.item.implicitWidth, inner) : 0,
                                            content.item ? content.item.implicitWidth : 0, ending.width)

    implicitWidth: Math.min(maxWidth, Math.ceil(wanted) + 2 * side)
    implicitHeight: column.y + column.height + (bare ? 0 : Theme.sm)

    BubbleShape {
        anchors.fill: parent
        visible: !root.bare
        color: root.message.highlighted ? Theme.colors.highlight : root.message.own ? Theme.colors.ownBubble : Theme.colors.otherBubble
        edge: Theme.contrast ? Theme.colors.line : Theme.dark || root.message.own ? "transparent" : Theme.colors.line
        tailed: root.message.lastOfGroup
        tailAtStart: !root.message.own
    }
    Item {
        id: column
        x: root.side
        y: root.bare ? 0 : Theme.sm
        width: root.width - 2 * root.side
        height: content.y + content.height

        AppText {
            id: name
            width: parent.width
            visible: root.named
            text: root.message.senderName
            color: Theme.personName(root.message.senderColorIndex)
            font.pixelSize: Theme.preview
            font.weight: Font.DemiBold
        }
        Loader {
            id: quote
            y: root.named ? name.height + Theme.xs : 0
            width: parent.width
            height: active && item ? item.implicitHeight : 0
            active: root.message.replyToId !== ""
            visible: active
            sourceComponent: ReplyQuote {
                sender: root.message.replySender
                words: root.message.replyText
                colorIndex: root.message.replyColorIndex
                own: root.message.own
                onClicked: root.quoteActivated(root.message.replyToId)
            }
        }
        Loader {
            id: content
            y: quote.y + (quote.active ? quote.height + Theme.xs : 0)
            width: parent.width
            height: item ? item.implicitHeight : 0
            sourceComponent: root.message.kind === "image" ? pictures : root.message.kind === "file" ? files : root.message.kind === "voice" ? voice : words
        }
    }
    MessageMeta {
        id: ending
        message: root.message
        anchors.right: parent.right
        anchors.rightMargin: root.side
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.bare ? 0 : Theme.sm
    }

    Component {
        id: words
        TextContent {
            message: root.message
            maxWidth: root.inner
            meta: Qt.size(ending.width, ending.height)
            onLinkActivated: link => root.linkActivated(link)
        }
    }
    Component {
        id: pictures
        ImageContent {
            message: root.message
            maxWidth: root.inner
            meta: Qt.size(ending.width, ending.height)
            onLinkActivated: link => root.linkActivated(link)
            onActed: (deed, file) => root.fileActed(deed, file)
        }
    }
    Component {
        id: files
        FileContent {
            message: root.message
            maxWidth: root.inner
            meta: Qt.size(ending.width, ending.height)
            onLinkActivated: link => root.linkActivated(link)
            onActed: (deed, file) => root.fileActed(deed, file)
        }
    }
    Component {
        id: voice
        VoiceContent {
            message: root.message
            maxWidth: root.inner
            meta: Qt.size(ending.width, ending.height)
            onActed: (deed, file) => root.fileActed(deed, file)
        }
    }
}
