import QtQuick
import QtQuick.Templates as T
import Confab.Ui

// Back to the newest, with how many came meanwhile.
T.AbstractButton {
    id: root

    property int count: 0

    implicitWidth: Theme.roundButton
    implicitHeight: Theme.roundButton
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: count > 0 ? qsTr("Jump to the newest, %Ln new message(s)", "", count) : qsTr("Jump to the newest")
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()

    contentItem: Item {
        AppIcon { anchors.centerIn: parent; name: "down" }
        Badge {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.verticalCenter: parent.top
            visible: root.count > 0
            text: root.count > 99 ? "99+" : Number(root.count).toLocaleString(Qt.locale(), "f", 0)
        }
    }
    background: Surface {
        radius: root.width / 2
        color: root.hovered ? Theme.colors.hover : Theme.colors.raised
        FocusRing { target: root; radius: root.width / 2 + gap }
    }
}
