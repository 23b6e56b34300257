import QtQuick
import Confab.Ui

// Who and what a chat is: its face, how to get in, who is there, and the way out.
Rectangle {
    id: root

    required property var app
    // Laid over the conversation rather than beside it.
    property bool overlaid: false
    readonly property var chat: app.currentChat
    readonly property bool direct: chat.type === "direct"
    readonly property bool manages: chat.myRole === "owner" || chat.myRole === "admin"
    property string tab
    readonly property string chatId: app.currentChatId
    signal closed()
    signal opened(string what, var argument)
    signal snackbarRequested(string text)

    color: Theme.colors.panel
    onChatIdChanged: if (list.headerItem) headerTab("")
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Details")

    // Keeps presses from reaching the conversation beneath.
    TapHandler { enabled: root.overlaid }
    Divider {
        id: edge
        anchors.left: parent.left
        height: parent.height
    }
    AppListView {
        id: list
        anchors.fill: parent
        anchors.leftMargin: Theme.lineWidth
        model: root.direct || root.tab !== "" ? null : root.app.participants
        Accessible.name: qsTr("Members")
        header: DetailsHeader {
            width: list.width
            app: root.app
            chat: root.chat
            direct: root.direct
            manages: root.manages
            onTabChanged: root.tab = tab
            onOpened: (what, argument) => root.opened(what, argument)
            onSnackbarRequested: text => root.snackbarRequested(text)
        }
        delegate: ParticipantRow {
            id: row
            onClicked: root.askAbout(row)
            onMenuRequested: root.askAbout(row)
        }
        footer: DetailsFooter {
            width: list.width
            app: root.app
            chat: root.chat
            direct: root.direct
            tab: root.tab
            onFileActed: (deed, messageId, file) => deeds.act(deed, messageId, file)
            onLeaveRequested: root.opened("leave", root.chat)
            onBansRequested: root.opened("bans", root.chat)
            onDeleteRequested: root.opened("deleteChat", root.chat)
        }
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: Theme.sm
        y: Math.round((Theme.headerHeight - height) / 2)
        iconName: "close"
        label: qsTr("Close details")
        onClicked: root.closed()
    }
    FileDeeds {
        id: deeds
        app: root.app
        onOpened: (what, argument) => root.opened(what, argument)
    }
    ParticipantMenu {
        id: menu
        app: root.app
        myRole: root.chat.myRole
        onSheetRequested: (what, argument) => root.opened(what, argument)
        onSnackbarRequested: text => root.snackbarRequested(text)
    }

    function headerTab(kind: string): void {
        list.headerItem.tab = kind
    }
    function askAbout(row: var): void {
        if (row.isMe)
            return
        const at = row.mapToItem(root, row.width / 2, row.height)
        menu.person = { userId: row.userId, name: row.name, role: row.role, canManage: row.canManage }
        menu.openAt(root, Math.min(at.x, root.width - Theme.menuWidth), at.y)
    }
}
