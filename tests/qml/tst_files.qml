import QtQuick
import QtTest
import Confab.Ui
import Confab.Mock

TestCase {
    id: root
    name: "Files"
    when: windowShown

    property Component stage: Component { MockWindow {} }

    function open(properties) {
        const stage = createTemporaryObject(root.stage, root, properties)
        tryVerify(() => stage.window.active && stage.window.shell.drawn)
        return stage
    }
    function find(stage, test) {
        let found = null
        stage.everyItem(stage.window.contentItem, item => { if (!found && test(item)) found = item })
        return found
    }
    function named(stage, name) {
        return find(stage, item => item.Accessible.name === name && typeof item.clicked === "function")
    }
    function test_files_are_chosen_captioned_and_sent() {
        const stage = open({ chat: "garden" })
        const composer = stage.window.shell.pane.composer
        keyClick(Qt.Key_O, Qt.ControlModifier)
        compare(stage.app.called("chooseFiles").length, 1)
        stage.app.stage(["file:///tmp/a.pdf", "file:///tmp/b.pdf"])
        tryVerify(() => named(stage, "Do not send b.pdf") !== null)
        composer.take()
        for (const letter of "both")
            keyClick(letter)
        keyClick(Qt.Key_Return)
        compare(stage.app.called("sendStaged")[0][2], "both")
        compare(composer.input.text, "")
        compare(stage.app.called("send").length, 0)
    }
    function test_a_staged_file_is_taken_out_and_escape_takes_all() {
        const stage = open({ chat: "garden" })
        stage.app.stage(["file:///tmp/a.pdf", "file:///tmp/b.pdf"])
        tryVerify(() => named(stage, "Do not send a.pdf") !== null)
        named(stage, "Do not send a.pdf").clicked()
        compare(stage.app.staged.count, 1)
        stage.window.shell.pane.composer.take()
        keyClick(Qt.Key_Escape)
        compare(stage.app.staged.count, 0)
    }
    function test_files_alone_may_go_without_words() {
        const stage = open({ chat: "garden" })
        stage.app.stage(["file:///tmp/a.pdf"])
        stage.window.shell.pane.composer.take()
        keyClick(Qt.Key_Return)
        compare(stage.app.called("sendStaged").length, 1)
    }
    function test_paste_asks_the_clipboard_for_files_first() {
        const stage = open({ chat: "garden" })
        stage.window.shell.pane.composer.take()
        keyClick(Qt.Key_V, Qt.ControlModifier)
        compare(stage.app.called("stageClipboard").length, 1)
    }
    function test_each_state_offers_its_deed_data() {
        return [{ tag: "away", state: "away", name: "Download %1", call: "download" }, { tag: "moving", state: "moving", name: "Pause %1", call: "pauseTransfer" },
                { tag: "paused", state: "paused", name: "Go on with %1", call: "resumeTransfer" }, { tag: "failed", state: "failed", name: "Try %1 again", call: "resumeTransfer" },
                { tag: "here", state: "here", name: "Open %1", call: "openFile" }]
    }
    function test_each_state_offers_its_deed(row) {
        const stage = open({ chat: "garden" })
        stage.app.timeline.set(0, { attachments: [stage.app.data.file("f1", "plan.pdf", { state: row.state, progress: row.state === "away" || row.state === "here" ? undefined : 0.5, failureText: "No." })] })
        let button = null
        tryVerify(() => (button = named(stage, row.name.replace("%1", "plan.pdf"))) !== null)
        button.clicked()
        compare(stage.app.called(row.call).length, 1)
        const held = row.state !== "away" && row.state !== "here"
        compare(named(stage, "Cancel plan.pdf") !== null, held)
        if (held) {
            named(stage, "Cancel plan.pdf").clicked()
            compare(stage.app.called("cancelTransfer")[0][1], "f1")
        }
    }
    function test_rows_stay_while_their_files_move() {
        const stage = open({ chat: "garden" })
        let button = null
        tryVerify(() => (button = named(stage, "Pause watering-plan.pdf")) !== null)
        stage.app.timeline.set(0, { attachments: [stage.app.data.file("f1", "watering-plan.pdf", { state: "moving", progress: 0.9 })] })
        compare(named(stage, "Pause watering-plan.pdf"), button)
    }
    function test_a_program_is_asked_about() {
        const stage = open({ chat: "garden" })
        stage.app.openConfirmationNeeded("m", "f", "setup.exe")
        tryVerify(() => stage.window.dialogs.current !== null && stage.window.dialogs.current.opened)
        compare(stage.app.called("openFile").length, 0)
        stage.window.dialogs.current.confirmed()
        compare(stage.app.called("openFile")[0], ["openFile", "m", "f", true])
    }
    function test_viewer_walks_zooms_and_closes_by_keys() {
        const stage = open({ chat: "garden" })
        stage.window.show("picture", { messageId: "garden-8", file: { id: "p3" } })
        tryVerify(() => stage.window.dialogs.current !== null && stage.window.dialogs.current.opened)
        const viewer = stage.window.dialogs.current
        compare(viewer.index, 2)
        keyClick(Qt.Key_Left)
        compare(viewer.index, 3)
        keyClick(Qt.Key_Right)
        keyClick(Qt.Key_Right)
        compare(viewer.index, 1)
        keyClick(Qt.Key_Plus)
        keyClick(Qt.Key_0)
        keyClick(Qt.Key_S, Qt.ControlModifier)
        compare(stage.app.called("chooseSaveTarget").length, 1)
        keyClick(Qt.Key_Escape)
        tryVerify(() => stage.window.dialogs.current === null)
    }
    function test_pictures_of_strangers_addresses_are_not_loaded() {
        const stage = open({ chat: "garden" })
        stage.app.timeline.set(1, { attachments: [stage.app.data.picture("x", "x.jpg", { url: "http://192.0.2.1/x.png", placeholderUrl: "file:///etc/passwd" })] })
        waitForRendering(stage.window.contentItem)
        stage.everyItem(stage.window.contentItem, item => {
            if (item.source !== undefined && item.fillMode !== undefined)
                verify(String(item.source) === "" || String(item.source).startsWith("image://"), item.source)
        })
    }
    function test_voice_is_recorded_thrown_away_and_sent() {
        const stage = open({ chat: "garden" })
        named(stage, "Record a voice message").clicked()
        compare(stage.app.recorder.state, "recording")
        keyClick(Qt.Key_Escape)
        compare(stage.app.recorder.state, "idle")
        compare(stage.app.called("sendVoice").length, 0)
        named(stage, "Record a voice message").clicked()
        tryVerify(() => named(stage, "Send") !== null)
        named(stage, "Send").clicked()
        compare(stage.app.called("sendVoice").length, 1)
    }
    function test_no_microphone_is_said() {
        const stage = open({ chat: "garden" })
        stage.app.recorder.problem = "No microphone was found."
        stage.app.recorder.state = "failed"
        tryVerify(() => find(stage, item => item.text === "No microphone was found." && item.visible) !== null)
    }
    function test_voice_plays_and_changes_speed() {
        const stage = open({ chat: "anna" })
        let play = null
        tryVerify(() => (play = named(stage, "Play voice message, 0:42")) !== null)
        play.clicked()
        compare(stage.app.called("playVoice")[0][2], "v1")
        tryVerify(() => named(stage, "1×") !== null)
        named(stage, "1×").clicked()
        compare(stage.app.player.rate, 1.5)
    }
    function test_details_list_what_was_shared_data() {
        return [{ tag: "image", kind: "image", name: "Picture seedlings.jpg" }, { tag: "file", kind: "file", name: "Download watering-plan.pdf" }, { tag: "voice", kind: "voice", name: "Play voice message, 0:42" }]
    }
    function test_details_list_what_was_shared(row) {
        const stage = open({ chat: "garden" })
        stage.window.shell.toggleDetails()
        stage.window.shell.details.headerTab(row.kind)
        tryVerify(() => named(stage, row.name) !== null)
    }
    property Component waveform: Component { Waveform { width: 200; bars: [0.2, 0.8, 0.4]; position: 0.5 } }
    function test_a_voice_message_is_wound_by_keys() {
        const sound = createTemporaryObject(waveform, root)
        let wanted = []
        sound.chosen.connect(where => wanted.push(where))
        sound.forceActiveFocus()
        keyClick(Qt.Key_Right)
        keyClick(Qt.Key_Left)
        fuzzyCompare(wanted[0], 0.55, 0.001)
        fuzzyCompare(wanted[1], 0.45, 0.001)
        sound.position = 0.98
        keyClick(Qt.Key_Right)
        compare(wanted[2], 1)
    }
}
