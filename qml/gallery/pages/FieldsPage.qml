import QtQuick
import Confab.Ui

Column {
    required property var app

    spacing: Theme.lg
    width: Theme.formWidth

    AppField { width: parent.width; label: "Plain"; text: "clara" }
    AppField { width: parent.width; label: "With a hint"; hint: "At least 8 characters."; secret: true; text: "secret" }
    AppField { width: parent.width; label: "With an error"; text: "clara"; error: "Somebody else has that name. Try another one, or log in if it is you." }
    AppField { width: parent.width; label: "Empty"; placeholder: "chat.example.org" }
    SearchField { width: parent.width; shortcutHint: "Ctrl K" }
    SearchField { width: parent.width; text: "Garden" }
    SwitchRow { width: parent.width; label: "A switch that is on"; detail: "With a word about it"; checked: true }
    SwitchRow { width: parent.width; label: "A switch that is off" }
    ChoiceGroup { width: parent.width; label: "A choice"; current: "b"; choices: [{ value: "a", label: "One" }, { value: "b", label: "The other", detail: "With a word about it" }] }
}
