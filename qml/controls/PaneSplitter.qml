import QtQuick
import Confab.Ui

// The line between list and conversation; drag it, or focus it and use the arrows.
Item {
    id: root

    signal moved(real by)

    width: Theme.lineWidth
    activeFocusOnTab: true
    Accessible.role: Accessible.Separator
    Accessible.name: qsTr("Width of the chat list")
    Accessible.focusable: true
    Keys.onLeftPressed: moved(Theme.rtl ? 12 : -12)
    Keys.onRightPressed: moved(Theme.rtl ? -12 : 12)

    Divider {
        height: parent.height
        width: root.activeFocus ? Theme.focusWidth : Theme.lineWidth
        color: root.activeFocus || drag.active ? Theme.colors.accent : Theme.colors.line
    }
    Item {
        width: Theme.sm
        x: -width / 2
        height: parent.height
        HoverHandler { cursorShape: Qt.SplitHCursor }
        DragHandler {
            id: drag
            property real last: 0
            target: null
            yAxis.enabled: false
            onActiveChanged: last = 0
            onTranslationChanged: {
                root.moved((translation.x - last) * (Theme.rtl ? -1 : 1))
                last = translation.x
            }
        }
    }
}
