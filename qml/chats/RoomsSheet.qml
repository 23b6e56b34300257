import QtQuick
import Confab.Ui

// The rooms anybody may join.
TaskSheet {
    id: root

    property string joining

    title: qsTr("Rooms")
    plain: true
    wantedWidth: Math.round(Theme.sheetWidth * 1.15)
    onOpened: { ask(); field.forceActiveFocus() }

    function ask(): void {
        search.start(app.searchRooms(field.text.trim()))
    }
    Request {
        id: search
        app: root.app
    }
    Request {
        id: request
        app: root.app
        onSucceeded: result => root.chatReady(result && result.chatId ? result.chatId : root.joining)
        onFailed: root.snackbarRequested(message)
    }
    body: [
        SearchField {
            id: field
            x: Theme.xl
            width: parent.width - 2 * Theme.xl
            height: Theme.fieldHeight
            placeholder: qsTr("Search rooms")
            onTextChanged: pause.restart()
            onAccepted: list.forceActiveFocus()
            Keys.onDownPressed: list.forceActiveFocus()
            Timer {
                id: pause
                interval: 200
                onTriggered: root.ask()
            }
        },
        AppListView {
            id: list
            anchors.top: field.bottom
            anchors.topMargin: Theme.sm
            anchors.bottom: parent.bottom
            width: parent.width
            model: root.app.rooms
            Accessible.name: qsTr("Rooms")
            delegate: RoomRow {
                busy: request.busy && root.joining === chatId
                onClicked: {
                    root.joining = chatId
                    if (joined)
                        root.chatReady(chatId)
                    else
                        request.start(root.app.joinRoom(chatId))
                }
            }
        },
        Skeleton {
            anchors.fill: list
            active: list.count === 0 && root.app.rooms.loading === true
        },
        EmptyState {
            anchors.centerIn: list
            visible: list.count === 0 && root.app.rooms.loading !== true
            compact: true
            iconName: search.message !== "" ? "warning" : "compass"
            title: search.message !== "" ? "" : field.text === "" ? qsTr("No rooms yet") : qsTr("Nothing found")
            sentence: search.message !== "" ? search.message : field.text === "" ? qsTr("Open the first one.") : qsTr("No room has that in its name.")
            action: search.message !== "" ? qsTr("Try again") : qsTr("New room")
            onTriggered: { if (search.message !== "") root.ask(); else root.showRequested("newGroup", { type: "room" }) }
        }
    ]
}
