import QtQuick
import Confab.Ui

RowButton {
    id: root

    required property string userId
    required property string name
    required property string username
    required property string initials
    required property int colorIndex
    required property string avatarUrl
    required property string role
    required property string presence
    required property string lastSeenText
    required property bool isMe
    required property bool canManage
    readonly property string presenceWord: presence === "online" ? qsTr("online") : presence === "away" ? qsTr("away") : presence === "dnd" ? qsTr("do not disturb") : lastSeenText

    implicitHeight: line.implicitHeight
    leftPadding: Theme.xl
    rightPadding: Theme.xl
    inset: Theme.md
    Accessible.name: isMe ? qsTr("%1, you").arg(name) : name
    Accessible.description: [tag.words, presenceWord].filter(part => part !== "").join(", ")

    PersonLine {
        id: line
        anchors.fill: parent
        anchors.leftMargin: root.leftPadding
        anchors.rightMargin: root.rightPadding
        name: root.isMe ? qsTr("%1 (you)").arg(root.name) : root.name
        detail: root.presenceWord
        initials: root.initials
        colorIndex: root.colorIndex
        imageUrl: root.avatarUrl
        presence: root.presence
        ground: root.hovered ? Theme.colors.hover : Theme.colors.panel
        Accessible.ignored: true
        RoleTag {
            id: tag
            anchors.verticalCenter: parent.verticalCenter
            role: root.role
        }
    }
}
