import QtQuick
import QtQuick.Templates as T
import Confab.Ui

T.MenuItem {
    id: root

    property string iconName
    property bool directional: false
    property string keys
    property bool danger: false
    readonly property color ink: danger ? Theme.colors.red : Theme.colors.text

    implicitWidth: Theme.menuWidth - Theme.sm
    readonly property var around: menu // an AppMenu
    readonly property bool inSheet: around !== null && around.sheet === true

    implicitHeight: visible ? Math.max(Theme.touch || inSheet ? Theme.target : 36, Theme.scaled(36)) : 0
    leftPadding: inSheet ? Theme.lg : Theme.md
    rightPadding: leftPadding
    hoverEnabled: true
    opacity: enabled ? 1 : 0.5
    Accessible.role: Accessible.MenuItem
    Accessible.name: text
    Accessible.onPressAction: triggered()

    contentItem: Item {
        AppIcon {
            id: icon
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconName !== ""
            name: root.iconName
            directional: root.directional
            size: Theme.iconMedium
            color: root.danger ? Theme.colors.red : Theme.colors.text2
        }
        AppText {
            anchors.left: icon.visible ? icon.right : parent.left
            anchors.leftMargin: icon.visible ? Theme.md : 0
            anchors.right: keys.left
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            color: root.ink
        }
        AppText {
            id: keys
            anchors.right: root.checked ? check.left : parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: Theme.touch ? "" : root.keys
            color: Theme.colors.text2
            font.pixelSize: Theme.small
            elide: Text.ElideNone
        }
        AppIcon {
            id: check
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: root.checked
            name: "check"
            size: Theme.iconSmall
            color: Theme.colors.accent
        }
    }
    background: Rectangle {
        radius: Theme.sm
        color: root.highlighted || root.hovered || root.down ? Theme.colors.hover : "transparent"
        border.width: root.visualFocus ? Theme.focusWidth : 0
        border.color: Theme.colors.accent
    }
}
