import QtQuick
import Confab.Ui

// Which server this is about, and the way to another.
Row {
    id: root

    required property var app
    signal changeRequested()

    width: parent.width
    topPadding: -Theme.md
    spacing: Theme.xs

    AppText {
        width: Math.min(implicitWidth, root.width - change.width - dot.width - 2 * Theme.xs)
        text: root.app.serverUrl.replace(/^https?:\/\//, "")
        color: Theme.colors.text2
    }
    AppText { id: dot; text: "·"; color: Theme.colors.text2 }
    LinkButton { id: change; text: qsTr("Change server"); onClicked: root.changeRequested() }
}
