import QtQuick
import QtQuick.Templates as T
import Confab.Ui

T.AbstractButton {
    id: root

    // "primary", "secondary", "danger", "quiet" or "quietDanger"
    property string kind: "secondary"
    readonly property bool flat: kind === "quiet" || kind === "quietDanger"
    property bool busy: false
    property string iconName
    // Words begin where the text around them does.
    property bool flush: false
    readonly property bool off: !enabled && !busy
    readonly property color ink: off ? Theme.colors.text3 : kind === "primary" ? Theme.colors.onAccent : kind === "danger" ? Theme.colors.onRed
                                 : kind === "quiet" ? Theme.colors.accent : kind === "quietDanger" ? Theme.colors.red : Theme.colors.text

    implicitHeight: Math.max(Theme.touch ? Theme.target : 40, Theme.buttonHeight)
    implicitWidth: flush ? row.implicitWidth : Math.max(row.implicitWidth + 2 * Theme.xl, 88)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        implicitWidth: row.implicitWidth
        Row {
            id: row
            anchors.verticalCenter: parent.verticalCenter
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.sm
            AppIcon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.iconName !== "" && !root.busy
                name: root.iconName
                color: root.ink
            }
            Spinner {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.busy
                color: root.ink
            }
            AppText {
                anchors.verticalCenter: parent.verticalCenter
                text: root.text
                color: root.ink
                font.weight: Font.DemiBold
                width: Math.min(implicitWidth, root.width > 0 && !root.flush ? root.width - Theme.xl : implicitWidth)
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.off && !root.flat ? (root.kind === "primary" ? Theme.colors.selection : Theme.colors.chip) : root.kind === "primary" ? Theme.colors.accent : root.kind === "danger" ? Theme.colors.red
               : root.flat ? (root.hovered && !root.flush ? Theme.colors.hover : "transparent") : Theme.colors.chip
        border.width: Theme.contrast ? Theme.lineWidth : 0
        border.color: Theme.colors.outline

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: root.ink
            opacity: root.flat ? 0 : root.down ? 0.14 : root.hovered ? 0.07 : 0
        }
        FocusRing { target: root; radius: Theme.radius + gap }
    }
}
