import QtQuick
import Confab.Ui

// Words in a bubble. The time shares their last line where it fits.
Item {
    id: root

    required property var message
    required property real maxWidth
    required property size meta
    signal linkActivated(string link)

    readonly property string words: message.kind === "deleted" ? qsTr("This message was deleted") : message.plainText
    readonly property bool rightToLeft: /^[^A-Za-z\u00C0-\u024F\u0370-\u04FF]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/.test(words)
    // Lists and code need the whole document engine, which does not tell where its lines end.
    readonly property bool document: /<(code|pre|ul|ol|blockquote|table)\b/.test(message.richText)
    // Where a search found words, a copy of the text with their marks takes its place: only the document engine knows grounds of
    // words, and a bubble must not change its size for a search. A document has the marks in it.
    readonly property string found: message.foundText === "" ? "" : Theme.marked(message.foundText)
    readonly property color linkInk: message.own ? Theme.colors.ownAccent : Theme.colors.accent
    readonly property real lastLine: rightToLeft !== Theme.rtl || document ? maxWidth : label.advance.width
    // Wrapped lines rarely fill their room; the bubble takes only what they do. Lines that begin at the other side fill it all.
    readonly property real written: rightToLeft || Theme.rtl ? label.width : Math.min(label.width, label.contentWidth)
    readonly property bool shared: lastLine + Theme.md + meta.width <= maxWidth

    implicitWidth: Math.ceil(Math.max(written, shared ? lastLine + Theme.md + meta.width : meta.width))
    // A document's last line sits lower, and so do letters that rise higher than ours.
    implicitHeight: label.height + (shared ? 0 : meta.height + (document ? Theme.sm : rightToLeft ? Theme.xs : 2))

    AppText {
        id: label

        anchors.left: parent.left
        y: root.rightToLeft ? -Theme.xs : 0
        width: Math.min(Math.ceil(implicitWidth), root.maxWidth)
        // The document engine knows no linkColor.
        text: root.message.waiting === true ? "" : root.message.richText === "" || root.message.kind === "deleted" ? root.words
            : (root.document ? "<style>a { color: " + root.linkInk + " } ul, ol { margin: 0 0 0 " + -Theme.xl + "px } pre { white-space: pre-wrap; margin: " + Theme.xs + "px 0 } blockquote { margin: " + Theme.xs + "px 0 " + Theme.xs + "px " + Theme.md + "px }</style>" : "") + (root.document && root.found !== "" ? root.found : root.message.richText)
        opacity: copy.active ? 0 : 1
        // richText is made by us out of escaped pieces; everything else is shown letter by letter.
        textFormat: root.message.richText === "" || root.message.kind === "deleted" ? Text.PlainText : root.document ? Text.RichText : Text.StyledText
        color: root.message.kind === "deleted" ? Theme.colors.text2 : Theme.colors.text
        font.italic: root.message.kind === "deleted"
        linkColor: root.linkInk
        font.pixelSize: root.message.jumbo ? Theme.jumbo : Theme.body
        elide: Text.ElideNone
        horizontalAlignment: root.rightToLeft !== Theme.rtl ? Text.AlignRight : Text.AlignLeft
        wrapMode: Text.Wrap
        lineHeight: root.message.jumbo ? Math.round(Theme.jumbo * 1.2) : Theme.bodyLine
        lineHeightMode: Text.FixedHeight
        onLinkActivated: link => root.linkActivated(link)

        HoverHandler {
            enabled: root.message.richText !== ""
            cursorShape: label.hoveredLink !== "" ? Qt.PointingHandCursor : Qt.ArrowCursor
        }
    }
    readonly property string look: "<style>a { color: " + linkInk + " } p { margin: 0; line-height: " + label.lineHeight + "px; -qt-line-height-type: fixed; white-space: "
        + (message.richText === "" ? "pre-wrap" : "normal") + " }</style>"
    Loader {
        id: copy
        anchors.fill: label
        active: root.found !== "" && !root.document
        sourceComponent: Text {
            y: font.pixelSize > 0 ? metrics.height - label.lineHeight : 0 // its lines have their room above, the label's below
            width: parent.width
            text: root.look + "<p>" + root.found + "</p>"
            textFormat: Text.RichText
            color: label.color
            font: label.font
            horizontalAlignment: label.horizontalAlignment
            wrapMode: label.wrapMode
            Accessible.ignored: true
            FontMetrics { id: metrics; font: label.font }
        }
    }
}
