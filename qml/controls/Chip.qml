import QtQuick
import Confab.Ui

// One of a few filters.
Pressable {
    id: root

    property string text
    property string count
    property bool checked: false
    property bool tight: false

    implicitHeight: Theme.chipRow
    implicitWidth: Math.max(Theme.touch ? Theme.target : 0, row.implicitWidth + 2 * (tight ? Theme.sm - Theme.hair : Theme.md))
    Accessible.role: Accessible.RadioButton
    Accessible.name: count === "" ? text : qsTr("%1, %2", "filter and its count").arg(text).arg(count)
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onPressAction: clicked()
    Accessible.onToggleAction: clicked()

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: root.width
        height: Theme.touch ? Math.min(root.height, Math.max(32, Theme.chipHeight)) : root.height
        radius: height / 2
        color: root.checked ? Theme.colors.selection : root.hovered ? Theme.colors.hover : Theme.colors.chip
        border.width: Theme.contrast ? Theme.lineWidth : 0
        border.color: root.checked ? Theme.colors.accent : Theme.colors.outline
        FocusRing { target: root; gap: 1; radius: height / 2 }
    }
    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.sm - Theme.hair
        AppText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            color: root.checked ? Theme.colors.accent : Theme.colors.text2
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
        }
        Loader {
            anchors.verticalCenter: parent.verticalCenter
            active: root.count !== ""
            visible: active
            sourceComponent: AppText {
                text: root.count
                color: root.checked ? Theme.colors.accent : Theme.colors.text
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
            }
        }
    }
}
