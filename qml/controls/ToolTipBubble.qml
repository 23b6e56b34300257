import QtQuick
import QtQuick.Templates as T
import Confab.Ui

T.ToolTip {
    id: root

    required property var owner
    // Something covers the window: the pointer has not really left.
    readonly property bool overlaid: T.Overlay.overlay !== null && T.Overlay.overlay.visible

    text: owner.text
    visible: owner.shown && text !== "" && !Theme.touch
    delay: Theme.tipDelay
    x: (owner.width - width) / 2
    y: owner.height + Theme.xs
    margins: Theme.sm
    padding: Theme.sm
    implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

    contentItem: AppText {
        text: root.text
        color: Theme.colors.panel
        font.pixelSize: Theme.small
        font.weight: Font.Medium
    }
    background: Rectangle {
        radius: Theme.sm
        color: Theme.colors.text
    }
}
