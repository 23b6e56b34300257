import QtQuick
import Confab.Ui

// Which of the pages before the chats is shown.
Loader {
    id: root

    required property var app
    property string page: ""
    readonly property string wanted: app.secretState === "locked" || app.secretState === "absent" ? "vault"
        : app.state === "noServer" || page === "server" ? "server" : page === "register" ? "register" : "login"

    sourceComponent: wanted === "vault" ? vault : wanted === "server" ? server : wanted === "register" ? register : login

    Component {
        id: login
        LoginPage {
            app: root.app
            onRegisterRequested: root.page = "register"
            onServerRequested: root.page = "server"
        }
    }
    Component {
        id: register
        RegisterPage {
            app: root.app
            onLoginRequested: root.page = "login"
            onServerRequested: root.page = "server"
        }
    }
    Component {
        id: server
        ServerPage {
            app: root.app
            onChosen: root.page = "login"
        }
    }
    Component {
        id: vault
        VaultPage { app: root.app }
    }
}
