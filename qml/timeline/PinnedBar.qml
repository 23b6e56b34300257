import QtQuick
import QtQuick.Templates as T
import Confab.Ui

// What is pinned in this chat, one at a time: pressing goes there, and the next press to the one before it.
T.AbstractButton {
    id: root

    required property var pins
    required property string chatId
    readonly property int count: pins.count
    property int at: 0
    readonly property var pin: pins.revision >= 0 && pins.count > 0 ? pins.get(Math.min(at, pins.count - 1)) : null
    signal messageChosen(string messageId)

    function step(by: int): void {
        at = (at + by + count) % count
    }

    visible: pin !== null
    height: visible ? Math.max(Theme.touch ? 48 : 0, words.implicitHeight + 2 * Theme.sm) : 0
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: pin === null ? "" : count > 1 ? qsTr("Pinned message %1 of %2. %3: %4").arg(root.at + 1).arg(root.count).arg(pin.senderName).arg(pin.words)
                                                   : qsTr("Pinned message. %1: %2").arg(pin.senderName).arg(pin.words)
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onUpPressed: step(1)
    Keys.onDownPressed: step(-1)
    onChatIdChanged: at = 0
    onCountChanged: at = Math.max(0, Math.min(at, count - 1))
    onClicked: {
        const chosen = pin.messageId
        step(1)
        messageChosen(chosen)
    }

    contentItem: Item {
        // As many marks as there are pins, the present one in colour.
        Column {
            id: marks
            readonly property int most: 4
            readonly property int shown: Math.min(most, root.count)
            anchors.left: parent.left
            anchors.leftMargin: Theme.xl
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.quoteBar
            spacing: Theme.hair
            Repeater {
                model: marks.shown
                Rectangle {
                    required property int index
                    width: Theme.quoteBar
                    height: (words.implicitHeight - (marks.shown - 1) * marks.spacing) / marks.shown
                    radius: 1
                    color: marks.shown - 1 - index === (root.count <= marks.most ? root.at : Math.floor(root.at * marks.most / root.count)) ? Theme.colors.accent : Theme.colors.line
                }
            }
        }
        Column {
            id: words
            anchors.left: marks.right
            anchors.leftMargin: Theme.md
            anchors.right: icon.left
            anchors.rightMargin: Theme.md
            anchors.verticalCenter: parent.verticalCenter
            AppText {
                width: parent.width
                text: root.count > 1 ? qsTr("Pinned message %1 of %2").arg(root.at + 1).arg(root.count) : qsTr("Pinned message")
                color: Theme.colors.accent
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
            }
            AppText {
                width: parent.width
                text: root.pin !== null ? root.pin.words : ""
                color: Theme.colors.text2
                font.pixelSize: Theme.preview
                maximumLineCount: 1
            }
        }
        AppIcon {
            id: icon
            anchors.right: parent.right
            anchors.rightMargin: Theme.xl
            anchors.verticalCenter: parent.verticalCenter
            name: "pin"
            size: Theme.iconSmall
            color: Theme.colors.text3
        }
    }
    background: Rectangle {
        color: root.hovered ? Theme.colors.hover : Theme.colors.panel
        FocusRing { target: root; gap: -Theme.xs }
        Divider {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
}
