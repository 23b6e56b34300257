import QtQuick
import Confab.Ui

AppSheet {
    id: root

    property var readers: []

    title: qsTr("Read by")

    EmptyState {
        visible: root.readers.length === 0
        anchors.horizontalCenter: parent.horizontalCenter
        compact: true
        iconName: "ticks"
        sentence: qsTr("Nobody has read it yet.")
    }
    Repeater {
        model: root.readers
        PersonLine {
            required property var modelData
            width: parent.width
            name: modelData.name
            detail: modelData.timeText ? modelData.timeText : ""
            initials: modelData.initials
            colorIndex: modelData.colorIndex
        }
    }
}
