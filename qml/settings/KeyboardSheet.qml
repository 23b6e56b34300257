import QtQuick
import Confab.Ui

TaskSheet {
    id: root

    readonly property var groups: [
        { title: qsTr("Getting around"), keys: [
            { keys: qsTr("Ctrl K"), what: qsTr("Go to any chat, person or room") },
            { keys: qsTr("Alt ↑"), what: qsTr("Previous chat") },
            { keys: qsTr("Alt ↓"), what: qsTr("Next chat") },
            { keys: qsTr("F6"), what: qsTr("Next pane") },
            { keys: qsTr("Ctrl F"), what: qsTr("Search in this chat") },
            { keys: qsTr("Ctrl I"), what: qsTr("Details of this chat") },
            { keys: qsTr("Ctrl End"), what: qsTr("Jump to the newest message") },
            { keys: qsTr("Esc"), what: qsTr("One step back") } ] },
        { title: qsTr("Writing"), keys: [
            { keys: app.settings.sendWithEnter ? qsTr("Enter") : qsTr("Ctrl Enter"), what: qsTr("Send") },
            { keys: app.settings.sendWithEnter ? qsTr("Shift Enter") : qsTr("Enter"), what: qsTr("New line") },
            { keys: qsTr("Ctrl O"), what: qsTr("Attach files") },
            { keys: qsTr("Ctrl V"), what: qsTr("Paste words, a picture or files") },
            { keys: qsTr("↑"), what: qsTr("Edit the last message, from an empty field") },
            { keys: qsTr("@"), what: qsTr("Mention somebody") } ] },
        { title: qsTr("Messages"), keys: [
            { keys: qsTr("↑ ↓"), what: qsTr("From message to message") },
            { keys: qsTr("Enter"), what: qsTr("What can be done with it") },
            { keys: qsTr("Space"), what: qsTr("Select it") },
            { keys: qsTr("Alt Z"), what: qsTr("Take back what was just done") } ] },
        { title: qsTr("Everything else"), keys: [
            { keys: qsTr("Ctrl N"), what: qsTr("New chat") },
            { keys: qsTr("Ctrl ,"), what: qsTr("Settings") },
            { keys: qsTr("Ctrl /"), what: qsTr("This list") },
            { keys: qsTr("Ctrl Q"), what: qsTr("Quit") } ] }
    ]

    title: qsTr("Keyboard")

    Repeater {
        model: root.groups
        Column {
            id: group
            required property var modelData
            width: parent.width
            spacing: Theme.xs
            SectionLabel { width: parent.width; text: group.modelData.title; bottomPadding: Theme.xs }
            Repeater {
                model: group.modelData.keys
                Item {
                    id: line
                    required property var modelData
                    width: group.width
                    height: Math.max(what.height, cap.height) + Theme.sm
                    Accessible.role: Accessible.StaticText
                    Accessible.name: qsTr("%1: %2", "what a key does").arg(line.modelData.keys).arg(line.modelData.what)
                    AppText {
                        id: what
                        anchors.left: parent.left
                        anchors.right: cap.left
                        anchors.rightMargin: Theme.md
                        anchors.verticalCenter: parent.verticalCenter
                        text: line.modelData.what
                        wrapMode: Text.Wrap
                    }
                    KeyHint {
                        id: cap
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        text: line.modelData.keys
                    }
                }
            }
        }
    }
}
