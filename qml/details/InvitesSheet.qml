import QtQuick
import Confab.Ui

// The codes that let people into a chat: those in force, and a new one within limits.
TaskSheet {
    id: root

    property var invites: []
    property bool loaded: false

    title: qsTr("Invite codes")
    onOpened: load()

    function load(): void {
        list.start(app.loadInvites(argument.chatId))
    }
    function make(): void {
        const limits = {}
        if (uses.current !== "")
            limits.maxUses = Number(uses.current)
        if (end.current !== "")
            limits.expiresIn = Number(end.current)
        change.start(app.createInvite(argument.chatId, limits))
    }

    Request {
        id: list
        app: root.app
        onSucceeded: result => { root.invites = result.items; root.loaded = true }
    }
    Request {
        id: change
        app: root.app
        onSucceeded: root.load()
    }
    AppText {
        width: parent.width
        visible: text !== ""
        text: change.message !== "" ? change.message : list.message
        color: Theme.colors.red
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    AppText {
        width: parent.width
        visible: root.loaded && root.invites.length === 0
        text: qsTr("No code lets anybody in at the moment.")
        color: Theme.colors.text2
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Repeater {
        model: root.invites
        InviteRow {
            required property var modelData
            width: parent.width
            code: modelData.code
            detail: qsTr("%1, %2").arg(modelData.usesText).arg(modelData.expiryText)
            busy: change.busy
            onCopied: { root.app.copyText(modelData.url); root.snackbarRequested(qsTr("Invitation copied")) }
            onRevoked: change.start(root.app.revokeInvite(root.argument.chatId, modelData.code))
        }
    }
    ChoiceGroup {
        id: uses
        width: parent.width
        label: qsTr("A new code may be used")
        choices: [{ value: "", label: qsTr("as often as you like") }, { value: "1", label: qsTr("once") }, { value: "10", label: qsTr("ten times") }]
        onChosen: value => current = value
    }
    ChoiceGroup {
        id: end
        width: parent.width
        label: qsTr("It is good for")
        choices: [{ value: "", label: qsTr("ever, until you revoke it") }, { value: "86400", label: qsTr("a day") }, { value: "604800", label: qsTr("a week") }]
        onChosen: value => current = value
    }
    actions: AppButton {
        kind: "primary"
        height: Theme.fieldHeight
        text: qsTr("Make an invite code")
        busy: change.busy
        enabled: !change.busy
        onClicked: root.make()
    }
}
