import QtQuick
import Confab.Ui

// A voice message: its length and the shape of its sound.
Item {
    id: root

    required property var message
    required property real maxWidth
    required property size meta

    readonly property var voice: message.attachments.length > 0 ? message.attachments[0] : ({})
    readonly property var wave: voice.waveform ? voice.waveform : []

    implicitWidth: Math.min(maxWidth, Theme.scaled(240))
    implicitHeight: tile.height + meta.height
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Voice message, %1").arg(length.text)

    Rectangle {
        id: tile
        anchors.left: parent.left
        width: Theme.scaled(36)
        height: width
        radius: width / 2
        color: Theme.colors.accent
        AppIcon {
            anchors.centerIn: parent
            name: "play"
            size: Theme.iconSmall
            color: Theme.colors.onAccent
        }
    }
    Row {
        anchors.left: tile.right
        anchors.leftMargin: Theme.md
        anchors.right: length.left
        anchors.rightMargin: Theme.sm
        anchors.verticalCenter: tile.verticalCenter
        spacing: 2
        clip: true
        Repeater {
            model: root.wave
            Rectangle {
                required property real modelData
                anchors.verticalCenter: parent.verticalCenter
                width: 3
                height: Math.max(3, modelData * Theme.scaled(24))
                radius: 1
                color: Theme.colors.accent
                opacity: 0.7
            }
        }
    }
    AppText {
        id: length
        anchors.right: parent.right
        anchors.verticalCenter: tile.verticalCenter
        text: root.voice.lengthText ? root.voice.lengthText : ""
        color: Theme.colors.text2
        font.pixelSize: Theme.small
    }
}
