import QtQuick
import Confab.Ui

// A question with one answer that acts and one that leaves all as it is.
TaskSheet {
    id: root

    property string sentence
    property string detail
    property string error
    property string action
    property bool danger: false
    property bool busy: false
    signal confirmed()

    wantedWidth: Theme.formWidth + 2 * Theme.xl
    onOpened: leave.forceActiveFocus()

    AppText {
        width: parent.width
        text: root.sentence
        color: Theme.colors.text2
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        lineHeight: Theme.bodyLine
        lineHeightMode: Text.FixedHeight
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Rectangle {
        width: parent.width
        visible: root.detail !== ""
        height: words.height + 2 * Theme.md
        radius: Theme.radius
        color: Theme.colors.chip
        AppText {
            id: words
            x: Theme.md
            y: Theme.md
            width: parent.width - 2 * Theme.md
            text: root.detail
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 6
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
    AppText {
        width: parent.width
        visible: text !== ""
        text: root.error
        color: Theme.colors.red
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    actions: Flow {
        spacing: Theme.sm
        layoutDirection: Qt.RightToLeft
        AppButton {
            kind: root.danger ? "danger" : "primary"
            text: root.action
            busy: root.busy
            enabled: !root.busy
            onClicked: root.confirmed()
        }
        AppButton {
            id: leave
            text: qsTr("Cancel")
            onClicked: root.close()
        }
    }
}
