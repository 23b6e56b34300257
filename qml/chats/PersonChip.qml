import QtQuick
import QtQuick.Templates as T
import Confab.Ui

// Somebody gathered; pressing lets them go.
T.AbstractButton {
    id: root

    property string name
    property string initials
    property int colorIndex: 0
    signal removed()

    implicitHeight: Math.max(Theme.touch ? Theme.target : 32, Theme.chipTall)
    implicitWidth: Math.min(row.implicitWidth + Theme.md, Theme.scaled(220))
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Take %1 out").arg(name)
    Accessible.onPressAction: removed()
    Keys.onReturnPressed: removed()
    onClicked: removed()

    contentItem: Item {
        Row {
            id: row
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.xs
            spacing: Theme.sm - Theme.hair
            Avatar { size: Theme.chipAvatar; initials: root.initials; colorIndex: root.colorIndex; anchors.verticalCenter: parent.verticalCenter }
            AppText { text: root.name; font.pixelSize: Theme.preview; width: Math.min(implicitWidth, Theme.scaled(140)); anchors.verticalCenter: parent.verticalCenter }
            AppIcon { name: "close"; size: Theme.iconTiny; anchors.verticalCenter: parent.verticalCenter }
        }
    }
    background: Rectangle {
        radius: height / 2
        color: root.hovered ? Theme.colors.hover : Theme.colors.chip
        FocusRing { target: root; radius: height / 2 }
    }
}
