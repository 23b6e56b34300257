import QtQuick
import Confab.Ui

Rectangle {
    id: root

    property string text
    property bool quiet: false

    implicitHeight: Theme.badge
    implicitWidth: Math.max(implicitHeight, label.implicitWidth + Theme.md)
    radius: height / 2
    color: quiet ? Theme.colors.chip : Theme.colors.accent

    AppText {
        id: label
        anchors.centerIn: parent
        text: root.text
        color: root.quiet ? Theme.colors.text2 : Theme.colors.onAccent
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
    }
}
