import QtQuick
import Confab.Ui

// Who is kept out of a chat, and letting them in again.
TaskSheet {
    id: root

    property var bans: []
    property bool loaded: false

    title: qsTr("Banned people")
    onOpened: load()

    function load(): void {
        list.start(app.loadBans(argument.chatId))
    }

    Request {
        id: list
        app: root.app
        onSucceeded: result => { root.bans = result.items; root.loaded = true }
    }
    Request {
        id: lift
        app: root.app
        onSucceeded: root.load()
    }
    AppText {
        width: parent.width
        visible: text !== ""
        text: lift.message !== "" ? lift.message : list.message
        color: Theme.colors.red
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    AppText {
        width: parent.width
        visible: root.loaded && root.bans.length === 0
        text: qsTr("Nobody is kept out of %1.").arg(root.argument ? root.argument.title : "")
        color: Theme.colors.text2
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Repeater {
        model: root.bans
        PersonLine {
            id: person
            required property var modelData
            width: parent.width
            name: modelData.name
            detail: "@" + modelData.username + " · " + modelData.whenText
            initials: modelData.initials
            colorIndex: modelData.colorIndex
            imageUrl: modelData.avatarUrl
            AppButton {
                anchors.verticalCenter: parent.verticalCenter
                kind: "quiet"
                flush: true
                text: qsTr("Lift the ban")
                Accessible.description: person.name
                enabled: !lift.busy
                onClicked: lift.start(root.app.liftBan(root.argument.chatId, person.modelData.userId))
            }
        }
    }
}
