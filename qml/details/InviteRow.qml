import QtQuick
import Confab.Ui

// One invite code, how far it is used up, and what to do with it.
Item {
    id: root

    required property string code
    required property string detail
    property bool busy: false
    signal copied()
    signal revoked()

    implicitHeight: Math.max(Theme.personRowHeight, words.height + Theme.sm)
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("Invite code %1").arg(code)
    Accessible.description: detail

    Column {
        id: words
        anchors.left: parent.left
        anchors.right: deeds.left
        anchors.rightMargin: Theme.sm
        anchors.verticalCenter: parent.verticalCenter
        AppText {
            width: parent.width
            text: root.code
            font.weight: Font.Medium
        }
        AppText {
            width: parent.width
            text: root.detail
            color: Theme.colors.text2
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
        }
    }
    Row {
        id: deeds
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        IconButton {
            iconName: "copy"
            label: qsTr("Copy the invitation")
            Accessible.description: root.code
            onClicked: root.copied()
        }
        IconButton {
            iconName: "trash"
            label: qsTr("Revoke")
            Accessible.description: root.code
            enabled: !root.busy
            onClicked: root.revoked()
        }
    }
}
