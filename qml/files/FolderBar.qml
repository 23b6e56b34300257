import QtQuick
import Confab.Ui

// Which folder is shown, and the ways to others.
Column {
    id: root

    required property var folder
    signal placeChosen(string path)
    signal upChosen()

    spacing: Theme.md

    Flow {
        width: parent.width
        spacing: Theme.sm
        Repeater {
            model: root.folder.places()
            Chip {
                required property var modelData
                text: modelData.name
                checked: root.folder.path === modelData.path
                onClicked: root.placeChosen(modelData.path)
            }
        }
    }
    Item {
        width: parent.width
        height: up.height
        IconButton {
            id: up
            anchors.left: parent.left
            anchors.leftMargin: -(width - iconSize) / 2
            iconName: "up"
            enabled: !root.folder.atTop
            label: qsTr("The folder above")
            onClicked: root.upChosen()
        }
        AppText {
            anchors.left: up.right
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: root.folder.shownPath
            elide: Text.ElideLeft
            maximumLineCount: 1
            color: Theme.colors.text2
            font.pixelSize: Theme.small
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("In %1").arg(text)
        }
    }
}
