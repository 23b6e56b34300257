import QtQuick
import Confab.Ui

// Reply, react, more: beside the bubble under the pointer or the keyboard.
Rectangle {
    id: root

    property bool canReact: true
    signal replied()
    signal reacted(Item at)
    signal moreWanted(Item at)

    implicitWidth: row.width + 2
    implicitHeight: row.height + 2
    radius: Theme.radiusSmall
    color: Theme.colors.raised
    border.width: Theme.lineWidth
    border.color: Theme.colors.line

    Row {
        id: row
        anchors.centerIn: parent
        IconButton {
            size: Theme.smallButton
            iconSize: Theme.iconMedium
            iconName: "reply"
            directional: true
            label: qsTr("Reply")
            onClicked: root.replied()
        }
        IconButton {
            id: react
            size: Theme.smallButton
            iconSize: Theme.iconMedium
            iconName: "react"
            label: qsTr("React")
            visible: root.canReact
            onClicked: root.reacted(react)
        }
        IconButton {
            id: more
            size: Theme.smallButton
            iconSize: Theme.iconMedium
            iconName: "more"
            label: qsTr("More")
            onClicked: root.moreWanted(more)
        }
    }
}
