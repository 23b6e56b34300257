import QtQuick
import Confab.Ui

// The second line of a chat's row: who is typing, else a draft, else the last message.
Item {
    id: root

    property string sender
    property string words
    property string kind
    property string typing
    property string status

    readonly property bool quiet: typing === ""

    Accessible.ignored: true

    Loader {
        active: !root.quiet
        width: parent.width
        height: parent.height
        sourceComponent: AppText { text: root.typing; color: Theme.colors.accent; font.pixelSize: Theme.preview }
    }
    AppText {
        id: who
        anchors.left: parent.left
        visible: root.quiet && text !== ""
        height: parent.height
        width: Math.min(implicitWidth, root.width * 0.45)
        // The mark keeps the colon behind the name, whichever way the name itself is read.
        text: root.kind === "draft" ? qsTr("Draft:") : root.sender === "" ? "" : (Theme.rtl ? "\u200F" : "\u200E") + qsTr("%1:", "who wrote the last message").arg("\u2068" + root.sender + "\u2069")
        color: root.kind === "draft" ? Theme.colors.red : root.status !== "" ? Theme.colors.text2 : Theme.colors.text
        font.pixelSize: Theme.preview
        font.weight: root.status !== "" ? Font.Normal : Font.Medium
    }
    AppText {
        id: line
        anchors.left: who.visible ? who.right : parent.left
        anchors.leftMargin: who.visible ? Theme.xs : 0
        visible: root.quiet
        height: parent.height
        width: Math.max(0, Math.min(implicitWidth, root.width - (who.visible ? who.width + Theme.xs : 0) - (ticks.visible ? ticks.width + Theme.xs : 0)))
        text: root.words
        color: Theme.colors.text2
        font.pixelSize: Theme.preview
        font.italic: root.kind === "deleted" || root.kind === "system"
        maximumLineCount: 1
    }
    Loader {
        id: ticks
        anchors.left: line.right
        anchors.leftMargin: Theme.xs
        anchors.verticalCenter: parent.verticalCenter
        active: root.quiet && root.status !== "" && root.kind !== "draft"
        visible: active
        sourceComponent: Ticks { status: root.status }
    }
}
