import QtQuick
import Confab.Ui

// Where files go, and the way to say otherwise.
Item {
    id: root

    property string folder
    signal clicked()

    implicitHeight: Math.max(words.height, change.height) + Theme.md

    Column {
        id: words
        anchors.left: parent.left
        anchors.right: change.left
        anchors.rightMargin: Theme.md
        anchors.verticalCenter: parent.verticalCenter
        AppText {
            width: parent.width
            text: qsTr("Downloads go to")
            wrapMode: Text.Wrap
        }
        AppText {
            width: parent.width
            text: root.folder
            color: Theme.colors.text2
            font.pixelSize: Theme.small
            elide: Text.ElideMiddle
            maximumLineCount: 1
        }
    }
    AppButton {
        id: change
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Change…")
        Accessible.description: qsTr("Downloads go to %1").arg(root.folder)
        onClicked: root.clicked()
    }
}
