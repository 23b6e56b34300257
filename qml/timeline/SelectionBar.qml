import QtQuick
import Confab.Ui

// Takes the header's place while messages are being chosen.
Rectangle {
    id: root

    property int count: 0
    signal cancelled()
    signal forwarded()
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
        anchors.right: forward.left
        anchors.rightMargin: Theme.sm
        anchors.verticalCenter: parent.verticalCenter
        elide: Text.ElideRight
        text: qsTr("%Ln message(s) selected", "", root.count)
        font.weight: Font.DemiBold
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    IconButton {
        id: forward
        anchors.right: copy.left
        anchors.rightMargin: Theme.xs
        anchors.verticalCenter: parent.verticalCenter
        iconName: "pass-on"
        directional: true
        label: qsTr("Forward")
        onClicked: root.forwarded()
    }
    IconButton {
        id: copy
        anchors.right: parent.right
        anchors.rightMargin: Theme.md
        anchors.verticalCenter: parent.verticalCenter
        iconName: "copy"
        label: qsTr("Copy")
        onClicked: root.copied()
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
