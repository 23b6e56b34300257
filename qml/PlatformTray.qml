import Qt.labs.platform

// The icon in the tray of systems that PlatformTray is for. It says words and shows what it is given.
SystemTrayIcon {
    id: root

    property url picture
    signal openWanted()
    signal quitWanted()

    visible: true
    icon.source: picture
    menu: Menu {
        MenuItem { text: qsTr("Open Confab"); onTriggered: root.openWanted() }
        MenuItem { text: qsTr("Quit"); onTriggered: root.quitWanted() }
    }
    onActivated: reason => {
        if (reason === SystemTrayIcon.Trigger || reason === SystemTrayIcon.DoubleClick)
            openWanted()
    }

    function tell(title, words) { showMessage(title, words) }
}
