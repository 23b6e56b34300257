import QtQuick
import Confab.Ui

// What floats above the page: two soft edges stand in for a shadow, which not every renderer can draw.
Item {
    property alias color: face.color
    property alias radius: face.radius

    Rectangle {
        anchors.fill: parent
        anchors.margins: -3
        anchors.topMargin: -1
        anchors.bottomMargin: -5
        radius: face.radius + 3
        color: Theme.colors.scrim
        opacity: 0.07
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: -1
        anchors.bottomMargin: -2
        radius: face.radius + 1
        color: Theme.colors.scrim
        opacity: 0.10
    }
    Rectangle {
        id: face
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.colors.raised
        border.width: Theme.lineWidth
        border.color: Theme.colors.line
    }
}
