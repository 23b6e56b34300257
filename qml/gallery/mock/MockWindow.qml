import QtQuick
import Confab.Ui
import Confab.Mock

// The whole client on a mock, as tests and pictures want it.
Item {
    id: root

    property string scenario
    property string chat
    property string theme: "light"
    property real textScale: 1
    property bool touch: false
    property int windowWidth: 1280
    property int windowHeight: 800
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
            width: root.windowWidth
            height: root.windowHeight
        }
    }

    Component.onCompleted: {
        app.fill()
        scenarios.play(scenario)
        if (chat !== "")
            app.currentChatId = chat
        window = client.createObject(app) // of an item without a window it would wait for one, unseen
        window.requestActivate()
    }
    Component.onDestruction: if (window) window.destroy()

    // Every visible item below `item`, popups' contents included when asked for the overlay.
    function everyItem(item: Item, visit: var): void {
        if (!item || !item.visible || item.opacity === 0)
            return
        visit(item)
        for (let i = 0; i < item.children.length; ++i)
            everyItem(item.children[i], visit)
    }
}
