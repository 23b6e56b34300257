import QtQuick
import Confab.Ui

Pressable {
    id: root

    required property string iconName
    // What it does, in words: read to screen readers and shown as a tip.
    required property string label
    property bool checked: false
    property color iconColor: hovered || checked ? Theme.colors.text : Theme.colors.text2
    property bool directional: false
    property bool filled: false
    property bool round: false
    property color hoverColor: Theme.colors.hover
    property int size: Theme.control
    property int iconSize: Theme.icon

    implicitWidth: size
    implicitHeight: size
    opacity: enabled ? 1 : 0.45
    Accessible.role: Accessible.Button
    Accessible.name: label
    Accessible.onPressAction: clicked()

    Rectangle {
        width: root.width
        height: root.height
        radius: root.round ? width / 2 : Theme.radiusSmall
        color: root.filled ? Theme.colors.accent : root.down || root.hovered || root.checked ? root.hoverColor : "transparent"
        FocusRing { target: root; gap: root.filled ? 2 : 0; radius: parent.radius + gap }
    }
    AppIcon {
        anchors.centerIn: parent
        name: root.iconName
        color: root.iconColor
        size: root.iconSize
        directional: root.directional
    }
    AppToolTip { text: root.label; hovered: root.hovered; pressed: root.down }
}
