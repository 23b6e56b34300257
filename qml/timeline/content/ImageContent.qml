import QtQuick
import Confab.Ui

// A picture with its caption beneath. Only what the client itself provides is loaded.
Item {
    id: root

    required property var message
    required property real maxWidth
    required property size meta
    signal linkActivated(string link)

    readonly property var picture: message.attachments.length > 0 ? message.attachments[0] : ({})
    readonly property real shape: picture.width > 0 && picture.height > 0 ? picture.height / picture.width : 0.5625
    // Pictures reach closer to the bubble's edge than words do.
    readonly property int outset: Theme.tail
    readonly property real frame: Math.min(maxWidth, Theme.scaled(320) - 2 * outset)
    readonly property bool captioned: message.plainText !== ""

    implicitWidth: frame
    implicitHeight: area.height + (captioned ? Theme.sm + caption.implicitHeight : meta.height + Theme.xs)

    Item {
        id: area
        x: -root.outset
        width: root.frame + 2 * root.outset
        height: Math.min(Math.round(width * root.shape), Theme.scaled(360))
        Accessible.role: Accessible.Graphic
        Accessible.name: root.picture.name ? qsTr("Picture %1").arg(root.picture.name) : qsTr("Picture")

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius
            color: Theme.colors.chip
            visible: image.status !== Image.Ready
            AppIcon {
                anchors.centerIn: parent
                name: "image"
                size: Theme.scaled(28)
                color: Theme.colors.text3
            }
        }
        Image {
            id: image
            anchors.fill: parent
            source: root.picture.url && root.picture.url.startsWith("image://") ? root.picture.url : ""
            sourceSize: Qt.size(width, height)
            asynchronous: true
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
