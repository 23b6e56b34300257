import QtQuick
import Confab.Ui

Column {
    id: root

    required property var app
    readonly property var settings: app.settings

    spacing: Theme.xl

    ChoiceGroup {
        width: parent.width
        label: qsTr("Theme")
        current: root.settings.theme
        choices: [
            { value: "system", label: qsTr("As the system") }, { value: "light", label: qsTr("Light") },
            { value: "dark", label: qsTr("Dark") }, { value: "contrast", label: qsTr("High contrast") }
        ]
        onChosen: value => root.settings.theme = value
    }
    TextSizeRow {
        width: parent.width
        value: root.settings.textScale
        onMoved: value => root.settings.textScale = value
    }
    SwitchRow {
        width: parent.width
        label: qsTr("Less motion")
        detail: qsTr("Nothing slides or fades")
        checked: root.settings.reducedMotion
        onToggled: root.settings.reducedMotion = checked
    }
    ChoiceGroup {
        width: parent.width
        label: qsTr("Language")
        current: root.settings.language
        // Each language is named in itself, so that whoever is lost finds the way back.
        choices: [
            { value: "", label: qsTr("As the system") }, { value: "en", label: "English" }, { value: "de", label: "Deutsch" },
            { value: "es", label: "Español" }, { value: "ar", label: "العربية" }, { value: "zh", label: "中文" }
        ]
        onChosen: value => root.settings.language = value
    }
}
