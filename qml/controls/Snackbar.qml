import QtQuick
import Confab.Ui

// A word about what was just done, and the way back, for five seconds.
Item {
    id: root

    property string text
    property string action
    property var undo: null
    property bool shown: false
    property real footer: Theme.composerHeight + Theme.lg // what below must stay free

    function show(text: string, action: string, undo: var): void {
        root.text = text
        root.action = action
        root.undo = undo
        shown = true
        timer.restart()
    }
    function act(): void {
        shown = false
        if (undo)
            undo()
    }

    // Nobody gets there by Tab in time.
    Shortcut {
        enabled: root.shown && root.action !== ""
        sequence: "Alt+Z"
        context: Qt.ApplicationShortcut
        onActivated: root.act()
    }

    Timer {
        id: timer
        interval: Theme.snackbarTime
        running: false
        onTriggered: root.shown = false
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.footer + Theme.xxl
        width: row.width + 2 * Theme.lg
        height: Math.max(Theme.target, row.height + Theme.lg)
        radius: Theme.radius
        color: Theme.colors.text
        opacity: root.shown ? 1 : 0
        visible: opacity > 0
        Accessible.role: Accessible.AlertMessage
        Accessible.name: root.text

        Behavior on opacity { NumberAnimation { duration: Theme.quick; easing.type: Easing.OutCubic } }
        Row {
            id: row
            anchors.centerIn: parent
            spacing: Theme.lg
            AppText {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, Theme.sheetWidth, root.width - Theme.scaled(140))
                text: root.text
                color: Theme.colors.background
                wrapMode: Text.Wrap
                maximumLineCount: 4
            }
            LinkButton {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.action !== ""
                text: root.action
                ink: Theme.colors.accentOnText
                onClicked: root.act()
            }
        }
    }
}
