import QtQuick
import Confab.Ui

Item {
    id: root

    property alias text: label.text

    // The message below brings its own distance.
    implicitHeight: pill.height + Theme.lg + Theme.xs
    Accessible.role: Accessible.Separator
    Accessible.name: text

    Rectangle {
        id: pill
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.lg
        width: label.implicitWidth + 2 * Theme.md
        height: label.implicitHeight + Theme.sm
        radius: height / 2
        color: Theme.colors.chip
        AppText {
            id: label
            anchors.centerIn: parent
            color: Theme.colors.text2
            font.pixelSize: Theme.small
            font.weight: Font.Medium
        }
    }
}
