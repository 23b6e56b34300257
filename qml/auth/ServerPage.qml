import QtQuick
import Confab.Ui

AuthFrame {
    id: root

    required property var app
    property alias addressField: address
    signal chosen()

    title: qsTr("Where do you chat?")

    function submit(): void {
        if (request.busy)
            return
        let url = address.text.trim()
        if (url === "")
            return
        if (!/^https?:\/\//.test(url))
            url = (/^(localhost|127\.|\[::1\])/.test(url) ? "http://" : "https://") + url
        request.start(root.app.useServer(url))
    }
    Component.onCompleted: address.take()

    Request {
        id: request
        app: root.app
        onSucceeded: root.chosen()
        onFailed: address.take()
    }
    AppText {
        width: parent.width
        topPadding: -Theme.md
        text: qsTr("Confab talks to a server that you or somebody you trust runs.")
        color: Theme.colors.text2
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        lineHeight: Theme.bodyLine
        lineHeightMode: Text.FixedHeight
    }
    AppField {
        id: address
        width: parent.width
        label: qsTr("Server address")
        placeholder: "chat.example.org"
        text: root.app.serverUrl
        inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase
        error: request.message
        onAccepted: root.submit()
    }
    AppButton {
        width: parent.width
        height: Theme.fieldHeight
        kind: "primary"
        text: qsTr("Continue")
        busy: request.busy
        enabled: address.text.trim() !== "" && !request.busy
        onClicked: root.submit()
    }
}
