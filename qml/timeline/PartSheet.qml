import QtQuick
import QtQuick.Templates as T
import Confab.Ui

// A message's words to take a part of.
AppSheet {
    id: root

    property string words
    signal copied(string part)

    title: qsTr("Copy a part")
    onOpened: area.forceActiveFocus()

    T.TextArea {
        id: area
        width: parent.width
        implicitHeight: contentHeight
        text: root.words
        textFormat: TextEdit.PlainText
        readOnly: true
        selectByMouse: true
        selectByKeyboard: true
        persistentSelection: true
        wrapMode: TextEdit.Wrap
        color: Theme.colors.text
        selectionColor: Theme.colors.accent
        selectedTextColor: Theme.colors.onAccent
        font.pixelSize: Theme.body
        Accessible.role: Accessible.EditableText
        Accessible.name: qsTr("The message's words")
        Accessible.readOnly: true
    }
    actions: AppButton {
        kind: "primary"
        height: Theme.fieldHeight
        text: area.selectedText !== "" ? qsTr("Copy the selection") : qsTr("Copy all")
        onClicked: { root.copied(area.selectedText !== "" ? area.selectedText : root.words); root.close() }
    }
}
