import QtQuick
import Confab.Ui

// Everything that opens above the panes, by name. Made when wanted, gone when closed.
Item {
    id: root

    required property var app
    required property var shell
    readonly property var current: loader.item
    readonly property var sources: ({
        switcher: "chats/QuickSwitcher.qml", forward: "chats/QuickSwitcher.qml", newChat: "chats/NewChatSheet.qml", newGroup: "chats/NewGroupSheet.qml", rooms: "chats/RoomsSheet.qml",
        joinCode: "chats/JoinCodeSheet.qml", joinLink: "chats/JoinLinkSheet.qml", editChat: "details/EditChatSheet.qml", addPeople: "details/AddPeopleSheet.qml", leave: "details/LeaveSheet.qml",
        deleteChat: "details/DeleteChatSheet.qml", member: "details/MemberSheet.qml", invites: "details/InvitesSheet.qml", bans: "details/BansSheet.qml", unlock: "auth/UnlockSheet.qml",
        link: "timeline/LinkSheet.qml", openFile: "timeline/OpenFileSheet.qml", picture: "timeline/PictureViewer.qml", keyboard: "settings/KeyboardSheet.qml", settings: "settings/SettingsSheet.qml", profile: "settings/SettingsSheet.qml",
        devices: "settings/SettingsSheet.qml", diagnostics: "settings/SettingsSheet.qml"
    })
    property bool chatOpened: false
    // The vault asks by itself, once; the system asks for its keychain.
    readonly property bool vaultLocked: shell.drawn && app.state === "ready" && app.secretState === "locked" && app.vaultThere
    onVaultLockedChanged: if (vaultLocked && !loader.item) show("unlock", null)
    signal snackbarRequested(string text)

    function show(what: string, argument: var): void {
        if (what === "chatMenu") {
            if (!chatMenu.item)
                chatMenu.setSource("chats/ChatMenu.qml", { app: app })
            chatMenu.item.row = argument.row
            chatMenu.item.openAt(root.parent, argument.x, argument.y)
            return
        }
        if (loader.item)
            loader.item.close()
        const inSettings = sources[what] === "settings/SettingsSheet.qml" && what !== "settings"
        loader.setSource(sources[what], { app: app, argument: inSettings ? what : argument })
        loader.item.open()
    }

    Loader { id: loader }
    Connections {
        target: loader.item
        ignoreUnknownSignals: true
        function onClosed() {
            loader.source = ""
            // A popup gives the focus back where it was; whoever came here for a chat wants to write in it.
            if (root.chatOpened)
                Qt.callLater(root.shell.takeComposer)
            root.chatOpened = false
        }
        function onShowRequested(what, argument) { Qt.callLater(root.show, what, argument) }
        function onSnackbarRequested(text) { root.snackbarRequested(text) }
        function onChatReady(chatId) {
            root.chatOpened = true
            root.shell.openChat(chatId, "")
            loader.item.close()
        }
    }
    Connections {
        target: root.app
        function onLinkConfirmationNeeded(text, url) { root.show("link", { text: text, url: url }) }
        function onJoinConfirmationNeeded(link) { root.show("joinLink", { link: link }) }
        function onOpenConfirmationNeeded(messageId, fileId, name) { root.show("openFile", { messageId: messageId, fileId: fileId, name: name }) }
        function onNotificationActivated(chatId, messageId) { root.shell.openChat(chatId, messageId) }
        // What the server refused after all: without a word it would look like a change of its own.
        function onLastErrorChanged() { if (root.app.state === "ready" && root.app.lastError !== "") root.snackbarRequested(root.app.lastError) }
        function onRequestFinished(requestId, ok, result, error) {
            if (!Asked.answered(requestId) && !ok)
                root.snackbarRequested(Asked.words(error))
        }
        // Logged out here or from elsewhere: nothing of the account stays over the login.
        function onStateChanged() { if (root.app.state !== "ready" && loader.item) loader.item.close() }
        function onChatGone(chatId, reason) { root.snackbarRequested(reason) }
    }
    Loader { id: chatMenu }
    Connections {
        target: chatMenu.item
        ignoreUnknownSignals: true
        function onLeaveRequested() { root.show("leave", { chatId: chatMenu.item.row.chatId, title: chatMenu.item.row.title }) }
    }
}
