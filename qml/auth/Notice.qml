import QtQuick
import Confab.Ui

// Why one is here again: the server ended it, or this device cannot open what it has.
AppText {
    required property var app

    visible: text !== ""
    text: app.storageProblem !== "" ? app.storageProblem : app.lastError
    color: Theme.colors.red
    wrapMode: Text.Wrap
    elide: Text.ElideNone
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text
}
