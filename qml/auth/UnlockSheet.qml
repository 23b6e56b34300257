import QtQuick
import Confab.Ui

// The same where one is in already and reads what is here: the line waits for it.
TaskSheet {
    id: root

    readonly property alias form: form
    readonly property bool locked: form.locked

    title: qsTr("Unlock your secrets")
    wantedWidth: Theme.formWidth + 2 * Theme.xl
    onOpened: form.take()
    onLockedChanged: if (!locked) close()

    VaultForm {
        id: form
        width: parent.width
        app: root.app
    }
}
