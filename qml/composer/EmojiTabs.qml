import QtQuick
import Confab.Ui

Row {
    id: root

    property string current
    signal chosen(string category)

    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Emoji categories")

    // The names are those of Unicode's groups, as the model knows them.
    Repeater {
        model: [
            { category: "recent", icon: "clock", label: qsTr("Recent") },
            { category: "Smileys & Emotion", icon: "emoji", label: qsTr("Smileys") },
            { category: "People & Body", icon: "hand", label: qsTr("People") },
            { category: "Animals & Nature", icon: "leaf", label: qsTr("Nature") },
            { category: "Food & Drink", icon: "cup", label: qsTr("Food and drink") },
            { category: "Travel & Places", icon: "car", label: qsTr("Travel") },
            { category: "Activities", icon: "ball", label: qsTr("Activities") },
            { category: "Objects", icon: "bulb", label: qsTr("Objects") },
            { category: "Symbols", icon: "star", label: qsTr("Symbols") },
            { category: "Flags", icon: "flag", label: qsTr("Flags") }
        ]
        IconButton {
            required property var modelData
            width: root.width / 10
            iconSize: Theme.iconMedium
            iconName: modelData.icon
            label: modelData.label
            checked: root.current === modelData.category
            iconColor: checked ? Theme.colors.accent : Theme.colors.text2
            Accessible.role: Accessible.PageTab
            onClicked: root.chosen(modelData.category)
        }
    }
}
