import QtQuick
import Confab.Ui

// One picture, one sentence, one thing to do.
Column {
    id: root

    property string iconName
    property string title
    property string sentence
    property string action
    property bool compact: false
    signal triggered()

    width: Math.min(parent ? parent.width - 2 * Theme.xl : Theme.formWidth, Theme.formWidth)
    spacing: Theme.md

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Theme.scaled(root.compact ? 56 : 72)
        height: width
        radius: width * 0.31
        color: Theme.colors.selection
        AppIcon {
            anchors.centerIn: parent
            name: root.iconName
            size: Theme.scaled(root.compact ? 24 : 30)
            color: Theme.colors.accent
        }
    }
    Item { width: 1; height: Theme.xs - Theme.md + Theme.sm }
    AppText {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: root.title
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        visible: text !== ""
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    AppText {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: root.sentence
        color: Theme.colors.text2
        wrapMode: Text.Wrap
        visible: text !== ""
        lineHeight: Theme.bodyLine
        lineHeightMode: Text.FixedHeight
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Item { width: 1; height: 1; visible: root.action !== "" }
    AppButton {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.max(implicitWidth, Theme.scaled(160))
        height: Math.max(Theme.target, implicitHeight)
        visible: root.action !== ""
        kind: "primary"
        text: root.action
        onClicked: root.triggered()
    }
}
