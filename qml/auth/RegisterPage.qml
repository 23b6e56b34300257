import QtQuick
import Confab.Ui

AuthFrame {
    id: root

    required property var app
    property alias usernameField: username
    property alias emailField: email
    property alias passwordField: password
    property alias invitationField: invitation
    signal loginRequested()
    signal serverRequested()

    title: qsTr("Create your account")

    readonly property string emailHint: email.text !== "" && !/^[^\s@]+@[^\s@]+$/.test(email.text.trim()) ? qsTr("This does not look like an e-mail address.") : ""
    readonly property string nameHint: username.text !== "" && !/^[A-Za-z0-9_.-]{3,32}$/.test(username.text) ? qsTr("3 to 32 letters, digits, dots, dashes or underscores.") : ""
    readonly property string passwordHint: password.text !== "" && password.text.length < 8 ? qsTr("At least 8 characters.") : ""
    property bool tried: false
    // Asked for by the server, or by whoever has one.
    property bool invited: false
    readonly property var fields: ({ displayName: display, username: username, email: email, password: password, invitation: invitation }) // as the server calls them

    function errorOf(field: AppField, name: string, hint: string): string {
        const fromServer = request.errorOf(name)
        if (fromServer !== "")
            return fromServer
        if (!tried)
            return ""
        return field.text === "" ? qsTr("This is needed.") : hint
    }
    function submit(): void {
        if (request.busy)
            return
        tried = true
        for (const field of [username, email, password]) {
            if (field.error !== "") {
                field.take()
                return
            }
        }
        request.start(root.app.register({ email: email.text.trim(), username: username.text, password: password.text, displayName: display.text.trim(),
            invitation: invited && invitation.text.trim() !== "" ? invitation.text.trim() : null }))
    }
    Component.onCompleted: display.take()

    Request {
        id: request
        app: root.app
        onFailed: {
            root.invited = root.invited || field === "invitation"
            if (root.fields[field] !== undefined)
                root.fields[field].take()
        }
    }
    ServerLine {
        app: root.app
        onChangeRequested: root.serverRequested()
    }
    Notice {
        width: parent.width
        visible: text !== "" && request.message === ""
        app: root.app
    }
    AppField {
        id: display
        width: parent.width
        label: qsTr("Your name")
        hint: qsTr("As others will see it. You can change it later.")
        maximumLength: 64
        error: request.errorOf("displayName")
        onTextChanged: request.forget("displayName")
        onAccepted: username.take()
    }
    AppField {
        id: username
        width: parent.width
        label: qsTr("Username")
        maximumLength: 32
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        error: root.errorOf(username, "username", root.nameHint)
        onTextChanged: request.forget("username")
        onAccepted: email.take()
    }
    AppField {
        id: email
        width: parent.width
        label: qsTr("E-mail")
        inputMethodHints: Qt.ImhEmailCharactersOnly
        error: root.errorOf(email, "email", root.emailHint)
        onTextChanged: request.forget("email")
        onAccepted: password.take()
    }
    AppField {
        id: password
        width: parent.width
        label: qsTr("Password")
        secret: true
        hint: qsTr("At least 8 characters.")
        error: root.errorOf(password, "password", root.passwordHint)
        onTextChanged: request.forget("password")
        onAccepted: root.invited ? invitation.take() : root.submit()
    }
    AppField {
        id: invitation
        readonly property string stranger: root.app.strangeServer(text)
        width: parent.width
        visible: root.invited
        label: qsTr("Invitation")
        hint: stranger !== "" ? qsTr("This invite is for %1. Change the server to use it.").arg(stranger) : qsTr("The code or link that somebody gave you, or the code that the server showed at its first start.")
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        error: request.errorOf("invitation")
        onTextChanged: request.forget("invitation")
        onAccepted: root.submit()
    }
    LinkButton {
        visible: !root.invited
        text: qsTr("I have an invitation")
        onClicked: { root.invited = true; invitation.take() }
    }
    AppText {
        width: parent.width
        visible: request.message !== "" && root.fields[request.field] === undefined
        text: request.message
        color: Theme.colors.red
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    AppButton {
        width: parent.width
        height: Theme.fieldHeight
        kind: "primary"
        text: qsTr("Create account")
        busy: request.busy
        enabled: !request.busy
        onClicked: root.submit()
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.xs
        AppText { anchors.verticalCenter: other.verticalCenter; text: qsTr("Have one already?"); color: Theme.colors.text2 }
        LinkButton { id: other; text: qsTr("Log in"); onClicked: root.loginRequested() }
    }
}
