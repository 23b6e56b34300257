import QtQuick
import Confab.Ui

// A dot on an avatar; whoever uses it says the word as well.
Rectangle {
    property string presence
    property color ground: Theme.colors.panel

    width: Theme.grown(13)
    height: width
    radius: width / 2
    color: ground
    visible: presence === "online" || presence === "away" || presence === "dnd"

    Rectangle {
        anchors.centerIn: parent
        width: parent.width - 4
        height: width
        radius: width / 2
        color: Theme.presence(parent.presence)

        Rectangle {
            visible: parent.parent.presence === "dnd"
            anchors.centerIn: parent
            width: parent.width - 4
            height: Theme.hair
            color: Theme.colors.panel
        }
    }
}
