import QtQuick
import QtQuick.Templates as T
import Confab.Ui

T.Menu {
    id: root

    implicitWidth: Theme.menuWidth
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    padding: Theme.xs
    margins: Theme.sm
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
    background: Surface {}
    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.quick; easing.type: Easing.OutCubic }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; to: 0; duration: Theme.quick; easing.type: Easing.OutCubic }
    }
}
