import QtQuick
import Confab.Ui

// Before one is in: where the sign-in will be kept.
AuthFrame {
    id: root

    required property var app
    readonly property alias form: form

    title: form.locked ? qsTr("Unlock your secrets") : qsTr("Protect this device")
    Component.onCompleted: form.take()

    Item { width: 1; height: 1 }
    VaultForm {
        id: form
        width: parent.width
        app: root.app
    }
}
