import QtQuick
import Confab.Ui

// Takes files that are dragged over the conversation, and says where they would go.
DropArea {
    id: root

    required property string title
    readonly property bool wanted: containsDrag && drag.source === null
    signal filesDropped(var urls)

    onEntered: drag => drag.accepted = drag.hasUrls
    onDropped: drop => {
        drop.accept(Qt.CopyAction)
        root.filesDropped(drop.urls)
    }

    Loader {
        anchors.fill: parent
        active: root.wanted
        sourceComponent: DropSign { title: root.title }
    }
}
