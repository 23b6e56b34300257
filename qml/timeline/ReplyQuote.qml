import QtQuick
import QtQuick.Templates as T
import Confab.Ui

// The message one answers, in two lines; pressing goes there.
T.AbstractButton {
    id: root

    property string sender
    property string words
    property int colorIndex: 0
    property bool own: false
    readonly property color ink: own ? Theme.colors.ownAccent : Theme.personName(colorIndex)

    implicitWidth: Theme.quoteBar + Theme.sm + Math.max(name.implicitWidth, line.implicitWidth) + Theme.xs
    implicitHeight: name.implicitHeight + line.implicitHeight + Theme.sm + Theme.hair
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Link
    Accessible.name: qsTr("In reply to %1: %2").arg(sender).arg(words)
    Accessible.onPressAction: clicked()

    contentItem: Item {
        Rectangle {
            id: bar
            anchors.left: parent.left
            width: Theme.quoteBar
            height: parent.height
            radius: 1
            color: root.ink
        }
        AppText {
            id: name
            anchors.left: bar.right
            anchors.leftMargin: Theme.sm
            anchors.right: parent.right
            y: Theme.hair
            text: root.sender
            color: root.ink
            font.pixelSize: Theme.preview
            font.weight: Font.DemiBold
        }
        AppText {
            id: line
            anchors.left: bar.right
            anchors.leftMargin: Theme.sm
            anchors.right: parent.right
            anchors.top: name.bottom
            anchors.topMargin: Theme.xs
            text: root.words
            color: Theme.colors.text2
            font.pixelSize: Theme.preview
            maximumLineCount: 1
        }
    }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
}
