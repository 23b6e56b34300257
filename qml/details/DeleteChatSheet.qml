import QtQuick
import Confab.Ui

ConfirmSheet {
    id: root

    title: qsTr("Delete this chat?")
    sentence: argument ? qsTr("%1 and everything written in it go for all its members. This cannot be undone.").arg(argument.title) : ""
    action: qsTr("Delete for everybody")
    danger: true
    busy: request.busy
    error: request.message
    onConfirmed: request.start(app.deleteChat(argument.chatId))

    Request {
        id: request
        app: root.app
        onSucceeded: {
            root.app.currentChatId = ""
            root.close()
        }
    }
}
