import QtQuick
import QtQuick.Templates as T
import Confab.Ui

// An action among words.
T.AbstractButton {
    id: root

    property color ink: Theme.colors.accent
    property alias pixelSize: label.font.pixelSize

    implicitWidth: label.implicitWidth
    implicitHeight: Math.max(label.implicitHeight, Theme.touch ? Theme.target : 0)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.Link
    Accessible.name: text
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: AppText {
        id: label
        text: root.text
        color: root.ink
        font.weight: Font.DemiBold
        font.underline: root.hovered
    }
    background: Item {
        FocusRing { target: root; gap: Theme.hair; radius: Theme.xs }
    }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
}
