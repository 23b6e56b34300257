import QtQuick
import Confab.Ui

// What floats above the page: two soft edges stand in for a shadow, which not every renderer can draw.
Item {
    property alias color: face.color
    property alias radius: face.radius

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.shadow
        anchors.topMargin: -Theme.lineWidth
        anchors.bottomMargin: -Theme.shadow - Theme.hair
        radius: face.radius + Theme.shadow
        color: Theme.colors.scrim
        opacity: 0.07
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.lineWidth
        anchors.bottomMargin: -Theme.hair
        radius: face.radius + Theme.lineWidth
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
