import QtQuick
import Confab.Ui

AppMenu {
    id: root

    signal picked(string what)

    AppMenuItem { text: qsTr("Profile"); iconName: "person"; onTriggered: root.picked("profile") }
    AppMenuItem { text: qsTr("Find rooms"); iconName: "compass"; onTriggered: root.picked("rooms") }
    AppMenuItem { text: qsTr("Join with a code"); iconName: "key"; onTriggered: root.picked("joinCode") }
    AppMenuItem { text: qsTr("Archived chats"); iconName: "archive"; onTriggered: root.picked("archived") }
    AppMenuItem { text: qsTr("Devices"); iconName: "device"; onTriggered: root.picked("devices") }
    AppMenuItem { text: qsTr("Settings"); iconName: "settings"; keys: qsTr("Ctrl ,", "keys for settings"); onTriggered: root.picked("settings") }
    AppMenuItem { text: qsTr("Keyboard"); iconName: "keyboard"; keys: qsTr("Ctrl /", "keys for the keyboard list"); onTriggered: root.picked("keyboard") }
}
