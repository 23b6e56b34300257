import QtQuick
import Confab.Ui

// Search within the open chat: a bar under the header, hits beneath it.
Rectangle {
    id: root

    required property var app
    property var hits: []
    property bool asked: false
    property alias text: field.text
    signal closed()
    signal messageChosen(string messageId)

    implicitHeight: bar.height + (asked ? Math.min(list.contentHeight + Theme.sm, Theme.scaled(320)) : 0)
    color: Theme.colors.panel

    function take(): void {
        field.forceActiveFocus()
    }

    Request {
        id: request
        app: root.app
        onSucceeded: result => { root.hits = result.items; root.asked = true }
        onFailed: { root.hits = []; root.asked = true }
    }
    Timer {
        id: pause
        interval: 250
        onTriggered: {
            if (field.text.trim() === "") { root.asked = false; root.hits = [] }
            else request.start(root.app.searchMessages(root.app.currentChatId, field.text.trim()))
        }
    }
    Item {
        id: bar
        width: parent.width
        height: Theme.control + Theme.lg
        SearchField {
            id: field
            anchors.left: parent.left
            anchors.leftMargin: Theme.lg
            anchors.right: close.left
            anchors.rightMargin: Theme.xs
            anchors.verticalCenter: parent.verticalCenter
            placeholder: qsTr("Search in this chat")
            onTextChanged: pause.restart()
            onAccepted: list.forceActiveFocus()
            Keys.onDownPressed: list.forceActiveFocus()
        }
        IconButton {
            id: close
            anchors.right: parent.right
            anchors.rightMargin: Theme.md
            anchors.verticalCenter: parent.verticalCenter
            iconName: "close"
            label: qsTr("Close search")
            onClicked: root.closed()
        }
    }
    AppListView {
        id: list
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.asked
        model: root.hits
        Accessible.name: qsTr("Hits")
        delegate: RowButton {
            id: hit
            required property var modelData
            implicitHeight: Theme.scaled(52)
            Accessible.name: qsTr("%1, %2: %3").arg(modelData.timeText).arg(modelData.senderName).arg(modelData.plainText)
            onClicked: root.messageChosen(modelData.messageId)
            contentItem: Item {
                AppText {
                    anchors.left: parent.left
                    anchors.right: when.left
                    anchors.bottom: parent.verticalCenter
                    text: hit.modelData.senderName
                    font.pixelSize: Theme.preview
                    font.weight: Font.DemiBold
                }
                AppText {
                    id: when
                    anchors.right: parent.right
                    anchors.bottom: parent.verticalCenter
                    text: hit.modelData.timeText
                    color: Theme.colors.text2
                    font.pixelSize: Theme.small
                }
                AppText {
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.top: parent.verticalCenter
                    anchors.topMargin: 2
                    text: hit.modelData.plainText
                    maximumLineCount: 1
                    color: Theme.colors.text2
                    font.pixelSize: Theme.preview
                }
            }
        }
        footer: AppText {
            visible: root.asked && root.hits.length === 0
            width: ListView.view ? ListView.view.width : 0
            height: visible ? Theme.scaled(44) : 0
            horizontalAlignment: Text.AlignHCenter
            text: request.message !== "" ? request.message : qsTr("Nothing found")
            color: request.message !== "" ? Theme.colors.red : Theme.colors.text2
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
