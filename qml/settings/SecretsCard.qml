import QtQuick
import Confab.Ui

// Where this device keeps the log-in, in words.
Row {
    id: root

    required property var app
    readonly property string store: app.secretState
    readonly property bool safe: store === "keychain" || store === "vault"
    readonly property string words: app.secretStateText !== "" ? app.secretStateText
        : store === "keychain" ? qsTr("Your log-in is kept in this system's keychain.")
        : store === "vault" ? qsTr("Your log-in is kept in a vault on this device, behind your passphrase.")
        : store === "memory" ? qsTr("Your log-in is kept only until Confab closes, because this system has no keychain. You will log in again next time.")
        : store === "locked" ? qsTr("The keychain is locked. Unlock it to stay logged in.") : qsTr("This system has no keychain.")

    spacing: Theme.md
    Accessible.role: Accessible.StaticText
    Accessible.name: words

    AppIcon {
        id: icon
        y: Theme.hair
        name: root.safe ? "lock" : "unlock"
        color: root.safe ? Theme.colors.green : Theme.colors.amber
    }
    AppText {
        width: root.width - icon.width - Theme.md
        text: root.words
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        lineHeight: Theme.bodyLine
        lineHeightMode: Text.FixedHeight
    }
}
