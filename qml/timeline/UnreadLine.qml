import QtQuick
import Confab.Ui

Item {
    id: root

    // The message below brings its own distance: so the line stands in the middle.
    implicitHeight: label.implicitHeight + Theme.blockGap
    Accessible.role: Accessible.Separator
    Accessible.name: qsTr("New messages")

    Rectangle {
        anchors.left: parent.left
        anchors.right: label.left
        anchors.rightMargin: Theme.md
        anchors.verticalCenter: label.verticalCenter
        height: Theme.lineWidth
        color: Theme.colors.accent
        opacity: 0.5
    }
    AppText {
        id: label
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        text: qsTr("New")
        color: Theme.colors.accent
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
    }
    Rectangle {
        anchors.left: label.right
        anchors.leftMargin: Theme.md
        anchors.right: parent.right
        anchors.verticalCenter: label.verticalCenter
        height: Theme.lineWidth
        color: Theme.colors.accent
        opacity: 0.5
    }
}
