import QtQuick
import Confab.Ui

// Start something: a person right here, a group or a room on the next page.
TaskSheet {
    id: root

    title: qsTr("New chat")
    plain: true
    onOpened: picker.take()

    Request {
        id: request
        app: root.app
        onSucceeded: result => root.chatReady(result.chatId)
    }
    body: [
        Column {
            id: ways
            width: parent.width
            ActionRow { iconName: "people"; label: qsTr("New group"); onClicked: root.showRequested("newGroup", { type: "group" }) }
            ActionRow { iconName: "room"; label: qsTr("New room"); onClicked: root.showRequested("newGroup", { type: "room" }) }
            ActionRow { iconName: "compass"; label: qsTr("Find rooms"); onClicked: root.showRequested("rooms", null) }
            ActionRow { iconName: "key"; label: qsTr("Join with a code"); onClicked: root.showRequested("joinCode", null) }
            Item { width: 1; height: Theme.md }
        },
        UserPicker {
            id: picker
            anchors.top: ways.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            app: root.app
            error: request.message
            onPicked: userId => request.start(root.app.createDirect(userId))
        }
    ]
}
