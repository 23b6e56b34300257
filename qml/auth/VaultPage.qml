import QtQuick
import Confab.Ui

// The keychain is locked or missing: say so, and give both ways on.
AuthFrame {
    id: root

    required property var app
    readonly property bool locked: app.secretState === "locked"

    title: locked ? qsTr("Unlock your secrets") : qsTr("Protect this device")

    function submit(): void {
        if (request.busy)
            return
        if (phrase.text !== "")
            request.start(root.app.unlockVault(phrase.text))
    }
    Component.onCompleted: phrase.take()

    Request {
        id: request
        app: root.app
        onFailed: phrase.take()
    }
    AppText {
        width: parent.width
        topPadding: -Theme.md
        text: root.app.secretStateText !== "" ? root.app.secretStateText
            : root.locked ? qsTr("Your log-in is kept in a vault on this device. Its passphrase opens it.")
                          : qsTr("This system has no keychain. Choose a passphrase, and your log-in is kept in a vault only it can open.")
        color: Theme.colors.text2
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        lineHeight: Theme.bodyLine
        lineHeightMode: Text.FixedHeight
    }
    AppField {
        id: phrase
        width: parent.width
        label: qsTr("Passphrase")
        secret: true
        error: request.message
        onAccepted: root.submit()
    }
    AppButton {
        width: parent.width
        height: Theme.fieldHeight
        kind: "primary"
        text: root.locked ? qsTr("Unlock") : qsTr("Create the vault")
        busy: request.busy
        enabled: phrase.text !== "" && !request.busy
        onClicked: root.submit()
    }
    AppButton {
        width: parent.width
        height: Theme.fieldHeight
        kind: "quiet"
        text: qsTr("Go on without, log in at every start")
        onClicked: root.app.useMemoryForSecrets()
    }
}
