import QtQuick
import Confab.Ui

// What is asked before it is done to a member. `argument`: chatId, title, userId, name, and the deed: "remove", "ban" or "own".
ConfirmSheet {
    id: root

    readonly property var deeds: ({
        remove: { title: qsTr("Remove %1?"), sentence: qsTr("They leave %1 at once. With an invite they can come back."), action: qsTr("Remove"),
                  start: () => root.app.removeParticipant(root.argument.chatId, root.argument.userId) },
        ban: { title: qsTr("Ban %1?"), sentence: qsTr("They leave %1 at once and cannot come back until the ban is lifted."), action: qsTr("Ban"),
               start: () => root.app.banParticipant(root.argument.chatId, root.argument.userId) },
        own: { title: qsTr("Make %1 the owner?"), sentence: qsTr("There is one owner of %1. You stay in it as an admin."), action: qsTr("Make owner"),
               start: () => root.app.setRole(root.argument.chatId, root.argument.userId, "owner") }
    })
    readonly property var deed: argument ? deeds[argument.deed] : null

    title: deed ? deed.title.arg(argument.name) : ""
    sentence: deed ? deed.sentence.arg(argument.title) : ""
    action: deed ? deed.action : ""
    danger: true
    busy: request.busy
    error: request.message
    onConfirmed: request.start(deed.start())

    Request {
        id: request
        app: root.app
        onSucceeded: root.close()
    }
}
