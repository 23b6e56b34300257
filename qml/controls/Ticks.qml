import QtQuick
import Confab.Ui

// How far one's own message has come: clock, one tick, two, two in the accent.
AppIcon {
    id: root

    property string status

    readonly property string words: status === "pending" ? qsTr("Waiting to be sent") : status === "sent" ? qsTr("Sent")
        : status === "delivered" ? qsTr("Delivered") : status === "read" ? qsTr("Read") : status === "failed" ? qsTr("Not sent") : ""

    visible: status !== ""
    size: Theme.iconTiny
    name: status === "pending" ? "clock" : status === "sent" ? "tick" : status === "failed" ? "warning" : status === "" ? "" : "ticks"
    color: status === "read" ? Theme.colors.accent : status === "failed" ? Theme.colors.red : Theme.colors.text2
}
