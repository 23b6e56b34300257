pragma Singleton
import QtQuick

// Which requests of ChatApp somebody waits for, to show what comes of them. Of the others the window says what went wrong, so that
// nothing fails without a word.
QtObject {
    id: root

    property var ids: ({})

    function wait(requestId: int): void {
        ids[requestId] = true
    }
    // True where somebody waited for it.
    function answered(requestId: int): bool {
        const waited = ids[requestId] === true
        delete ids[requestId]
        return waited
    }
    // What went wrong, and how long to wait where the server says so.
    function words(error: var): string {
        return error.retryAfter > 0 ? qsTr("%1 Try again in %Ln second(s).", "", error.retryAfter).arg(error.message) : error.message
    }
}
