import QtQuick
import QtQuick.Templates as T
import Confab.Ui

// 80 to 200 % in steps of ten.
Column {
    id: root

    property real value: 1
    signal moved(real value)

    spacing: Theme.sm

    Item {
        width: parent.width
        height: label.height
        SectionLabel {
            id: label
            anchors.left: parent.left
            text: qsTr("Text size")
        }
        AppText {
            anchors.right: parent.right
            text: qsTr("%1 %").arg(Math.round(root.value * 100))
            color: Theme.colors.text2
            font.pixelSize: Theme.small
        }
    }
    T.Slider {
        id: slider
        width: parent.width
        height: Math.max(Theme.touch ? Theme.target : 32, Theme.chipTall)
        from: 0.8
        to: 2
        stepSize: 0.1
        snapMode: T.Slider.SnapAlways
        value: root.value
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.Slider
        Accessible.name: qsTr("Text size, %1 percent").arg(Math.round(value * 100))
        // Written when let go: the slider would else run away from the pointer as everything grows.
        onPressedChanged: if (!pressed) root.moved(Math.round(value * 10) / 10)
        onMoved: if (!pressed) root.moved(Math.round(value * 10) / 10)

        background: Rectangle {
            x: slider.leftPadding
            y: Math.round((slider.height - height) / 2)
            width: slider.availableWidth
            height: Theme.xs
            radius: Theme.hair
            color: Theme.colors.line
            Rectangle {
                width: slider.position * parent.width
                anchors.left: parent.left
                height: parent.height
                radius: Theme.hair
                color: Theme.colors.accent
            }
        }
        handle: Rectangle {
            x: slider.leftPadding + slider.visualPosition * (slider.availableWidth - width)
            y: Math.round((slider.height - height) / 2)
            width: Theme.mark
            height: width
            radius: width / 2
            color: Theme.colors.accent
            FocusRing { target: slider; radius: width / 2 }
        }
    }
}
