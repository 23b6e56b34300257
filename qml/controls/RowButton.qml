import QtQuick
import Confab.Ui

// A row of a list: pressed, chosen, asked for its menu by right button, long press or menu key.
Pressable {
    id: root

    property bool selected: false
    property int inset: Theme.sm
    property int leftPadding: 2 * Theme.sm
    property int rightPadding: 2 * Theme.sm
    readonly property bool keyFocus: visualFocus || (activeFocus && ListView.view !== null && ListView.view.keyMoved === true)

    // The parent is there before a row's words are laid out; the view is named only after.
    width: parent ? parent.width : implicitWidth
    implicitHeight: Theme.rowHeight
    hasMenu: true
    Accessible.role: Accessible.ListItem
    Accessible.selected: selected
    Accessible.focusable: true
    Accessible.onPressAction: clicked()

    Rectangle {
        x: root.inset
        width: root.width - 2 * root.inset
        height: root.height
        radius: Theme.radius
        color: root.selected ? Theme.colors.selection : root.hovered || root.down ? Theme.colors.hover : "transparent"
        border.width: root.keyFocus ? Theme.focusWidth : Theme.contrast && root.selected ? Theme.lineWidth : 0
        border.color: Theme.colors.accent
    }
}
