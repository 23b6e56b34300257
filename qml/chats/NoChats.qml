import QtQuick
import Confab.Ui

// In place of the list's rows where there are none: why, and what to do about it.
EmptyState {
    id: root

    required property var app
    // No other pane beside the list offers a new chat.
    property bool alone: false
    readonly property bool searching: app.chats.searchText !== ""
    readonly property string filter: app.chats.filter
    signal allWanted()
    signal newChatWanted()

    compact: true
    iconName: searching ? "search" : filter === "archived" ? "archive" : filter === "all" ? "compose" : "check"
    title: searching ? qsTr("Nothing found") : filter === "unread" ? qsTr("All read") : filter === "mentions" ? qsTr("No mentions")
         : filter === "archived" ? qsTr("Nothing archived") : qsTr("No chats yet")
    sentence: searching ? qsTr("No chat has that name.") : filter === "all" ? qsTr("Start one with somebody you know.") : ""
    action: searching || filter !== "all" ? qsTr("Show all chats") : alone ? qsTr("New chat") : ""
    onTriggered: {
        if (searching || filter !== "all")
            allWanted()
        else
            newChatWanted()
    }
}
