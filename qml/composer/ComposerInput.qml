import QtQuick
import QtQuick.Templates as T
import Confab.Ui

T.TextArea {
    id: root

    property string placeholder
    property bool sendWithEnter: true
    property bool completing: false
    property bool putting: false
    signal submitted()
    signal editLastWanted(var event)
    signal completionKey(int key)
    signal pasteWanted(var event)
    signal written() // by the person

    onTextChanged: if (!putting) written()

    function put(words: string): void {
        putting = true
        text = words
        cursorPosition = words.length
        putting = false
    }
    function complete(from: int, to: int, name: string): void {
        remove(from, to)
        insert(from, "@" + name + " ")
    }

    implicitHeight: contentHeight + topPadding + bottomPadding
    topPadding: Math.round((Theme.composerHeight - Theme.inputLine) / 2)
    bottomPadding: topPadding
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    color: Theme.colors.text
    selectionColor: Theme.colors.accent
    selectedTextColor: Theme.colors.onAccent
    // With all its families, of which QML of Qt 6.4 can name but one; else one would write in the desktop's letters.
    font: Application.font
    selectByMouse: true
    activeFocusOnTab: true
    Accessible.role: Accessible.EditableText
    Accessible.name: placeholder
    Accessible.multiLine: true
    Component.onCompleted: font.pixelSize = Qt.binding(() => Theme.body)

    AppText {
        x: root.leftPadding
        y: root.topPadding
        width: root.width - root.leftPadding
        height: Theme.inputLine
        visible: root.text === "" && root.preeditText === ""
        text: root.placeholder
        color: Theme.colors.text3
        Accessible.ignored: true
    }
    Keys.onPressed: event => {
        const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
        if (completing && (enter || event.key === Qt.Key_Tab || event.key === Qt.Key_Up || event.key === Qt.Key_Down)) {
            completionKey(event.key)
            event.accepted = true
        } else if (event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab) {
            // Tab leaves the field, as everywhere, rather than being written.
            nextItemInFocusChain(event.key === Qt.Key_Tab).forceActiveFocus(Qt.TabFocusReason)
            event.accepted = true
        } else if (enter && !(event.modifiers & (Qt.ShiftModifier | Qt.AltModifier)) && (sendWithEnter || event.modifiers & Qt.ControlModifier)) {
            submitted()
            event.accepted = true
        } else if (event.matches(StandardKey.Paste)) {
            pasteWanted(event)
        } else if (event.key === Qt.Key_Up && text === "" && event.modifiers === Qt.NoModifier) {
            editLastWanted(event)
        }
    }
}
