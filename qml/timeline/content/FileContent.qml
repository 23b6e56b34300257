import QtQuick
import Confab.Ui

// A file: its name, how large, how much of it is here.
Item {
    id: root

    required property var message
    required property real maxWidth
    required property size meta

    readonly property var file: message.attachments.length > 0 ? message.attachments[0] : ({})
    readonly property bool moving: file.progress !== undefined && file.progress < 1

    implicitWidth: Math.min(maxWidth, Theme.scaled(280))
    implicitHeight: Math.max(tile.height, progress.y + progress.height) + Theme.xs + meta.height
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("File %1, %2").arg(title.text).arg(size.text)

    Rectangle {
        id: tile
        width: Theme.scaled(40)
        height: width
        radius: Theme.radiusSmall
        color: Theme.colors.accent
        anchors.left: parent.left
        AppIcon {
            anchors.centerIn: parent
            name: "file"
            color: Theme.colors.onAccent
        }
    }
    AppText {
        id: title
        anchors.left: tile.right
        anchors.leftMargin: Theme.md
        anchors.right: parent.right
        text: root.file.name ? root.file.name : root.message.plainText
        elide: Text.ElideMiddle
        font.weight: Font.DemiBold
        maximumLineCount: 1
    }
    AppText {
        id: size
        anchors.left: title.left
        anchors.right: parent.right
        anchors.top: title.bottom
        anchors.topMargin: 2
        text: root.file.sizeText ? root.file.sizeText : ""
        color: Theme.colors.text2
        font.pixelSize: Theme.small
    }
    ProgressLine {
        id: progress
        anchors.left: title.left
        anchors.right: parent.right
        anchors.top: size.bottom
        anchors.topMargin: Theme.sm
        visible: root.moving
        height: visible ? implicitHeight : 0
        value: root.moving ? root.file.progress : 1
    }
}
