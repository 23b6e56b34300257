import QtQuick
import Confab.Ui

// A message that did not go out: why, and the three ways on.
Flow {
    id: root

    required property string reason
    property bool copiable: true
    signal retried()
    signal discarded()
    signal copied()

    spacing: Theme.md
    layoutDirection: Qt.RightToLeft

    LinkButton { text: qsTr("Delete"); pixelSize: Theme.small; ink: Theme.colors.red; onClicked: root.discarded() }
    LinkButton { visible: root.copiable; text: qsTr("Copy"); pixelSize: Theme.small; onClicked: root.copied() }
    LinkButton { text: qsTr("Retry"); pixelSize: Theme.small; onClicked: root.retried() }
    AppText {
        text: root.reason !== "" ? root.reason : qsTr("Not sent")
        color: Theme.colors.red
        font.pixelSize: Theme.small
        width: Math.min(implicitWidth, root.width)
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
