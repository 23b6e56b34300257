import QtQuick
import Confab.Ui

TextInput {
    id: root

    property string placeholder: qsTr("Search")
    property string shortcutHint
    property string label: placeholder
    property bool clearsByEscape: true
    // Where there is more than room for, it must not run under what stands before and behind it.
    readonly property bool overflowing: contentWidth > width - leftPadding - rightPadding

    clip: overflowing

    height: Theme.control
    leftPadding: Theme.md + Theme.iconSmall + Theme.sm
    rightPadding: clear.item ? clear.item.button.width : hint.visible ? hint.width + Theme.lg : Theme.md
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.colors.text
    selectionColor: Theme.colors.accent
    selectedTextColor: Theme.colors.onAccent
    font.pixelSize: Theme.preview
    selectByMouse: true
    activeFocusOnTab: true
    Accessible.role: Accessible.EditableText
    Accessible.name: label
    Accessible.searchEdit: true
    Keys.onEscapePressed: event => { event.accepted = clearsByEscape && text !== ""; if (clearsByEscape) text = "" }

    Rectangle {
        z: -1
        width: root.width
        height: root.height
        radius: Theme.radiusSmall
        color: Theme.colors.chip
        border.width: root.activeFocus ? Theme.focusWidth : Theme.contrast ? Theme.lineWidth : 0
        border.color: root.activeFocus ? Theme.colors.accent : Theme.colors.outline
    }
    AppIcon {
        z: 1
        anchors.left: parent.left
        anchors.leftMargin: Theme.md
        anchors.verticalCenter: parent.verticalCenter
        name: "search"
        size: Theme.iconSmall
    }
    AppText {
        anchors.left: parent.left
        anchors.leftMargin: root.leftPadding
        width: root.width - root.leftPadding - root.rightPadding
        height: root.height
        visible: root.text === "" && root.preeditText === ""
        text: root.placeholder
        color: Theme.colors.text2
        font.pixelSize: Theme.preview
        Accessible.ignored: true
    }
    KeyHint {
        id: hint
        anchors.right: parent.right
        anchors.rightMargin: Theme.md
        anchors.verticalCenter: parent.verticalCenter
        visible: root.shortcutHint !== "" && root.text === "" && !Theme.touch
        text: root.shortcutHint
    }
    Loader {
        id: clear
        anchors.fill: parent
        active: root.text !== ""
        visible: active
        sourceComponent: Item {
            readonly property alias button: button
            Rectangle {
                visible: root.overflowing
                x: Theme.focusWidth
                y: x
                width: root.leftPadding - x
                height: root.height - 2 * y
                radius: Theme.radiusSmall - x
                color: Theme.colors.chip
            }
            Rectangle {
                visible: root.overflowing
                x: root.width - root.rightPadding
                y: Theme.focusWidth
                width: root.rightPadding - y
                height: root.height - 2 * y
                radius: Theme.radiusSmall - y
                color: Theme.colors.chip
            }
            IconButton {
                id: button
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                iconName: "close"
                iconSize: Theme.iconSmall
                label: qsTr("Clear")
                onClicked: root.text = ""
            }
        }
    }
}
