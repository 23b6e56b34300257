import QtQuick
import Confab.Ui

// How much of something has moved, around what stops it.
Canvas {
    id: root

    property real value: 0
    property color color: Theme.colors.onAccent
    property int line: 3

    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("%1 %").arg(Math.round(value * 100))
    onValueChanged: requestPaint()
    onColorChanged: requestPaint()
    onPaint: {
        const pen = getContext("2d")
        pen.reset()
        pen.lineWidth = line
        pen.lineCap = "round"
        pen.strokeStyle = Qt.rgba(color.r, color.g, color.b, 0.3)
        pen.beginPath()
        pen.arc(width / 2, height / 2, (width - line) / 2, 0, 2 * Math.PI)
        pen.stroke()
        pen.strokeStyle = color
        pen.beginPath()
        // Never quite nothing: it is to be seen that it is meant to move.
        pen.arc(width / 2, height / 2, (width - line) / 2, -Math.PI / 2, -Math.PI / 2 + 2 * Math.PI * Math.max(0.02, Math.min(1, value)))
        pen.stroke()
    }
}
