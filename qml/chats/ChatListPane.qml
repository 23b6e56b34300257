import QtQuick
import Confab.Ui

// The left pane: search, filters and every chat.
Item {
    id: root

    required property var app
    property alias list: list
    // No other pane beside it offers a new chat.
    property bool alone: false
    // The first frame, which is to show the chats and be there soon, is over.
    property bool drawn: true
    signal chatChosen(string chatId)
    signal opened(string what)
    signal chatMenuRequested(var row, real x, real y)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Chats")

    function takeSearch(): void {
        header.takeSearch()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.colors.panel
    }
    ChatListHeader {
        id: header
        width: parent.width
        app: root.app
        onOpened: what => root.opened(what)
        onListWanted: list.forceActiveFocus()
    }
    Loader {
        id: filters
        anchors.top: header.bottom
        width: parent.width
        height: Theme.chipRow
        active: root.drawn
        onActiveChanged: fill()
        Component.onCompleted: fill()

        function fill(): void {
            if (active)
                setSource("ChatFilters.qml", { app: root.app })
        }
    }
    AppListView {
        id: list
        anchors.top: filters.bottom
        anchors.topMargin: Theme.sm
        anchors.bottom: parent.bottom
        width: parent.width
        model: root.app.chats
        cacheBuffer: 400
        reuseItems: true
        Accessible.name: qsTr("Chats")
        delegate: ChatRow {
            id: row
            selected: chatId === root.app.currentChatId
            onClicked: root.chatChosen(chatId)
            onMenuRequested: (x, y) => {
                const at = row.mapToItem(root, x, y)
                root.chatMenuRequested(row, at.x, at.y)
            }
        }
    }
    Loader {
        anchors.fill: list
        active: list.count === 0 && root.app.chats.loading === true
        source: "../controls/Skeleton.qml"
        onLoaded: item.active = true
    }
    // By address, as all that the first frame rarely shows.
    Loader {
        id: empty
        anchors.centerIn: list
        width: Math.min(list.width - 2 * Theme.xl, Theme.formWidth)
        active: list.count === 0 && root.app.chats.loading !== true
        onActiveChanged: fill()
        Component.onCompleted: fill()

        function fill(): void {
            if (active)
                setSource("NoChats.qml", { app: root.app })
            else
                source = ""
        }
    }
    Binding { target: empty.item; property: "alone"; value: root.alone; when: empty.item !== null }
    Connections {
        target: empty.item
        ignoreUnknownSignals: true
        function onNewChatWanted() { root.opened("newChat") }
        function onAllWanted() {
            header.clear()
            root.app.chats.filter = "all"
        }
    }
}
