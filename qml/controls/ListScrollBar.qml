import QtQuick
import Confab.Ui

AppScrollBar {
    required property ListView list

    orientation: Qt.Vertical
    size: list.visibleArea.heightRatio
    position: list.visibleArea.yPosition
    active: list.moving || hovered
    onPositionChanged: if (pressed) list.contentY = position * list.contentHeight + list.originY
}
