import QtQuick
import Confab.Ui

Column {
    id: root

    required property var app
    required property var chat
    required property bool direct
    signal leaveRequested()
    signal deleteRequested()

    topPadding: Theme.lg
    bottomPadding: Theme.xl
    spacing: Theme.xs

    AppButton {
        x: Theme.xl
        width: root.width - 2 * Theme.xl
        kind: "quiet"
        iconName: "archive"
        text: root.chat.archived ? qsTr("Take out of the archive") : qsTr("Archive")
        onClicked: root.app.archiveChat(root.chat.chatId, !root.chat.archived)
    }
    AppButton {
        x: Theme.xl
        width: root.width - 2 * Theme.xl
        visible: !root.direct
        kind: "quietDanger"
        iconName: "logout"
        text: qsTr("Leave")
        onClicked: root.leaveRequested()
    }
    AppButton {
        x: Theme.xl
        width: root.width - 2 * Theme.xl
        visible: !root.direct && root.chat.myRole === "owner"
        kind: "quietDanger"
        iconName: "trash"
        text: qsTr("Delete for everybody")
        onClicked: root.deleteRequested()
    }
}
