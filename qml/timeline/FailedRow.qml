import QtQuick
import Confab.Ui

// A message that did not go out: why, and the three ways on, beside it or below where the room is short.
Item {
    id: root

    required property string reason
    property bool copiable: true
    readonly property bool beside: words.implicitWidth + Theme.md + ways.width <= width
    signal retried()
    signal discarded()
    signal copied()

    implicitHeight: beside ? Math.max(words.height, ways.height) : words.height + (Theme.touch ? 0 : Theme.xs) + ways.height

    AppText {
        id: words
        anchors.right: parent.right
        anchors.rightMargin: root.beside ? ways.width + Theme.md : 0
        y: root.beside ? Math.round((root.height - height) / 2) : 0
        width: Math.min(Math.ceil(implicitWidth), root.width)
        text: root.reason !== "" ? root.reason : qsTr("Not sent")
        color: Theme.colors.red
        font.pixelSize: Theme.small
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Row {
        id: ways
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        spacing: Theme.md
        LinkButton { text: qsTr("Retry"); pixelSize: Theme.small; onClicked: root.retried() }
        LinkButton { visible: root.copiable; text: qsTr("Copy"); pixelSize: Theme.small; onClicked: root.copied() }
        LinkButton { text: qsTr("Delete"); pixelSize: Theme.small; ink: Theme.colors.red; onClicked: root.discarded() }
    }
}
