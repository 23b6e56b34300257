import QtQuick
import Confab.Ui

Item {
    id: root

    property string label
    property string value

    implicitHeight: Math.max(name.height, words.height)
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2", "a fact").arg(label).arg(value)

    AppText {
        id: name
        anchors.left: parent.left
        width: Math.min(implicitWidth, parent.width * 0.45)
        text: root.label
        color: Theme.colors.text2
    }
    AppText {
        id: words
        anchors.right: parent.right
        width: parent.width - name.width - Theme.md
        horizontalAlignment: Text.AlignRight
        text: root.value
        elide: Text.ElideMiddle
    }
}
