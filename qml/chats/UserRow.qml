import QtQuick
import Confab.Ui

RowButton {
    id: root

    required property string userId
    required property string name
    required property string username
    required property string initials
    required property int colorIndex
    required property string presence
    property bool choosable: false

    implicitHeight: Theme.twoLineRow
    leftPadding: Theme.xl
    rightPadding: Theme.xl
    Accessible.name: name
    Accessible.description: "@" + username
    Accessible.checkable: choosable
    Accessible.checked: choosable && selected

    PersonLine {
        anchors.fill: parent
        anchors.leftMargin: root.leftPadding
        anchors.rightMargin: root.rightPadding
        name: root.name
        detail: "@" + root.username
        initials: root.initials
        colorIndex: root.colorIndex
        presence: root.presence
        ground: root.selected ? Theme.colors.selection : root.hovered ? Theme.colors.hover : Theme.colors.panel
        avatarSize: Theme.scaled(36)
        Accessible.ignored: true
        AppIcon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.choosable
            name: root.selected ? "select" : "circle"
            color: root.selected ? Theme.colors.accent : Theme.colors.text3
        }
    }
}
