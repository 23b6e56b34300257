import QtQuick
import Confab.Ui

// What one may do about a member.
AppMenu {
    id: root

    required property var app
    property string myRole
    property var person: ({})
    readonly property bool manages: person.canManage === true
    readonly property bool grants: manages && (myRole === "owner" || myRole === "admin")
    signal snackbarRequested(string text)
    signal sheetRequested(string what, var argument)

    function askFirst(deed: string): void {
        sheetRequested("member", { chatId: app.currentChatId, title: app.currentChat.title, userId: person.userId, name: person.name, deed: deed })
    }

    Request {
        id: request
        app: root.app
        onFailed: root.snackbarRequested(message)
    }
    AppMenuItem { text: qsTr("Write a message"); iconName: "compose"; onTriggered: open.start(root.app.createDirect(root.person.userId)) }
    AppMenuItem { visible: root.manages && root.myRole === "owner"; text: qsTr("Make owner"); iconName: "key"; onTriggered: root.askFirst("own") }
    AppMenuItem { visible: root.grants && root.person.role !== "admin" && root.myRole === "owner"; text: qsTr("Make admin"); iconName: "star"; onTriggered: request.start(root.app.setRole(root.app.currentChatId, root.person.userId, "admin")) }
    AppMenuItem { visible: root.grants && root.person.role !== "moderator"; text: qsTr("Make moderator"); iconName: "shield"; onTriggered: request.start(root.app.setRole(root.app.currentChatId, root.person.userId, "moderator")) }
    AppMenuItem { visible: root.grants && root.person.role !== "member"; text: qsTr("Make plain member"); iconName: "person"; onTriggered: request.start(root.app.setRole(root.app.currentChatId, root.person.userId, "member")) }
    AppMenuItem { visible: root.manages; text: qsTr("Remove"); iconName: "logout"; danger: true; onTriggered: root.askFirst("remove") }
    AppMenuItem { visible: root.manages; text: qsTr("Ban"); iconName: "ban"; danger: true; onTriggered: root.askFirst("ban") }

    Request {
        id: open
        app: root.app
        onSucceeded: result => { if (result.chatId) root.app.currentChatId = result.chatId }
        onFailed: root.snackbarRequested(message)
    }
}
