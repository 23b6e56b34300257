import QtQuick
import Confab.Ui

// Grey rows while something loads, but only once it takes noticeably long.
Column {
    id: root

    property bool active: false
    property int rows: 6
    property bool due: false
    readonly property color ink: Theme.contrast ? Theme.colors.chip : Theme.colors.line

    visible: active && due
    padding: Theme.lg
    spacing: Theme.xl
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Loading")
    Accessible.ignored: !visible
    onActiveChanged: due = false

    Timer {
        interval: Theme.skeletonDelay
        running: root.active
        onTriggered: root.due = true
    }
    Repeater {
        model: root.due ? root.rows : 0 // most never last that long
        Row {
            id: row
            required property int index
            spacing: Theme.md
            Rectangle { width: Theme.avatarRow; height: width; radius: width / 2; color: root.ink }
            Column {
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.sm
                Rectangle { width: Theme.scaled(90 + row.index * 37 % 60); height: Theme.md; radius: Theme.tail; color: root.ink }
                Rectangle { width: Theme.scaled(140 + row.index * 53 % 70); height: Theme.md; radius: Theme.tail; color: root.ink }
            }
        }
    }
}
