import QtQuick
import Confab.Ui

// Shows where the keyboard is; never shown for a pointer.
Rectangle {
    property Item target: parent
    property int gap: Theme.hair

    anchors.fill: parent
    anchors.margins: -gap
    radius: Theme.radius
    color: "transparent"
    border.width: Theme.focusWidth
    border.color: Theme.colors.accent
    visible: target !== null && target.visualFocus === true
    z: 10
}
