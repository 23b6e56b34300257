import QtQuick
import Confab.Ui

Item {
    id: root

    required property var app
    required property var shell
    signal opened(string what)

    enabled: app.state === "ready"

    Shortcut { enabled: root.enabled; sequence: "Ctrl+K"; context: Qt.ApplicationShortcut; onActivated: root.opened("switcher") }
    Shortcut { enabled: root.enabled; sequence: "Ctrl+/"; context: Qt.ApplicationShortcut; onActivated: root.opened("keyboard") }
    Shortcut { enabled: root.enabled; sequence: "Ctrl+N"; onActivated: root.opened("newChat") }
    Shortcut { enabled: root.enabled; sequence: "Ctrl+,"; onActivated: root.opened("settings") }
    Shortcut { enabled: root.enabled; sequence: "Ctrl+F"; onActivated: root.shell.openSearch() }
    Shortcut { enabled: root.enabled && root.shell.chatOpen; sequence: "Ctrl+O"; onActivated: root.app.chooseFiles() }
    Shortcut { enabled: root.enabled; sequence: "Ctrl+I"; onActivated: root.shell.toggleDetails() }
    Shortcut { enabled: root.enabled; sequence: "Alt+Up"; onActivated: root.shell.step(-1) }
    Shortcut { enabled: root.enabled; sequence: "Alt+Down"; onActivated: root.shell.step(1) }
    Shortcut { enabled: root.enabled; sequence: "Ctrl+End"; onActivated: root.shell.jumpToNewest() }
    Shortcut { enabled: root.enabled; sequences: ["Escape", "Back"]; onActivated: root.shell.stepBack() }
    Shortcut { sequence: "Ctrl+Q"; context: Qt.ApplicationShortcut; onActivated: Qt.quit() }
    Shortcut { enabled: root.enabled; sequence: "F6"; onActivated: root.shell.nextPane() }
}
