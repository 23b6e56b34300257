import QtQuick
import Confab.Ui

Column {
    id: root

    required property var app
    property bool deleting: false
    property bool leaving: false
    signal snackbarRequested(string text)

    spacing: Theme.lg

    function changePassword(): void {
        if (after.text.length < 8)
            after.take()
        else if (before.text === "")
            before.take()
        else if (!change.busy)
            change.start(app.changePassword(before.text, after.text))
    }

    function deleteAccount(): void {
        if (proof.text !== "" && !removal.busy)
            removal.start(app.deleteAccount(proof.text))
    }

    Request {
        id: change
        app: root.app
        onSucceeded: { before.text = ""; after.text = ""; root.snackbarRequested(qsTr("Password changed. Your other devices were signed out.")) }
        onFailed: if (field !== "newPassword") before.take()
    }
    Request {
        id: removal
        app: root.app
    }
    SecretsCard { width: parent.width; app: root.app }
    SectionLabel { width: parent.width; text: qsTr("Password") }
    AppField {
        id: before
        width: parent.width
        label: qsTr("Password until now")
        secret: true
        error: change.field !== "newPassword" ? change.message : ""
        onTextChanged: change.forget(change.field)
        onAccepted: after.text === "" ? after.take() : root.changePassword()
    }
    AppField {
        id: after
        width: parent.width
        label: qsTr("New password")
        secret: true
        hint: qsTr("At least 8 characters.")
        error: change.errorOf("newPassword")
        onTextChanged: change.forget("newPassword")
        onAccepted: root.changePassword()
    }
    AppButton {
        text: qsTr("Change the password")
        busy: change.busy
        enabled: before.text !== "" && after.text.length >= 8 && !change.busy
        onClicked: root.changePassword()
    }
    Divider { width: parent.width }
    AppButton {
        iconName: "logout"
        text: qsTr("Log out")
        visible: !root.leaving
        onClicked: {
            if (root.app.pendingCount === 0)
                root.app.logout()
            else
                root.leaving = true
        }
    }
    Column {
        width: parent.width
        visible: root.leaving
        spacing: Theme.md
        onVisibleChanged: if (visible) stay.forceActiveFocus()
        AppText {
            width: parent.width
            text: qsTr("%Ln message(s) still wait to be sent, and would be lost.", "", root.app.pendingCount)
            color: Theme.colors.red
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        Row {
            spacing: Theme.sm
            AppButton { kind: "danger"; text: qsTr("Log out all the same"); onClicked: root.app.logout() }
            AppButton { id: stay; text: qsTr("Stay"); onClicked: root.leaving = false }
        }
    }
    AppButton {
        visible: !root.deleting
        kind: "quietDanger"
        flush: true
        iconName: "trash"
        text: qsTr("Delete the account…")
        onClicked: { root.deleting = true; proof.take() }
    }
    Column {
        width: parent.width
        visible: root.deleting
        spacing: Theme.md
        AppText {
            width: parent.width
            text: qsTr("Your account, your devices and your memberships go for good. What you wrote stays in its chats, without your name.")
            color: Theme.colors.red
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
        AppField {
            id: proof
            width: parent.width
            label: qsTr("Your password, to be sure it is you")
            secret: true
            error: removal.message
            onTextChanged: removal.forget(removal.field)
            onAccepted: root.deleteAccount()
        }
        Row {
            spacing: Theme.sm
            AppButton {
                kind: "danger"
                text: qsTr("Delete the account")
                busy: removal.busy
                enabled: proof.text !== "" && !removal.busy
                onClicked: root.deleteAccount()
            }
            AppButton { text: qsTr("Keep it"); onClicked: { root.deleting = false; proof.text = "" } }
        }
    }
}
