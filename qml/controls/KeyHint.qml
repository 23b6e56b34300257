import QtQuick
import Confab.Ui

// A key's name on its little cap.
Rectangle {
    id: root

    property alias text: label.text

    implicitWidth: label.implicitWidth + Theme.md - Theme.hair
    implicitHeight: label.implicitHeight + 2 * Theme.lineWidth
    radius: Theme.xs
    color: Theme.colors.raised
    border.width: Theme.lineWidth
    border.color: Theme.colors.outline

    AppText {
        id: label
        anchors.centerIn: parent
        color: Theme.colors.text2
        font.pixelSize: Theme.small
    }
}
