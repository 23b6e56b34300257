import QtQuick
import Confab.Ui

// Which messages are chosen, one by one, as a run, or by drawing the mouse over them. A finger scrolls, and so does the wheel.
Item {
    id: root

    required property ListView list
    property var chosen: []
    property int last: -1
    readonly property bool active: chosen.length > 0
    readonly property alias mouseDown: mouse.active

    function clear(): void {
        chosen = []
        last = -1
    }
    function toggle(message: var, extend: bool): void {
        if (message.system || message.messageId === "")
            return
        const next = chosen.slice()
        const at = next.indexOf(message.messageId)
        if (extend && last >= 0)
            next.push(...run(last, message.index).filter(id => next.indexOf(id) < 0))
        else if (at >= 0)
            next.splice(at, 1)
        else
            next.push(message.messageId)
        last = message.index
        chosen = next
    }
    // The messages from one row to another, as far as they are there.
    function run(from: int, to: int): var {
        const ids = []
        for (let i = Math.min(from, to); i <= Math.max(from, to); ++i) {
            const item = list.itemAtIndex(i)
            if (item && !item.system && item.messageId !== "")
                ids.push(item.messageId)
        }
        return ids
    }
    function rowAt(y: real): int {
        return list.indexAt(list.width / 2, y + list.contentY)
    }

    PointHandler {
        id: mouse
        acceptedDevices: PointerDevice.Mouse
    }
    DragHandler {
        property int from: -1

        target: null
        acceptedDevices: PointerDevice.Mouse
        dragThreshold: 8
        grabPermissions: PointerHandler.CanTakeOverFromAnything
        xAxis.enabled: false
        onActiveChanged: from = active ? root.rowAt(centroid.pressPosition.y) : -1
        onCentroidChanged: {
            const to = active && from >= 0 ? root.rowAt(centroid.position.y) : -1
            if (to < 0 || (to === from && !root.active))
                return
            root.last = to
            root.chosen = root.run(from, to)
        }
    }
}
