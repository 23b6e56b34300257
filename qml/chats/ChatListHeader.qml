import QtQuick
import Confab.Ui

Item {
    id: root

    required property var app
    signal opened(string what)
    signal listWanted()

    implicitHeight: Theme.headerHeight

    function takeSearch(): void {
        search.forceActiveFocus()
    }
    function clear(): void {
        search.text = ""
    }

    Pressable {
        id: me
        readonly property int padding: Theme.touch ? Math.max(0, (Theme.target - Theme.avatarSmall) / 2) : 0
        anchors.left: parent.left
        anchors.leftMargin: Theme.lg - padding
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.avatarSmall + 2 * padding
        height: width
        Accessible.role: Accessible.ButtonMenu
        Accessible.name: qsTr("You and settings")
        Accessible.onPressAction: clicked()
        onClicked: {
            menu.source = "MeMenu.qml"
            menu.item.openAt(me, 0, height + Theme.xs)
        }
        FocusRing { target: me; radius: height / 2 }
        Avatar {
            anchors.centerIn: parent
            size: Theme.avatarSmall
            initials: root.app.me.initials ? root.app.me.initials : ""
            colorIndex: root.app.me.colorIndex ? root.app.me.colorIndex : 0
            imageUrl: root.app.me.avatarUrl ? root.app.me.avatarUrl : ""
            presence: root.app.connectionState === "online" && root.app.me.presence ? root.app.me.presence : ""
        }
        AppToolTip { text: me.Accessible.name; hovered: me.hovered; pressed: me.down }
        HoverHandler { cursorShape: Qt.PointingHandCursor }
    }
    SearchField {
        id: search
        anchors.left: me.right
        anchors.leftMargin: Theme.md - me.padding
        anchors.right: compose.left
        anchors.rightMargin: Theme.xs
        anchors.verticalCenter: parent.verticalCenter
        label: qsTr("Search chats")
        shortcutHint: qsTr("Ctrl K", "keys for the quick switcher")
        onTextChanged: root.app.chats.searchText = text
        Keys.onDownPressed: root.listWanted()
        onAccepted: root.listWanted()
    }
    IconButton {
        id: compose
        anchors.right: parent.right
        anchors.rightMargin: Theme.sm
        anchors.verticalCenter: parent.verticalCenter
        iconName: "compose"
        label: qsTr("New chat")
        onClicked: root.opened("newChat")
    }
    // By address: the types of menus are needed by none of what the first frame shows.
    Loader { id: menu }
    Connections {
        target: menu.item
        ignoreUnknownSignals: true
        function onPicked(what) {
            if (what === "archived")
                root.app.chats.filter = "archived"
            else
                root.opened(what)
        }
    }
}
