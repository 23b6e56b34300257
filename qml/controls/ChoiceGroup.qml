import QtQuick
import QtQuick.Templates as T
import Confab.Ui

// One of several, each on a line of its own.
Column {
    id: root

    property string label
    property string current
    property var choices: []
    signal chosen(string value)

    spacing: Theme.xs
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    SectionLabel {
        width: parent.width
        bottomPadding: Theme.xs
        text: root.label
    }
    Repeater {
        model: root.choices
        T.AbstractButton {
            id: choice
            required property var modelData
            readonly property bool picked: root.current === modelData.value
            width: root.width
            implicitHeight: Math.max(Theme.touch ? Theme.target : 36, words.height + Theme.sm)
            focusPolicy: Qt.StrongFocus
            hoverEnabled: true
            Accessible.role: Accessible.RadioButton
            Accessible.name: modelData.label
            Accessible.description: modelData.detail ? modelData.detail : ""
            Accessible.checkable: true
            Accessible.checked: picked
            Accessible.onPressAction: clicked()
            Accessible.onToggleAction: clicked()
            Keys.onReturnPressed: clicked()
            onClicked: root.chosen(modelData.value)
            contentItem: Item {
                Rectangle {
                    id: ring
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.mark
                    height: width
                    radius: width / 2
                    color: "transparent"
                    border.width: choice.picked ? Theme.scaled(5) : 1.5
                    border.color: choice.picked ? Theme.colors.accent : Theme.colors.text3
                }
                Column {
                    id: words
                    anchors.left: ring.right
                    anchors.leftMargin: Theme.md
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    AppText { width: parent.width; text: choice.modelData.label }
                    AppText {
                        width: parent.width
                        visible: text !== ""
                        text: choice.modelData.detail ? choice.modelData.detail : ""
                        color: Theme.colors.text2
                        font.pixelSize: Theme.small
                        wrapMode: Text.Wrap
                        elide: Text.ElideNone
                    }
                }
            }
            background: Item { FocusRing { target: choice } }
        }
    }
}
