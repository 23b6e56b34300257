import QtQuick
import Confab.Ui

AppMenu {
    id: root

    property var message: null
    property bool group: false
    readonly property bool failed: message !== null && message.status === "failed"
    property bool mayPin: false
    // On the server, and still there.
    readonly property bool sent: message !== null && message.messageId !== "" && !failed && !gone
    readonly property bool waiting: message !== null && message.messageId === "" && !failed
    readonly property bool gone: message !== null && message.kind === "deleted"
    // Of the message's first file, unless it is still on its way from here.
    readonly property var file: message !== null && !gone && message.attachments.length > 0 && message.attachments[0].up !== true ? message.attachments[0] : null
    readonly property bool here: file !== null && file.state === "here"
    readonly property bool worded: message !== null && !gone && message.plainText !== ""
    // What a press on its words opens, for who has no pointer.
    readonly property var links: message !== null && !gone ? linksIn(message.richText) : []
    signal linkWanted(string link)
    signal answeredWanted(string messageId)
    signal fileActed(string deed)
    signal reacted(string emoji)
    signal moreReactions()
    signal replied()
    signal edited()
    signal copied()
    signal partWanted()
    signal chosen()
    signal readersWanted()
    signal forwarded()
    signal pinToggled(bool on)
    signal removed()
    signal retried()
    signal discarded()

    function plain(escaped: string): string {
        return escaped.replace(/<[^>]*>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, "\"").replace(/&#39;/g, "'").replace(/&amp;/g, "&")
    }
    function linksIn(rich: string): var {
        return (rich.match(/<a href="[^"]*"[^>]*>.*?<\/a>/g) || []).slice(0, 3).map(one => ({ link: plain(one.split("\"")[1]), words: plain(one) }))
    }

    QuickReactions {
        visible: root.sent
        onPicked: emoji => { root.reacted(emoji); root.close() }
        onMoreWanted: { root.close(); root.moreReactions() }
    }
    AppMenuItem { visible: root.failed; text: qsTr("Retry"); iconName: "refresh"; onTriggered: root.retried() }
    AppMenuItem { visible: root.sent; text: qsTr("Reply"); iconName: "reply"; directional: true; onTriggered: root.replied() }
    AppMenuItem { visible: root.message !== null && root.message.canEdit; text: qsTr("Edit"); iconName: "edit"; onTriggered: root.edited() }
    AppMenuItem { visible: root.message !== null && root.sent && root.message.replyToId !== ""; text: qsTr("Go to what it answers"); iconName: "up"; onTriggered: root.answeredWanted(root.message.replyToId) }
    AppMenuItem { visible: root.links.length > 0; text: visible ? qsTr("Open %1").arg(root.links[0].words) : ""; iconName: "link"; onTriggered: root.linkWanted(root.links[0].link) }
    AppMenuItem { visible: root.links.length > 1; text: visible ? qsTr("Open %1").arg(root.links[1].words) : ""; iconName: "link"; onTriggered: root.linkWanted(root.links[1].link) }
    AppMenuItem { visible: root.links.length > 2; text: visible ? qsTr("Open %1").arg(root.links[2].words) : ""; iconName: "link"; onTriggered: root.linkWanted(root.links[2].link) }
    AppMenuItem { visible: root.file !== null && root.file.kind === "image"; text: qsTr("View"); iconName: "image"; onTriggered: root.fileActed("view") }
    AppMenuItem { visible: root.file !== null && root.file.kind === "voice"; text: qsTr("Play"); iconName: "play"; onTriggered: root.fileActed("play") }
    AppMenuItem { visible: root.here; text: qsTr("Open"); iconName: "open"; onTriggered: root.fileActed("open") }
    AppMenuItem { visible: root.here; text: qsTr("Show in folder"); iconName: "folder"; onTriggered: root.fileActed("folder") }
    AppMenuItem { visible: root.file !== null && root.file.state === "away"; text: qsTr("Download"); iconName: "download"; onTriggered: root.fileActed("download") }
    AppMenuItem { visible: root.file !== null; text: qsTr("Save as…"); iconName: "download"; onTriggered: root.fileActed("save") }
    AppMenuItem { visible: root.worded; text: qsTr("Copy text"); iconName: "copy"; onTriggered: root.copied() }
    AppMenuItem { visible: root.worded; text: qsTr("Copy a part"); iconName: "selection"; onTriggered: root.partWanted() }
    AppMenuItem { visible: root.sent; text: qsTr("Forward"); iconName: "pass-on"; directional: true; onTriggered: root.forwarded() }
    AppMenuItem {
        visible: root.sent && root.mayPin
        text: root.message !== null && root.message.pinned ? qsTr("Unpin message") : qsTr("Pin message")
        iconName: "pin"
        onTriggered: root.pinToggled(!root.message.pinned)
    }
    AppMenuItem { visible: !root.failed && !root.waiting; text: qsTr("Select"); iconName: "select"; onTriggered: root.chosen() }
    AppMenuItem { visible: root.group && root.message !== null && root.message.own && root.sent; text: qsTr("Who has read it"); iconName: "ticks"; onTriggered: root.readersWanted() }
    AppMenuItem { visible: root.failed || root.waiting; text: qsTr("Delete"); iconName: "trash"; danger: true; onTriggered: root.discarded() }
    AppMenuItem { visible: root.message !== null && root.message.canDelete && !root.failed; text: qsTr("Delete"); iconName: "trash"; danger: true; onTriggered: root.removed() }
}
