import QtQuick
import Confab.Mock

// A gallery page with the mock it may need.
Item {
    id: root

    property string page
    property string scenario
    property string theme: "light"
    property real textScale: 1
    property bool touch: false
    property int windowWidth: 1280
    property int windowHeight: 800
    property var window: null

    property MockApp app: MockApp {
        currentChatId: "garden"
        settings.theme: root.theme
        settings.textScale: root.textScale
    }
    property Scenarios scenarios: Scenarios { app: root.app }
    property Component single: Component {
        PageWindow {
            app: root.app
            page: root.page
            touch: root.touch
            width: root.windowWidth
            height: root.windowHeight
        }
    }

    Component.onCompleted: {
        app.fill()
        scenarios.play(scenario)
        window = single.createObject(app) // as in MockWindow
    }
}
