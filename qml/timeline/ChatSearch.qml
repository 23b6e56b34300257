import QtQuick
import Confab.Ui

// Search within the open chat: a bar under the header, hits beneath it. Once one is chosen the bar leads from hit to hit.
Rectangle {
    id: root

    required property var app
    property var hits: []
    property bool asked: false
    property int current: -1 // the hit that is looked at, newest first
    readonly property bool listed: asked && current < 0
    property alias text: field.text
    signal closed()
    signal messageChosen(string messageId)

    implicitHeight: bar.height + (listed ? Math.min(list.contentHeight + Theme.sm, Theme.scaled(320)) : 0)
    color: Theme.colors.panel

    function figure(count: int): string {
        return Number(count).toLocaleString(Qt.locale(), "f", 0)
    }
    function take(): void {
        field.forceActiveFocus()
    }
    function ask(): void {
        current = -1
        const words = field.text.trim()
        if (words === "") {
            asked = false
            hits = []
            app.timeline.searchText = ""
        } else {
            request.start(app.searchMessages(app.currentChatId, words))
        }
    }
    function choose(index: int): void {
        current = index
        messageChosen(hits[index].messageId)
        take() // Return goes on to the next
    }

    Connections {
        target: root.app
        function onCurrentChatIdChanged() { root.closed() }
    }
    onHitsChanged: app.timeline.searchText = hits.length > 0 ? field.text.trim() : ""
    Component.onDestruction: app.timeline.searchText = ""

    Request {
        id: request
        app: root.app
        onSucceeded: result => { root.hits = result.items; root.asked = true }
        onFailed: { root.hits = []; root.asked = true }
    }
    Timer {
        id: pause
        interval: 250
        onTriggered: root.ask()
    }
    Item {
        id: bar
        width: parent.width
        height: Theme.control + Theme.lg
        SearchField {
            id: field
            anchors.left: parent.left
            anchors.leftMargin: Theme.lg
            anchors.right: steps.left
            anchors.rightMargin: Theme.xs
            anchors.verticalCenter: parent.verticalCenter
            placeholder: qsTr("Search in this chat")
            onTextChanged: pause.restart()
            onAccepted: root.current >= 0 ? older.clicked() : list.forceActiveFocus()
            Keys.onDownPressed: root.current >= 0 ? root.current = -1 : list.forceActiveFocus()
        }
        Row {
            id: steps
            anchors.right: close.left
            anchors.verticalCenter: parent.verticalCenter
            visible: root.current >= 0
            width: visible ? implicitWidth : 0
            AppText {
                visible: root.width >= Theme.scaled(260) // else what is searched for needs the room
                anchors.verticalCenter: parent.verticalCenter
                leftPadding: Theme.xs
                rightPadding: Theme.xs
                text: qsTr("%1 of %2", "a hit of a search").arg(root.figure(root.current + 1)).arg(root.figure(root.hits.length))
                color: Theme.colors.text2
                font.pixelSize: Theme.small
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            IconButton {
                id: older
                anchors.verticalCenter: parent.verticalCenter
                iconName: "up"
                label: qsTr("Older hit")
                enabled: root.current + 1 < root.hits.length
                onClicked: if (enabled) root.choose(root.current + 1)
            }
            IconButton {
                anchors.verticalCenter: parent.verticalCenter
                iconName: "down"
                label: qsTr("Newer hit")
                enabled: root.current > 0
                onClicked: root.choose(root.current - 1)
            }
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
        visible: root.listed
        model: root.hits
        Accessible.name: qsTr("Hits")
        delegate: RowButton {
            id: hit
            required property var modelData
            required property int index
            implicitHeight: Theme.twoLineRow
            Accessible.name: qsTr("%1, %2: %3").arg(modelData.timeText).arg(modelData.senderName).arg(modelData.plainText)
            onClicked: root.choose(index)
            Item {
                anchors.fill: parent
                anchors.leftMargin: hit.leftPadding
                anchors.rightMargin: hit.rightPadding
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
                FoundLine {
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.top: parent.verticalCenter
                    anchors.topMargin: Theme.hair
                    html: hit.modelData.foundText
                }
            }
        }
        footer: AppText {
            visible: root.asked && root.hits.length === 0
            width: ListView.view ? ListView.view.width : 0
            height: visible ? Theme.barHeight : 0
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
