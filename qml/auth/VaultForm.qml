import QtQuick
import Confab.Ui

// The keychain is locked or missing, or the vault is: says so, and gives every way on.
Column {
    id: root

    required property var app
    readonly property bool locked: app.secretState === "locked"
    // It has a passphrase of its own, which the system asks for.
    readonly property bool keychain: locked && !app.vaultThere
    property bool forgotten: false
    property alias passphraseField: phrase

    spacing: Theme.lg

    function take(): void {
        if (!keychain)
            phrase.take()
    }
    function submit(): void {
        if (keychain)
            app.askKeychain()
        else if (!request.busy && phrase.text !== "")
            request.start(app.unlockVault(phrase.text))
    }

    Request {
        id: request
        app: root.app
        onFailed: phrase.take()
    }
    AppText {
        width: parent.width
        text: root.app.secretStateText
        color: Theme.colors.text2
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        lineHeight: Theme.bodyLine
        lineHeightMode: Text.FixedHeight
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    AppField {
        id: phrase
        width: parent.width
        visible: !root.keychain
        label: qsTr("Passphrase")
        secret: true
        error: request.message
        onAccepted: root.submit()
    }
    AppButton {
        width: parent.width
        height: Theme.fieldHeight
        kind: "primary"
        text: root.keychain ? qsTr("Try again") : root.locked ? qsTr("Unlock") : qsTr("Create the vault")
        busy: request.busy
        enabled: root.keychain || phrase.text !== "" && !request.busy
        onClicked: root.submit()
    }
    AppButton {
        width: parent.width
        height: Theme.fieldHeight
        kind: "quiet"
        text: qsTr("Go on without, log in at every start")
        onClicked: root.app.useMemoryForSecrets()
    }
    AppButton {
        width: parent.width
        height: Theme.fieldHeight
        visible: root.locked && !root.keychain && !root.forgotten
        kind: "quiet"
        text: qsTr("I forgot the passphrase")
        onClicked: { root.forgotten = true; surely.forceActiveFocus() }
    }
    AppText {
        width: parent.width
        visible: root.forgotten
        text: qsTr("Nobody can open the vault without it. Throw the vault away, and sign in with your password again: messages, drafts and what waits to be sent stay on this device.")
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        lineHeight: Theme.bodyLine
        lineHeightMode: Text.FixedHeight
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    AppButton {
        id: surely
        width: parent.width
        height: Theme.fieldHeight
        visible: root.forgotten
        kind: "danger"
        text: qsTr("Throw the vault away")
        onClicked: root.app.forgetVault()
    }
}
