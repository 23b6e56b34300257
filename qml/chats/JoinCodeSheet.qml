import QtQuick
import Confab.Ui

TaskSheet {
    id: root

    title: qsTr("Join with a code")
    onOpened: { if (argument) code.text = argument; code.take() }

    readonly property string stranger: app.strangeServer(code.text)

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
    AppText {
        width: parent.width
        visible: root.stranger !== ""
        text: qsTr("This invite is for %1, but you are signed in to %2, which will hardly know it.").arg(root.stranger).arg(root.app.serverName)
        color: Theme.colors.amber
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    actions: AppButton {
        kind: "primary"
        height: Theme.fieldHeight
        text: root.stranger !== "" ? qsTr("Try it on %1").arg(root.app.serverName) : qsTr("Join")
        busy: request.busy
        enabled: code.text.trim() !== "" && !request.busy
        onClicked: root.submit()
    }
}
