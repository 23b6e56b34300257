import QtQuick
import Confab.Ui

Rectangle {
    property int size: Theme.scaled(64)

    width: size
    height: size
    radius: size * 0.28
    color: Theme.colors.accent
    Accessible.role: Accessible.Graphic
    Accessible.name: "Confab"

    AppText {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -1
        text: "c"
        color: Theme.colors.onAccent
        font.pixelSize: parent.size * 0.56
        font.weight: Font.Bold
    }
}
