import QtQuick
import QtQuick.Templates as T
import Confab.Ui

// Where one writes: grows to six lines, answers, edits, completes mentions, keeps the draft.
Item {
    id: root

    required property var app
    property string editingId
    property var reply: null
    property bool settingText: false
    readonly property bool editing: editingId !== ""
    readonly property string chatId: app.currentChatId
    property alias input: input
    property alias emojiPicker: picker
    signal sent()

    implicitHeight: banner.height + frame.height + Theme.lg

    function take(): void {
        input.forceActiveFocus()
    }
    function put(text: string): void {
        settingText = true
        input.text = text
        input.cursorPosition = text.length
        settingText = false
    }
    function replyTo(message: var): void {
        if (editing)
            stopEditing()
        reply = { messageId: message.messageId, name: message.own ? qsTr("You") : message.senderName, text: message.plainText }
        take()
    }
    function edit(messageId: string, text: string): void {
        reply = null
        editingId = messageId
        put(text)
        take()
    }
    function stopEditing(): void {
        editingId = ""
        put(app.draft(chatId))
    }
    function stepBack(): bool {
        if (mentions.shown)
            mentions.shown = false
        else if (editing)
            stopEditing()
        else if (reply !== null)
            reply = null
        else
            return false
        return true
    }
    function submit(): void {
        const text = input.text.trim()
        if (text === "")
            return
        if (editing) {
            app.edit(editingId, text)
            editingId = ""
            put(app.draft(chatId))
            return
        }
        app.send(chatId, text, reply !== null ? { replyTo: reply.messageId } : {})
        reply = null
        put("")
        app.setDraft(chatId, "")
        app.typing(chatId, false)
        sent()
    }
    function editLast(): bool {
        const last = app.timeline.lastEditable()
        if (!last || !last.messageId)
            return false
        edit(last.messageId, last.plainText)
        return true
    }

    onChatIdChanged: {
        editingId = ""
        reply = null
        put(chatId === "" ? "" : app.draft(chatId))
    }
    Component.onCompleted: if (chatId !== "") put(app.draft(chatId))

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
        border.width: input.activeFocus ? Theme.focusWidth : Theme.lineWidth
        border.color: input.activeFocus ? Theme.colors.accent : Theme.colors.outline

        Flickable {
            id: flick
            anchors.fill: parent
            anchors.leftMargin: Theme.lg
            anchors.rightMargin: emoji.width + Theme.sm
            contentHeight: input.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            flickableDirection: Flickable.VerticalFlick

            T.TextArea.flickable: ComposerInput {
                id: input
                placeholder: root.editing ? qsTr("Edit the message") : qsTr("Message %1").arg(root.app.currentChat ? root.app.currentChat.title : "")
                sendWithEnter: root.app.settings.sendWithEnter
                completing: mentions.shown
                onSubmitted: root.submit()
                onEditLastWanted: event => event.accepted = root.editLast()
                onCompletionKey: key => mentions.handleKey(key)
                onTextChanged: {
                    if (root.settingText)
                        return
                    mentions.look(text, cursorPosition)
                    if (root.editing)
                        return
                    root.app.setDraft(root.chatId, text)
                    if (text !== "")
                        root.app.typing(root.chatId, true)
                }
            }
        }
        IconButton {
            id: emoji
            anchors.right: parent.right
            anchors.rightMargin: Theme.xs
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Math.round((Theme.composerHeight - height) / 2)
            iconName: "emoji"
            label: qsTr("Emoji")
            checked: picker.opened
            onClicked: picker.openAt(frame.x + frame.width, frame.y)
        }
    }
    IconButton {
        id: sendButton
        anchors.right: parent.right
        anchors.rightMargin: Theme.lg
        anchors.bottom: frame.bottom
        anchors.bottomMargin: Math.round((Theme.composerHeight - height) / 2)
        size: Theme.touch ? Theme.composerHeight : Theme.scaled(36)
        filled: true
        iconName: root.editing ? "check" : "send"
        directional: true
        iconColor: Theme.colors.onAccent
        enabled: input.text.trim() !== ""
        label: root.editing ? qsTr("Save") : qsTr("Send")
        onClicked: root.submit()
    }
    MentionPopup {
        id: mentions
        x: frame.x
        y: frame.y - height - Theme.xs
        width: Math.min(frame.width, Theme.sheetWidth)
        participants: root.app.participants
        onCompleted: (from, to, name) => {
            input.remove(from, to)
            input.insert(from, "@" + name + " ")
            root.take()
        }
    }
    EmojiPicker {
        id: picker
        parent: root
        app: root.app
        onPicked: emoji => input.insert(input.cursorPosition, emoji)
        onClosed: root.take()
    }
}
