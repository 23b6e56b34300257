import QtQuick
import Confab.Ui

Column {
    id: root

    required property var app
    readonly property bool changed: name.text.trim() !== app.me.displayName || status.text.trim() !== app.me.statusText
    signal snackbarRequested(string text)

    spacing: Theme.lg

    function save(): void {
        if (changed && !request.busy && name.text.trim() !== "")
            request.start(app.updateProfile({ displayName: name.text.trim(), statusText: status.text.trim() }))
    }

    Request {
        id: request
        app: root.app
        onSucceeded: root.snackbarRequested(qsTr("Saved"))
    }
    PersonLine {
        width: parent.width
        name: root.app.me.displayName
        detail: "@" + root.app.me.username + " · " + root.app.me.email
        avatarSize: Theme.scaled(56)
        initials: root.app.me.initials ? root.app.me.initials : ""
        colorIndex: root.app.me.colorIndex ? root.app.me.colorIndex : 0
        imageUrl: root.app.me.avatarUrl ? root.app.me.avatarUrl : ""
    }
    AppField {
        id: name
        width: parent.width
        label: qsTr("Your name")
        text: root.app.me.displayName
        maximumLength: 64
        error: request.errorOf("displayName")
        onTextChanged: request.forget("displayName")
        onAccepted: root.save()
    }
    AppField {
        id: status
        width: parent.width
        label: qsTr("What you are up to")
        text: root.app.me.statusText
        maximumLength: 140
        error: request.errorOf("statusText") !== "" ? request.errorOf("statusText") : request.field === "" ? request.message : ""
        onAccepted: root.save()
    }
    AppButton {
        kind: "primary"
        text: qsTr("Save")
        busy: request.busy
        enabled: root.changed && !request.busy && name.text.trim() !== ""
        onClicked: root.save()
    }
    Divider { width: parent.width }
    ChoiceGroup {
        width: parent.width
        label: qsTr("Others see you as")
        current: root.app.me.presence
        choices: [
            { value: "online", label: qsTr("Online"), detail: qsTr("Away by itself when you are not at the machine") },
            { value: "away", label: qsTr("Away"), detail: "" },
            { value: "dnd", label: qsTr("Do not disturb"), detail: qsTr("No notifications on your devices") },
            { value: "invisible", label: qsTr("Invisible"), detail: qsTr("As if offline; you can still write") }
        ]
        onChosen: value => root.app.setPresence(value)
    }
}
