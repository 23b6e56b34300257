import QtQuick
import Confab.Ui

Rectangle {
    id: root

    property real value: 0

    implicitHeight: Theme.xs
    radius: height / 2
    // To be seen on any ground, one's own bubble too.
    color: Qt.rgba(Theme.colors.accent.r, Theme.colors.accent.g, Theme.colors.accent.b, 0.22)
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
