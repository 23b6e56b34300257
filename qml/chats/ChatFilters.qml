import QtQuick
import Confab.Ui

Flickable {
    id: root

    required property var app

    implicitHeight: row.height
    contentWidth: row.width
    contentHeight: row.height
    flickableDirection: Flickable.HorizontalFlick
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentWidth > width

    Row {
        id: row
        spacing: Theme.sm - Theme.hair
        leftPadding: Theme.lg
        rightPadding: Theme.lg
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Show")

        Chip {
            text: qsTr("All")
            checked: root.app.chats.filter === "all"
            onClicked: root.app.chats.filter = "all"
        }
        Chip {
            text: qsTr("Unread")
            count: root.app.totalUnread > 0 ? Number(root.app.totalUnread).toLocaleString(Qt.locale(), "f", 0) : ""
            checked: root.app.chats.filter === "unread"
            onClicked: root.app.chats.filter = "unread"
        }
        Chip {
            text: qsTr("Mentions")
            count: root.app.totalMentions > 0 ? Number(root.app.totalMentions).toLocaleString(Qt.locale(), "f", 0) : ""
            checked: root.app.chats.filter === "mentions"
            onClicked: root.app.chats.filter = "mentions"
        }
        Loader {
            active: root.app.chats.filter === "archived"
            visible: active
            sourceComponent: Chip {
                text: qsTr("Archived")
                checked: true
            }
        }
    }
}
