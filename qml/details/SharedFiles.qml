import QtQuick
import Confab.Ui

// A chat's pictures, files or voice messages.
Column {
    id: root

    required property var app
    required property string kind
    property int most: 30
    readonly property var shared: app.shared
    readonly property int columns: 3
    readonly property bool empty: shared.count === 0
    signal acted(string deed, string messageId, var file)

    spacing: Theme.md
    function look(): void {
        most = 30
        shared.kind = kind
        shared.look()
    }
    onKindChanged: look()
    Component.onCompleted: look()
    Connections {
        target: root.app
        function onCurrentChatIdChanged(): void { root.look() }
    }

    Grid {
        id: grid
        x: Theme.xl
        width: root.width - 2 * Theme.xl
        visible: root.kind === "image" && !root.empty
        columns: root.columns
        spacing: Theme.tail
        Repeater {
            model: root.kind === "image" ? Math.min(root.most, root.shared.count) : 0
            PictureTile {
                required property int index
                width: Math.floor((grid.width - (root.columns - 1) * grid.spacing) / root.columns)
                height: width
                radius: Theme.radiusSmall
                file: root.shared.revision >= 0 && root.shared.count > index ? Object.assign({ id: root.shared.get(index).fileId }, root.shared.get(index)) : ({})
                onActed: (deed, file) => root.acted(deed, file.messageId, file)
            }
        }
    }
    Repeater {
        model: root.kind === "image" ? 0 : Math.min(root.most, root.shared.count)
        Loader {
            id: row
            required property int index
            readonly property var file: root.shared.revision >= 0 && root.shared.count > index ? Object.assign({ id: root.shared.get(index).fileId }, root.shared.get(index)) : ({})
            x: Theme.xl
            width: root.width - 2 * Theme.xl
            sourceComponent: root.kind === "voice" ? voice : line

            Component {
                id: line
                FileLine {
                    file: row.file
                    onActed: (deed, file) => root.acted(deed, row.file.messageId, file)
                }
            }
            Component {
                id: voice
                Column {
                    spacing: Theme.xs
                    AppText { width: parent.width; text: "\u2068" + row.file.senderName + "\u2069 · " + row.file.timeText; color: Theme.colors.text2; font.pixelSize: Theme.small }
                    VoiceLine { width: parent.width; voice: row.file; player: root.app.player; onActed: (deed, file) => root.acted(deed, row.file.messageId, file) }
                }
            }
        }
    }
    EmptyState {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.empty && !root.shared.loading
        compact: true
        iconName: root.kind === "image" ? "image" : root.kind === "voice" ? "mic" : "file"
        sentence: root.kind === "image" ? qsTr("No pictures here yet.") : root.kind === "voice" ? qsTr("No voice messages here yet.") : qsTr("No files here yet.")
    }
    AppButton {
        x: Theme.xl
        width: root.width - 2 * Theme.xl
        visible: root.shared.count > root.most || !root.shared.complete
        kind: "quiet"
        busy: root.shared.loading
        text: qsTr("Show older ones")
        onClicked: {
            root.most += 30
            if (root.shared.count < root.most)
                root.shared.loadMore()
        }
    }
}
