import QtQuick
import QtQuick.Templates as T
import Confab.Ui

Flow {
    id: root

    required property var reactions
    // All in one line.
    readonly property real natural: {
        let sum = 0
        for (let i = 0; i < chips.count; ++i)
            sum += (chips.itemAt(i) ? Math.ceil(chips.itemAt(i).implicitWidth) : 0) + (i > 0 ? spacing : 0)
        return sum
    }
    signal toggled(string emoji, bool on)

    spacing: Theme.xs
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Reactions")

    Repeater {
        id: chips
        model: root.reactions
        T.AbstractButton {
            id: chip
            required property var modelData
            readonly property bool mine: modelData.me === true
            implicitWidth: Math.max(Theme.touch ? Theme.target : 0, row.implicitWidth + Theme.lg + Theme.hair)
            implicitHeight: Theme.touch ? Math.max(Theme.target, Theme.chipHeight) : Math.max(24, Theme.scaled(24))
            topInset: Theme.touch ? Math.max(0, (height - Theme.chipHeight) / 2) : 0
            bottomInset: topInset
            hoverEnabled: true
            focusPolicy: Qt.TabFocus
            Accessible.role: Accessible.CheckBox
            Accessible.checkable: true
            Accessible.checked: mine
            Accessible.name: mine ? qsTr("%1 from %Ln person(s), you among them", "", modelData.count).arg(modelData.emoji)
                                  : qsTr("%1 from %Ln person(s)", "", modelData.count).arg(modelData.emoji)
            Accessible.onPressAction: clicked()
            Accessible.onToggleAction: clicked()
            Keys.onReturnPressed: clicked()
            onClicked: root.toggled(modelData.emoji, !mine)
            contentItem: Item {
                Row {
                    id: row
                    anchors.centerIn: parent
                    spacing: Theme.xs
                    AppText {
                        anchors.verticalCenter: parent.verticalCenter
                        width: Math.min(implicitWidth, Theme.scaled(60))
                        text: chip.modelData.emoji
                        font.family: Theme.emojiFamily
                        font.pixelSize: Theme.small
                    }
                    AppText {
                        anchors.verticalCenter: parent.verticalCenter
                        text: Number(chip.modelData.count).toLocaleString(Qt.locale(), "f", 0)
                        color: chip.mine ? Theme.colors.accent : Theme.colors.text2
                        font.pixelSize: Theme.small
                        font.weight: Font.DemiBold
                    }
                }
            }
            background: Rectangle {
                radius: height / 2
                color: chip.mine ? Theme.colors.selection : chip.hovered ? Theme.colors.hover : Theme.colors.chip
                border.width: chip.mine || Theme.contrast ? Theme.lineWidth : 0
                border.color: chip.mine ? Theme.colors.accent : Theme.colors.outline
                FocusRing { target: chip; gap: 1; radius: height / 2 }
            }
        }
    }
}
