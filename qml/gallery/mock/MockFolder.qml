import QtQuick
import Confab.Mock

// Stands in for FolderModel: a home with a few folders.
RowsModel {
    id: root

    property string path
    readonly property string shownPath: path
    readonly property bool atTop: path === "/"
    property bool loading: false
    property string problem
    property string filter
    property bool foldersOnly: false
    property var tree: ({
        "/": ["home/"], "/home": ["mina/"], "/home/mina": ["Documents/", "Downloads/", "Pictures/", "seeds.ods", "To do.txt"],
        "/home/mina/Documents": ["Garden plan.pdf", "Letter to the council.odt", "Minutes, spring 2.pdf", "Minutes, spring 10.pdf"],
        "/home/mina/Downloads": ["Fence/", "apple-blossom.jpg", "catalogue.pdf"], "/home/mina/Downloads/Fence": [],
        "/home/mina/Pictures": ["beds.png", "blue door.jpg", "seedlings.webp"]
    })

    defaults: ({ fileName: "", name: "", url: "", isFolder: false, icon: "file", detail: "" })
    onFilterChanged: list()

    function list() {
        rows = (tree[path] || []).map(name => ({ fileName: name.replace("/", ""), folder: name.endsWith("/") }))
            .filter(entry => (entry.folder || !foldersOnly) && entry.fileName.toLowerCase().indexOf(filter.toLowerCase()) >= 0)
            .map(entry => ({ fileName: entry.fileName, name: entry.fileName, url: "file://" + at(entry.fileName), isFolder: entry.folder,
                icon: entry.folder ? "folder" : /\.(png|jpg|webp)$/.test(entry.fileName) ? "image" : "file", detail: entry.folder ? "03/05/2026 10:42" : "1.2 MB · 03/05/2026 10:42" }))
    }
    function at(name) { return path === "/" ? "/" + name : path + "/" + name }
    function open(where, only) { path = tree[where] ? where : "/home/mina"; foldersOnly = only; filter = ""; list() }
    function enter(row) { open(at(get(row).fileName), foldersOnly) }
    function up() { if (!atTop) open(path.slice(0, path.lastIndexOf("/")) || "/", foldersOnly) }
    function places() {
        return [["Home", "/home/mina"], ["Documents", "/home/mina/Documents"], ["Downloads", "/home/mina/Downloads"], ["Pictures", "/home/mina/Pictures"]].map(place => ({ name: place[0], path: place[1] }))
    }
    function lookUp(typed) {
        const full = typed === "." ? path : typed.startsWith("/") ? typed.replace(/(.)\/$/, "$1") : at(typed)
        const above = full.slice(0, full.lastIndexOf("/")) || "/"
        return { url: typed === "" ? "" : "file://" + full, path: full, isFolder: tree[full] !== undefined, exists: tree[full] !== undefined || (tree[above] || []).indexOf(full.split("/").pop()) >= 0 }
    }
}
