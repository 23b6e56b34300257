import QtQuick
import Confab.Ui

// Where one is logged in, and how to end that.
Column {
    id: root

    required property var app
    signal snackbarRequested(string text)

    spacing: Theme.sm
    Component.onCompleted: listing.start(app.loadSessions())

    Request {
        id: listing
        app: root.app
    }
    Request {
        id: request
        app: root.app
        onSucceeded: { root.snackbarRequested(qsTr("Logged out there")); listing.start(root.app.loadSessions()) }
        onFailed: root.snackbarRequested(message)
    }
    AppText {
        width: parent.width
        text: qsTr("You are logged in on these devices. If you do not know one, log it out and change your password.")
        color: Theme.colors.text2
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        lineHeight: Theme.bodyLine
        lineHeightMode: Text.FixedHeight
        bottomPadding: Theme.sm
    }
    Repeater {
        id: rows
        model: root.app.sessions
        SessionRow {
            width: root.width
            busy: request.busy
            onRevoked: request.start(root.app.revokeSession(sessionId))
        }
    }
    Skeleton {
        width: parent.width
        rows: 3
        active: rows.count === 0 && listing.busy
    }
    EmptyState {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: listing.message !== ""
        compact: true
        iconName: "warning"
        sentence: listing.message
        action: qsTr("Try again")
        onTriggered: listing.start(root.app.loadSessions())
    }
    AppButton {
        visible: rows.count > 1
        kind: "quietDanger"
        flush: true
        iconName: "logout"
        text: qsTr("Log out all others")
        enabled: !request.busy
        onClicked: request.start(root.app.revokeOtherSessions())
    }
}
