import QtQuick
import Confab.Ui

// Chooses files, a folder, or where to save, on desktops without a dialog of their own for that. `argument` is what
// ChatApp::pathsWanted() tells.
TaskSheet {
    id: root

    readonly property var folder: app.folder
    readonly property bool saving: argument.kind === "save"
    readonly property bool choosing: argument.kind === "files"
    property var chosen: [] // addresses of files
    property var answer: []
    property string error
    // The typed name, and what is there already. Asked again for another folder.
    readonly property var target: saving && folder.path !== "" ? folder.lookUp(nameField.text) : null
    readonly property bool replaces: target !== null && target.exists && !target.isFolder

    title: argument.title
    plain: true
    wantedWidth: Math.round(Theme.sheetWidth * 1.2)
    wantedHeight: Theme.scaled(680)
    onAboutToShow: folder.open(argument.folder, argument.kind === "folder")
    onOpened: {
        if (!saving)
            return findField.forceActiveFocus()
        nameField.text = argument.name
        nameField.take()
        const dot = argument.name.lastIndexOf(".")
        nameField.field.select(0, dot > 0 ? dot : argument.name.length) // what follows tells programs what it is
    }
    onClosed: app.pathsChosen(answer)

    function take(urls: var): void {
        answer = urls
        close()
    }
    function press(row: FileRow): void {
        error = ""
        if (row.isFolder) {
            goInto(() => folder.enter(row.index))
        } else if (saving) {
            nameField.text = folder.get(row.index).fileName
        } else {
            const at = chosen.indexOf(String(row.url))
            chosen = at < 0 ? chosen.concat([String(row.url)]) : chosen.filter((_, i) => i !== at)
        }
    }
    function goInto(goThere: var): void {
        findField.text = ""
        goThere()
        list.currentIndex = -1
    }
    function goTo(typed: string): void {
        const found = folder.lookUp(typed)
        if (found.isFolder) // where one goes on from
            goInto(() => folder.open(found.path, argument.kind === "folder"))
        else if (found.exists && choosing)
            take(chosen.concat([String(found.url)]))
        else
            error = qsTr("There is nothing of this name.")
    }
    function confirm(): void {
        if (saving) {
            if (target.isFolder)
                goTo(nameField.text)
            else if (String(target.url) !== "")
                take([String(target.url)])
        } else if (choosing) {
            take(chosen)
        } else {
            take([String(folder.lookUp(".").url)])
        }
    }

    body: [
        Column {
            id: top
            x: Theme.xl
            width: parent.width - 2 * Theme.xl
            spacing: Theme.md
            AppField {
                id: nameField
                width: parent.width
                visible: root.saving
                label: qsTr("File name")
                hint: root.replaces ? qsTr("A file of this name is there. It will be replaced.") : ""
                onAccepted: root.confirm()
            }
            SearchField {
                id: findField
                readonly property bool isPath: text.startsWith("/") || text.startsWith("~")
                width: parent.width
                height: Theme.fieldHeight
                visible: !root.saving
                placeholder: qsTr("Find, or type a path")
                clearsByEscape: false
                onTextChanged: { root.error = ""; root.folder.filter = isPath ? "" : text }
                onAccepted: {
                    if (isPath)
                        root.goTo(text)
                    else if (text === "" && !root.choosing)
                        root.confirm()
                    else if (text === "")
                        list.forceActiveFocus()
                    else if (list.count > 0)
                        root.press(list.itemAtIndex(0))
                }
                Keys.onDownPressed: list.forceActiveFocus()
            }
            AppText {
                width: parent.width
                visible: text !== ""
                text: root.error
                color: Theme.colors.red
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
            FolderBar {
                width: parent.width
                folder: root.folder
                onPlaceChosen: path => root.goInto(() => root.folder.open(path, root.argument.kind === "folder"))
                onUpChosen: root.goInto(() => root.folder.up())
            }
        },
        AppListView {
            id: list
            anchors.top: top.bottom
            anchors.topMargin: Theme.xs
            anchors.bottom: parent.bottom
            width: parent.width
            model: root.folder
            currentIndex: -1
            Accessible.name: root.choosing || root.saving ? qsTr("Files") : qsTr("Folders")
            delegate: FileRow {
                selected: !isFolder && (root.saving ? name === nameField.text : root.chosen.indexOf(String(url)) >= 0)
                choosable: root.choosing && !isFolder
                onClicked: root.press(this)
                onDoubleClicked: if (!isFolder && root.choosing) root.take(root.chosen.concat(root.chosen.indexOf(String(url)) < 0 ? [String(url)] : []))
            }
        },
        Skeleton {
            anchors.fill: list
            active: root.folder.loading
        },
        EmptyState {
            anchors.centerIn: list
            visible: list.count === 0 && !root.folder.loading
            compact: true
            iconName: root.folder.problem !== "" ? "warning" : "folder"
            title: root.folder.problem !== "" ? "" : findField.text !== "" && !findField.isPath ? qsTr("Nothing found") : root.choosing || root.saving ? qsTr("An empty folder") : qsTr("No folders in here")
            sentence: root.folder.problem
        }
    ]
    actions: Flow {
        spacing: Theme.sm
        layoutDirection: Qt.RightToLeft
        AppButton {
            kind: root.replaces ? "danger" : "primary"
            text: root.saving ? (root.replaces ? qsTr("Replace") : qsTr("Save")) : root.choosing ? root.chosen.length === 0 ? qsTr("Attach") : qsTr("Attach %n file(s)", "", root.chosen.length) : qsTr("Use this folder")
            enabled: root.saving ? root.target !== null && String(root.target.url) !== "" : !root.choosing || root.chosen.length > 0
            onClicked: root.confirm()
        }
        AppButton {
            text: qsTr("Cancel")
            onClicked: root.close()
        }
    }
}
