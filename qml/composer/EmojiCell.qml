import QtQuick
import QtQuick.Templates as T
import Confab.Ui

T.AbstractButton {
    id: root

    required property string emoji
    required property string name

    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: AppText {
        text: root.emoji
        font.family: Theme.emojiFamily
        font.pixelSize: Theme.emojiSize
        horizontalAlignment: Text.AlignHCenter
        elide: Text.ElideNone
    }
    background: Rectangle {
        radius: Theme.sm
        color: root.hovered || root.activeFocus ? Theme.colors.hover : "transparent"
        border.width: root.activeFocus ? Theme.focusWidth : 0
        border.color: Theme.colors.accent
    }
    AppToolTip { text: root.name; hovered: root.hovered; pressed: root.down }
}
