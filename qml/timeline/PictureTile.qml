import QtQuick
import QtQuick.Templates as T
import Confab.Ui

// One picture: blurred until it is here, with what it does on its way above it. Pressed, it opens large.
T.AbstractButton {
    id: root

    required property var file
    property int radius: Theme.radius
    property string quality: "medium"
    readonly property bool moving: file.up === true && file.progress !== undefined
    readonly property bool failed: file.up === true && file.state === "failed"
    readonly property real density: Math.min(2, Screen.devicePixelRatio)
    readonly property string options: "?size=" + quality + "&crop=1&r=" + radius + "&w=" + Math.round(width)
    // What could not be fetched just now may be later; another address makes QML ask again.
    property int tries: 0
    signal acted(string deed, var file)

    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: file.name ? qsTr("Picture %1").arg(file.name) : qsTr("Picture")
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    onClicked: acted("view", file)

    function ours(url: var, tries: int): string {
        return url && url.startsWith("image://") && width > 0 ? url + options + (tries > 0 ? "&n=" + tries : "") : ""
    }

    contentItem: Item {
        Rectangle {
            anchors.fill: parent
            radius: root.radius
            color: Theme.colors.chip
            visible: picture.status !== Image.Ready && blur.status !== Image.Ready
            AppIcon {
                anchors.centerIn: parent
                visible: !root.moving
                name: "image"
                size: Theme.scaled(28)
                color: Theme.colors.text3
            }
        }
        Image {
            id: blur
            anchors.fill: parent
            visible: picture.status !== Image.Ready
            source: picture.status === Image.Ready ? "" : root.ours(root.file.placeholderUrl, 0)
            sourceSize: Qt.size(Math.round(root.width), Math.round(root.height))
            asynchronous: true
        }
        Image {
            id: picture
            anchors.fill: parent
            source: root.ours(root.file.url, root.tries)
            sourceSize: Qt.size(Math.round(root.width * root.density), Math.round(root.height * root.density))
            asynchronous: true
        }
        Timer {
            running: picture.status === Image.Error && root.visible && root.tries < 20
            interval: 15000
            onTriggered: ++root.tries
        }
        Rectangle {
            anchors.fill: parent
            radius: root.radius
            color: "transparent"
            border.width: root.visualFocus ? 3 : 0
            border.color: Theme.colors.accent
        }
        Loader {
            anchors.centerIn: parent
            active: root.moving || root.failed
            sourceComponent: Row {
                spacing: Theme.sm
                FileButton { file: root.file; ring: true; onActed: deed => root.acted(deed, root.file) }
                IconButton {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.width > 3 * width
                    round: true
                    filled: true
                    iconName: "close"
                    iconColor: Theme.colors.onAccent
                    label: qsTr("Cancel %1").arg(root.file.name ? root.file.name : qsTr("Picture"))
                    onClicked: root.acted("cancel", root.file)
                }
            }
        }
    }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
}
