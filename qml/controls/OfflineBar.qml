import QtQuick
import Confab.Ui

// One thin line while there is no line to the server: what is going on, and a way to hurry it.
Rectangle {
    id: root

    required property var app
    readonly property bool shown: line !== "online" && due
    // A connection that comes at once is not worth a word.
    property bool due: false
    readonly property string line: app.connectionState
    readonly property int waiting: app.pendingCount

    height: shown ? Math.max(Theme.touch ? 44 : 32, label.implicitHeight + Theme.md) : 0
    visible: shown
    clip: true
    color: Theme.colors.offlineBar
    Accessible.role: Accessible.AlertMessage
    Accessible.name: label.text
    onLineChanged: due = line === "offline" || line === "waitingForNetwork" || (due && line === "connecting")

    Timer {
        interval: 1000
        running: root.line === "connecting"
        onTriggered: root.due = true
    }
    AppText {
        id: label
        anchors.left: parent.left
        anchors.leftMargin: Theme.lg
        anchors.right: retry.left
        anchors.rightMargin: Theme.md
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.colors.offlineText
        font.pixelSize: Theme.small
        font.weight: Font.Medium
        text: {
            const state = root.line
            const words = state === "connecting" ? qsTr("Connecting…") : state === "waitingForNetwork" ? qsTr("No network")
                        : root.app.retryIn > 0 ? qsTr("Offline, next try in %Ln s", "", root.app.retryIn) : qsTr("Offline")
            return root.waiting > 0 ? qsTr("%1 · %2", "state of the line, waiting messages").arg(words).arg(qsTr("%Ln message(s) waiting", "", root.waiting)) : words
        }
    }
    LinkButton {
        id: retry
        anchors.right: parent.right
        anchors.rightMargin: Theme.lg
        anchors.verticalCenter: parent.verticalCenter
        visible: root.line !== "connecting"
        text: qsTr("Retry now")
        pixelSize: Theme.small
        ink: Theme.colors.offlineText
        onClicked: root.app.retryNow()
    }
}
