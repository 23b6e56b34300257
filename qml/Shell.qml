import QtQuick
import Confab.Ui

// The panes: list, conversation, details; three, two or one of them as the window allows.
FocusScope {
    id: root

    required property var app
    property bool detailsWanted: false
    // The first frame has been shown: what can wait for it, does.
    property bool drawn: false
    readonly property int panes: width >= Theme.threePanes ? 3 : width >= Theme.twoPanes ? 2 : 1
    readonly property bool chatOpen: app.currentChatId !== "" && app.currentChat !== undefined && app.currentChat !== null
    readonly property alias area: area
    readonly property alias pane: conversation.item
    readonly property alias chats: chats
    readonly property alias details: details.item
    readonly property bool detailsShown: detailsWanted && chatOpen
    signal opened(string what, var argument)
    signal snackbarRequested(string text, string action, var undo)

    function openChat(chatId: string, messageId: string): void {
        app.currentChatId = chatId
        if (messageId !== "" && conversation.item)
            conversation.item.timelineView.show(messageId)
        takeComposer()
    }
    function takeComposer(): void {
        if (conversation.item && !Theme.touch)
            conversation.item.composer.take()
    }
    function step(by: int): void {
        const next = Math.max(0, Math.min(app.chats.count - 1, app.chats.indexOf(app.currentChatId) + by))
        if (app.chats.count > 0)
            openChat(app.chats.get(next).chatId, "")
    }
    function openSearch(): void {
        if (conversation.item)
            conversation.item.openSearch()
        else
            chats.takeSearch()
    }
    function toggleDetails(): void {
        if (chatOpen)
            detailsWanted = !detailsWanted
    }
    function jumpToNewest(): void {
        if (conversation.item)
            conversation.item.timelineView.jumpToNewest()
    }
    function nextPane(): void {
        if (chats.list.activeFocus && conversation.item)
            conversation.item.timelineView.list.forceActiveFocus()
        else if (conversation.item && conversation.item.timelineView.list.activeFocus)
            conversation.item.composer.take()
        else
            chats.list.forceActiveFocus()
    }
    function stepBack(): void {
        if (panes < 3 && detailsShown)
            detailsWanted = false
        else if (conversation.item && conversation.item.stepBack())
            return
        else if (panes === 1 && chatOpen)
            app.currentChatId = ""
        else if (detailsShown)
            detailsWanted = false
    }

    Loader {
        id: offline
        width: parent.width
        active: root.drawn
        onActiveChanged: setSource("controls/OfflineBar.qml", { app: root.app })
    }
    Connections {
        target: offline.item
        ignoreUnknownSignals: true
        function onUnlockWanted() { root.opened("unlock", null) }
    }
    Item {
        id: area
        anchors.top: offline.bottom
        anchors.bottom: parent.bottom
        width: parent.width

        ChatListPane {
            id: chats
            anchors.left: parent.left
            height: parent.height
            width: root.panes === 1 ? parent.width : Math.max(Theme.listMin, Math.min(Theme.listMax, Math.round(root.app.settings.listWidth * Theme.widthScale), parent.width * 0.45))
            visible: root.panes > 1 || !root.chatOpen
            app: root.app
            drawn: root.drawn
            alone: root.panes === 1
            onChatChosen: chatId => root.openChat(chatId, "")
            onOpened: what => root.opened(what, null)
            onChatMenuRequested: (row, x, y) => root.opened("chatMenu", { row: row, x: x, y: y + offline.height })
        }
        PaneSplitter {
            anchors.left: chats.right
            height: parent.height
            visible: root.panes > 1
            onMoved: by => root.app.settings.listWidth = Math.max(Theme.listNarrowest, Math.min(Theme.listWidest, root.app.settings.listWidth + by / Theme.widthScale))
        }
        Loader {
            id: conversation
            anchors.left: root.panes === 1 ? parent.left : chats.right
            anchors.leftMargin: root.panes === 1 ? 0 : Theme.lineWidth
            anchors.right: parent.right
            anchors.rightMargin: root.panes === 3 && root.detailsShown ? Theme.detailsWidth + Theme.lineWidth : 0
            height: parent.height
            active: root.chatOpen
            visible: active && (root.panes > 1 || !root.detailsShown)
            // By address: its types are a third of all and are not needed to show the list.
            onActiveChanged: fill()
            Component.onCompleted: fill()

            function fill(): void {
                if (active)
                    setSource("timeline/ConversationPane.qml", { app: root.app })
                else
                    source = ""
            }
        }
        Binding { target: conversation.item; property: "showBack"; value: root.panes === 1; when: conversation.item !== null }
        Binding { target: conversation.item; property: "detailsOpen"; value: root.detailsShown; when: conversation.item !== null }
        Connections {
            target: conversation.item
            ignoreUnknownSignals: true
            function onBackRequested() { root.app.currentChatId = "" }
            function onDetailsRequested() { root.toggleDetails() }
            function onForwardRequested(messageIds) { root.opened("forward", { messageIds: messageIds }) }
            function onOpened(what, argument) { root.opened(what, argument) }
            function onSnackbarRequested(text, action, undo) { root.snackbarRequested(text, action, undo) }
        }
        Loader {
            id: noChat
            anchors.fill: conversation
            active: !root.chatOpen && root.panes > 1 && root.drawn
            onActiveChanged: {
                if (active)
                    setSource("chats/NoChatOpen.qml", { app: root.app })
                else
                    source = ""
            }
        }
        Connections {
            target: noChat.item
            ignoreUnknownSignals: true
            function onOpened(what, argument) { root.opened(what, argument) }
        }
        Loader {
            id: details
            anchors.right: parent.right
            height: parent.height
            width: root.panes === 1 ? parent.width : Theme.detailsWidth
            active: root.detailsShown
            onActiveChanged: {
                if (active)
                    setSource("details/DetailsPane.qml", { app: root.app })
                else
                    source = ""
            }
        }
        Binding { target: details.item; property: "overlaid"; value: root.panes < 3; when: details.item !== null }
        Connections {
            target: details.item
            ignoreUnknownSignals: true
            function onClosed() { root.detailsWanted = false }
            function onOpened(what, argument) { root.opened(what, argument) }
            function onSnackbarRequested(text) { root.snackbarRequested(text, "", null) }
        }
    }
}
