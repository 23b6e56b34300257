import QtQuick
import QtQuick.Templates as T
import Confab.Ui

Rectangle {
    id: root

    required property var chat
    property bool showBack: false
    property bool detailsOpen: false
    // Large letters on a narrow screen: the title takes two lines and the room of a button whose deed is its own, too.
    readonly property bool tight: width < Theme.scaled(300)
    signal backRequested()
    signal detailsRequested()
    signal searchRequested()

    implicitHeight: Theme.headerHeight
    color: Theme.colors.panel

    IconButton {
        id: back
        visible: root.showBack
        anchors.left: parent.left
        anchors.leftMargin: Theme.sm
        anchors.verticalCenter: parent.verticalCenter
        width: visible ? Math.max(Theme.target, implicitWidth) : 0
        height: Math.max(Theme.target, implicitHeight)
        iconName: "back"
        directional: true
        label: qsTr("Back")
        onClicked: root.backRequested()
    }
    T.AbstractButton {
        id: about
        anchors.left: back.visible ? back.right : parent.left
        anchors.leftMargin: back.visible ? Theme.xs : Theme.xl
        anchors.right: actions.left
        anchors.rightMargin: Theme.sm
        height: parent.height
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.Button
        Accessible.name: root.chat.title
        Accessible.description: qsTr("%1. Opens the details.").arg(root.chat.subtitle)
        Accessible.onPressAction: clicked()
        Keys.onReturnPressed: clicked()
        onClicked: root.detailsRequested()

        contentItem: Item {
            Avatar {
                id: avatar
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                size: Theme.avatarSmall
                initials: root.chat.initials
                colorIndex: root.chat.colorIndex
                imageUrl: root.chat.avatarUrl
                round: root.chat.type === "direct"
                presence: root.chat.presence
            }
            Column {
                anchors.left: avatar.right
                anchors.leftMargin: Theme.md
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                AppText {
                    id: title
                    width: parent.width
                    text: root.chat.title
                    font.pixelSize: root.tight ? Theme.body : Theme.title
                    font.weight: Font.DemiBold
                    wrapMode: root.tight ? Text.Wrap : Text.NoWrap
                    maximumLineCount: root.tight ? 2 : 1
                }
                AppText {
                    width: parent.width
                    visible: text !== "" && !(root.tight && title.lineCount > 1)
                    text: root.chat.typingText !== "" ? root.chat.typingText : root.chat.subtitle
                    color: root.chat.typingText !== "" ? Theme.colors.accent : Theme.colors.text2
                    font.pixelSize: Theme.small
                }
            }
        }
        background: Item { FocusRing { target: about; gap: -Theme.xs } }
    }
    Row {
        id: actions
        anchors.right: parent.right
        anchors.rightMargin: Theme.md
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.xs
        IconButton {
            iconName: "search"
            label: qsTr("Search in this chat")
            onClicked: root.searchRequested()
        }
        IconButton {
            visible: !root.tight
            iconName: "info"
            label: qsTr("Details")
            checked: root.detailsOpen
            onClicked: root.detailsRequested()
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
