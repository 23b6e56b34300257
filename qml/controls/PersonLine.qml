import QtQuick
import Confab.Ui

// A person's or room's face, name and a second line; a row by itself or inside a button.
Item {
    id: root

    property string name
    property string detail
    property string initials
    property int colorIndex: 0
    property string imageUrl
    property bool round: true
    property string presence
    property color ground: Theme.colors.panel
    property int avatarSize: Theme.avatarSmall
    default property alias trailing: trail.data

    // Some scripts stand taller than ours.
    implicitHeight: Math.max(Theme.personRowHeight, avatarSize + Theme.sm, words.height + Theme.xs)
    implicitWidth: Theme.formWidth
    Accessible.role: Accessible.StaticText
    Accessible.name: name
    Accessible.description: detail

    Avatar {
        id: avatar
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        size: root.avatarSize
        initials: root.initials
        colorIndex: root.colorIndex
        imageUrl: root.imageUrl
        round: root.round
        presence: root.presence
        ground: root.ground
    }
    Column {
        id: words
        anchors.left: avatar.right
        anchors.leftMargin: Theme.sm + Theme.hair
        anchors.right: trail.left
        anchors.rightMargin: Theme.sm
        anchors.verticalCenter: parent.verticalCenter
        AppText {
            width: parent.width
            text: root.name
        }
        AppText {
            width: parent.width
            visible: text !== ""
            text: root.detail
            color: Theme.colors.text2
            font.pixelSize: Theme.small
        }
    }
    Row {
        id: trail
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.sm
    }
}
