import QtQuick
import QtQuick.Templates as T
import Confab.Ui
import Confab.Mock

// Pages to click through, under any theme, size and direction; the whole client is the first of them.
T.ApplicationWindow {
    id: root

    readonly property var pages: ["ButtonsPage", "FieldsPage", "PeoplePage", "ChatRowsPage", "BubblesPage", "FilesPage", "StatesPage", "IconsPage", "ColoursPage"]
    property string page: pages[0]
    property MockApp app: MockApp {
        currentChatId: "garden"
        settings.reducedMotion: false
        onCallsChanged: console.log(calls)
    }
    property MockWindow client: null
    property Component clientStage: Component { MockWindow { chat: "garden" } }

    width: 1100
    height: 760
    visible: true
    title: "Confab gallery"
    color: Theme.colors.background
    LayoutMirroring.enabled: Theme.rtl
    LayoutMirroring.childrenInherit: true

    Column {
        id: side
        width: Theme.listWidth * 0.7
        padding: Theme.md
        spacing: 2
        Repeater {
            model: root.pages
            AppButton {
                required property string modelData
                width: side.width - 2 * Theme.md
                kind: root.page === modelData ? "primary" : "quiet"
                text: modelData
                onClicked: root.page = modelData
            }
        }
        AppButton { width: side.width - 2 * Theme.md; text: "Whole client"; onClicked: if (root.client === null) root.client = root.clientStage.createObject(root) }
        Item { width: 1; height: Theme.md }
        ChoiceGroup {
            width: side.width - 2 * Theme.md
            label: "Theme"
            current: Theme.mode
            choices: ["light", "dark", "contrast"].map(name => ({ value: name, label: name }))
            onChosen: value => Theme.mode = value
        }
        TextSizeRow { width: side.width - 2 * Theme.md; value: Theme.textScale; onMoved: value => Theme.textScale = value }
        SwitchRow { width: side.width - 2 * Theme.md; label: "Right to left"; onToggled: Theme.rtl = checked }
        SwitchRow { width: side.width - 2 * Theme.md; label: "Touch"; onToggled: Theme.touch = checked }
    }
    PageHolder {
        anchors.fill: parent
        anchors.leftMargin: side.width + Theme.xl
        anchors.margins: Theme.xl
        app: root.app
        page: root.page
    }
}
