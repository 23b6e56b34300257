import QtQuick
import Confab.Ui
import Confab.Mock

// One mock application in one window: the whole client, or a single page of the gallery.
QtObject {
    id: root

    property string scenario
    property string theme: "light"
    property real textScale: 1
    property string chat
    property string page
    property bool touch: false
    property int width: 1280
    property int height: 800
    property var window: null

    property MockApp app: MockApp {
        settings.theme: root.theme
        settings.textScale: root.textScale
    }
    property Scenarios scenarios: Scenarios { app: root.app }
    property Component client: Component {
        Main {
            app: root.app
            touch: root.touch
            width: root.width
            height: root.height
        }
    }
    property Component single: Component {
        PageWindow {
            app: root.app
            page: root.page
            touch: root.touch
            width: root.width
            height: root.height
        }
    }

    Component.onCompleted: {
        app.fill()
        scenarios.play(scenario)
        if (chat !== "")
            app.currentChatId = chat
        window = page === "" ? client.createObject(root) : single.createObject(root)
    }
}
