import QtQuick
import Confab.Ui

// Whose picture it is, and what can be done with it.
Item {
    id: root

    required property var picture
    required property ColorSet inks
    property string place
    readonly property bool narrow: width < Theme.twoPanes
    signal zoomed(real by)
    signal copied()
    signal saved()
    signal closed()

    height: Theme.headerHeight

    component Action: IconButton {
        iconColor: root.inks.text
        hoverColor: root.inks.hover
    }

    Column {
        anchors.left: parent.left
        anchors.leftMargin: Theme.xl
        anchors.right: actions.left
        anchors.rightMargin: Theme.md
        anchors.verticalCenter: parent.verticalCenter
        AppText {
            width: parent.width
            text: root.picture.senderName ? root.picture.senderName : root.picture.name ? root.picture.name : ""
            color: root.inks.text
            font.weight: Font.DemiBold
        }
        AppText {
            width: parent.width
            text: [root.picture.timeText, root.place, root.narrow ? "" : root.picture.senderName ? root.picture.name : ""].filter(part => part).join(" · ")
            color: root.inks.text2
            font.pixelSize: Theme.small
        }
    }
    Row {
        id: actions
        anchors.right: parent.right
        anchors.rightMargin: Theme.md
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.xs
        Action { visible: !root.narrow; iconName: "zoom-out"; label: qsTr("Smaller"); onClicked: root.zoomed(0.8) }
        Action { visible: !root.narrow; iconName: "zoom-in"; label: qsTr("Larger"); onClicked: root.zoomed(1.25) }
        Action { iconName: "copy"; label: qsTr("Copy the picture"); onClicked: root.copied() }
        Action { visible: root.picture.messageId !== undefined && root.picture.messageId !== ""; iconName: "download"; label: qsTr("Save as…"); onClicked: root.saved() }
        Action { iconName: "close"; label: qsTr("Close"); onClicked: root.closed() }
    }
}
