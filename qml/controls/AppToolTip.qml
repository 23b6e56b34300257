import QtQuick
import QtQuick.Templates as T
import Confab.Ui

T.ToolTip {
    id: root

    property bool shown: false

    visible: shown && text !== "" && !Theme.touch
    delay: 600
    x: parent ? (parent.width - width) / 2 : 0
    y: parent ? parent.height + 4 : 0
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
