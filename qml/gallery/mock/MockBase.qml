import QtQuick

// How the mock takes calls: each is written down, and answered as the test wishes.
QtObject {
    id: root

    signal requestFinished(int requestId, bool ok, var result, var error)

    property var calls: []
    property int nextRequest: 1
    // What the next request answers: null for success, else the error object; requests then wait for answer().
    property var nextError: null
    property var nextResult: ({})
    property bool holdAnswers: false
    property Component once: Component {
        Timer {
            property var action
            running: true
            interval: 1
            onTriggered: { action(); destroy() }
        }
    }

    function request(name, args) {
        calls.push([name].concat(Array.from(args)))
        const id = nextRequest++
        if (!holdAnswers) {
            const error = nextError
            const result = nextResult
            once.createObject(root, { action: () => requestFinished(id, error === null, result, error) })
        }
        return id
    }
    function note(name, args) {
        calls.push([name].concat(Array.from(args)))
    }
    function called(name) {
        return calls.filter(call => call[0] === name)
    }
}
