import QtQuick

// The states a picture may want, each by its name.
QtObject {
    id: root

    required property var app

    function play(name: string): void {
        if (name !== "")
            root[name]()
    }
    function signedOut() { app.state = "signedOut" }
    function noServer() { app.state = "noServer"; app.serverUrl = "" }
    function locked() { app.state = "signedOut"; app.secretState = "locked" }
    function absent() { app.state = "signedOut"; app.secretState = "absent" }
    function offline() { app.connectionState = "offline"; app.pendingCount = 2; app.retryIn = 8 }
    function empty() { app.chats.all = []; app.totalUnread = 0 }
    function loading() { app.chats.all = []; app.chats.loading = true; app.timeline.loaded = false }
}
