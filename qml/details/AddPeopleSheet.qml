import QtQuick
import Confab.Ui

TaskSheet {
    id: root

    title: qsTr("Add people")
    plain: true
    onOpened: picker.take()

    Request {
        id: request
        app: root.app
        onSucceeded: root.close()
    }
    body: UserPicker {
        id: picker
        anchors.fill: parent
        app: root.app
        several: true
        error: request.message
    }
    actions: AppButton {
        kind: "primary"
        height: Theme.fieldHeight
        text: picker.chosen.length > 0 ? qsTr("Add %Ln person(s)", "", picker.chosen.length) : qsTr("Add")
        busy: request.busy
        enabled: picker.chosen.length > 0 && !request.busy
        onClicked: request.start(root.app.addParticipants(root.argument.chatId, picker.chosenIds))
    }
}
