import QtQuick
import Confab.Ui

// A labelled line of input with its error beneath.
Column {
    id: root

    property string label
    property alias text: field.text
    property string placeholder
    property string error
    property string hint
    property bool secret: false
    property bool revealed: false
    property alias field: field
    property alias maximumLength: field.maximumLength
    property alias readOnly: field.readOnly
    property alias inputMethodHints: field.inputMethodHints
    signal accepted()

    spacing: Theme.sm - Theme.hair

    function take(): void {
        field.forceActiveFocus()
    }

    AppText {
        visible: root.label !== ""
        width: parent.width
        text: root.label
        color: Theme.colors.text2
        font.pixelSize: Theme.small
        font.weight: Font.Medium
        Accessible.ignored: true
    }
    Item {
        width: parent.width
        height: Theme.fieldHeight

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius
            color: Theme.colors.raised
            border.width: field.activeFocus ? Theme.focusWidth : Theme.lineWidth
            border.color: root.error !== "" ? Theme.colors.red : field.activeFocus ? Theme.colors.accent : Theme.colors.outline
        }
        TapHandler { onTapped: field.forceActiveFocus(Qt.MouseFocusReason) } // beside the words, too
        Item {
            anchors.fill: parent
            anchors.leftMargin: Theme.lg - Theme.hair
            anchors.rightMargin: root.secret ? reveal.width + Theme.xs : Theme.lg - Theme.hair
            clip: field.contentWidth > width // more than there is room for

            TextInput {
                id: field
                anchors.fill: parent
                verticalAlignment: TextInput.AlignVCenter
                color: Theme.colors.text
                selectionColor: Theme.colors.accent
                selectedTextColor: Theme.colors.onAccent
                font.pixelSize: Theme.body
                passwordCharacter: "•"
                echoMode: root.secret && !root.revealed ? TextInput.Password : TextInput.Normal
                selectByMouse: true
                activeFocusOnTab: true
                Accessible.role: Accessible.EditableText
                Accessible.name: root.label !== "" ? root.label : root.placeholder
                // Qt hides the name of a password field: its description has to say what it is.
                Accessible.description: [root.secret ? root.label : "", root.error !== "" ? root.error : root.hint].filter(part => part !== "").join(". ")
                Accessible.passwordEdit: root.secret
                onAccepted: root.accepted()

                AppText {
                    width: field.width
                    height: field.height
                    visible: field.text === "" && field.preeditText === ""
                    text: root.placeholder
                    color: Theme.colors.text3
                    Accessible.ignored: true
                }
            }
        }
        IconButton {
            id: reveal
            visible: root.secret
            anchors.right: parent.right
            anchors.rightMargin: Theme.xs
            anchors.verticalCenter: parent.verticalCenter
            iconName: root.revealed ? "eye-off" : "eye"
            label: root.revealed ? qsTr("Hide password") : qsTr("Show password")
            onClicked: root.revealed = !root.revealed
        }
    }
    AppText {
        visible: text !== ""
        width: parent.width
        text: root.error !== "" ? root.error : root.hint
        color: root.error !== "" ? Theme.colors.red : Theme.colors.text2
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        lineHeight: Theme.smallLine + Theme.hair
        lineHeightMode: Text.FixedHeight
        Accessible.role: root.error !== "" ? Accessible.AlertMessage : Accessible.StaticText
        Accessible.name: text
    }
}
