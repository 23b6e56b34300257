import QtQuick
import Confab.Ui

// All settings: sections at the side of a wide window, one after another on a narrow one.
TaskSheet {
    id: root

    readonly property var sections: [
        { name: "profile", icon: "person", label: qsTr("Profile"), page: "ProfilePage.qml" },
        { name: "look", icon: "sun", label: qsTr("Look and language"), page: "LookPage.qml" },
        { name: "chat", icon: "bell", label: qsTr("Notifications"), page: "ChatsPage.qml" },
        { name: "devices", icon: "device", label: qsTr("Devices"), page: "DevicesPage.qml" },
        { name: "account", icon: "shield", label: qsTr("Account and secrets"), page: "AccountPage.qml" },
        { name: "diagnostics", icon: "pulse", label: qsTr("Diagnostics"), page: "DiagnosticsPage.qml" }
    ]
    property string section: argument ? argument : full ? "" : "profile"
    readonly property var shown: sections.find(entry => entry.name === section)

    title: full && shown ? shown.label : qsTr("Settings")
    plain: true
    wantedWidth: Math.round(760 * Theme.widthScale)
    backable: full && section !== ""
    onBackRequested: section = ""
    onFullChanged: if (!full && section === "") section = "profile"

    body: [
        Column {
            id: nav
            anchors.left: parent.left
            visible: !root.full || root.section === ""
            width: root.full ? parent.width : Math.round(236 * Theme.widthScale)
            Accessible.role: Accessible.PageTabList
            Accessible.name: qsTr("Sections")
            Repeater {
                model: root.sections
                ActionRow {
                    required property var modelData
                    iconName: modelData.icon
                    label: modelData.label
                    arrow: root.full
                    selected: !root.full && root.section === modelData.name
                    Accessible.role: Accessible.PageTab
                    onClicked: root.section = modelData.name
                }
            }
        },
        Flickable {
            id: flick
            anchors.left: root.full ? parent.left : nav.right
            anchors.right: parent.right
            height: parent.height
            visible: root.section !== ""
            clip: true
            contentHeight: page.height + Theme.xxl
            boundsBehavior: Flickable.StopAtBounds
            interactive: contentHeight > height
            Loader {
                id: page
                x: Theme.xl
                y: Theme.xs
                width: flick.width - 2 * Theme.xl
                Component.onCompleted: root.load()
            }
        }
    ]
    onShownChanged: load()
    property string loaded // asked for twice at the start

    function load(): void {
        const wanted = shown ? shown.page : ""
        if (loaded === wanted)
            return
        loaded = wanted
        flick.contentY = 0
        if (shown)
            page.setSource(wanted, { app: app })
        else
            page.source = ""
    }
    Connections {
        target: page.item
        ignoreUnknownSignals: true
        function onSnackbarRequested(text) { root.snackbarRequested(text) }
        function onShowRequested(what) { root.showRequested(what, null) }
    }
}
