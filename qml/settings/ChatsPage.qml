import QtQuick
import Confab.Ui

Column {
    id: root

    required property var app
    readonly property var settings: app.settings

    spacing: Theme.sm

    SectionLabel { width: parent.width; text: qsTr("Notifications") }
    SwitchRow {
        width: parent.width
        label: qsTr("Tell me about new messages")
        checked: root.settings.notifications
        onToggled: root.settings.notifications = checked
    }
    SwitchRow {
        width: parent.width
        enabled: root.settings.notifications
        label: qsTr("Show what they say")
        detail: qsTr("Otherwise only who wrote")
        checked: root.settings.notificationPreview
        onToggled: root.settings.notificationPreview = checked
    }
    Item { width: 1; height: Theme.md }
    SectionLabel { width: parent.width; text: qsTr("Chats") }
    SwitchRow {
        width: parent.width
        label: qsTr("Enter sends")
        detail: checked ? qsTr("Shift and Enter begin a new line") : qsTr("Ctrl and Enter send")
        checked: root.settings.sendWithEnter
        onToggled: root.settings.sendWithEnter = checked
    }
    SwitchRow {
        width: parent.width
        label: qsTr("Let others see what I have read")
        detail: qsTr("Without it you do not see it of others either")
        checked: root.settings.readReceipts
        onToggled: root.settings.readReceipts = checked
    }
    Item { width: 1; height: Theme.md }
    SectionLabel { width: parent.width; text: qsTr("Files") }
    FolderRow {
        width: parent.width
        folder: root.settings.downloadFolder
        onClicked: root.app.chooseDownloadFolder()
    }
    SwitchRow {
        width: parent.width
        label: qsTr("Fetch small files by themselves")
        detail: qsTr("Up to 10 MB, and never programs")
        checked: root.settings.downloadAutomatically
        onToggled: root.settings.downloadAutomatically = checked
    }
    Item { width: 1; height: Theme.md; visible: !Theme.touch }
    SectionLabel { width: parent.width; visible: !Theme.touch; text: qsTr("This computer") }
    SwitchRow {
        width: parent.width
        visible: !Theme.touch
        label: qsTr("Start with the system")
        checked: root.settings.autostart
        onToggled: root.settings.autostart = checked
    }
    SwitchRow {
        width: parent.width
        visible: !Theme.touch
        label: qsTr("Go on in the tray when the window closes")
        detail: root.app.trayThere ? "" : qsTr("No tray is shown here now: closing the window ends Confab")
        checked: root.settings.closeToTray
        onToggled: root.settings.closeToTray = checked
    }
}
