import QtQuick
import Confab.Ui

// Makes a gallery page and lets it be as large as it likes.
Item {
    id: root

    required property var app
    required property string page
    property Item shown: null

    onPageChanged: show()
    Component.onCompleted: show()

    function show(): void {
        if (shown)
            shown.destroy()
        const made = Qt.createComponent("pages/" + page + ".qml")
        if (made.status === Component.Error)
            console.warn(made.errorString())
        shown = made.createObject(root, { app: app })
    }
}
