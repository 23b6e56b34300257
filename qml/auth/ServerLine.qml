import QtQuick
import Confab.Ui

// Which server this is about, and the way to another.
Row {
    id: root

    required property var app
    signal changeRequested()

    width: parent.width
    topPadding: Theme.touch ? -Theme.xxl : -Theme.md
    bottomPadding: Theme.touch ? -Theme.md : 0
    spacing: Theme.xs

    AppText {
        anchors.verticalCenter: change.verticalCenter
        width: Math.min(implicitWidth, root.width - change.width - dot.width - 2 * Theme.xs)
        text: root.app.serverUrl.replace(/^https?:\/\//, "")
        color: Theme.colors.text2
    }
    AppText { id: dot; anchors.verticalCenter: change.verticalCenter; text: "·"; color: Theme.colors.text2 }
    LinkButton { id: change; text: qsTr("Change server"); onClicked: root.changeRequested() }
}
