import QtQuick
import Confab.Ui

ConfirmSheet {
    id: root

    title: qsTr("Leave this chat?")
    sentence: !argument ? "" : argument.myRole === "owner" && argument.memberCount > 1
        ? qsTr("You will no longer see what is written in %1. Whoever stands next to you there becomes its owner.").arg(argument.title)
        : qsTr("You will no longer see what is written in %1, and others will see that you left.").arg(argument.title)
    action: qsTr("Leave")
    danger: true
    busy: request.busy
    error: request.message
    onConfirmed: request.start(app.leaveChat(argument.chatId))

    Request {
        id: request
        app: root.app
        onSucceeded: {
            if (root.app.currentChatId === root.argument.chatId)
                root.app.currentChatId = ""
            root.close()
        }
    }
}
