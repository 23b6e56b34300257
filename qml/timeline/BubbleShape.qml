import QtQuick
import Confab.Ui

// A bubble's ground: round corners, and a tighter one where its tail would be.
Item {
    id: root

    property color color
    property color edge: "transparent"
    // The side of the tight corner at the bottom; none in the middle of a group.
    property bool tailed: false
    property bool tailAtStart: true

    component Face: Item {
        id: face
        property color color
        property int grow: 0
        anchors.fill: parent
        anchors.margins: -grow
        Rectangle {
            anchors.fill: parent
            radius: Theme.bubbleRadius + face.grow
            color: face.color
        }
        Rectangle {
            visible: root.tailed
            width: Math.floor(Math.min(2 * Theme.bubbleRadius, parent.width / 2))
            height: Math.floor(Math.min(2 * Theme.bubbleRadius, parent.height / 2))
            anchors.bottom: parent.bottom
            x: root.tailAtStart !== Theme.rtl ? 0 : parent.width - width
            radius: Theme.tail + face.grow
            color: face.color
        }
    }

    Face {
        anchors.topMargin: Theme.contrast ? -1 : 0
        anchors.leftMargin: Theme.contrast ? -1 : 0
        anchors.rightMargin: Theme.contrast ? -1 : 0
        anchors.bottomMargin: -1
        color: root.edge
        visible: root.edge.a > 0
    }
    Face { color: root.color }
}
