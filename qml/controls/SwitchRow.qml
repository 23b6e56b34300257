import QtQuick
import QtQuick.Templates as T
import Confab.Ui

// A setting that is on or off, the whole line of it to press.
T.AbstractButton {
    id: root

    property string label
    property string detail

    checkable: true
    implicitHeight: Math.max(Theme.touch ? 48 : Theme.target, words.height + Theme.md)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    opacity: enabled ? 1 : 0.5
    Accessible.role: Accessible.CheckBox
    Accessible.name: label
    Accessible.description: detail
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onToggleAction: flip()
    Accessible.onPressAction: flip()
    Keys.onReturnPressed: flip()
    Keys.onEnterPressed: flip()

    // As a press does; the control's own click() came with Qt 6.8.
    function flip(): void {
        toggle()
        toggled()
    }

    contentItem: Item {
        Column {
            id: words
            anchors.left: parent.left
            anchors.right: track.left
            anchors.rightMargin: Theme.md
            anchors.verticalCenter: parent.verticalCenter
            AppText {
                width: parent.width
                text: root.label
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }
            AppText {
                width: parent.width
                visible: text !== ""
                text: root.detail
                color: Theme.colors.text2
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }
        }
        Rectangle {
            id: track
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.scaled(36)
            height: Theme.scaled(20)
            radius: height / 2
            color: root.checked ? Theme.colors.accent : "transparent"
            border.width: root.checked ? 0 : 1.5
            border.color: Theme.colors.text3
            Rectangle {
                readonly property bool atEnd: root.checked !== Theme.rtl
                x: atEnd ? parent.width - width - Theme.groupGap : Theme.groupGap
                anchors.verticalCenter: parent.verticalCenter
                width: parent.height - 2 * Theme.groupGap
                height: width
                radius: width / 2
                color: root.checked ? Theme.colors.onAccent : Theme.colors.text3
            }
        }
    }
    background: Item { FocusRing { target: root; gap: Theme.xs } }
}
