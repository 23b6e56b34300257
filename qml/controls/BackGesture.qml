import QtQuick
import Confab.Ui

// A swipe in from the leading edge goes one step back.
Item {
    id: root

    signal back()

    anchors.left: parent.left
    width: Theme.xl
    z: 20

    DragHandler {
        property real lastX: 0
        target: null
        enabled: root.enabled
        yAxis.enabled: false
        acceptedDevices: PointerDevice.TouchScreen
        onTranslationChanged: if (active) lastX = translation.x
        onActiveChanged: if (!active && (Theme.rtl ? -1 : 1) * lastX > 60) root.back()
    }
}
