import QtQuick
import Confab.Ui

// What nobody can see in the first frame, and thus is made after it.
Item {
    id: root

    required property var app
    required property var shell
    signal opened(string what)

    Shortcuts {
        app: root.app
        shell: root.shell
        onOpened: what => root.opened(what)
    }
    Announcer { app: root.app }
    BackGesture {
        parent: root.shell.area
        height: root.shell.area.height
        enabled: root.shell.panes === 1 && (root.shell.chatOpen || root.shell.detailsShown)
        onBack: root.shell.stepBack()
    }
}
