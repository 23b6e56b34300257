import QtQuick
import QtQuick.Templates as T
import Confab.Ui

// A word on what the pointer rests on; made only once it does.
Loader {
    id: root

    property string text
    property bool hovered: false
    property bool pressed: false
    // A press ends it until the pointer comes back: what the press opened is not to be covered.
    property bool spent: false
    readonly property bool shown: hovered && !spent

    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    active: false
    onShownChanged: if (shown) active = true
    onPressedChanged: if (pressed) spent = true
    onHoveredChanged: if (!hovered && !(T.Overlay.overlay && T.Overlay.overlay.visible)) spent = false

    sourceComponent: T.ToolTip {
        id: tip
        text: root.text
        visible: root.shown && text !== "" && !Theme.touch
        delay: 600
        x: (root.width - width) / 2
        y: root.height + 4
        margins: Theme.sm
        padding: Theme.sm
        implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
        implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

        contentItem: AppText {
            text: tip.text
            color: Theme.colors.panel
            font.pixelSize: Theme.small
            font.weight: Font.Medium
        }
        background: Rectangle {
            radius: Theme.sm
            color: Theme.colors.text
        }
    }
}
