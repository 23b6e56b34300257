import QtQuick
import Confab.Ui

Column {
    id: root

    required property var app
    required property var chat
    required property bool direct
    property string tab
    signal fileActed(string deed, string messageId, var file)
    signal leaveRequested()
    signal deleteRequested()
    signal bansRequested()

    topPadding: Theme.lg
    bottomPadding: Theme.xl
    spacing: Theme.xs

    Loader {
        width: parent.width
        active: root.tab !== ""
        visible: active
        sourceComponent: SharedFiles {
            app: root.app
            kind: root.tab
            onActed: (deed, messageId, file) => root.fileActed(deed, messageId, file)
        }
    }
    Loader {
        width: parent.width
        active: root.tab === ""
        visible: active
        sourceComponent: SharedPreview {
            app: root.app
            onActed: (deed, messageId, file) => root.fileActed(deed, messageId, file)
        }
    }
    AppButton {
        x: Theme.xl
        width: root.width - 2 * Theme.xl
        visible: root.tab === ""
        kind: "quiet"
        iconName: "archive"
        text: root.chat.archived ? qsTr("Take out of the archive") : qsTr("Archive")
        onClicked: root.app.archiveChat(root.chat.chatId, !root.chat.archived)
    }
    AppButton {
        x: Theme.xl
        width: root.width - 2 * Theme.xl
        visible: !root.direct && root.tab === "" && root.chat.myRole !== "member"
        kind: "quiet"
        iconName: "ban"
        text: qsTr("Banned people")
        onClicked: root.bansRequested()
    }
    AppButton {
        x: Theme.xl
        width: root.width - 2 * Theme.xl
        visible: !root.direct && root.tab === ""
        kind: "quietDanger"
        iconName: "logout"
        text: qsTr("Leave")
        onClicked: root.leaveRequested()
    }
    AppButton {
        x: Theme.xl
        width: root.width - 2 * Theme.xl
        visible: !root.direct && root.tab === "" && root.chat.myRole === "owner"
        kind: "quietDanger"
        iconName: "trash"
        text: qsTr("Delete for everybody")
        onClicked: root.deleteRequested()
    }
}
