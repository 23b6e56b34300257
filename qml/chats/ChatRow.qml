import QtQuick
import Confab.Ui

// One chat of the list. Dozens are made at once: no more objects than it takes, and no width that depends on the row's own words,
// which would be laid out twice.
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
    readonly property real wordsWidth: width - leftPadding - rightPadding - avatar.width - Theme.md
    readonly property int middle: Math.round(height / 2)

    Accessible.name: title
    Accessible.description: [unreadCount > 0 ? qsTr("%Ln unread message(s)", "", unreadCount) : "",
        mentionCount > 0 ? qsTr("mentions you") : "", direct ? presenceWord() : "",
        typingText !== "" ? typingText : (previewSender !== "" ? previewSender + ": " : "") + preview,
        timeText, pinned ? qsTr("pinned") : "", muted ? qsTr("muted") : ""].filter(part => part !== "").join(", ")

    function presenceWord(): string {
        return presence === "online" ? qsTr("online") : presence === "away" ? qsTr("away") : presence === "dnd" ? qsTr("do not disturb") : ""
    }

    Avatar {
        id: avatar
        anchors.left: parent.left
        anchors.leftMargin: root.leftPadding
        anchors.verticalCenter: parent.verticalCenter
        initials: root.initials
        colorIndex: root.colorIndex
        imageUrl: root.avatarUrl
        round: root.direct
        presence: root.presence
        ground: root.selected ? Theme.colors.selection : root.hovered ? Theme.colors.hover : Theme.colors.panel
    }
    AppText {
        id: heading
        anchors.left: avatar.right
        anchors.leftMargin: Theme.md
        y: root.middle - height
        height: Theme.bodyLine
        width: root.wordsWidth - time.width - Theme.sm - (mute.active ? mute.width + Theme.xs : 0)
        text: root.title
        font.weight: Font.DemiBold
    }
    Loader {
        id: mute
        anchors.left: heading.left
        anchors.leftMargin: active ? heading.contentWidth + Theme.xs : 0
        anchors.verticalCenter: heading.verticalCenter
        active: root.muted
        sourceComponent: AppIcon { name: "mute"; size: Theme.iconTiny }
    }
    AppText {
        id: time
        anchors.right: parent.right
        anchors.rightMargin: root.rightPadding
        y: heading.y
        height: heading.height
        text: root.timeText
        color: Theme.colors.text3
        font.pixelSize: Theme.small
    }
    ChatPreview {
        anchors.left: heading.left
        y: root.middle
        height: heading.height
        width: root.wordsWidth - (badges.active ? badges.width + Theme.sm : 0)
        sender: root.previewSender
        words: root.preview
        kind: root.previewKind
        typing: root.typingText
        status: root.lastStatus
    }
    Loader {
        id: badges
        anchors.right: time.right
        y: heading.y + 2 * heading.height - height
        active: root.unreadCount > 0 || root.mentionCount > 0 || root.pinned
        sourceComponent: Row {
            spacing: Theme.xs
            Badge {
                visible: root.mentionCount > 0
                text: "@"
            }
            Badge {
                visible: root.unreadCount > 0
                text: root.unreadCount > 999 ? "999+" : Number(root.unreadCount).toLocaleString(Qt.locale(), "f", 0)
                quiet: root.muted
            }
            AppIcon {
                visible: root.unreadCount === 0 && root.mentionCount === 0
                name: "pin"
                size: Theme.iconSmall
                color: Theme.colors.text3
            }
        }
    }
}
