import QtQuick
import Confab.Ui

// Beside the list, while no chat is open.
Item {
    id: root

    required property var app
    readonly property bool none: app.chats.count === 0 && app.chats.filter === "all" && app.chats.searchText === ""
    signal opened(string what, var argument)

    EmptyState {
        anchors.centerIn: parent
        iconName: "compose"
        title: root.none ? qsTr("Start a chat") : qsTr("Pick a chat, or start one")
        sentence: root.none ? qsTr("Find people by name, or look through the rooms.") : qsTr("Ctrl K finds any person or room.")
        action: qsTr("New chat")
        onTriggered: root.opened("newChat", null)
    }
}
