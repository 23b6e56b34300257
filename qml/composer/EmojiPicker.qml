import QtQuick
import QtQuick.Templates as T
import Confab.Ui

// Every emoji of Unicode's list, by category or by name.
T.Popup {
    id: root

    required property var app
    signal picked(string emoji)

    function choose(emoji: string): void {
        app.emoji.use(emoji)
        picked(emoji)
    }

    readonly property var emoji: app.emoji
    readonly property int cell: Theme.touch ? Math.max(Theme.target, Theme.scaled(40)) : Theme.scaled(38)

    // Where little would be left beside it, all of the width.
    width: parent && parent.width < cell * 8 + 4 * Theme.lg ? parent.width - 2 * Theme.sm : cell * 8 + 2 * Theme.sm
    height: Theme.scaled(360)
    padding: Theme.sm
    margins: Theme.sm
    focus: true
    modal: false
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    function openAt(x: real, y: real): void {
        root.x = Math.max(0, x - width)
        root.y = y - height - Theme.xs
        open()
    }
    onAboutToShow: content.active = true
    onOpened: { emoji.query = ""; content.item.search.text = ""; content.item.search.forceActiveFocus() }

    background: Surface {}
    contentItem: Loader {
        id: content
        focus: true
        active: false // until it is opened for the first time
        sourceComponent: FocusScope {
            readonly property alias search: search
            focus: true
            LayoutMirroring.enabled: Theme.rtl
            LayoutMirroring.childrenInherit: true
            Accessible.role: Accessible.Dialog
            Accessible.name: qsTr("Emoji")

            SearchField {
                id: search
                focus: true
                width: parent.width
                placeholder: qsTr("Search emoji")
                onTextChanged: root.emoji.query = text
                Keys.onDownPressed: { grid.currentIndex = 0; grid.forceActiveFocus() }
                Keys.onReturnPressed: if (grid.count > 0) root.choose(root.emoji.first())
            }
            GridView {
                id: grid
                anchors.top: search.bottom
                anchors.topMargin: Theme.sm
                anchors.bottom: tabs.visible ? tabs.top : parent.bottom
                width: parent.width
                clip: true
                cellWidth: Math.floor(width / Math.max(1, Math.floor(width / root.cell)))
                cellHeight: root.cell
                model: root.emoji
                currentIndex: -1
                reuseItems: true
                activeFocusOnTab: true
                boundsBehavior: Flickable.StopAtBounds
                highlightMoveDuration: 0
                keyNavigationEnabled: true
                Accessible.role: Accessible.Table
                Accessible.name: qsTr("Emoji")
                delegate: EmojiCell {
                    width: grid.cellWidth
                    height: grid.cellHeight
                    onClicked: root.choose(emoji)
                }
            }
            AppText {
                anchors.centerIn: grid
                visible: grid.count === 0
                text: root.emoji.query !== "" ? qsTr("No emoji of that name") : qsTr("The ones you use will stand here")
                color: Theme.colors.text2
            }
            EmojiTabs {
                id: tabs
                anchors.bottom: parent.bottom
                width: parent.width
                visible: root.emoji.query === ""
                current: root.emoji.category
                onChosen: category => root.emoji.category = category
            }
        }
    }
    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.quick; easing.type: Easing.OutCubic }
    }
}
