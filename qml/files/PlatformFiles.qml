import QtQuick
import QtQuick.Dialogs

// The dialogs of systems that have their own for every program. Stands in for FileSheet there.
Item {
    id: root

    required property var app
    required property var argument
    readonly property string path: argument.folder.split("/").map(part => encodeURIComponent(part)).join("/")
    readonly property string folder: path === "" ? "" : "file://" + (path.startsWith("/") ? "" : "/") + path
    signal closed()

    function open(): void {
        if (argument.kind === "folder")
            folders.open()
        else
            files.open()
    }
    function finish(urls: var): void {
        app.pathsChosen(urls)
        closed()
    }

    FileDialog {
        id: files
        title: root.argument.title
        fileMode: root.argument.kind === "save" ? FileDialog.SaveFile : FileDialog.OpenFiles
        currentFolder: root.folder
        selectedFile: root.argument.kind === "save" ? root.folder + "/" + encodeURIComponent(root.argument.name) : ""
        onAccepted: root.finish(selectedFiles)
        onRejected: root.finish([])
    }
    FolderDialog {
        id: folders
        title: root.argument.title
        currentFolder: root.folder
        onAccepted: root.finish([selectedFolder])
        onRejected: root.finish([])
    }
}
