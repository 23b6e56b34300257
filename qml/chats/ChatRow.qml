import QtQuick
import Confab.Ui

RowButton {
    id: root

    required property string chatId
    required property string type
    required property string title
    required property string initials
    required property int colorIndex
    required property string avatarUrl
    required property string preview
    required property string previewSender
    required property string previewKind
    required property string typingText
    required property string timeText
    required property int unreadCount
    required property int mentionCount
    required property string presence
    required property bool pinned
    required property bool muted
    required property bool archived
    required property string lastStatus
    required property string myRole

    readonly property bool direct: type === "direct"

    Accessible.name: title
    Accessible.description: [unreadCount > 0 ? qsTr("%Ln unread message(s)", "", unreadCount) : "",
        mentionCount > 0 ? qsTr("mentions you") : "", direct ? presenceWord() : "",
        typingText !== "" ? typingText : (previewSender !== "" ? previewSender + ": " : "") + preview,
        timeText, pinned ? qsTr("pinned") : "", muted ? qsTr("muted") : ""].filter(part => part !== "").join(", ")

    function presenceWord(): string {
        return presence === "online" ? qsTr("online") : presence === "away" ? qsTr("away") : presence === "dnd" ? qsTr("do not disturb") : ""
    }

    contentItem: Item {
        Avatar {
            id: avatar
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            initials: root.initials
            colorIndex: root.colorIndex
            imageUrl: root.avatarUrl
            round: root.direct
            presence: root.presence
            ground: root.selected ? Theme.colors.selection : root.hovered ? Theme.colors.hover : Theme.colors.panel
        }
        Item {
            id: words
            anchors.left: avatar.right
            anchors.leftMargin: Theme.md
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            height: Theme.scaled(40)

            AppText {
                id: heading
                anchors.left: parent.left
                height: parent.height / 2
                width: Math.min(implicitWidth, words.width - time.width - Theme.sm - (mute.visible ? mute.width + Theme.xs : 0))
                text: root.title
                font.weight: Font.DemiBold
            }
            Loader {
                id: mute
                anchors.left: heading.right
                anchors.leftMargin: Theme.xs
                anchors.verticalCenter: heading.verticalCenter
                active: root.muted
                visible: active
                sourceComponent: AppIcon { name: "mute"; size: Theme.scaled(14) }
            }
            AppText {
                id: time
                anchors.right: parent.right
                height: parent.height / 2
                text: root.timeText
                color: Theme.colors.text3
                font.pixelSize: Theme.small
            }
            ChatPreview {
                anchors.left: parent.left
                anchors.right: badges.left
                anchors.rightMargin: badges.width > 0 ? Theme.sm : 0
                anchors.bottom: parent.bottom
                height: parent.height / 2
                sender: root.previewSender
                words: root.preview
                kind: root.previewKind
                typing: root.typingText
                status: root.lastStatus
            }
            Row {
                id: badges
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                spacing: Theme.xs
                Loader {
                    active: root.mentionCount > 0
                    visible: active
                    sourceComponent: Badge { text: "@" }
                }
                Loader {
                    active: root.unreadCount > 0
                    visible: active
                    sourceComponent: Badge {
                        text: root.unreadCount > 999 ? "999+" : Number(root.unreadCount).toLocaleString(Qt.locale(), "f", 0)
                        quiet: root.muted
                    }
                }
                Loader {
                    active: root.pinned && root.unreadCount === 0 && root.mentionCount === 0
                    visible: active
                    sourceComponent: AppIcon { name: "pin"; size: Theme.iconSmall; color: Theme.colors.text3 }
                }
            }
        }
    }
}
