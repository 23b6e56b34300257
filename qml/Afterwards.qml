import QtQuick
import Confab.Ui

// What nobody can see in the first frame, and thus is made after it.
Item {
    id: root

    required property var app
    required property var shell
    signal opened(string what)
    readonly property var files: files.item

    Shortcuts {
        app: root.app
        shell: root.shell
        onOpened: what => root.opened(what)
    }
    // Where the desktop has no dialog of its own for files, or Qt Quick's are it.
    Loader { id: files }
    Connections {
        target: root.app
        function onPathsWanted(request) {
            const inDesktop = ["windows", "osx", "android", "ios"].indexOf(Qt.platform.os) >= 0
            files.setSource(inDesktop ? "files/PlatformFiles.qml" : "files/FileSheet.qml", { app: root.app, argument: request })
            files.item.open()
        }
    }
    Connections {
        target: files.item
        ignoreUnknownSignals: true
        function onClosed() { files.source = "" }
    }
    Announcer { app: root.app }
    BackGesture {
        parent: root.shell.area
        height: root.shell.area.height
        enabled: root.shell.panes === 1 && (root.shell.chatOpen || root.shell.detailsShown)
        onBack: root.shell.stepBack()
    }
}
