import QtQuick
import Confab.Ui

TimelineView {
    id: root

    anchors.fill: parent
    showSenders: false
    Component.onCompleted: app.currentChatId = "anna"
}
