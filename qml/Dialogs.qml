import QtQuick
import Confab.Ui

// Everything that opens above the panes, by name. Each is made when first wanted.
Item {
    id: root

    required property var app
    required property var shell
    signal snackbarRequested(string text)

    function show(what: string, argument: var): void {
        console.log("show", what)
    }
}
