import QtQuick
import Confab.Ui

Item {
    id: root

    required property var voice
    property var player: null
    property color ink: Theme.colors.accent
    readonly property bool current: player !== null && player !== undefined && voice.id !== undefined && player.fileId === voice.id
    readonly property bool playing: current && player.playing
    readonly property bool going: voice.up === true && voice.progress !== undefined
    readonly property string problem: voice.up === true && voice.state === "failed" ? voice.failureText : current && player.problem !== "" ? player.problem : ""
    signal acted(string deed, var file)

    implicitHeight: Math.max(play.height, sound.height) + (note.visible ? note.height + Theme.xs : 0)
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Voice message, %1").arg(root.voice.lengthText ? root.voice.lengthText : "")

    IconButton {
        id: play
        anchors.left: parent.left
        visible: !root.going
        size: Theme.touch ? Theme.target : Theme.fileTile
        filled: true
        round: true
        iconName: root.playing ? "pause" : "play"
        iconColor: Theme.colors.onAccent
        label: root.playing ? qsTr("Pause") : qsTr("Play voice message, %1").arg(root.voice.lengthText ? root.voice.lengthText : "")
        onClicked: root.acted("play", root.voice)
    }
    Loader {
        anchors.left: parent.left
        active: root.going
        sourceComponent: FileButton { file: root.voice; ring: true; onActed: deed => root.acted(deed, root.voice) }
    }
    Waveform {
        id: sound
        anchors.left: play.right
        anchors.leftMargin: Theme.md
        anchors.right: side.left
        anchors.rightMargin: Theme.sm
        anchors.verticalCenter: play.verticalCenter
        bars: root.voice.waveform ? root.voice.waveform : []
        position: root.current ? root.player.position : 0
        onChosen: where => root.acted("seek", { voice: root.voice, where: where })
    }
    Column {
        id: side
        anchors.right: parent.right
        anchors.verticalCenter: play.verticalCenter
        width: Math.max(length.implicitWidth, speed.implicitWidth, Theme.scaled(32))
        AppText {
            id: length
            width: parent.width
            horizontalAlignment: Text.AlignRight
            text: root.current ? root.player.timeText : root.voice.lengthText ? root.voice.lengthText : ""
            color: Theme.colors.text2
            font.pixelSize: Theme.small
        }
        LinkButton {
            id: speed
            anchors.right: parent.right
            visible: root.current
            pixelSize: Theme.small
            ink: root.ink
            text: qsTr("%1×", "speed").arg(root.current ? root.player.rate : 1)
            Accessible.description: qsTr("Changes the speed")
            onClicked: root.acted("speed", root.voice)
        }
    }
    AppText {
        id: note
        anchors.top: play.bottom
        anchors.topMargin: Theme.xs
        width: parent.width
        visible: root.problem !== ""
        text: root.problem
        color: Theme.colors.red
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
