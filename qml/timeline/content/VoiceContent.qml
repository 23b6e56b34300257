import QtQuick
import Confab.Ui

// A voice message: played at three speeds, from wherever its sound is touched.
Item {
    id: root

    required property var message
    required property real maxWidth
    required property size meta
    signal acted(string deed, var file)

    readonly property var voice: message.attachments.length > 0 ? message.attachments[0] : ({})

    implicitWidth: Math.min(maxWidth, Theme.fileWidth)
    implicitHeight: line.implicitHeight + Theme.xs + meta.height

    VoiceLine {
        id: line
        width: parent.width
        voice: root.voice
        player: root.message.player
        ink: root.message.own ? Theme.colors.ownAccent : Theme.colors.accent
        onActed: (deed, file) => root.acted(deed, file)
    }
}
