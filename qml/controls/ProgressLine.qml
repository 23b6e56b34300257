import QtQuick
import Confab.Ui

Rectangle {
    id: root

    property real value: 0

    implicitHeight: Theme.xs
    radius: height / 2
    color: Theme.colors.line
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("%1 %").arg(Math.round(value * 100))

    Rectangle {
        width: parent.width * Math.max(0, Math.min(1, root.value))
        height: parent.height
        radius: parent.radius
        color: Theme.colors.accent
        anchors.left: parent.left
    }
}
