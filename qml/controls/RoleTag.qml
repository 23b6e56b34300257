import QtQuick
import Confab.Ui

// What somebody may do in a chat; nothing for plain members.
Rectangle {
    id: root

    property string role
    readonly property string words: role === "owner" ? qsTr("Owner") : role === "admin" ? qsTr("Admin") : role === "moderator" ? qsTr("Moderator") : ""

    visible: words !== ""
    implicitWidth: visible ? Math.ceil(label.implicitWidth) + Theme.lg : 0
    implicitHeight: Theme.scaled(22)
    radius: Theme.sm
    color: Theme.colors.chip
    Accessible.ignored: true

    AppText {
        id: label
        anchors.centerIn: parent
        text: root.words
        color: Theme.colors.text2
        font.pixelSize: Theme.tiny
        font.weight: Font.Medium
    }
}
