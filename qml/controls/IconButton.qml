import QtQuick
import QtQuick.Templates as T
import Confab.Ui

T.AbstractButton {
    id: root

    required property string iconName
    // What it does, in words: read to screen readers and shown as a tip.
    required property string label
    property color iconColor: hovered || checked ? Theme.colors.text : Theme.colors.text2
    property bool directional: false
    property bool filled: false
    property bool round: false
    property color hoverColor: Theme.colors.hover
    property int size: Theme.control
    property int iconSize: Theme.icon

    implicitWidth: size
    implicitHeight: size
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    opacity: enabled ? 1 : 0.45
    Accessible.role: Accessible.Button
    Accessible.name: label
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        AppIcon {
            anchors.centerIn: parent
            name: root.iconName
            color: root.iconColor
            size: root.iconSize
            directional: root.directional
        }
    }
    background: Rectangle {
        radius: root.round ? width / 2 : Theme.radiusSmall
        color: root.filled ? Theme.colors.accent : root.down || root.hovered || root.checked ? root.hoverColor : "transparent"
        FocusRing { target: root; gap: root.filled ? 2 : 0; radius: parent.radius + gap }
    }
    AppToolTip { text: root.label; hovered: root.hovered; pressed: root.down }
}
