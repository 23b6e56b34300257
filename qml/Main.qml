import QtQuick
import Confab.Ui

// The window. `app` is ChatApp, or whatever looks like it.
Window {
    id: root

    required property var app
    // Fixed by the gallery and by tests; otherwise whether a finger is likelier than a mouse.
    property bool touch: Qt.platform.os === "android" || Qt.platform.os === "ios"
    readonly property alias shell: shell
    readonly property alias dialogs: dialogs
    readonly property alias auth: auth
    readonly property var files: later.item ? later.item.files : null // what chooses files, while it does

    width: 1280
    height: 800
    minimumWidth: 320
    minimumHeight: 400
    visible: true
    title: app.totalUnread > 0 ? qsTr("(%1) Confab").arg(app.totalUnread) : qsTr("Confab")
    color: Theme.colors.background
    LayoutMirroring.enabled: Theme.rtl
    LayoutMirroring.childrenInherit: true

    // Opens what a menu, a shortcut or a deep link names.
    function show(what: string, argument: var): void {
        dialogs.show(what, argument)
    }
    function openChat(chatId: string, messageId: string): void {
        shell.openChat(chatId, messageId)
    }

    function tell(text: string, action: string, undo: var): void {
        snackbar.made().show(text, action, undo)
    }

    SystemPalette { id: system }
    Binding { target: Theme; property: "mode"; value: root.app.settings.theme }
    Binding { target: Theme; property: "textScale"; value: root.app.settings.textScale }
    Binding { target: Theme; property: "reducedMotion"; value: root.app.settings.reducedMotion }
    Binding { target: Theme; property: "touch"; value: root.touch }
    Binding { target: Theme; property: "rtl"; value: Application.layoutDirection === Qt.RightToLeft }
    // Qt knows the system's scheme only from 6.5 on; before, a dark window colour tells.
    Binding {
        target: Theme
        property: "systemDark"
        value: Application.styleHints.colorScheme !== undefined ? Application.styleHints.colorScheme === 2 : system.window.hslLightness < 0.5
    }
    Binding { target: root.app; property: "windowActive"; value: root.active }

    AuthFlow {
        id: auth
        width: root.width
        height: root.height
        app: root.app
        visible: root.app.state !== "ready"
        active: visible
    }
    Shell {
        id: shell
        // The window's own: the parent has its size only when the window is shown, and all would be laid out twice.
        width: root.width
        height: root.height
        app: root.app
        visible: root.app.state === "ready"
        onOpened: (what, argument) => dialogs.show(what, argument)
        onSnackbarRequested: (text, action, undo) => root.tell(text, action, undo)
    }
    Dialogs {
        id: dialogs
        app: root.app
        shell: shell
        onSnackbarRequested: text => root.tell(text, "", null)
    }
    OnDemand {
        id: snackbar
        parent: dialogs.current ? dialogs.current.parent : root.contentItem // a sheet would hide what its own deeds say
        anchors.fill: parent
        z: 100
        source: "controls/Snackbar.qml"
    }
    Binding { target: snackbar.item; property: "footer"; value: shell.pane ? shell.pane.composer.height : 0; when: snackbar.item !== null && shell.pane !== null }
    // Later, for the swap is still part of the frame.
    Connections {
        target: shell.drawn ? null : root
        function onFrameSwapped() { Qt.callLater(() => shell.drawn = true) }
    }
    Loader {
        id: later
        active: shell.drawn
        onActiveChanged: setSource("Afterwards.qml", { app: root.app, shell: root.shell })
    }
    Connections {
        target: later.item
        ignoreUnknownSignals: true
        function onOpened(what) { dialogs.show(what, null) }
    }
}
