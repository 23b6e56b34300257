import QtQuick
import Confab.Ui

// Files, one below the other, with the words that came with them.
Item {
    id: root

    required property var message
    required property real maxWidth
    required property size meta
    signal linkActivated(string link)
    signal acted(string deed, var file)

    readonly property bool captioned: message.plainText !== ""

    implicitWidth: Math.min(maxWidth, Math.max(Theme.fileWidth, captioned ? caption.implicitWidth : 0))
    readonly property Item last: lines.count > 0 ? lines.itemAt(lines.count - 1) : null
    // The time shares the last file's line where it fits.
    readonly property bool shared: !captioned && last !== null && last.reach + Theme.md + meta.width <= width
    implicitHeight: files.height + (captioned ? 2 * Theme.xs + caption.implicitHeight : shared ? 0 : Theme.xs + meta.height)

    Column {
        id: files
        width: parent.width
        spacing: Theme.sm
        Repeater {
            id: lines
            // The count, not the list: rows stay while their files move.
            model: root.message.attachments.length
            FileLine {
                required property int index
                width: files.width
                file: root.message.attachments[index] ? root.message.attachments[index] : ({})
                onActed: (deed, file) => root.acted(deed, file)
            }
        }
    }
    Loader {
        id: caption
        anchors.top: files.bottom
        anchors.topMargin: Theme.sm
        width: parent.width
        active: root.captioned
        sourceComponent: TextContent {
            message: root.message
            maxWidth: root.maxWidth
            meta: root.meta
            onLinkActivated: link => root.linkActivated(link)
        }
    }
}
