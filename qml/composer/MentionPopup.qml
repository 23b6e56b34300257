import QtQuick
import Confab.Ui

// Names to complete after an @, above the field; the keyboard stays in the field.
Item {
    id: root

    required property var participants
    property var matches: []
    property int current: 0
    property int from: 0
    property int to: 0
    property bool shown: false
    signal completed(int from, int to, string name)

    visible: shown && matches.length > 0
    height: list.height + 2 * Theme.xs
    z: 5

    function look(text: string, cursor: int): void {
        const found = /(^|\s)@([^\s@]{0,40})$/.exec(text.slice(0, cursor))
        if (!found) {
            shown = false
            return
        }
        matches = participants.matching(found[2], 6)
        current = 0
        to = cursor
        from = cursor - found[2].length - 1
        shown = matches.length > 0
    }
    function handleKey(key: int): void {
        if (key === Qt.Key_Up)
            current = (current + matches.length - 1) % matches.length
        else if (key === Qt.Key_Down)
            current = (current + 1) % matches.length
        else
            choose(current)
    }
    function choose(index: int): void {
        shown = false
        completed(from, to, matches[index].username)
    }

    Surface { anchors.fill: parent }
    Column {
        id: list
        x: Theme.xs
        y: Theme.xs
        width: parent.width - 2 * Theme.xs
        Accessible.role: Accessible.List
        Accessible.name: qsTr("People to mention")
        Repeater {
            model: root.matches
            RowButton {
                id: row
                required property int index
                required property var modelData
                width: list.width
                implicitHeight: Theme.personRowHeight
                inset: 0
                leftPadding: Theme.md
                rightPadding: Theme.md
                focusOnPress: false
                activeFocusOnTab: false
                selected: index === root.current
                Accessible.name: modelData.name
                onClicked: root.choose(index)
                PersonLine {
                    anchors.fill: parent
                    anchors.leftMargin: row.leftPadding
                    anchors.rightMargin: row.rightPadding
                    name: row.modelData.name
                    initials: row.modelData.initials
                    colorIndex: row.modelData.colorIndex
                    ground: "transparent"
                    AppText {
                        anchors.verticalCenter: parent.verticalCenter
                        text: "@" + row.modelData.username
                        color: Theme.colors.text2
                        font.pixelSize: Theme.small
                    }
                }
            }
        }
    }
}
