import QtQuick
import QtQuick.Templates as T
import Confab.Ui

// A word on what the pointer rests on; made only once it does.
Loader {
    id: root

    property string text
    property bool shown: false

    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    active: false
    onShownChanged: if (shown) active = true

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
