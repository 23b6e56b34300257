import QtQuick
import QtQuick.Templates as T
import Confab.Ui

// Beside what it is about; in a narrow window at its lower edge, where a thumb is.
T.Menu {
    id: root

    // As the window was when it opened.
    property bool sheet: false

    function openAt(item: Item, x: real, y: real): void {
        sheet = item.Window.width < Theme.twoPanes
        root.x = 0
        root.y = 0
        if (!sheet) {
            popup(item, x, y)
            return
        }
        parent = item.Window.contentItem
        root.y = Qt.binding(() => parent.height - height)
        currentIndex = -1
        open()
    }

    implicitWidth: Theme.menuWidth
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    padding: Theme.xs
    bottomPadding: sheet ? Theme.lg : Theme.xs
    margins: sheet ? 0 : Theme.sm
    bottomInset: sheet ? -Theme.bubbleRadius : 0 // its lower corners are out of sight
    modal: sheet
    width: sheet && parent ? parent.width : undefined
    height: sheet && parent ? Math.min(implicitHeight, parent.height * Theme.sheetShare) : undefined // else as much as there is room for
    T.Overlay.modal: Rectangle {
        color: Theme.colors.scrim
        Behavior on opacity { NumberAnimation { duration: Theme.quick; easing.type: Easing.OutCubic } }
    }
    overlap: 1
    delegate: AppMenuItem {}

    contentItem: ListView {
        LayoutMirroring.enabled: Theme.rtl
        LayoutMirroring.childrenInherit: true
        implicitHeight: contentHeight
        model: root.contentModel
        currentIndex: root.currentIndex
        interactive: contentHeight > height
        clip: interactive
        Accessible.role: Accessible.PopupMenu
        Accessible.name: root.title !== "" ? root.title : qsTr("Menu")
    }
    background: Surface { radius: root.sheet ? Theme.bubbleRadius : Theme.radius }
    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.quick; easing.type: Easing.OutCubic }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; to: 0; duration: Theme.quick; easing.type: Easing.OutCubic }
    }
}
