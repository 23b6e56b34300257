import QtQuick
import Confab.Ui

// Takes the header's place while messages are being chosen.
Rectangle {
    id: root

    property int count: 0
    signal cancelled()
    signal copied()

    color: Theme.colors.panel

    IconButton {
        id: cancel
        anchors.left: parent.left
        anchors.leftMargin: Theme.md
        anchors.verticalCenter: parent.verticalCenter
        iconName: "close"
        label: qsTr("Stop selecting")
        onClicked: root.cancelled()
    }
    AppText {
        anchors.left: cancel.right
        anchors.leftMargin: Theme.md
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("%Ln message(s) selected", "", root.count)
        font.weight: Font.DemiBold
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    AppButton {
        anchors.right: parent.right
        anchors.rightMargin: Theme.lg
        anchors.verticalCenter: parent.verticalCenter
        kind: "quiet"
        iconName: "copy"
        text: qsTr("Copy")
        onClicked: root.copied()
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
