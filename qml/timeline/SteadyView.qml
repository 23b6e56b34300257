import QtQuick

// Keeps what is read where it is while messages change their height, above it or below: an edit, a reaction, a deletion. New rows
// the list itself puts in without moving the others. At the newest nothing is kept: there the list follows.
Item {
    id: root

    required property var list // the timeline's: it knows when it has settled
    required property var timeline
    // The first message wholly in view, and where it stands.
    property var held: null
    property real stood: 0 // the list's contentY, as far as it is known
    property bool keeping: false

    function hold(): void {
        if (!list.settled || list.fresh || list.atBottom || list.moving)
            return
        if (held === null) {
            for (let y = 0; y < list.height && held === null; y += 16) {
                const item = list.itemAt(list.width / 2, list.contentY + y)
                if (item && item.y >= list.contentY)
                    held = { item: item, messageId: item.messageId, edge: item.y - list.contentY }
            }
        }
        stood = list.contentY
        release.restart()
    }
    function keep(): void {
        if (held === null || keeping || held.item.messageId !== held.messageId)
            return
        // Moved by somebody, or by a jump: then that is meant. The list says where it is before it tells that it moved.
        if (Math.abs(list.contentY - stood) > 0.5) {
            held = null
            return
        }
        keeping = true
        const by = held.item.y - list.contentY - held.edge
        if (Math.abs(by) >= 0.5)
            list.contentY += by
        stood = list.contentY
        keeping = false
    }

    Timer { id: release; interval: 250; onTriggered: root.held = null }
    Connections {
        target: root.timeline
        function onDataChanged() { root.hold() }
    }
    Connections {
        target: root.list
        function onContentHeightChanged() { root.keep() }
        function onOriginYChanged() { root.keep() }
        function onContentYChanged() {
            if (root.held !== null && !root.keeping && Math.abs(root.list.contentY - root.stood) > 0.5)
                root.held = null
        }
    }
}
