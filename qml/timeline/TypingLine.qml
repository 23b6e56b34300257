import QtQuick
import Confab.Ui

// Its height is always kept, so that nobody's typing moves the page.
Item {
    id: root

    property string text

    implicitHeight: Theme.chipHeight

    Row {
        anchors.left: parent.left
        anchors.leftMargin: Theme.xl
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.sm
        visible: root.text !== ""
        Spinner {
            anchors.verticalCenter: parent.verticalCenter
            dot: Theme.dot
            color: Theme.colors.text2
        }
        AppText {
            width: Math.min(implicitWidth, root.width - 2 * Theme.xl - Theme.xxl)
            text: root.text
            color: Theme.colors.text2
            font.pixelSize: Theme.small
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
