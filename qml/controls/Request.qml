import QtQuick
import Confab.Ui

// One pending request of ChatApp: `start(id)` when it is made; exactly one of the signals follows.
Item {
    id: root

    required property var app
    property int requestId: -1
    readonly property bool busy: requestId >= 0
    property string message
    property string field
    signal succeeded(var result)
    signal failed(var error)

    function start(id: int): void {
        message = ""
        field = ""
        requestId = id
        Asked.wait(id)
    }
    // The error's words when they belong to the field named, else nothing.
    function errorOf(name: string): string {
        return field === name ? message : ""
    }

    // What was wrong with the field named is no longer what stands in it.
    function forget(name: string): void {
        if (field === name)
            message = ""
    }

    // Who goes before the answer leaves it to the window.
    Component.onDestruction: if (busy) Asked.answered(requestId)

    Connections {
        target: root.app
        function onRequestFinished(requestId, ok, result, error) {
            if (requestId !== root.requestId)
                return
            root.requestId = -1
            if (ok) {
                root.succeeded(result)
                return
            }
            root.message = Asked.words(error)
            root.field = error.field ? error.field : ""
            root.failed(error)
        }
    }
}
