import QtQuick
import QtQuick.Templates as T
import Confab.Ui

Flow {
    id: root

    required property var reactions
    // All in one line.
    readonly property real natural: {
        let sum = 0
        for (let i = 0; i < Math.min(reactions.length, chips.count); ++i)
            sum += (chips.itemAt(i) ? Math.ceil(chips.itemAt(i).implicitWidth) : 0) + (i > 0 ? spacing : 0)
        return sum
    }
    readonly property int line: Theme.touch ? Math.max(Theme.target, Theme.chipHeight) : Math.max(24, Theme.scaled(24))
    // Known before the chips are laid out, as long as they fit into one line: the list places a row by its height.
    readonly property real needed: natural <= width ? line : implicitHeight
    // Some chips stay when a row of the timeline is used for the next message: most have few and the same ones.
    property int kept: 0
    signal toggled(string emoji, bool on)

    spacing: Theme.xs
    onReactionsChanged: kept = Math.max(kept, Math.min(reactions.length, 3))
    onWidthChanged: forceLayout()
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Reactions")

    Repeater {
        id: chips
        model: Math.max(root.reactions.length, root.kept)
        onCountChanged: root.forceLayout()
        T.AbstractButton {
            id: chip
            required property int index
            readonly property var reaction: index < root.reactions.length ? root.reactions[index] : null
            readonly property string emoji: reaction ? reaction.emoji : ""
            readonly property int count: reaction ? reaction.count : 0
            readonly property bool mine: reaction !== null && reaction.me === true
            visible: reaction !== null
            implicitWidth: Math.max(Theme.touch ? Theme.target : 0, row.implicitWidth + Theme.lg + Theme.hair)
            implicitHeight: root.line
            topInset: Theme.touch ? Math.max(0, (height - Theme.chipHeight) / 2) : 0
            bottomInset: topInset
            hoverEnabled: true
            focusPolicy: Qt.TabFocus
            Accessible.role: Accessible.CheckBox
            Accessible.checkable: true
            Accessible.checked: mine
            Accessible.name: mine ? qsTr("%1 from %Ln person(s), you among them", "", count).arg(emoji)
                                  : qsTr("%1 from %Ln person(s)", "", count).arg(emoji)
            Accessible.onPressAction: clicked()
            Accessible.onToggleAction: clicked()
            Keys.onReturnPressed: clicked()
            onClicked: root.toggled(emoji, !mine)
            contentItem: Item {
                Row {
                    id: row
                    anchors.centerIn: parent
                    spacing: Theme.xs
                    AppText {
                        anchors.verticalCenter: parent.verticalCenter
                        width: Math.min(implicitWidth, Theme.scaled(60))
                        text: chip.emoji
                        font.family: Theme.emojiFamily
                        font.pixelSize: Theme.small
                    }
                    AppText {
                        anchors.verticalCenter: parent.verticalCenter
                        text: Number(chip.count).toLocaleString(Qt.locale(), "f", 0)
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
