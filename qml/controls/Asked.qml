pragma Singleton
import QtQuick

// Which requests of ChatApp somebody waits for, to show what comes of them. Of the others the window says what went wrong, so that
// nothing fails without a word.
QtObject {
    id: root

    // Always a new list: what Qt 6.4 makes of a change within one, compiled, is lost.
    property var ids: []

    function wait(requestId: int): void {
        ids = ids.concat([requestId])
    }
    // True where somebody waited for it.
    function answered(requestId: int): bool {
        const waited = ids.includes(requestId)
        ids = ids.filter(id => id !== requestId)
        return waited
    }
    // What went wrong, and how long to wait where the server says so.
    function words(error: var): string {
        return error.retryAfter > 0 ? qsTr("%1 Try again in %Ln second(s).", "", error.retryAfter).arg(error.message) : error.message
    }
}
