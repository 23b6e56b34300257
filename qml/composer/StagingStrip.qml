import QtQuick
import Confab.Ui

// What is about to be sent with the words below it.
Item {
    id: root

    required property var staged
    readonly property bool shown: staged.count > 0
    readonly property int tileHeight: Math.max(Theme.touch ? 56 : 0, Theme.scaled(64))

    height: shown ? flick.height + Theme.sm : 0
    visible: shown
    Accessible.role: Accessible.List
    Accessible.name: qsTr("%Ln file(s) to send", "", staged.count)

    Flickable {
        id: flick
        width: parent.width
        // Two rows, then one scrolls.
        height: Math.min(tiles.height, Math.round(2.4 * root.tileHeight))
        contentHeight: tiles.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        onContentHeightChanged: contentY = Math.max(0, contentHeight - height)

        Flow {
            id: tiles
            width: parent.width
            spacing: Theme.sm
            Repeater {
                model: root.staged
                StagedTile {
                    height: root.tileHeight
                    maxWidth: tiles.width
                    onRemoved: index => root.staged.remove(index)
                }
            }
        }
    }
}
