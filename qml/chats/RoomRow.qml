import QtQuick
import Confab.Ui

RowButton {
    id: root

    required property string chatId
    required property string title
    required property string description
    required property string initials
    required property int colorIndex
    required property int memberCount
    required property int onlineCount
    required property bool joined
    property bool busy: false
    readonly property string counts: qsTr("%1, %2", "members, online").arg(qsTr("%Ln member(s)", "", memberCount)).arg(qsTr("%Ln online", "", onlineCount))

    implicitHeight: Theme.scaled(72)
    leftPadding: Theme.xl
    rightPadding: Theme.xl
    inset: Theme.md
    Accessible.name: title
    Accessible.description: [description, counts, joined ? qsTr("You are in it") : qsTr("Press to join")].filter(part => part !== "").join(". ")

    Item {
        anchors.fill: parent
        anchors.leftMargin: root.leftPadding
        anchors.rightMargin: root.rightPadding
        Avatar {
            id: avatar
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            round: false
            initials: root.initials
            colorIndex: root.colorIndex
        }
        Column {
            anchors.left: avatar.right
            anchors.leftMargin: Theme.md
            anchors.right: verdict.left
            anchors.rightMargin: Theme.md
            anchors.verticalCenter: parent.verticalCenter
            spacing: 1
            AppText { width: parent.width; text: root.title; font.weight: Font.DemiBold }
            AppText { width: parent.width; visible: text !== ""; text: root.description; maximumLineCount: 1; color: Theme.colors.text2; font.pixelSize: Theme.preview }
            AppText { width: parent.width; text: root.counts; color: Theme.colors.text2; font.pixelSize: Theme.small }
        }
        Item {
            id: verdict
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(label.implicitWidth, spinner.width)
            height: label.height
            AppText {
                id: label
                visible: !root.busy
                text: root.joined ? qsTr("Open") : qsTr("Join")
                color: root.joined ? Theme.colors.text2 : Theme.colors.accent
                font.weight: Font.DemiBold
            }
            Spinner { id: spinner; visible: root.busy; anchors.centerIn: parent }
        }
    }
}
