import QtQuick
import Confab.Ui

// What a message can have besides words.
Row {
    id: root

    property bool attachable: true
    property bool picking: false
    signal attachWanted()
    signal emojiWanted()

    rightPadding: Theme.xs
    bottomPadding: Math.round((Theme.composerHeight - emoji.height) / 2)

    IconButton {
        visible: root.attachable
        iconName: "attach"
        label: qsTr("Attach files")
        onClicked: root.attachWanted()
    }
    IconButton {
        id: emoji
        iconName: "emoji"
        label: qsTr("Emoji")
        checked: root.picking
        onClicked: root.emojiWanted()
    }
}
