import QtQuick
import Confab.Ui

// What somebody who helps would ask for.
Column {
    id: root

    required property var app
    readonly property var facts: app.diagnostics
    readonly property string line: app.connectionState === "online" ? qsTr("Connected") : app.connectionState === "connecting" ? qsTr("Connecting…")
        : app.connectionState === "waitingForNetwork" ? qsTr("No network") : qsTr("Offline")
    readonly property var stores: ({ keychain: qsTr("Keychain"), vault: qsTr("Vault with a passphrase"), memory: qsTr("Memory, until Confab closes"), locked: qsTr("Locked") })
    signal snackbarRequested(string text)

    spacing: Theme.md

    Repeater {
        model: [
            { label: qsTr("Line"), value: root.line },
            { label: qsTr("Server"), value: root.app.serverUrl },
            { label: qsTr("Transport"), value: root.facts.transport === "websocket" ? "WebSocket" : root.facts.transport === "polling" ? "HTTP" : root.facts.transport },
            { label: qsTr("Connected since"), value: root.facts.connectedSince },
            { label: qsTr("Client version"), value: root.facts.clientVersion },
            { label: qsTr("Server version"), value: root.facts.serverVersion },
            { label: qsTr("Qt version"), value: root.facts.qtVersion },
            { label: qsTr("Secrets"), value: root.stores[root.facts.secretStore] || qsTr("None") },
            { label: qsTr("Waiting messages"), value: String(root.app.pendingCount) }
        ]
        FactRow {
            required property var modelData
            width: root.width
            label: modelData.label
            value: modelData.value ? modelData.value : "–"
        }
    }
    Item { width: 1; height: Theme.xs }
    SectionLabel { width: parent.width; text: qsTr("Last errors") }
    Rectangle {
        width: parent.width
        height: errors.height + 2 * Theme.md
        radius: Theme.radius
        color: Theme.colors.chip
        Column {
            id: errors
            x: Theme.md
            y: Theme.md
            width: parent.width - 2 * Theme.md
            spacing: Theme.xs
            AppText {
                visible: root.facts.lastErrors.length === 0
                text: qsTr("None since the start.")
                color: Theme.colors.text2
                font.pixelSize: Theme.small
            }
            Repeater {
                model: root.facts.lastErrors
                AppText {
                    required property string modelData
                    width: errors.width
                    text: modelData
                    color: Theme.colors.text2
                    font.pixelSize: Theme.small
                    wrapMode: Text.Wrap
                    maximumLineCount: 4
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }
            }
        }
    }
    AppButton {
        iconName: "copy"
        text: qsTr("Copy all of it")
        onClicked: { root.app.copyText(root.app.diagnosticsText()); root.snackbarRequested(qsTr("Copied")) }
    }
}
