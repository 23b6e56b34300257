import QtQuick
import Confab.Ui

// The menus and dialogs of one message at a time.
Item {
    id: root

    required property var app
    property var message: null
    readonly property var menu: lazyMenu.item
    readonly property var readers: lazyReaders.item
    signal replyRequested(var message)
    signal editRequested(var message)
    signal selectRequested(var message)
    signal removeRequested(string messageId)
    signal forwardRequested(var messageIds)
    signal fileActed(string deed, var message, var file)
    signal copied()
    signal answeredWanted(string messageId)

    function open(message: var, at: Item, x: real, y: real): void {
        root.message = message
        const point = at.mapToItem(root, x, y)
        lazyMenu.made().openAt(root, point.x, point.y)
    }
    function react(message: var, at: Item): void {
        root.message = message
        const point = at.mapToItem(root, 0, 0)
        lazyPicker.made().openAt(point.x, point.y)
    }
    function showReaders(): void {
        lazyReaders.made().open()
    }
    function follow(link: string): void {
        root.app.openLink(link)
    }

    anchors.fill: parent

    OnDemand {
        id: lazyMenu
        sourceComponent: MessageMenu {
            id: entries
            message: root.message
            mayPin: root.app.currentChat ? root.app.currentChat.type === "direct" || root.app.currentChat.myRole !== "member" : false
            group: root.app.currentChat && root.app.currentChat.type !== "direct"
            onReacted: emoji => root.app.react(root.message.messageId, emoji, true)
            onMoreReactions: lazyPicker.made().openAt(entries.x, entries.y)
            onFileActed: deed => root.fileActed(deed, root.message, root.message.attachments[0])
            onLinkWanted: link => root.follow(link)
            onAnsweredWanted: messageId => root.answeredWanted(messageId)
            onReplied: root.replyRequested(root.message)
            onEdited: root.editRequested(root.message)
            onCopied: { root.app.copyText(root.message.plainText); root.copied() }
            onPartWanted: lazyPart.made().open()
            onChosen: root.selectRequested(root.message)
            onReadersWanted: root.showReaders()
            onForwarded: root.forwardRequested([root.message.messageId])
            onPinToggled: on => root.app.pinMessage(root.message.messageId, on)
            onRemoved: root.removeRequested(root.message.messageId)
            onRetried: root.app.retry(root.message.clientId)
            onDiscarded: root.app.discard(root.message.clientId)
        }
    }
    OnDemand {
        id: lazyPicker
        sourceComponent: EmojiPicker {
            parent: root
            app: root.app
            onPicked: emoji => { root.app.react(root.message.messageId, emoji, true); close() }
        }
    }
    OnDemand {
        id: lazyPart
        sourceComponent: PartSheet {
            words: root.message ? root.message.plainText : ""
            onCopied: words => { root.app.copyText(words); root.copied() }
        }
    }
    OnDemand {
        id: lazyReaders
        sourceComponent: ReadersSheet {
            readers: opened && root.message ? root.app.readers(root.message.messageId) : []
        }
    }
}
