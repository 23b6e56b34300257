import QtQuick
import Confab.Ui

// The latest pictures of a chat, beneath its people.
Column {
    id: root

    required property var app
    readonly property var shared: app.shared
    readonly property int many: shared.kind === "image" ? Math.min(3, shared.count) : 0
    signal acted(string deed, string messageId, var file)

    visible: many > 0
    spacing: Theme.sm
    bottomPadding: Theme.lg
    function look(): void {
        shared.kind = "image"
        shared.look()
    }
    Component.onCompleted: look()
    Connections {
        target: root.app
        function onCurrentChatIdChanged(): void { root.look() }
    }

    SectionLabel {
        x: Theme.xl
        width: root.width - 2 * Theme.xl
        text: qsTr("Shared")
    }
    Row {
        id: line
        x: Theme.xl
        width: root.width - 2 * Theme.xl
        spacing: Theme.tail
        Repeater {
            model: root.many
            PictureTile {
                required property int index
                width: Math.floor((line.width - 2 * line.spacing) / 3)
                height: width
                radius: Theme.radiusSmall
                file: root.shared.revision >= 0 && root.shared.count > index ? Object.assign({ id: root.shared.get(index).fileId }, root.shared.get(index)) : ({})
                onActed: (deed, file) => root.acted(deed, file.messageId, file)
            }
        }
    }
}
