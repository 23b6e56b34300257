import QtQuick
import QtTest
import Confab.Ui
import Confab.Mock

// Files, folders and where to save, on desktops that have no dialog for it.
TestCase {
    id: root
    name: "Choosing"
    when: windowShown

    property Component stage: Component { MockWindow {} }
    property var it: null
    readonly property var app: it ? it.app : null
    readonly property var sheet: it ? it.window.files : null

    function open(kind, folder, name) {
        it = createTemporaryObject(stage, root, { chat: "garden" })
        tryVerify(() => it.window.active && it.window.shell.drawn)
        app.pathsWanted({ kind: kind, title: "Which?", folder: folder || "", name: name || "" })
        tryVerify(() => sheet !== null && sheet.opened)
        waitForRendering(it.window.contentItem)
    }
    function find(test) {
        let found = null
        it.everyItem(sheet.contentItem, item => { if (!found && test(item)) found = item })
        return found
    }
    function row(name) {
        let found = null
        tryVerify(() => { found = find(item => item.name === name && item.isFolder !== undefined); return found !== null }, 5000, name)
        return found
    }
    function button(text) {
        return find(item => item.text === text && typeof item.clicked === "function")
    }
    function type(words) {
        for (const letter of words)
            keyClick(letter)
    }
    function answer() {
        tryVerify(() => it.window.files === null)
        const answers = app.called("pathsChosen")
        compare(answers.length, 1)
        return answers[0][1].map(String)
    }

    function test_several_files_are_ticked() {
        open("files")
        verify(!button("Attach").enabled)
        row("seeds.ods").clicked()
        row("To do.txt").clicked()
        row("seeds.ods").clicked()
        verify(!row("seeds.ods").Accessible.checked)
        row("Documents").clicked()
        row("Garden plan.pdf").clicked()
        button("Attach 2 files").clicked()
        compare(answer(), ["file:///home/mina/To do.txt", "file:///home/mina/Documents/Garden plan.pdf"])
    }
    function test_a_file_is_taken_by_two_clicks() {
        open("files")
        const file = row("To do.txt")
        mouseDoubleClickSequence(file)
        compare(answer(), ["file:///home/mina/To do.txt"])
    }
    function test_one_finds_it_by_a_word_and_the_keyboard_alone() {
        open("files", "/home/mina/Documents")
        type("plan")
        compare(app.folder.count, 1)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        verify(button("Attach 1 file") !== null)
        for (let i = 0; i < 20 && !button("Attach 1 file").activeFocus; ++i)
            keyClick(Qt.Key_Tab)
        keyClick(Qt.Key_Return)
        compare(answer(), ["file:///home/mina/Documents/Garden plan.pdf"])
    }
    function test_a_path_is_gone_to() {
        open("files")
        type("/home/mina/pictures")
        keyClick(Qt.Key_Return)
        verify(find(item => item.text === "There is nothing of this name.") !== null)
        keyClick(Qt.Key_A, Qt.ControlModifier)
        type("/home/mina/Pictures")
        keyClick(Qt.Key_Return)
        compare(app.folder.path, "/home/mina/Pictures")
        type("/home/mina/Pictures/beds.png")
        keyClick(Qt.Key_Return)
        compare(answer(), ["file:///home/mina/Pictures/beds.png"])
    }
    function test_places_and_the_folder_above_lead_elsewhere() {
        open("files", "/home/mina/Downloads/Fence")
        verify(find(item => item.title === "An empty folder") !== null)
        find(item => item.label === "The folder above").clicked()
        compare(app.folder.path, "/home/mina/Downloads")
        button("Pictures").clicked()
        compare(app.folder.path, "/home/mina/Pictures")
    }
    function test_escape_chooses_nothing() {
        open("files")
        row("seeds.ods").clicked()
        keyClick(Qt.Key_Escape)
        compare(answer(), [])
    }
    function test_it_is_saved_under_the_name_that_is_typed() {
        open("save", "/home/mina/Downloads", "plan.pdf")
        type("beds") // over the name, before what it ends in
        button("Save").clicked()
        compare(answer(), ["file:///home/mina/Downloads/beds.pdf"])
    }
    function test_one_is_told_what_will_be_replaced() {
        open("save", "/home/mina/Downloads", "new.pdf")
        verify(button("Save") !== null)
        row("catalogue.pdf").clicked()
        verify(find(item => item.text === "A file of this name is there. It will be replaced.") !== null)
        verify(button("Save") === null)
        button("Pictures").clicked() // where there is none
        verify(button("Save") !== null)
        button("Downloads").clicked()
        button("Replace").clicked()
        compare(answer(), ["file:///home/mina/Downloads/catalogue.pdf"])
    }
    function test_nothing_is_saved_without_a_name() {
        open("save", "/home/mina/Downloads", "new.pdf")
        keyClick(Qt.Key_A, Qt.ControlModifier)
        keyClick(Qt.Key_Delete)
        verify(!button("Save").enabled)
        keyClick(Qt.Key_Return)
        verify(sheet.opened)
    }
    function test_a_folder_is_chosen_by_being_in_it() {
        open("folder")
        compare(app.folder.count, 3) // folders only
        row("Downloads").clicked()
        row("Fence").clicked()
        button("Use this folder").clicked()
        compare(answer(), ["file:///home/mina/Downloads/Fence"])
    }
    function test_what_cannot_be_read_says_so() {
        open("files")
        app.folder.rows = []
        app.folder.problem = "This folder cannot be read."
        tryVerify(() => find(item => item.sentence === "This folder cannot be read." && item.visible) !== null)
    }
    function test_a_sheet_beneath_stays_open() {
        it = createTemporaryObject(stage, root, { chat: "garden" })
        tryVerify(() => it.window.active && it.window.shell.drawn)
        it.window.show("settings", "chat")
        tryVerify(() => it.window.dialogs.current !== null && it.window.dialogs.current.opened)
        app.pathsWanted({ kind: "folder", title: "Where downloads go", folder: "", name: "" })
        tryVerify(() => sheet !== null && sheet.opened)
        keyClick(Qt.Key_Escape)
        tryVerify(() => it.window.files === null)
        verify(it.window.dialogs.current !== null && it.window.dialogs.current.opened)
    }
}
