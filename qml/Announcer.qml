import QtQuick
import Confab.Ui

// Says aloud what has no place of its own: an invisible line whose name changes when there is news.
Item {
    id: root

    required property var app
    property string words

    width: 1
    height: 1
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words

    Connections {
        target: root.app
        function onAnnouncement(text) {
            root.words = "" // else the same words twice would be said once
            root.words = text
        }
    }
}
