import QtQuick
import Confab.Ui

Rectangle {
    id: root

    required property int index
    required property string name
    required property string sizeText
    required property string kind
    required property string url
    required property string problem
    property real maxWidth: Theme.sheetWidth
    readonly property bool picture: kind === "image"
    signal removed(int index)

    width: Math.min(maxWidth, Theme.scaled(picture ? 88 : 220))
    radius: Theme.radius
    color: Theme.colors.raised
    border.width: Theme.lineWidth
    border.color: problem !== "" ? Theme.colors.red : Theme.colors.outline
    Accessible.role: Accessible.ListItem
    Accessible.name: problem !== "" ? qsTr("%1: %2").arg(name).arg(problem) : qsTr("%1, %2").arg(name).arg(sizeText)

    Image {
        anchors.fill: parent
        anchors.margins: 1
        visible: root.picture
        source: root.picture && root.url.startsWith("image://") ? root.url + "?crop=1&r=" + (Theme.radius - 1) + "&w=" + Math.round(width) : ""
        sourceSize: Qt.size(Math.round(width), Math.round(height))
        asynchronous: true
    }
    Rectangle {
        id: tile
        visible: !root.picture
        x: Theme.rtl ? parent.width - width - Theme.md : Theme.md
        anchors.verticalCenter: parent.verticalCenter
        width: visible ? Theme.scaled(36) : 0
        height: width
        radius: Theme.sm
        color: root.problem !== "" ? Theme.colors.red : Theme.colors.accent
        AppIcon {
            anchors.centerIn: parent
            name: root.problem !== "" ? "warning" : "file"
            color: root.problem !== "" ? Theme.colors.onRed : Theme.colors.onAccent
        }
    }
    Column {
        visible: !root.picture
        anchors.left: tile.right
        anchors.leftMargin: Theme.sm
        anchors.right: remove.left
        anchors.verticalCenter: parent.verticalCenter
        AppText {
            width: parent.width
            text: root.name
            elide: Text.ElideMiddle
            font.pixelSize: Theme.preview
            font.weight: Font.DemiBold
            maximumLineCount: 1
        }
        AppText {
            width: parent.width
            text: root.problem !== "" ? root.problem : root.sizeText
            color: root.problem !== "" ? Theme.colors.red : Theme.colors.text2
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }
    }
    // Smaller than what a finger needs to hit it.
    Rectangle {
        anchors.centerIn: remove
        visible: root.picture
        width: Theme.chipAvatar
        height: width
        radius: width / 2
        color: Theme.colors.accent
    }
    IconButton {
        id: remove
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.touch ? 0 : Theme.xs
        size: Theme.touch ? Theme.target : Theme.chipAvatar
        iconSize: Theme.iconTiny
        round: true
        hoverColor: root.picture ? "transparent" : Theme.colors.hover
        iconName: "close"
        iconColor: root.picture ? Theme.colors.onAccent : Theme.colors.text2
        label: qsTr("Do not send %1").arg(root.name)
        onClicked: root.removed(root.index)
    }
}
