import QtQuick
import Confab.Ui

Flow {
    id: root

    required property var app

    width: parent ? parent.width : 0
    spacing: Theme.lg

    Repeater {
        model: ["add", "archive", "attach", "back", "ball", "ban", "bell", "bulb", "car", "check", "circle", "clock", "close", "compass", "compose", "copy", "cup", "device", "download", "down", "edit", "emoji", "eye-off", "eye", "file", "flag", "folder", "forward", "globe", "hand", "image", "info", "key", "keyboard", "leaf", "link", "lock", "logout", "mic", "mobile", "more", "mute", "open", "pass-on", "pause", "people", "person-add", "person", "phone", "pin", "play", "pulse", "react", "refresh", "reply", "room", "search", "select", "selection", "send", "server", "settings", "shield", "star", "stop", "sun", "tick", "ticks", "trash", "unlock", "up", "warning", "zoom-in", "zoom-out"]
        Column {
            id: cell
            required property string modelData
            spacing: Theme.xs
            width: Theme.scaled(72)
            AppIcon { name: cell.modelData; color: Theme.colors.text; size: Theme.scaled(28); anchors.horizontalCenter: parent.horizontalCenter }
            AppText { text: cell.modelData; width: parent.width; horizontalAlignment: Text.AlignHCenter; font.pixelSize: Theme.tiny; color: Theme.colors.text2 }
        }
    }
}
