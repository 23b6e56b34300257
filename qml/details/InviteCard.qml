import QtQuick
import Confab.Ui

// A code that lets others in, made when wanted.
Column {
    id: root

    required property var app
    required property string chatId
    property string code
    property string link
    signal copied()
    signal allRequested()

    topPadding: Theme.md
    spacing: Theme.sm
    onChatIdChanged: { code = ""; link = "" }

    Request {
        id: request
        app: root.app
        onSucceeded: result => { root.code = result.code ? result.code : ""; root.link = result.url ? result.url : root.code }
    }
    SectionLabel {
        width: parent.width
        text: qsTr("Invite")
    }
    Rectangle {
        width: parent.width
        height: Theme.buttonHeight
        visible: root.code !== ""
        radius: Theme.radius
        color: "transparent"
        border.width: Theme.lineWidth
        border.color: Theme.colors.outline

        AppText {
            anchors.left: parent.left
            anchors.leftMargin: Theme.lg - Theme.hair
            anchors.right: copy.left
            anchors.verticalCenter: parent.verticalCenter
            text: root.code
            font.pixelSize: Theme.preview
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Invite code %1").arg(text)
        }
        LinkButton {
            id: copy
            anchors.right: parent.right
            anchors.rightMargin: Theme.lg - Theme.hair
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Copy")
            pixelSize: Theme.preview
            onClicked: { root.app.copyText(root.link); root.copied() }
        }
    }
    AppButton {
        width: parent.width
        visible: root.code === ""
        iconName: "link"
        text: qsTr("Make an invite code")
        busy: request.busy
        onClicked: request.start(root.app.createInvite(root.chatId, {}))
    }
    LinkButton {
        text: qsTr("All invite codes")
        pixelSize: Theme.preview
        onClicked: root.allRequested()
    }
    AppText {
        width: parent.width
        visible: text !== ""
        text: request.message
        color: Theme.colors.red
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
