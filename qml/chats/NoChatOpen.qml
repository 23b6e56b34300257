import QtQuick
import Confab.Ui

// Beside the list, while no chat is open.
Item {
    id: root

    signal opened(string what, var argument)

    EmptyState {
        anchors.centerIn: parent
        iconName: "compose"
        title: qsTr("Pick a chat, or start one")
        sentence: qsTr("Ctrl K finds any person or room.")
        action: qsTr("New chat")
        onTriggered: root.opened("newChat", null)
    }
}
