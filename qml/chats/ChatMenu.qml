import QtQuick
import Confab.Ui

AppMenu {
    id: root

    required property var app
    property var row: null
    readonly property bool ready: row !== null
    signal leaveRequested()

    AppMenuItem { text: root.ready && root.row.pinned ? qsTr("Unpin from the top") : qsTr("Pin to the top"); iconName: "pin"; onTriggered: root.app.pinChat(root.row.chatId, !root.row.pinned) }
    AppMenuItem { text: root.ready && root.row.muted ? qsTr("Unmute") : qsTr("Mute"); iconName: root.ready && root.row.muted ? "bell" : "mute"; onTriggered: root.app.muteChat(root.row.chatId, !root.row.muted) }
    AppMenuItem { text: root.ready && root.row.archived ? qsTr("Take out of the archive") : qsTr("Archive"); iconName: "archive"; onTriggered: root.app.archiveChat(root.row.chatId, !root.row.archived) }
    AppMenuItem { visible: root.ready && root.row.type !== "direct"; text: qsTr("Leave"); iconName: "logout"; danger: true; onTriggered: root.leaveRequested() }
}
