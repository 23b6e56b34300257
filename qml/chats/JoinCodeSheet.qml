import QtQuick
import Confab.Ui

TaskSheet {
    id: root

    title: qsTr("Join with a code")
    onOpened: { if (argument) code.text = argument; code.take() }

    function submit(): void {
        if (code.text.trim() !== "")
            request.start(app.joinByCode(code.text.trim()))
    }

    Request {
        id: request
        app: root.app
        onSucceeded: result => root.chatReady(result.chatId)
        onFailed: code.take()
    }
    AppText {
        width: parent.width
        text: qsTr("Somebody in the chat can make one for you, under its details.")
        color: Theme.colors.text2
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
    AppField {
        id: code
        width: parent.width
        label: qsTr("Invite code or link")
        placeholder: "GRDN-7K2Q"
        inputMethodHints: Qt.ImhNoPredictiveText
        error: request.message
        onAccepted: root.submit()
    }
    actions: AppButton {
        kind: "primary"
        height: Theme.fieldHeight
        text: qsTr("Join")
        busy: request.busy
        enabled: code.text.trim() !== "" && !request.busy
        onClicked: root.submit()
    }
}
