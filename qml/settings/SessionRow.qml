import QtQuick
import Confab.Ui

Item {
    id: root

    required property string sessionId
    required property string device
    required property string ip
    required property string lastSeenText
    required property bool current
    property bool busy: false
    signal revoked()

    implicitHeight: Theme.scaled(56)
    Accessible.role: Accessible.ListItem
    Accessible.name: device
    Accessible.description: detail.text

    Rectangle {
        id: tile
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.fileTile
        height: width
        radius: Theme.radius
        color: root.current ? Theme.colors.selection : Theme.colors.chip
        AppIcon {
            anchors.centerIn: parent
            name: /android|ios|phone/i.test(root.device) ? "mobile" : "device"
            color: root.current ? Theme.colors.accent : Theme.colors.text2
        }
    }
    Column {
        anchors.left: tile.right
        anchors.leftMargin: Theme.md
        anchors.right: end.left
        anchors.rightMargin: Theme.sm
        anchors.verticalCenter: parent.verticalCenter
        AppText { width: parent.width; text: root.device; font.weight: Font.Medium }
        AppText {
            id: detail
            width: parent.width
            text: [root.ip, root.current ? qsTr("this device") : root.lastSeenText].filter(part => part !== "").join(" · ")
            color: root.current ? Theme.colors.accent : Theme.colors.text2
            font.pixelSize: Theme.small
        }
    }
    AppButton {
        id: end
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.current
        width: visible ? implicitWidth : 0
        kind: "quiet"
        flush: true
        text: qsTr("Log out")
        enabled: !root.busy
        Accessible.description: root.device
        onClicked: root.revoked()
    }
}
