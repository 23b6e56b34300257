import QtQuick
import QtQuick.Templates as T
import Confab.Ui

// A row of a list: pressed, chosen, asked for its menu by right button, long press or menu key.
T.AbstractButton {
    id: root

    property bool selected: false
    property int inset: Theme.sm
    readonly property bool keyFocus: visualFocus || (activeFocus && ListView.view !== null && ListView.view.keyMoved === true)
    signal menuRequested(real x, real y)

    // The parent is there before a row's words are laid out; the view is named only after.
    width: parent ? parent.width : implicitWidth
    implicitHeight: Theme.rowHeight
    leftPadding: 2 * Theme.sm
    rightPadding: 2 * Theme.sm
    leftInset: inset
    rightInset: inset
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.selected: selected
    Accessible.focusable: true
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    Keys.onMenuPressed: menuRequested(width / 2, height / 2)
    onPressAndHold: menuRequested(pressX, pressY)

    background: Rectangle {
        radius: Theme.radius
        color: root.selected ? Theme.colors.selection : root.hovered || root.down ? Theme.colors.hover : "transparent"
        border.width: root.keyFocus ? Theme.focusWidth : Theme.contrast && root.selected ? Theme.lineWidth : 0
        border.color: Theme.colors.accent
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: point => root.menuRequested(point.position.x, point.position.y)
    }
}
