import QtQuick
import Confab.Ui

// A group of people one picks, or a room others can find. `argument.type` says which.
TaskSheet {
    id: root

    readonly property bool room: argument !== null && argument.type === "room"

    title: room ? qsTr("New room") : qsTr("New group")
    plain: true
    backable: true
    onBackRequested: showRequested("newChat", null)
    onOpened: name.take()

    function submit(): void {
        if (name.text.trim() === "") {
            name.error = qsTr("It needs a name.")
            name.take()
            return
        }
        request.start(app.createChat({ type: room ? "room" : "group", name: name.text.trim(), description: about.text.trim(),
                                       visibility: room && open.checked ? "public" : "private", memberIds: picker.chosenIds }))
    }

    Request {
        id: request
        app: root.app
        onSucceeded: result => root.chatReady(result.chatId)
        onFailed: error => { name.error = request.errorOf("name"); about.error = request.errorOf("description") }
    }
    body: [
        Column {
            id: form
            x: Theme.xl
            width: parent.width - 2 * Theme.xl
            spacing: Theme.lg
            AppField { id: name; width: parent.width; label: qsTr("Name"); maximumLength: 80; onTextChanged: error = ""; onAccepted: about.take() }
            AppField { id: about; width: parent.width; label: qsTr("What it is about"); maximumLength: 500; onTextChanged: error = ""; onAccepted: picker.take() }
            SwitchRow {
                id: open
                width: parent.width
                visible: root.room
                label: qsTr("Anybody here can find and join it")
                checked: true
            }
            SectionLabel { width: parent.width; text: qsTr("Who is in it") }
        },
        UserPicker {
            id: picker
            anchors.top: form.bottom
            anchors.topMargin: Theme.sm
            anchors.bottom: parent.bottom
            width: parent.width
            app: root.app
            several: true
            idleTitle: ""
            idleSentence: qsTr("You can add people later, too.")
            error: request.message !== "" && name.error === "" && about.error === "" ? request.message : ""
        }
    ]
    actions: AppButton {
        kind: "primary"
        height: Theme.fieldHeight
        text: root.room ? qsTr("Create the room") : qsTr("Create the group")
        busy: request.busy
        enabled: !request.busy
        onClicked: root.submit()
    }
}
