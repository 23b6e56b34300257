import QtQuick
import Confab.Ui

// A list the arrow keys walk through; `keyMoved` tells its rows to show where the keyboard is.
ListView {
    id: root

    property bool keyMoved: false

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: count > 0
    keyNavigationEnabled: true
    highlightFollowsCurrentItem: true
    highlightMoveDuration: 0
    highlightResizeDuration: 0
    Accessible.role: Accessible.List
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Up || event.key === Qt.Key_Down)
            keyMoved = true
        const up = verticalLayoutDirection === ListView.BottomToTop ? 1 : -1
        const page = Math.max(1, Math.floor(height / Theme.rowHeight) - 1)
        const steps = { [Qt.Key_Home]: up * count, [Qt.Key_End]: -up * count, [Qt.Key_PageUp]: up * page, [Qt.Key_PageDown]: -up * page }
        if (steps[event.key] === undefined || count === 0)
            return
        currentIndex = Math.max(0, Math.min(count - 1, currentIndex + steps[event.key]))
        keyMoved = true
        event.accepted = true
    }
    onActiveFocusChanged: {
        if (activeFocus && currentIndex < 0 && count > 0)
            currentIndex = 0
        if (!activeFocus)
            keyMoved = false
    }
    TapHandler { onPressedChanged: root.keyMoved = false }

    // A bar is of use from the first move or pointer on.
    onMovingChanged: bar.load()
    HoverHandler { onHoveredChanged: bar.load() }
    Loader {
        id: bar
        asynchronous: true // its library is read by the engine's thread: the first flick does not wait for it
        parent: root
        anchors.right: root.right
        height: root.height

        function load(): void {
            if (status === Loader.Null)
                setSource("ListScrollBar.qml", { list: root })
        }
    }
}
