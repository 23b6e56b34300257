import QtQuick
import Confab.Ui

// A row that leads somewhere: icon, words, arrow.
RowButton {
    id: root

    property string iconName
    property string label
    property string detail
    property bool arrow: true
    property bool danger: false

    implicitHeight: Math.max(Theme.touch ? 48 : Theme.target, Theme.scaled(detail === "" ? 44 : 56))
    leftPadding: Theme.xl
    rightPadding: Theme.xl
    inset: Theme.md
    Accessible.role: Accessible.Button
    Accessible.name: label
    Accessible.description: detail

    Item {
        anchors.fill: parent
        anchors.leftMargin: root.leftPadding
        anchors.rightMargin: root.rightPadding
        AppIcon {
            id: icon
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconName !== ""
            width: visible ? size : 0
            name: root.iconName
            color: root.danger ? Theme.colors.red : Theme.colors.accent
        }
        Column {
            anchors.left: icon.right
            anchors.leftMargin: icon.visible ? Theme.lg : 0
            anchors.right: arrow.left
            anchors.rightMargin: Theme.sm
            anchors.verticalCenter: parent.verticalCenter
            AppText {
                width: parent.width
                text: root.label
                color: root.danger ? Theme.colors.red : Theme.colors.text
            }
            AppText {
                width: parent.width
                visible: text !== ""
                text: root.detail
                color: Theme.colors.text2
                font.pixelSize: Theme.small
            }
        }
        AppIcon {
            id: arrow
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: root.arrow
            width: visible ? size : 0
            name: "forward"
            directional: true
            size: Theme.iconSmall
            color: Theme.colors.text3
        }
    }
}
