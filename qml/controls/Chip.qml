import QtQuick
import QtQuick.Templates as T
import Confab.Ui

// One of a few filters.
T.AbstractButton {
    id: root

    property string count
    property bool tight: false

    checkable: true
    autoExclusive: true
    implicitHeight: Theme.touch ? Math.max(44, Theme.chipHeight) : Theme.chipHeight
    topInset: Theme.touch ? Math.max(0, (height - Math.max(32, Theme.chipHeight)) / 2) : 0
    bottomInset: topInset
    implicitWidth: Math.max(Theme.touch ? 44 : 0, row.implicitWidth + 2 * (tight ? Theme.sm - 2 : Theme.md))
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: count === "" ? text : qsTr("%1, %2", "filter and its count").arg(text).arg(count)
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onPressAction: clicked()
    Accessible.onToggleAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: Theme.sm - 2
            AppText {
                anchors.verticalCenter: parent.verticalCenter
                text: root.text
                color: root.checked ? Theme.colors.accent : Theme.colors.text2
                font.pixelSize: Theme.preview
                font.weight: Font.Medium
            }
            Loader {
                anchors.verticalCenter: parent.verticalCenter
                active: root.count !== ""
                visible: active
                sourceComponent: AppText {
                    text: root.count
                    color: root.checked ? Theme.colors.accent : Theme.colors.text
                    font.pixelSize: Theme.preview
                    font.weight: Font.DemiBold
                }
            }
        }
    }
    background: Rectangle {
        radius: height / 2
        color: root.checked ? Theme.colors.selection : root.hovered ? Theme.colors.hover : Theme.colors.chip
        border.width: Theme.contrast ? Theme.lineWidth : 0
        border.color: root.checked ? Theme.colors.accent : Theme.colors.outline
        FocusRing { target: root; gap: 1; radius: height / 2 }
    }
}
