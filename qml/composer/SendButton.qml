import QtQuick
import Confab.Ui

// Sends; with nothing written it takes one's voice instead.
IconButton {
    id: root

    property bool editing: false
    property bool speaking: false
    property bool speakable: false
    readonly property bool starts: speakable && !speaking
    signal sendWanted()
    signal speakWanted()

    size: Theme.touch ? Theme.roundButton : Theme.control
    filled: true
    iconName: editing ? "check" : starts ? "mic" : "send"
    directional: !editing && !starts
    iconColor: Theme.colors.onAccent
    label: editing ? qsTr("Save") : starts ? qsTr("Record a voice message") : qsTr("Send")
    onClicked: starts ? speakWanted() : sendWanted()
}
