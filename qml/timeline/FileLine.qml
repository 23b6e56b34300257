import QtQuick
import Confab.Ui

// One file: what to do with it, its name, how large, how much of it has moved, and why it has not.
Item {
    id: root

    required property var file
    property color ink2: Theme.colors.text2
    readonly property bool moving: file.progress !== undefined && (file.state === undefined || file.state !== "failed")
    readonly property bool failed: file.state === "failed"
    readonly property bool held: file.progress !== undefined || failed
    // How far its words reach where nothing stands beside them.
    readonly property real reach: moving || failed || side.visible ? width : words.x + words.implicitWidth
    signal acted(string deed, var file)

    implicitHeight: Math.max(button.height, progress.y + progress.height, words.y + words.height)

    FileButton {
        id: button
        anchors.left: parent.left
        file: root.file
        onActed: deed => root.acted(deed, root.file)
    }
    AppText {
        id: title
        anchors.left: button.right
        anchors.leftMargin: Theme.md
        anchors.right: side.left
        text: root.file.name ? root.file.name : qsTr("File")
        elide: Text.ElideMiddle
        font.weight: Font.DemiBold
        maximumLineCount: 1
    }
    AppText {
        id: words
        anchors.left: title.left
        anchors.right: title.right
        anchors.top: title.bottom
        anchors.topMargin: Theme.hair
        text: root.failed ? root.file.failureText : root.file.failureText ? root.file.failureText : root.file.state === "paused" ? qsTr("Paused · %1").arg(root.file.sizeText)
              : root.file.sizeText ? root.file.sizeText : ""
        color: root.failed ? Theme.colors.red : root.ink2
        font.pixelSize: Theme.small
        wrapMode: root.failed ? Text.Wrap : Text.NoWrap
        maximumLineCount: root.failed ? 4 : 1
    }
    ProgressLine {
        id: progress
        anchors.left: title.left
        anchors.right: title.right
        anchors.top: words.bottom
        anchors.topMargin: Theme.sm
        visible: root.moving
        height: visible ? implicitHeight : 0
        value: root.moving ? root.file.progress : 1
    }
    IconButton {
        id: side
        anchors.right: parent.right
        anchors.top: parent.top
        visible: root.held || root.file.state === "here"
        width: visible ? size : 0
        size: Theme.touch ? Theme.target : Theme.smallButton
        iconSize: Theme.iconSmall
        iconName: root.held ? "close" : "folder"
        label: root.held ? qsTr("Cancel %1").arg(title.text) : qsTr("Show %1 in its folder").arg(title.text)
        onClicked: root.acted(root.held ? "cancel" : "folder", root.file)
    }
}
