import QtQuick
import Confab.Ui

// One picture, zoomed by wheel, fingers or keys, moved about where it is larger than its room.
Item {
    id: root

    required property var picture
    required property ColorSet inks
    property real zoom: 1
    readonly property bool zoomed: zoom > 1.01
    readonly property real shape: picture.width > 0 && picture.height > 0 ? picture.height / picture.width : 0.75
    // As it fits, but never larger than it is.
    readonly property real fitWidth: Math.min(width - 2 * Theme.lg, (height - 2 * Theme.lg) / shape, picture.width > 0 ? Math.max(picture.width, 200) : width)
    readonly property string base: picture.url && picture.url.startsWith("image://") ? picture.url : ""
    signal swiped(int by)

    clip: true

    function reset(): void {
        zoom = 1
    }
    function zoomBy(by: real): void {
        zoomAt(by, width / 2, height / 2)
    }
    // What is under (x, y) stays there.
    function zoomAt(by: real, x: real, y: real): void {
        const before = zoom
        zoom = Math.max(1, Math.min(8, zoom * by))
        const grown = zoom / before
        flick.contentX = Math.max(0, Math.min(flick.contentWidth - flick.width, (flick.contentX + x) * grown - x))
        flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, (flick.contentY + y) * grown - y))
    }
    function pan(key: int): bool {
        const by = Theme.scaled(80)
        const moves = { [Qt.Key_Left]: [-by, 0], [Qt.Key_Right]: [by, 0], [Qt.Key_Up]: [0, -by], [Qt.Key_Down]: [0, by] }
        if (moves[key] === undefined)
            return false
        flick.contentX = Math.max(0, Math.min(flick.contentWidth - flick.width, flick.contentX + moves[key][0]))
        flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, flick.contentY + moves[key][1]))
        return true
    }

    Flickable {
        id: flick
        anchors.fill: parent
        contentWidth: Math.max(width, frame.width)
        contentHeight: Math.max(height, frame.height)
        boundsBehavior: Flickable.StopAtBounds
        interactive: root.zoomed

        Item {
            id: frame
            x: Math.max(0, (flick.width - width) / 2)
            y: Math.max(0, (flick.height - height) / 2)
            width: root.fitWidth * root.zoom
            height: width * root.shape

            component Layer: Image {
                anchors.fill: parent
                asynchronous: true
                fillMode: Image.PreserveAspectFit
            }
            Rectangle {
                anchors.fill: parent
                color: root.inks.chip
                visible: large.status !== Image.Ready && preview.status !== Image.Ready
            }
            Layer { visible: preview.status !== Image.Ready && large.status !== Image.Ready; source: root.picture.placeholderUrl ? root.picture.placeholderUrl : ""; sourceSize: Qt.size(32, 32) }
            Layer { id: preview; visible: large.status !== Image.Ready; source: root.base === "" ? "" : root.base + "?size=medium"; sourceSize: Qt.size(480, 480) }
            Layer { id: large; visible: full.status !== Image.Ready; source: root.base === "" ? "" : root.base + "?size=large"; sourceSize: Qt.size(1280, 1280) }
            // The original, once one looks closer than the server's copy is sharp.
            Layer { id: full; source: root.base !== "" && frame.width * Screen.devicePixelRatio > 1280 ? root.base + "?size=full" : "" ; sourceSize: Qt.size(6000, 6000) }
        }
        TapHandler {
            onDoubleTapped: point => root.zoomed ? root.reset() : root.zoomAt(2.5, point.position.x - flick.contentX, point.position.y - flick.contentY)
        }
    }
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => root.zoomAt(event.angleDelta.y > 0 ? 1.15 : 1 / 1.15, event.x, event.y)
    }
    PinchHandler {
        target: null
        property real last: 1
        onActiveChanged: last = 1
        onActiveScaleChanged: {
            root.zoomAt(activeScale / last, centroid.position.x, centroid.position.y)
            last = activeScale
        }
    }
    DragHandler {
        target: null
        enabled: !root.zoomed
        xAxis.enabled: true
        yAxis.enabled: false
        onActiveChanged: if (!active && Math.abs(centroid.position.x - centroid.pressPosition.x) > 60) root.swiped(centroid.position.x < centroid.pressPosition.x ? 1 : -1)
    }
}
