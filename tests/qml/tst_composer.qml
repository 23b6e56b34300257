import QtQuick
import QtTest
import Confab.Ui
import Confab.Mock

TestCase {
    id: root
    name: "Composer"
    when: windowShown

    property Component stage: Component { MockWindow { chat: "garden" } }
    property var it: null
    property var composer: null

    function init() {
        it = createTemporaryObject(stage, root)
        tryVerify(() => it.window.active)
        composer = it.window.shell.pane.composer
        composer.take()
        tryVerify(() => composer.input.activeFocus)
    }
    function type(text) {
        for (const letter of text)
            keyClick(letter)
    }
    function test_enter_sends_and_shift_enter_breaks_the_line() {
        type("one")
        keyClick(Qt.Key_Return, Qt.ShiftModifier)
        type("two")
        keyClick(Qt.Key_Return)
        compare(it.app.called("send")[0][2], "one\ntwo")
        compare(composer.input.text, "")
    }
    function test_enter_breaks_the_line_where_that_is_wished() {
        it.app.settings.sendWithEnter = false
        type("a")
        keyClick(Qt.Key_Return)
        compare(it.app.called("send").length, 0)
        keyClick(Qt.Key_Return, Qt.ControlModifier)
        compare(it.app.called("send").length, 1)
    }
    function test_nothing_is_not_sent() {
        type("   ")
        keyClick(Qt.Key_Return)
        compare(it.app.called("send").length, 0)
    }
    function test_what_cannot_be_sent_is_given_back_data() {
        return [{ tag: "sent", start: () => {}, text: "far too long" }, { tag: "edited", start: () => keyClick(Qt.Key_Up), text: "It hangs behind the blue door, as always 🙂 far too long" },
                { tag: "answered", start: () => composer.replyTo({ messageId: "garden-5", own: false, senderName: "Dmitri Novak", plainText: "Who?" }), text: "far too long" }]
    }
    function test_what_cannot_be_sent_is_given_back(row) {
        row.start()
        const reply = composer.reply
        type((composer.editing ? " " : "") + "far too long")
        it.app.nextError = { code: "too_large", message: "This message is longer than 8,000 characters.", field: "", retryAfter: 0 }
        keyClick(Qt.Key_Return)
        tryCompare(composer.input, "text", row.text)
        compare(composer.editing, row.tag === "edited")
        compare(composer.reply, reply)
        let said = false
        it.everyItem(it.window.contentItem, item => { if (item.text === "This message is longer than 8,000 characters.") said = true })
        verify(said)
        it.app.nextError = null
        keyClick(Qt.Key_Return)
        compare(composer.input.text, "")
    }
    function test_what_cannot_be_sent_becomes_the_draft_of_its_chat() {
        type("far too long")
        it.app.nextError = { code: "too_large", message: "This message is longer than 8,000 characters.", field: "", retryAfter: 0 }
        keyClick(Qt.Key_Return)
        it.app.currentChatId = "anna"
        tryCompare(it.app.drafts, "garden", "far too long")
        compare(composer.input.text, "")
    }
    function test_up_edits_the_last_and_escape_leaves_it() {
        keyClick(Qt.Key_Up)
        verify(composer.editing)
        compare(composer.input.text, "It hangs behind the blue door, as always 🙂")
        keyClick(Qt.Key_Escape)
        verify(!composer.editing)
        compare(composer.input.text, "")
        compare(it.app.called("edit").length, 0)
    }
    function test_what_waits_is_edited_by_its_client_id() {
        it.app.timeline.insert(0, { messageId: "", clientId: "c-1", own: true, plainText: "wiats", status: "pending", canEdit: true })
        keyClick(Qt.Key_Up)
        compare(composer.input.text, "wiats")
        composer.input.text = "waits"
        keyClick(Qt.Key_Return)
        compare(it.app.called("edit")[0].slice(1), ["c-1", "waits"])
    }
    function test_what_is_said_stands_above_what_is_written() {
        composer.input.insert(0, "1\n2\n3\n4\n5\n6")
        it.window.tell("Copied", "", null)
        let said = null
        tryVerify(() => {
            it.everyItem(it.window.contentItem, item => { if (item.Accessible.role === Accessible.AlertMessage && item.Accessible.name === "Copied") said = item })
            return said !== null && said.visible
        })
        verify(composer.height > 6 * Theme.bodyLine)
        const gap = () => composer.mapToItem(null, 0, 0).y - said.mapToItem(null, 0, said.height).y
        tryVerify(() => gap() >= 0)
        composer.input.text = ""
        tryVerify(() => gap() >= 0 && gap() < 2 * Theme.target)
    }
    function test_edit_saves() {
        keyClick(Qt.Key_Up)
        type("!")
        keyClick(Qt.Key_Return)
        compare(it.app.called("edit")[0][1], "garden-7")
        verify(!composer.editing)
    }
    function test_reply_names_its_message() {
        composer.replyTo({ messageId: "garden-5", own: false, senderName: "Dmitri Novak", plainText: "Who?" })
        type("me")
        keyClick(Qt.Key_Return)
        compare(it.app.called("send")[0][3].replyTo, "garden-5")
        compare(composer.reply, null)
    }
    function test_each_chat_keeps_its_draft() {
        type("half a thou")
        it.app.currentChatId = "anna"
        compare(composer.input.text, "")
        it.app.currentChatId = "garden"
        compare(composer.input.text, "half a thou")
    }
    function test_mention_completes() {
        type("ask @dm")
        keyClick(Qt.Key_Tab)
        compare(composer.input.text, "ask @dmitri ")
        verify(composer.input.activeFocus)
    }
    function test_mention_popup_closes_by_escape_and_enter_then_sends() {
        type("@an")
        keyClick(Qt.Key_Escape)
        keyClick(Qt.Key_Return)
        compare(it.app.called("send")[0][2], "@an")
    }
    function test_typing_is_told() {
        type("x")
        verify(it.app.called("typing").length > 0)
    }
    function test_emoji_is_found_by_name_and_put_in() {
        composer.emojiPicker.openAt(composer.width, 0)
        tryVerify(() => composer.emojiPicker.opened)
        type("seedl")
        keyClick(Qt.Key_Return)
        tryCompare(composer.input, "text", "🌱")
    }
    function test_field_grows_to_six_lines_at_most() {
        const before = composer.height
        for (let i = 0; i < 20; ++i)
            keyClick(Qt.Key_Return, Qt.ShiftModifier)
        verify(composer.height > before + 60)
        verify(composer.height < before + Theme.bodyLine * 6)
    }
}
