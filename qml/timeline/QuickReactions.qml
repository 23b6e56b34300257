import QtQuick
import QtQuick.Templates as T
import Confab.Ui

// The reactions most wanted, and the way to all others.
T.MenuItem {
    id: root

    readonly property var choices: ["👍", "❤️", "😂", "🎉", "😮", "😢"]
    property int chosen: 0
    signal picked(string emoji)
    signal moreWanted()

    implicitWidth: Theme.menuWidth - Theme.sm
    implicitHeight: visible ? Math.max(Theme.target, Theme.barHeight) : 0
    Accessible.role: Accessible.MenuItem
    Accessible.name: chosen < choices.length ? qsTr("React with %1").arg(choices[chosen]) : qsTr("More reactions")
    Accessible.description: qsTr("Left and right choose, Enter reacts")
    onTriggered: chosen < choices.length ? picked(choices[chosen]) : moreWanted()
    Keys.onPressed: event => {
        const step = event.key === Qt.Key_Right ? 1 : event.key === Qt.Key_Left ? -1 : 0
        if (step === 0)
            return
        chosen = Math.max(0, Math.min(choices.length, chosen + (Theme.rtl ? -step : step)))
        event.accepted = true
    }

    contentItem: Row {
        Repeater {
            model: root.choices.length + 1
            Rectangle {
                id: cell
                required property int index
                readonly property bool more: index === root.choices.length
                anchors.verticalCenter: parent.verticalCenter
                width: Math.floor(root.width / (root.choices.length + 1))
                height: Math.min(width, root.height)
                radius: Theme.sm
                color: area.hovered || (root.highlighted && root.chosen === index) ? Theme.colors.hover : "transparent"
                AppText {
                    anchors.centerIn: parent
                    visible: !cell.more
                    text: cell.more ? "" : root.choices[cell.index]
                    font.family: Theme.emojiFamily
                    font.pixelSize: Theme.heading
                }
                AppIcon {
                    anchors.centerIn: parent
                    visible: cell.more
                    name: "add"
                }
                HoverHandler { id: area }
                TapHandler { onTapped: cell.more ? root.moreWanted() : root.picked(root.choices[cell.index]) }
            }
        }
    }
    background: Item {}
}
