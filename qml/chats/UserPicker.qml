import QtQuick
import Confab.Ui

// Finds people by name; one press chooses, or with `several` gathers them as chips.
Item {
    id: root

    required property var app
    property bool several: false
    property var chosen: []
    readonly property var chosenIds: chosen.map(person => person.userId)
    property string idleTitle: qsTr("Who is it?")
    property string idleSentence: qsTr("Type a name or a username.")
    property string error
    // Return came before the answer.
    property bool eager: false
    readonly property string problem: error !== "" ? error : search.message
    signal picked(string userId)

    Component.onCompleted: ask()

    function ask(): void {
        search.start(app.searchUsers(field.text.trim()))
    }
    function take(): void {
        field.forceActiveFocus()
    }
    function toggle(row: var): void {
        if (!several) {
            picked(row.userId)
            return
        }
        const at = chosenIds.indexOf(row.userId)
        const next = chosen.slice()
        if (at >= 0)
            next.splice(at, 1)
        else
            next.push({ userId: row.userId, name: row.name, initials: row.initials, colorIndex: row.colorIndex })
        chosen = next
    }

    // Return takes the first who is found; without a word it goes to the list.
    function takeFirst(): void {
        if (field.text.trim() === "") {
            list.forceActiveFocus()
        } else if (pause.running || app.users.loading) {
            eager = true
        } else if (list.count > 0) {
            eager = false
            toggle(app.users.get(0))
            if (several)
                field.text = ""
        }
    }

    Request {
        id: search
        app: root.app
    }
    Connections {
        target: root.app.users
        function onLoadingChanged() { if (root.eager) root.takeFirst() }
    }
    SearchField {
        id: field
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.xl
        anchors.rightMargin: Theme.xl
        height: Theme.fieldHeight
        placeholder: qsTr("Search people")
        onTextChanged: { root.eager = false; pause.restart() }
        onAccepted: root.takeFirst()
        Keys.onDownPressed: list.forceActiveFocus()
        Timer {
            id: pause
            interval: 200
            onTriggered: root.ask()
        }
    }
    Flow {
        id: chips
        anchors.top: field.bottom
        anchors.topMargin: root.chosen.length > 0 ? Theme.md : 0
        anchors.left: field.left
        anchors.right: field.right
        spacing: Theme.sm
        Repeater {
            model: root.chosen
            PersonChip {
                required property var modelData
                name: modelData.name
                initials: modelData.initials
                colorIndex: modelData.colorIndex
                onRemoved: root.toggle(modelData)
            }
        }
    }
    AppListView {
        id: list
        anchors.top: chips.bottom
        anchors.topMargin: Theme.sm
        anchors.bottom: parent.bottom
        width: parent.width
        model: root.app.users
        Accessible.name: qsTr("People")
        delegate: UserRow {
            inset: Theme.md
            selected: root.chosenIds.indexOf(userId) >= 0
            choosable: root.several
            onClicked: root.toggle(this)
        }
    }
    EmptyState {
        anchors.centerIn: list
        visible: list.count === 0
        compact: true
        iconName: root.problem !== "" ? "warning" : "search"
        title: root.problem !== "" ? "" : field.text.trim() === "" ? root.idleTitle : root.app.users.loading ? "" : qsTr("Nobody found")
        sentence: root.problem !== "" ? root.problem : field.text.trim() === "" ? root.idleSentence : root.app.users.loading ? qsTr("Searching…") : qsTr("Check the spelling, or invite them with a code.")
        action: search.message !== "" ? qsTr("Try again") : ""
        onTriggered: root.ask()
    }
}
