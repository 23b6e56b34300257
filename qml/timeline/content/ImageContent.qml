import QtQuick
import Confab.Ui

// A picture, or an album of some, with the words beneath. Only what the client itself provides is loaded.
Item {
    id: root

    required property var message
    required property real maxWidth
    required property size meta
    signal linkActivated(string link)
    signal acted(string deed, var file)

    readonly property int count: message.attachments.length
    readonly property var picture: count > 0 ? message.attachments[0] : ({})
    readonly property real shape: picture.width > 0 && picture.height > 0 ? picture.height / picture.width : 0.5625
    // How many stand in each row of an album.
    readonly property var rows: [[1], [1], [2], [1, 2], [2, 2], [2, 3], [3, 3], [2, 2, 3], [2, 3, 3], [3, 3, 3], [2, 2, 3, 3]][Math.min(10, count)]
    readonly property int gap: Theme.groupGap
    // Pictures reach closer to the bubble's edge than words do.
    readonly property int outset: Theme.tail
    readonly property real frame: Math.min(maxWidth, Theme.scaled(320) - 2 * outset)
    readonly property bool captioned: message.plainText !== ""

    implicitWidth: frame
    implicitHeight: area.height + (captioned ? Theme.sm + caption.implicitHeight : meta.height + Theme.xs)

    Column {
        id: area
        x: -root.outset
        width: root.frame + 2 * root.outset
        spacing: root.gap

        Repeater {
            model: root.rows.length
            Row {
                id: line
                required property int index
                readonly property int many: root.rows[index]
                readonly property int before: root.rows.slice(0, index).reduce((sum, n) => sum + n, 0)
                width: area.width
                spacing: root.gap
                Repeater {
                    model: line.many
                    PictureTile {
                        required property int index
                        width: Math.floor((area.width - (line.many - 1) * root.gap) / line.many)
                        height: root.count <= 1 ? Math.max(Theme.scaled(64), Math.min(Math.round(area.width * root.shape), Theme.scaled(360)))
                                                : Math.round(width * (line.many === 1 ? 0.6 : line.many === 2 ? 0.8 : 1))
                        radius: root.count <= 1 ? Theme.radius : Theme.sm
                        file: root.message.attachments[line.before + index] ? root.message.attachments[line.before + index] : ({})
                        onActed: (deed, file) => root.acted(deed, file)
                    }
                }
            }
        }
    }
    TextContent {
        id: caption
        anchors.top: area.bottom
        anchors.topMargin: Theme.sm
        anchors.left: parent.left
        anchors.right: parent.right
        visible: root.captioned
        message: root.message
        maxWidth: root.frame
        meta: root.meta
        onLinkActivated: link => root.linkActivated(link)
    }
}
