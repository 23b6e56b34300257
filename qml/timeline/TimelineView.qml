import QtQuick
import Confab.Ui

// The messages, newest at the bottom. Whoever reads history is never moved.
Item {
    id: root

    required property var app
    required property bool showSenders
    property alias selection: marks.chosen
    readonly property alias selecting: marks.active
    readonly property var timeline: app.timeline
    readonly property string chatId: timeline.chatId
    readonly property bool loaded: timeline.loaded
    readonly property bool windowActive: app.windowActive
    property alias list: list
    signal replyRequested(var message)
    signal reactRequested(var message, Item at)
    signal menuRequested(var message, Item at, real x, real y)
    signal linkActivated(string link)
    signal fileActed(string deed, var message, var file)

    onChatIdChanged: {
        list.settled = false
        if (loaded)
            openAtUnread()
    }
    onLoadedChanged: if (loaded) openAtUnread()
    onWindowActiveChanged: seen.restart()

    function toggle(message: var, extend: bool): void {
        if (message.messageId === "") // not sent yet
            return
        marks.toggle(message, extend)
    }
    function jumpToNewest(): void {
        timeline.jumpToNewest()
        list.positionViewAtBeginning()
    }
    function show(messageId: string): void {
        timeline.jumpTo(messageId)
    }
    function openAtUnread(): void {
        marks.clear()
        list.currentIndex = -1
        list.fresh = true
        place()
        settle.restart()
    }
    // At the newest, unless the unread line would then be out of sight: then that stands on top. What is right stays untouched:
    // moving the view makes rows anew, whose heights would ask for the next move.
    function place(): void {
        const first = timeline.firstUnreadIndex
        if (first <= 0) {
            if (!list.atEnd)
                list.positionViewAtBeginning()
            return
        }
        if (!list.itemAtIndex(first)) {
            list.positionViewAtIndex(first, ListView.End)
            list.forceLayout()
        }
        const item = list.itemAtIndex(first)
        const top = item ? Math.min(item.y, list.end) : list.contentY
        if (Math.abs(top - list.contentY) >= 1)
            list.contentY = top
    }
    // Not while the list still lays out for a move: rows that come and go meanwhile make it lose its place.
    function load(): void {
        if (!list.settled)
            return
        if (list.contentY - list.originY < list.height && !timeline.loadingOlder)
            timeline.loadOlder()
        else if (list.atBottom && !timeline.atNewest && !timeline.loadingNewer)
            timeline.loadNewer()
    }
    // Only what stands wholly or mostly inside a window in use counts as read.
    function markSeen(): void {
        if (!app.windowActive || !visible || list.count === 0)
            return
        let newest = -1
        let oldest = -1
        for (let y = list.height - 8; y > 0; y -= 24) {
            const item = list.itemAt(list.width / 2, list.contentY + y)
            if (!item || item.y + item.height / 2 < list.contentY || item.y + item.height / 2 > list.contentY + list.height || !(item.seq > 0))
                continue
            if (newest < 0)
                newest = item.seq
            oldest = item.seq
        }
        if (newest > 0)
            timeline.markVisible(oldest, newest)
    }

    Connections {
        target: root.timeline
        // Where a jump led; its row may have had to be fetched first.
        function onJumped(row) {
            list.fresh = false
            list.positionViewAtIndex(row, ListView.Center)
        }
    }
    Timer { id: ripen; interval: 400; onTriggered: list.fresh = false }
    Timer { id: settle; interval: 0; onTriggered: { root.place(); list.settled = true; ripen.restart(); seen.restart() } }
    Timer { id: seen; interval: 250; onTriggered: { root.markSeen(); list.clear(true) } }

    AppListView {
        id: list

        // Set once the chat stands where it opened: from then on new messages slide in.
        property bool settled: false
        // Just opened: what grows while pictures and type arrive must not push the place away.
        property bool fresh: true
        readonly property real end: originY + contentHeight - height
        readonly property bool atEnd: Math.abs(contentY - end) < 1
        readonly property bool atBottom: contentY >= end - 40

        // Rows made ready since what they left behind was last collected, and when the view last moved. The engine collects when
        // it has no room left, which is while it makes a row: together they are too much for a frame. So it is done before, in a
        // frame without a row, and once all is still.
        property int made: 0
        property int before: 0

        function clear(still: bool): void {
            if (made > (still ? 0 : 30) && made === before) {
                made = 0
                gc()
            }
            before = made
        }

        anchors.fill: parent
        verticalLayoutDirection: ListView.BottomToTop
        interactive: !marks.mouseDown
        model: root.timeline
        // Rows beyond the edges are made in idle moments once all is in place: the first flick finds them, and their letters.
        cacheBuffer: fresh ? 0 : 600
        reuseItems: true
        highlightFollowsCurrentItem: activeFocus
        currentIndex: -1
        header: Item { height: Theme.sm }
        footer: Item { height: Theme.lg }
        Accessible.name: qsTr("Messages")
        Component.onCompleted: if (root.loaded) root.openAtUnread()
        onContentYChanged: {
            seen.restart()
            if (settled)
                Qt.callLater(root.load)
            clear(false)
        }
        onCountChanged: seen.restart()
        onMovementStarted: fresh = false
        onContentHeightChanged: {
            if (!fresh)
                return
            Qt.callLater(root.place)
            if (settled)
                ripen.restart()
        }
        onHeightChanged: if (fresh) Qt.callLater(root.place)

        delegate: MessageDelegate {
            id: message
            ListView.onReused: ++list.made
            timeline: root.timeline
            player: root.app.player
            showSenders: root.showSenders
            selecting: root.selecting
            selected: root.selecting && root.selection.indexOf(messageId) >= 0
            onReplyRequested: root.replyRequested(message)
            onReactionToggled: (emoji, on) => root.app.react(messageId, emoji, on)
            onReactRequested: at => root.reactRequested(message, at)
            onMenuRequested: (at, x, y) => root.menuRequested(message, at, x, y)
            onLinkActivated: link => root.linkActivated(link)
            onQuoteActivated: id => root.show(id)
            onFileActed: (deed, file) => root.fileActed(deed, message, file)
            onSelectionToggled: extend => root.toggle(message, extend)
            onRetried: root.app.retry(clientId)
            onDiscarded: root.app.discard(clientId)
            onCopied: root.app.copyText(plainText)
        }
    }
    SteadyView {
        list: list
        timeline: root.timeline
    }
    MessageSelection {
        id: marks
        anchors.fill: parent
        list: list
    }
    JumpButton {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.lg
        visible: list.count > 0 && (!list.atBottom || !root.timeline.atNewest)
        count: root.timeline.newBelowCount
        onClicked: root.jumpToNewest()
    }
}
