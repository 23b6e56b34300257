import QtQuick
import QtQuick.Templates as T
import Confab.Ui

// Ctrl+K: any chat, person, room or action by a few letters. With messages to forward it says where to, and only chats and people will do.
T.Popup {
    id: root

    required property var app
    property var argument: null
    signal showRequested(string what, var argument)
    signal snackbarRequested(string text)
    signal chatReady(string chatId)

    readonly property bool forwarding: argument !== null && argument !== undefined && argument.messageIds !== undefined

    function take(chatId: string): void {
        if (forwarding)
            app.forward(chatId, argument.messageIds)
        chatReady(chatId)
    }
    function choose(row: var): void {
        if (row.kind === "chat")
            take(row.target)
        else if (row.kind === "person")
            request.start(app.createDirect(row.target))
        else if (row.kind === "room")
            request.start(app.joinRoom(row.target))
        else
            showRequested(row.target, null)
    }

    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round(Math.max(Theme.lg, parent.height * 0.12)) : 0
    width: parent ? Math.min(Theme.sheetWidth, parent.width - 2 * Theme.lg) : 0
    // Where not all rows fit, the edge goes through the middle of one: so it is seen that there are more.
    readonly property real room: parent ? parent.height - 2 * y - field.height - 2 * Theme.lg : 0
    readonly property real row: list.count > 0 ? list.contentHeight / list.count : Theme.rowHeight
    height: field.height + 2 * Theme.lg + (list.contentHeight <= room ? Math.max(list.contentHeight, Theme.rowHeight) : (Math.floor(room / row - 0.5) + 0.5) * row)
    padding: Theme.sm
    modal: true
    focus: true
    onAboutToShow: { app.switcher.query = ""; field.text = "" }
    onOpened: field.forceActiveFocus()

    T.Overlay.modal: Rectangle { color: Theme.colors.scrim }
    background: Surface { radius: Theme.bubbleRadius }
    contentItem: FocusScope {
        focus: true
        LayoutMirroring.enabled: Theme.rtl
        LayoutMirroring.childrenInherit: true
        Accessible.role: Accessible.Dialog
        Accessible.name: root.forwarding ? qsTr("Forward to") : qsTr("Go to")

        Request {
            id: request
            app: root.app
            onSucceeded: result => root.take(result.chatId)
        }
        SearchField {
            id: field
            width: parent.width
            height: Theme.fieldHeight
            focus: true
            placeholder: root.forwarding ? qsTr("Forward to") : qsTr("Chats, people, rooms")
            onTextChanged: { root.app.switcher.query = text; list.currentIndex = 0 }
            clearsByEscape: false
            Keys.onDownPressed: list.currentIndex = Math.min(list.count - 1, list.currentIndex + 1)
            Keys.onUpPressed: list.currentIndex = Math.max(0, list.currentIndex - 1)
            onAccepted: if (list.currentItem) list.currentItem.clicked()
        }
        AppListView {
            id: list
            anchors.top: field.bottom
            anchors.topMargin: Theme.sm
            anchors.bottom: parent.bottom
            width: parent.width
            model: root.app.switcher
            currentIndex: 0
            Accessible.name: qsTr("Where to go")
            delegate: SwitcherRow {
                visible: !root.forwarding || kind === "chat" || kind === "person"
                height: visible ? implicitHeight : 0
                selected: ListView.isCurrentItem
                onClicked: root.choose(this)
            }
        }
        AppText {
            anchors.horizontalCenter: list.horizontalCenter
            anchors.top: list.top
            anchors.topMargin: Theme.lg
            width: Math.min(implicitWidth, parent.width)
            visible: list.count === 0 || request.message !== ""
            text: request.message !== "" ? request.message : qsTr("Nothing found")
            color: request.message !== "" ? Theme.colors.red : Theme.colors.text2
        }
    }
    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.quick; easing.type: Easing.OutCubic }
    }
}
