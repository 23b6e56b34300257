import QtQuick
import Confab.Ui

// The shape of a sound, and how far it has been heard. As many bars as fit.
Item {
    id: root

    property var bars: []
    property real position: 0
    property bool live: false
    readonly property int step: 5
    readonly property int shown: Math.max(1, Math.min(Math.floor(width / step), 200))
    signal chosen(real where)

    implicitHeight: Theme.scaled(32)
    clip: true
    activeFocusOnTab: !live
    Accessible.role: live ? Accessible.Graphic : Accessible.Slider
    Accessible.name: live ? qsTr("What is being recorded") : qsTr("Place in the voice message")
    Accessible.focusable: !live
    Accessible.onIncreaseAction: step_(1)
    Accessible.onDecreaseAction: step_(-1)
    Keys.onLeftPressed: step_(Theme.rtl ? 1 : -1)
    Keys.onRightPressed: step_(Theme.rtl ? -1 : 1)

    function step_(by: int): void {
        if (!live)
            chosen(Math.max(0, Math.min(1, position + by * 0.05)))
    }

    // The loudest of what falls on one bar of the screen.
    function height_(at: int): real {
        if (bars.length === 0)
            return 0
        if (live)
            return at < shown - bars.length ? 0 : bars[bars.length - shown + at]
        const from = Math.floor(at * bars.length / shown)
        const to = Math.max(from + 1, Math.floor((at + 1) * bars.length / shown))
        return Math.max.apply(null, bars.slice(from, to))
    }

    Rectangle {
        anchors.fill: parent
        visible: root.activeFocus
        radius: Theme.radiusSmall
        color: "transparent"
        border.width: Theme.focusWidth
        border.color: Theme.colors.accent
    }
    Row {
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        spacing: root.step - 3
        Repeater {
            model: root.shown
            Rectangle {
                required property int index
                readonly property bool heard: !root.live && (index + 0.5) / root.shown <= root.position
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.quoteBar
                height: Math.max(3, Math.min(1, root.height_(index)) * root.height * 0.8)
                radius: width / 2
                color: Theme.colors.accent
                opacity: root.live || heard ? 1 : 0.45
            }
        }
    }
    TapHandler {
        enabled: !root.live
        onTapped: point => root.chosen(Math.max(0, Math.min(1, (Theme.rtl ? root.width - point.position.x : point.position.x) / (root.shown * root.step))))
    }
}
