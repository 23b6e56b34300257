import QtQuick
import Confab.Ui

Item {
    id: root

    required property string title

    Rectangle {
        anchors.fill: parent
        color: Theme.colors.background
        opacity: 0.92
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.lg
        radius: Theme.bubbleRadius
        color: Theme.colors.selection
        border.width: Theme.focusWidth
        border.color: Theme.colors.accent
    }
    EmptyState {
        anchors.centerIn: parent
        iconName: "attach"
        title: qsTr("Drop files here")
        sentence: qsTr("They go to %1, once you have said so.").arg(root.title)
    }
}
