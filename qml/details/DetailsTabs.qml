import QtQuick
import Confab.Ui

Flow {
    id: root

    required property bool direct
    property string current
    readonly property var tabs: [{ kind: "", label: direct ? qsTr("About") : qsTr("Members") }, { kind: "image", label: qsTr("Media") },
        { kind: "file", label: qsTr("Files") }, { kind: "voice", label: qsTr("Voice") }]

    spacing: Theme.xs
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("What to show of this chat")

    Repeater {
        model: root.tabs
        Chip {
            required property var modelData
            tight: true
            text: modelData.label
            checked: root.current === modelData.kind
            onClicked: root.current = modelData.kind
        }
    }
}
