import QtQuick
import Confab.Ui

// Hands over what was written, to be sent or changed, and remembers it until it is known to be taken. What is not, is given back:
// that it was too long, or a disk full, must cost nobody their words.
QtObject {
    id: root

    required property var app
    // Always a new list: what Qt 6.4 makes of a change within one, compiled, is lost.
    property var open: []
    signal givenBack(var words)
    signal refused(string why)

    function start(words: var): void {
        const text = words.text.trim()
        const options = words.reply !== null ? { replyTo: words.reply.messageId } : {}
        const requestId = words.spoken ? app.sendVoice(words.chatId, options) : words.editingId !== "" ? app.edit(words.editingId, text)
                        : app.staged.count > 0 ? app.sendStaged(words.chatId, text, options) : app.send(words.chatId, text, options)
        open = open.concat([{ requestId: requestId, words: words }])
        Asked.wait(requestId)
    }

    readonly property Connections answers: Connections {
        target: root.app
        function onRequestFinished(requestId, ok, result, error) {
            const handed = root.open.find(one => one.requestId === requestId)
            if (handed === undefined)
                return
            root.open = root.open.filter(one => one.requestId !== requestId)
            if (ok)
                return
            const words = handed.words
            if (words.chatId === root.app.currentChatId)
                root.givenBack(words)
            else
                root.app.setDraft(words.chatId, words.text)
            root.refused(Asked.words(error))
        }
    }
}
