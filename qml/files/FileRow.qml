import QtQuick
import Confab.Ui

// A file or a folder of this machine.
RowButton {
    id: root

    required property string name
    required property string detail
    required property string icon
    required property bool isFolder
    required property url url
    required property int index
    property bool choosable: false

    implicitHeight: Math.max(Theme.touch ? Theme.target : 0, Theme.scaled(48))
    inset: Theme.md
    leftPadding: Theme.xl
    rightPadding: Theme.xl
    Accessible.name: name
    Accessible.description: isFolder ? qsTr("Folder, %1").arg(detail) : detail
    Accessible.checkable: choosable
    Accessible.checked: choosable && selected

    Row {
        anchors.fill: parent
        anchors.leftMargin: root.leftPadding
        anchors.rightMargin: root.rightPadding
        spacing: Theme.md
        AppIcon {
            id: picture
            anchors.verticalCenter: parent.verticalCenter
            name: root.icon
            color: root.isFolder ? Theme.colors.accent : Theme.colors.text2
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - picture.width - Theme.md - (mark.visible ? mark.width + Theme.md : 0)
            AppText {
                width: parent.width
                text: root.name
                elide: Text.ElideMiddle
                maximumLineCount: 1
                Accessible.ignored: true
            }
            AppText {
                width: parent.width
                text: root.detail
                color: Theme.colors.text2
                font.pixelSize: Theme.small
                maximumLineCount: 1
                Accessible.ignored: true
            }
        }
        AppIcon {
            id: mark
            anchors.verticalCenter: parent.verticalCenter
            visible: root.choosable || root.isFolder
            directional: root.isFolder
            name: root.isFolder ? "forward" : root.selected ? "select" : "circle"
            color: root.selected ? Theme.colors.accent : Theme.colors.text3
        }
    }
}
