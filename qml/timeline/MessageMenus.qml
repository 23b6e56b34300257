import QtQuick
import Confab.Ui

// The menus and dialogs of one message at a time.
Item {
    id: root

    required property var app
    property var message: null
    property alias menu: menu
    property alias part: part
    property alias readers: readers
    signal replyRequested(var message)
    signal editRequested(var message)
    signal selectRequested(var message)
    signal removeRequested(string messageId)
    signal copied()

    function open(message: var, at: Item, x: real, y: real): void {
        root.message = message
        const point = at.mapToItem(root, x, y)
        menu.popup(root, point.x, point.y)
    }
    function react(message: var, at: Item): void {
        root.message = message
        const point = at.mapToItem(root, 0, 0)
        picker.openAt(point.x, point.y)
    }
    function follow(link: string): void {
        root.app.openLink(link)
    }

    anchors.fill: parent

    MessageMenu {
        id: menu
        message: root.message
        group: root.app.currentChat && root.app.currentChat.type !== "direct"
        onReacted: emoji => root.app.react(root.message.messageId, emoji, true)
        onMoreReactions: picker.openAt(menu.x, menu.y)
        onReplied: root.replyRequested(root.message)
        onEdited: root.editRequested(root.message)
        onCopied: { root.app.copyText(root.message.plainText); root.copied() }
        onPartWanted: part.open()
        onChosen: root.selectRequested(root.message)
        onReadersWanted: readers.open()
        onRemoved: root.removeRequested(root.message.messageId)
        onRetried: root.app.retry(root.message.clientId)
        onDiscarded: root.app.discard(root.message.clientId)
    }
    EmojiPicker {
        id: picker
        parent: root
        app: root.app
        onPicked: emoji => { root.app.react(root.message.messageId, emoji, true); picker.close() }
    }
    PartSheet {
        id: part
        words: root.message ? root.message.plainText : ""
        onCopied: words => { root.app.copyText(words); root.copied() }
    }
    ReadersSheet {
        id: readers
        readers: opened && root.message ? root.app.readers(root.message.messageId) : []
    }
}
