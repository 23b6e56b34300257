import QtQuick
import Confab.Mock

// One mock application in one window: the whole client, or a single page of the gallery.
Item {
    id: root

    property string scenario
    property string theme: "light"
    property real textScale: 1
    property string chat
    property string page
    property bool touch: false
    property int windowWidth: 1280
    property int windowHeight: 800
    readonly property var app: loader.item.app
    readonly property var window: loader.item.window

    Component {
        id: client
        MockWindow {
            scenario: root.scenario
            chat: root.chat
            theme: root.theme
            textScale: root.textScale
            touch: root.touch
            windowWidth: root.windowWidth
            windowHeight: root.windowHeight
        }
    }
    Component {
        id: single
        PageStage {
            page: root.page
            scenario: root.scenario
            theme: root.theme
            textScale: root.textScale
            touch: root.touch
            windowWidth: root.windowWidth
            windowHeight: root.windowHeight
        }
    }
    Loader {
        id: loader
        sourceComponent: root.page === "" ? client : single
    }
}
