import QtQuick
import QtQuick.Templates as T
import Confab.Ui

// Where one writes: grows to six lines, answers, edits, completes mentions, keeps the draft.
Item {
    id: root

    required property var app
    property string editingId
    property var reply: null
    readonly property bool editing: editingId !== ""
    readonly property string chatId: app.currentChatId
    property alias input: input
    property alias emojiPicker: picker
    readonly property bool recording: app.recorder.state !== "idle"
    readonly property bool speakable: input.text.trim() === "" && app.staged.count === 0 && !editing && app.recorder.available
    signal sent()
    signal refused(string why)

    implicitHeight: banner.height + strip.height + frame.height + Theme.lg

    function take(): void { input.forceActiveFocus() }
    function replyTo(message: var): void {
        if (editing)
            stopEditing()
        reply = { messageId: message.messageId, name: message.own ? qsTr("You") : message.senderName, text: message.plainText || message.accessibleText }
        take()
    }
    // `id` is a messageId, or the clientId of what waits to be sent.
    function edit(id: string, text: string): void {
        reply = null
        editingId = id
        input.put(text)
        take()
    }
    function stopEditing(): void {
        editingId = ""
        input.put(app.draft(chatId))
    }
    function stepBack(): bool {
        const ways = [[recording, () => { app.recorder.cancel(); take() }], [mentions.shown, () => mentions.shown = false], [editing, stopEditing],
            [reply !== null, () => reply = null], [app.staged.count > 0, () => app.staged.clear()]]
        const way = ways.find(way => way[0])
        return way !== undefined && (way[1](), true)
    }
    function submit(): void {
        const text = input.text.trim()
        if (!recording && text === "" && (editing || app.staged.count === 0))
            return
        handOver.start({ chatId: chatId, text: input.text, reply: reply, editingId: editingId, spoken: recording })
        if (editing)
            return stopEditing()
        reply = null
        input.put("")
        app.setDraft(chatId, "")
        app.typing(chatId, false)
        sent()
    }
    function takeBack(words: var): void {
        if (words.editingId !== "")
            return edit(words.editingId, words.text)
        reply = words.reply
        input.put(input.text === "" ? words.text : words.text + "\n" + input.text)
        app.setDraft(chatId, input.text)
    }
    function written(): void {
        mentions.look(input.text, input.cursorPosition)
        if (editing)
            return
        app.setDraft(chatId, input.text)
        if (input.text !== "")
            app.typing(chatId, true)
    }
    function editLast(): bool {
        const last = app.timeline.lastEditable()
        const found = last !== null && last !== undefined && last.messageId !== undefined
        if (found)
            edit(last.messageId || last.clientId, last.plainText)
        return found
    }

    onChatIdChanged: {
        editingId = ""
        reply = null
        input.put(chatId === "" ? "" : app.draft(chatId))
    }
    Component.onCompleted: if (chatId !== "") input.put(app.draft(chatId))

    HandOver {
        id: handOver
        app: root.app
        onGivenBack: words => root.takeBack(words)
        onRefused: why => root.refused(why)
    }
    StagingStrip {
        id: strip
        anchors.left: frame.left
        anchors.right: sendButton.right
        anchors.bottom: frame.top
        staged: root.app.staged
    }
    ComposerBanner {
        id: banner
        anchors.left: frame.left
        anchors.right: frame.right
        editing: root.editing
        reply: root.reply
        onCancelled: root.editing ? root.stopEditing() : root.reply = null
    }
    Rectangle {
        id: frame
        anchors.left: parent.left
        anchors.leftMargin: Theme.lg
        anchors.right: sendButton.left
        anchors.rightMargin: Theme.sm
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.lg
        height: Math.min(Math.max(Theme.composerHeight, input.implicitHeight), Theme.bodyLine * 6 + 2 * Theme.md)
        radius: Math.min(height / 2, Theme.composerHeight / 2)
        color: Theme.colors.raised
        // It has the keyboard nearly always: the caret says so, a heavy frame would shout.
        border.width: input.activeFocus && Theme.contrast ? Theme.focusWidth : Theme.lineWidth
        border.color: input.activeFocus ? Theme.colors.accent : Theme.colors.outline

        Flickable {
            id: flick
            anchors.fill: parent
            visible: !root.recording
            anchors.leftMargin: Theme.lg
            anchors.rightMargin: tools.width + Theme.sm
            contentHeight: input.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            flickableDirection: Flickable.VerticalFlick

            T.TextArea.flickable: ComposerInput {
                id: input
                placeholder: root.editing ? qsTr("Edit the message") : root.app.staged.count > 0 ? qsTr("Add a caption") : qsTr("Message %1").arg(root.app.currentChat ? root.app.currentChat.title : "")
                sendWithEnter: root.app.settings.sendWithEnter
                completing: mentions.shown
                onSubmitted: root.submit()
                onEditLastWanted: event => event.accepted = root.editLast()
                onCompletionKey: key => mentions.handleKey(key)
                onPasteWanted: event => event.accepted = !root.editing && root.app.stageClipboard()
                onWritten: root.written()
            }
        }
        ComposerTools {
            id: tools
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            visible: !root.recording
            attachable: !root.editing
            picking: picker.opened
            onAttachWanted: root.app.chooseFiles()
            onEmojiWanted: picker.openAt(frame.x + frame.width, frame.y)
        }
    }
    Loader {
        anchors.fill: frame
        active: root.recording
        sourceComponent: RecordBar {
            recorder: root.app.recorder
            onCancelled: { root.app.recorder.cancel(); root.take() }
        }
    }
    SendButton {
        id: sendButton
        anchors.right: parent.right
        anchors.rightMargin: Theme.lg
        anchors.bottom: frame.bottom
        anchors.bottomMargin: Math.round((Theme.composerHeight - height) / 2)
        editing: root.editing
        speaking: root.recording
        speakable: root.speakable
        enabled: root.recording ? root.app.recorder.problem === "" : root.speakable || root.app.staged.count > 0 && !root.editing || input.text.trim() !== ""
        onSendWanted: root.submit()
        onSpeakWanted: root.app.recorder.start()
    }
    MentionPopup {
        id: mentions
        x: frame.x
        y: frame.y - height - Theme.xs
        width: Math.min(frame.width, Theme.sheetWidth)
        participants: root.app.participants
        onCompleted: (from, to, name) => { input.complete(from, to, name); root.take() }
    }
    EmojiPicker {
        id: picker
        parent: root
        app: root.app
        onPicked: emoji => input.insert(input.cursorPosition, emoji)
        onClosed: root.take()
    }
}
