import QtQuick
import Confab.Ui

Column {
    id: root

    required property var app
    required property var chat
    required property bool direct
    required property bool manages
    readonly property bool lets: !direct && (manages || chat.myRole === "moderator") // people in, and keeps them out
    property alias tab: tabs.current
    signal opened(string what, var argument)
    signal snackbarRequested(string text)

    topPadding: Theme.xxl
    spacing: Theme.xs

    Avatar {
        anchors.horizontalCenter: parent.horizontalCenter
        size: Theme.avatarLarge
        initials: root.chat.initials
        colorIndex: root.chat.colorIndex
        imageUrl: root.chat.avatarUrl
        round: root.direct
    }
    Item { width: 1; height: Theme.sm }
    AppText {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(implicitWidth, root.width - 2 * Theme.xl)
        text: root.chat.title
        font.pixelSize: Theme.heading
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        maximumLineCount: 3
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    AppText {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(implicitWidth, root.width - 2 * Theme.xl)
        visible: text !== ""
        text: root.chat.description !== "" ? root.chat.description : root.chat.subtitle
        color: Theme.colors.text2
        font.pixelSize: Theme.preview
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        maximumLineCount: 8
        lineHeight: Theme.bodyLine
        lineHeightMode: Text.FixedHeight
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Item { width: 1; height: Theme.sm }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.sm
        IconButton {
            iconName: root.chat.muted ? "bell" : "mute"
            label: root.chat.muted ? qsTr("Unmute") : qsTr("Mute")
            onClicked: root.app.muteChat(root.chat.chatId, !root.chat.muted)
        }
        IconButton {
            iconName: "pin"
            checked: root.chat.pinned
            label: root.chat.pinned ? qsTr("Unpin from the top") : qsTr("Pin to the top")
            onClicked: root.app.pinChat(root.chat.chatId, !root.chat.pinned)
        }
        IconButton {
            visible: root.manages && !root.direct
            iconName: "edit"
            label: qsTr("Edit name and description")
            onClicked: root.opened("editChat", root.chat)
        }
        IconButton {
            visible: root.lets
            iconName: "person-add"
            label: qsTr("Add people")
            onClicked: root.opened("addPeople", root.chat)
        }
    }
    Item { width: 1; height: Theme.sm }
    DetailsTabs {
        id: tabs
        x: Theme.xl
        width: root.width - 2 * Theme.xl
        direct: root.direct
    }
    Item { width: 1; height: Theme.sm }
    Repeater {
        model: root.direct && root.tab === "" ? [{ label: qsTr("Username"), value: root.chat.username !== "" ? "@" + root.chat.username : "" },
            { label: qsTr("Up to"), value: root.chat.statusText }].filter(fact => fact.value !== "") : []
        FactRow {
            required property var modelData
            x: Theme.xl
            width: root.width - 2 * Theme.xl
            height: implicitHeight + Theme.md
            label: modelData.label
            value: modelData.value
        }
    }
    InviteCard {
        x: Theme.xl
        width: root.width - 2 * Theme.xl
        visible: root.lets && root.tab === ""
        app: root.app
        chatId: root.chat.chatId
        onAllRequested: root.opened("invites", root.chat)
        onCopied: root.snackbarRequested(qsTr("Invitation copied"))
    }
    Item { width: 1; height: Theme.md; visible: !root.direct && root.tab === "" }
    SectionLabel {
        x: Theme.xl
        width: root.width - 2 * Theme.xl
        visible: !root.direct && root.tab === ""
        text: qsTr("%Ln member(s)", "", root.chat.memberCount)
    }
}
