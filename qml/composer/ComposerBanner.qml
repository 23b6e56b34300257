import QtQuick
import Confab.Ui

// What is being answered or edited, above the field.
Item {
    id: root

    property bool editing: false
    property var reply: null
    readonly property bool shown: editing || reply !== null
    signal cancelled()

    height: shown ? Theme.barHeight + Theme.xs : 0
    visible: shown
    Accessible.role: Accessible.StaticText
    Accessible.name: name.text
    Accessible.description: line.text

    AppIcon {
        id: icon
        anchors.left: parent.left
        anchors.leftMargin: Theme.lg
        anchors.verticalCenter: parent.verticalCenter
        name: root.editing ? "edit" : "reply"
        directional: !root.editing
        color: Theme.colors.accent
    }
    Rectangle {
        id: bar
        anchors.left: icon.right
        anchors.leftMargin: Theme.md
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.quoteBar
        height: Theme.scaled(34)
        radius: 1
        color: Theme.colors.accent
    }
    Column {
        anchors.left: bar.right
        anchors.leftMargin: Theme.sm
        anchors.right: cancel.left
        anchors.verticalCenter: parent.verticalCenter
        AppText {
            id: name
            width: parent.width
            text: root.editing ? qsTr("Editing") : root.reply !== null ? qsTr("Reply to %1").arg(root.reply.name) : ""
            color: Theme.colors.accent
            font.pixelSize: Theme.preview
            font.weight: Font.DemiBold
        }
        AppText {
            id: line
            width: parent.width
            text: root.editing ? qsTr("Enter saves, Esc leaves it as it was") : root.reply !== null ? root.reply.text : ""
            color: Theme.colors.text2
            font.pixelSize: Theme.preview
            maximumLineCount: 1
        }
    }
    IconButton {
        id: cancel
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        iconName: "close"
        label: root.editing ? qsTr("Stop editing") : qsTr("Do not reply")
        onClicked: root.cancelled()
    }
}
