import QtQuick
import QtQuick.Templates as T
import Confab.Ui

T.ScrollBar {
    id: root

    implicitWidth: Theme.sm
    implicitHeight: Theme.sm
    padding: Theme.hair
    minimumSize: 0.06
    hoverEnabled: true
    visible: size < 1 && policy !== T.ScrollBar.AlwaysOff

    contentItem: Rectangle {
        implicitWidth: Theme.xs
        implicitHeight: Theme.xs
        radius: Theme.hair
        color: Theme.colors.text3
        opacity: root.pressed ? 0.8 : root.hovered ? 0.6 : root.active ? 0.4 : 0
        Behavior on opacity { NumberAnimation { duration: Theme.calm; easing.type: Easing.OutCubic } }
    }
}
