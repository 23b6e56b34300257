import QtQuick
import Confab.Ui

// While a voice message is being spoken: how long it is, that it is heard, and the two ways to end it.
Rectangle {
    id: root

    required property var recorder
    signal cancelled()
    signal sent()

    radius: Theme.composerHeight / 2
    color: Theme.colors.raised
    border.width: Theme.lineWidth
    border.color: recorder.problem !== "" ? Theme.colors.red : Theme.colors.outline
    Accessible.role: Accessible.Pane
    Accessible.name: recorder.problem !== "" ? recorder.problem : qsTr("Recording a voice message, %1").arg(recorder.timeText)

    IconButton {
        id: drop
        anchors.left: parent.left
        anchors.leftMargin: Theme.xs
        anchors.verticalCenter: parent.verticalCenter
        iconName: root.recorder.problem !== "" ? "close" : "trash"
        iconColor: root.recorder.problem !== "" ? Theme.colors.text2 : Theme.colors.red
        label: root.recorder.problem !== "" ? qsTr("Close") : qsTr("Throw the recording away")
        onClicked: root.cancelled()
    }
    Rectangle {
        id: light
        visible: root.recorder.problem === ""
        anchors.left: drop.right
        anchors.leftMargin: Theme.sm
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.scaled(10)
        height: width
        radius: width / 2
        color: Theme.colors.red
        SequentialAnimation on opacity {
            running: light.visible && root.visible && !Theme.reducedMotion
            loops: Animation.Infinite
            NumberAnimation { to: 0.3; duration: 2 * Theme.beat }
            NumberAnimation { to: 1; duration: 2 * Theme.beat }
        }
    }
    AppText {
        id: time
        visible: root.recorder.problem === ""
        anchors.left: light.right
        anchors.leftMargin: Theme.sm
        anchors.verticalCenter: parent.verticalCenter
        text: root.recorder.timeText
        font.weight: Font.Medium
    }
    Waveform {
        visible: root.recorder.problem === ""
        anchors.left: time.right
        anchors.leftMargin: Theme.lg
        anchors.right: parent.right
        anchors.rightMargin: Theme.lg
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.chipHeight
        live: true
        bars: root.recorder.bars
    }
    AppText {
        visible: root.recorder.problem !== ""
        anchors.left: drop.right
        anchors.leftMargin: Theme.sm
        anchors.right: parent.right
        anchors.rightMargin: Theme.lg
        anchors.verticalCenter: parent.verticalCenter
        text: root.recorder.problem
        color: Theme.colors.red
        font.pixelSize: Theme.preview
        wrapMode: Text.Wrap
        maximumLineCount: 2
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
