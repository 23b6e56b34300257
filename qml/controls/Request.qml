import QtQuick

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
    }
    // The error's words when they belong to the field named, else nothing.
    function errorOf(name: string): string {
        return field === name ? message : ""
    }

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
            root.message = error.retryAfter > 0 ? qsTr("%1 Try again in %Ln second(s).", "", error.retryAfter).arg(error.message) : error.message
            root.field = error.field ? error.field : ""
            root.failed(error)
        }
    }
}
