import QtQuick
import Confab.Ui

AppSheet {
    id: root

    property var readers: []

    title: qsTr("Who has it")

    EmptyState {
        visible: root.readers.length === 0
        anchors.horizontalCenter: parent.horizontalCenter
        compact: true
        iconName: "ticks"
        sentence: qsTr("It has not reached anybody yet.")
    }
    Repeater {
        model: root.readers
        PersonLine {
            required property var modelData
            width: parent.width
            name: modelData.name
            detail: modelData.status === "read" ? qsTr("Read") : qsTr("Delivered")
            initials: modelData.initials
            colorIndex: modelData.colorIndex
        }
    }
}
