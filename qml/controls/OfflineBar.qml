import QtQuick
import Confab.Ui

// One thin line while there is no line to the server, or while this device keeps nothing: what is going on, and a way on.
Rectangle {
    id: root

    required property var app
    readonly property bool shown: troubled || line !== "online" && due
    // A connection that comes at once is not worth a word.
    property bool due: false
    readonly property string line: app.connectionState
    readonly property bool locked: app.secretState === "locked"
    readonly property bool troubled: app.storageProblem !== ""
    readonly property int waiting: app.pendingCount

    height: shown ? Math.max(Theme.touch ? Theme.target : 32, label.implicitHeight + Theme.md) : 0
    visible: shown
    clip: true
    color: Theme.colors.offlineBar
    Accessible.role: Accessible.AlertMessage
    Accessible.name: label.text
    signal unlockWanted()
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
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        text: {
            const state = root.line
            const words = root.troubled ? root.app.storageProblem : root.locked ? root.app.secretStateText : state === "connecting" ? qsTr("Connecting…") : state === "waitingForNetwork" ? qsTr("No network")
                        : root.app.retryIn > 0 ? qsTr("Offline, next try in %Ln s", "", root.app.retryIn) : qsTr("Offline")
            return root.waiting > 0 ? qsTr("%1 · %2", "state of the line, waiting messages").arg(words).arg(qsTr("%Ln message(s) waiting", "", root.waiting)) : words
        }
    }
    LinkButton {
        id: retry
        anchors.right: parent.right
        anchors.rightMargin: Theme.lg
        anchors.verticalCenter: parent.verticalCenter
        visible: root.troubled || root.locked || root.line !== "connecting"
        text: root.troubled ? qsTr("OK") : root.locked ? qsTr("Unlock") : qsTr("Retry now")
        pixelSize: Theme.small
        ink: Theme.colors.offlineText
        onClicked: {
            if (root.troubled)
                root.app.storageProblem = ""
            else if (root.locked)
                root.unlockWanted()
            else
                root.app.retryNow()
        }
    }
}
