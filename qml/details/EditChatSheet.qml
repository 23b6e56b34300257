import QtQuick
import Confab.Ui

TaskSheet {
    id: root

    title: argument && argument.type === "room" ? qsTr("Edit the room") : qsTr("Edit the group")
    onOpened: { name.text = argument.title; about.text = argument.description; open.checked = argument.visibility === "public"; name.take() }

    function submit(): void {
        if (name.text.trim() === "") {
            name.error = qsTr("It needs a name.")
            return
        }
        const changes = { name: name.text.trim(), description: about.text.trim() }
        if (argument.type === "room")
            changes.visibility = open.checked ? "public" : "private"
        request.start(app.updateChat(argument.chatId, changes))
    }

    Request {
        id: request
        app: root.app
        onSucceeded: root.close()
        onFailed: name.error = request.field === "description" ? "" : request.message
    }
    AppField { id: name; width: parent.width; label: qsTr("Name"); maximumLength: 80; onTextChanged: error = ""; onAccepted: about.take() }
    AppField { id: about; width: parent.width; label: qsTr("What it is about"); maximumLength: 500; error: request.errorOf("description"); onAccepted: root.submit() }
    SwitchRow {
        id: open
        width: parent.width
        visible: root.argument !== null && root.argument.type === "room"
        label: qsTr("Anybody here can find and join it")
    }
    actions: AppButton {
        kind: "primary"
        height: Theme.fieldHeight
        text: qsTr("Save")
        busy: request.busy
        enabled: !request.busy
        onClicked: root.submit()
    }
}
