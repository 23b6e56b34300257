import QtQuick
import Confab.Ui

// The small end of a bubble: edited, time, how far it has come.
Row {
    id: root

    required property var message

    spacing: Theme.xs
    Accessible.ignored: true

    AppIcon {
        visible: root.message.pinned
        anchors.verticalCenter: parent.verticalCenter
        name: "pin"
        size: Theme.scaled(12)
        color: time.color
    }
    AppText {
        visible: root.message.edited
        text: qsTr("edited")
        color: time.color
        font.pixelSize: Theme.tiny
    }
    AppText {
        id: time
        text: root.message.timeText
        color: root.message.own ? Theme.colors.text2 : Theme.colors.text3
        font.pixelSize: Theme.tiny
    }
    Ticks {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.message.own && root.message.status !== ""
        status: root.message.own ? root.message.status : ""
    }
}
