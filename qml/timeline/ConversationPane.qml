import QtQuick
import Confab.Ui

// Header, messages, who is typing, composer.
Item {
    id: root

    required property var app
    property bool showBack: false
    property bool detailsOpen: false
    property alias composer: composer
    property alias timelineView: view
    property alias menus: menus
    property alias pinnedBar: pinned
    property alias searchPanel: search.item
    readonly property var chat: app.currentChat
    signal backRequested()
    signal detailsRequested()
    signal forwardRequested(var messageIds)
    signal opened(string what, var argument)
    signal snackbarRequested(string text, string action, var undo)

    Accessible.role: Accessible.Pane
    Accessible.name: chat ? chat.title : ""

    function remove(messageId: string): void {
        app.remove(messageId)
        snackbarRequested(qsTr("Message deleted"), qsTr("Undo"), () => root.app.undoRemove(messageId))
    }
    function copySelection(): void {
        app.copyText(app.plainTextOf(view.selection))
        snackbarRequested(qsTr("%Ln message(s) copied", "", view.selection.length), "", null)
        view.selection = []
    }
    function forwardSelection(): void {
        forwardRequested(view.selection)
        view.selection = []
    }
    function openSearch(): void {
        search.active = true
        search.item.take()
    }
    // Steps back once; false when there was nothing to leave.
    function stepBack(): bool {
        if (view.selecting)
            view.selection = []
        else if (search.active)
            search.active = false
        else if (!composer.stepBack())
            return false
        return true
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.colors.background
    }
    ConversationHeader {
        id: header
        width: parent.width
        chat: root.chat
        showBack: root.showBack
        detailsOpen: root.detailsOpen
        visible: !view.selecting
        onBackRequested: root.backRequested()
        onDetailsRequested: root.detailsRequested()
        onSearchRequested: root.openSearch()
    }
    SelectionBar {
        anchors.fill: header
        visible: view.selecting
        count: view.selection.length
        onCancelled: view.selection = []
        onForwarded: root.forwardSelection()
        onCopied: root.copySelection()
    }
    Loader {
        id: search
        anchors.top: header.bottom
        width: parent.width
        active: false
        z: 2
        sourceComponent: ChatSearch {
            app: root.app
            onClosed: search.active = false
            onMessageChosen: messageId => view.show(messageId)
        }
    }
    PinnedBar {
        id: pinned
        anchors.top: header.bottom
        width: parent.width
        pins: root.app.pins
        chatId: root.app.currentChatId
        onMessageChosen: messageId => view.show(messageId)
    }
    TimelineView {
        id: view
        anchors.top: pinned.bottom
        anchors.bottom: typing.top
        width: parent.width
        app: root.app
        showSenders: root.chat.type !== "direct"
        onReplyRequested: message => composer.replyTo(message)
        onReactRequested: (message, at) => menus.react(message, at)
        onMenuRequested: (message, at, x, y) => menus.open(message, at, x, y)
        onLinkActivated: link => menus.follow(link)
        onFileActed: (deed, message, file) => deeds.act(deed, message.messageId, file)
    }
    FileDeeds {
        id: deeds
        app: root.app
        onOpened: (what, argument) => root.opened(what, argument)
    }
    Skeleton {
        anchors.fill: view
        active: !root.app.timeline.loaded
    }
    EmptyState {
        anchors.centerIn: view
        visible: root.app.timeline.loaded && view.list.count === 0
        compact: true
        iconName: "hand"
        title: qsTr("Nothing here yet")
        sentence: root.chat.type === "direct" ? qsTr("Write the first words to %1.").arg(root.chat.title) : qsTr("Write the first words in %1.").arg(root.chat.title)
        action: qsTr("Write a message")
        onTriggered: composer.take()
    }
    TypingLine {
        id: typing
        anchors.bottom: composer.top
        width: parent.width
        text: root.app.timeline.typingText
    }
    Composer {
        id: composer
        anchors.bottom: parent.bottom
        width: parent.width
        app: root.app
        onSent: view.jumpToNewest()
        onRefused: why => root.snackbarRequested(why, "", null)
    }
    DropOverlay {
        anchors.fill: parent
        anchors.topMargin: header.height
        title: root.chat ? root.chat.title : ""
        onFilesDropped: urls => {
            root.app.stage(urls)
            root.Window.window.requestActivate() // the keyboard is where they came from
            composer.take()
        }
    }
    MessageMenus {
        id: menus
        onFileActed: (deed, message, file) => deeds.act(deed, message.messageId, file)
        app: root.app
        onReplyRequested: message => composer.replyTo(message)
        onAnsweredWanted: messageId => view.show(messageId)
        onEditRequested: message => composer.edit(message.messageId || message.clientId, message.plainText)
        onForwardRequested: messageIds => root.forwardRequested(messageIds)
        onSelectRequested: message => view.toggle(message, false)
        onRemoveRequested: messageId => root.remove(messageId)
        onCopied: root.snackbarRequested(qsTr("Copied"), "", null)
    }
}
