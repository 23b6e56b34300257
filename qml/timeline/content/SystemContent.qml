import QtQuick
import Confab.Ui

// What happened to the chat itself, said quietly in the middle.
Item {
    id: root

    required property string words

    implicitHeight: pill.height + Theme.sm
    width: parent ? parent.width : 0

    Rectangle {
        id: pill
        anchors.centerIn: parent
        width: Math.min(label.implicitWidth + 2 * Theme.md, root.width - 2 * Theme.xl)
        height: label.height + Theme.sm
        radius: Math.min(height / 2, Theme.radius)
        color: Theme.colors.chip
        AppText {
            id: label
            anchors.centerIn: parent
            width: Math.min(implicitWidth, root.width - 2 * Theme.xl - 2 * Theme.md)
            text: root.words
            color: Theme.colors.text2
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            elide: Text.ElideNone
        }
    }
}
