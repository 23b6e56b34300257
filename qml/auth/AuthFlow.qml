import QtQuick
import Confab.Ui

// Which of the pages before the chats is shown. Whoever is signed in needs none of them, so they are named by address and their
// types are loaded with the first that is shown.
Loader {
    id: root

    required property var app
    property string page: ""
    readonly property string wanted: app.secretState === "locked" || app.secretState === "absent" ? "Vault"
        : app.state === "noServer" || page === "server" ? "Server" : page === "register" || page === "" && app.newcomer ? "Register" : "Login"

    function load(): void {
        if (active)
            setSource(wanted + "Page.qml", { app: app })
        else
            source = ""
    }
    onWantedChanged: load()
    onActiveChanged: load()
    Component.onCompleted: load()

    Connections {
        target: root.item
        ignoreUnknownSignals: true
        function onLoginRequested() { root.page = "login" }
        function onRegisterRequested() { root.page = "register" }
        function onServerRequested() { root.page = "server" }
        function onChosen() { root.page = "" }
    }
}
