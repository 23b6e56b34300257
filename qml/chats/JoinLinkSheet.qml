import QtQuick
import Confab.Ui

// What is asked before a link from outside lets one into a chat. `argument`: link.
ConfirmSheet {
    id: root

    readonly property string stranger: argument ? app.strangeServer(argument.link) : ""

    title: qsTr("Join this chat?")
    sentence: stranger !== "" ? qsTr("This invite is for %1, but you are signed in to %2, which will hardly know it.").arg(stranger).arg(app.serverName)
        : qsTr("You were invited to a chat on %1. Everybody in it will see that you joined.").arg(app.serverName)
    detail: argument ? argument.link.replace(/[?].*$/, "") : ""
    action: stranger !== "" ? qsTr("Try it on %1").arg(app.serverName) : qsTr("Join")
    busy: request.busy
    error: request.message
    onConfirmed: request.start(app.joinByCode(argument.link))

    Request {
        id: request
        app: root.app
        onSucceeded: result => root.chatReady(result.chatId)
    }
}
