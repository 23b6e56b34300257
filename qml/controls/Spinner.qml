import QtQuick
import Confab.Ui

// Three dots that breathe; still with reduced motion.
Row {
    id: root

    property color color: Theme.colors.text3
    property int dot: Theme.dot

    spacing: Theme.xs - 1
    Accessible.ignored: true

    Repeater {
        model: 3
        Rectangle {
            id: ball
            required property int index
            width: root.dot
            height: root.dot
            radius: root.dot / 2
            color: root.color
            SequentialAnimation on opacity {
                running: root.visible && !Theme.reducedMotion
                loops: Animation.Infinite
                PauseAnimation { duration: ball.index * Theme.beat / 2 }
                NumberAnimation { to: 0.3; duration: Theme.beat }
                NumberAnimation { to: 1; duration: Theme.beat }
                PauseAnimation { duration: (2 - ball.index) * Theme.beat / 2 }
            }
        }
    }
}
