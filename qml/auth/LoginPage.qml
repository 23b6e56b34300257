import QtQuick
import Confab.Ui

AuthFrame {
    id: root

    required property var app
    property alias nameField: name
    property alias passwordField: password
    signal registerRequested()
    signal serverRequested()

    title: qsTr("Welcome back")

    function submit(): void {
        if (request.busy)
            return
        if (name.text.trim() === "") {
            missing.field = "login"
            name.take()
        } else if (password.text === "") {
            missing.field = "password"
            password.take()
        } else {
            missing.field = ""
            request.start(root.app.login({ login: name.text.trim(), password: password.text }))
        }
    }
    Component.onCompleted: name.take()

    QtObject {
        id: missing
        property string field
    }
    Request {
        id: request
        app: root.app
        onFailed: password.take()
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
        id: name
        width: parent.width
        label: qsTr("E-mail or username")
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        error: missing.field === "login" ? qsTr("Tell us who you are.") : request.errorOf("login")
        onTextChanged: missing.field = ""
        onAccepted: password.take()
    }
    AppField {
        id: password
        width: parent.width
        label: qsTr("Password")
        secret: true
        error: missing.field === "password" ? qsTr("The password is missing.") : request.field === "login" ? "" : request.message
        onTextChanged: missing.field = ""
        onAccepted: root.submit()
    }
    Item { width: 1; height: 1 }
    AppButton {
        width: parent.width
        height: Theme.fieldHeight
        kind: "primary"
        text: qsTr("Log in")
        busy: request.busy
        enabled: !request.busy
        onClicked: root.submit()
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.xs
        AppText { anchors.verticalCenter: other.verticalCenter; text: qsTr("New here?"); color: Theme.colors.text2 }
        LinkButton { id: other; text: qsTr("Create an account"); onClicked: root.registerRequested() }
    }
}
