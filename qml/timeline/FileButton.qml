import QtQuick
import QtQuick.Templates as T
import Confab.Ui

// The one thing to do with a file just now: fetch, stop for a while, go on, try again, open.
T.AbstractButton {
    id: root

    required property var file
    property bool ring: false
    readonly property string state_: file.state ? file.state : "away"
    readonly property bool moving: state_ === "moving" || state_ === "waiting"
    readonly property string deed: moving ? "pause" : state_ === "paused" ? "resume" : state_ === "failed" ? "retry" : state_ === "here" ? "open" : "download"
    signal acted(string deed)

    implicitWidth: Theme.touch ? Math.max(Theme.target, Theme.fileTile) : Theme.fileTile
    implicitHeight: implicitWidth
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: (deed === "pause" ? qsTr("Pause %1") : deed === "resume" ? qsTr("Go on with %1") : deed === "retry" ? qsTr("Try %1 again")
                      : deed === "open" ? qsTr("Open %1") : qsTr("Download %1")).arg(file.name ? file.name : qsTr("File"))
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    onClicked: acted(deed)

    contentItem: Item {
        AppIcon {
            anchors.centerIn: parent
            name: root.deed === "pause" ? "pause" : root.deed === "resume" ? "play" : root.deed === "retry" ? "refresh" : root.deed === "open" ? "file" : "download"
            color: root.state_ === "failed" ? Theme.colors.onRed : Theme.colors.onAccent
        }
        Loader {
            anchors.fill: parent
            anchors.margins: Theme.groupGap
            active: root.ring && root.file.progress !== undefined && root.state_ !== "failed"
            sourceComponent: ProgressRing { value: root.file.progress }
        }
    }
    background: Rectangle {
        radius: root.ring ? width / 2 : Theme.radiusSmall
        color: root.state_ === "failed" ? Theme.colors.red : Theme.colors.accent
        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: Theme.colors.onAccent
            opacity: root.down ? 0.16 : root.hovered ? 0.08 : 0
        }
        FocusRing { target: root; radius: parent.radius + gap }
    }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
}
