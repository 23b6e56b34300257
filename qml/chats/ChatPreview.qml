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
    readonly property real lead: who.visible ? Math.ceil(who.contentWidth) + Theme.xs : 0


    AppText {
        id: line
        anchors.left: parent.left
        anchors.leftMargin: root.lead
        height: parent.height
        width: Math.max(0, root.width - root.lead - (ticks.active ? ticks.width + Theme.xs : 0))
        text: root.quiet ? root.words : root.typing
        color: root.quiet ? Theme.colors.text2 : Theme.colors.accent
        font.pixelSize: Theme.preview
        font.italic: root.quiet && (root.kind === "deleted" || root.kind === "system")
        maximumLineCount: 1
    }
    Loader {
        id: ticks
        anchors.left: line.left
        anchors.leftMargin: active ? Math.ceil(line.contentWidth) + Theme.xs : 0
        anchors.verticalCenter: parent.verticalCenter
        active: root.quiet && root.status !== "" && root.kind !== "draft"
        sourceComponent: Ticks { status: root.status }
    }
    // Below the line, for what is written last is complete first: its width is known when the line is laid out.
    AppText {
        id: who
        anchors.left: parent.left
        visible: root.quiet && text !== ""
        height: parent.height
        width: root.width * 0.45
        // The mark keeps the colon behind the name, whichever way the name itself is read.
        text: root.kind === "draft" ? qsTr("Draft:") : root.sender === "" ? "" : (Theme.rtl ? "\u200F" : "\u200E") + qsTr("%1:", "who wrote the last message").arg("\u2068" + root.sender + "\u2069")
        color: root.kind === "draft" ? Theme.colors.red : root.status !== "" ? Theme.colors.text2 : Theme.colors.text
        font.pixelSize: Theme.preview
    }
}
