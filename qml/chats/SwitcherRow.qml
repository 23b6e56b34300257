import QtQuick
import Confab.Ui

RowButton {
    id: root

    required property string kind
    required property string target
    required property string title
    required property string subtitle
    required property string initials
    required property int colorIndex
    required property string type
    readonly property string kindWord: kind === "person" ? qsTr("Person") : kind === "room" ? qsTr("Room") : kind === "action" ? qsTr("Action") : ""

    readonly property var icons: ({ newChat: "compose", newGroup: "people", rooms: "compass", joinCode: "key", settings: "settings", profile: "person",
        devices: "device", diagnostics: "pulse", keyboard: "keyboard" })

    implicitHeight: Theme.twoLineRow
    inset: 0
    leftPadding: Theme.md
    rightPadding: Theme.md
    focusOnPress: false
    activeFocusOnTab: false
    Accessible.name: title
    Accessible.description: [kindWord, subtitle].filter(part => part !== "").join(", ")

    Item {
        anchors.fill: parent
        anchors.leftMargin: root.leftPadding
        anchors.rightMargin: root.rightPadding
        PersonLine {
            anchors.fill: parent
            visible: root.kind !== "action"
            name: root.title
            detail: root.subtitle
            initials: root.initials
            colorIndex: root.colorIndex
            round: root.type === "direct"
            Accessible.ignored: true
            AppText {
                anchors.verticalCenter: parent.verticalCenter
                text: root.kindWord
                color: Theme.colors.text2
                font.pixelSize: Theme.small
            }
        }
        AppIcon {
            id: icon
            visible: root.kind === "action"
            anchors.left: parent.left
            anchors.leftMargin: Math.round((Theme.avatarSmall - width) / 2)
            anchors.verticalCenter: parent.verticalCenter
            name: visible ? root.icons[root.target] || "forward" : ""
        }
        AppText {
            visible: root.kind === "action"
            anchors.left: parent.left
            anchors.leftMargin: Theme.avatarSmall + Theme.sm + Theme.hair
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: root.title
        }
    }
}
