import QtQuick
import Confab.Ui

// A link that does not go where its words say.
ConfirmSheet {
    id: root

    title: qsTr("Open this link?")
    sentence: argument ? qsTr("It is written as “%1”, but leads to:").arg(argument.text) : ""
    detail: argument ? argument.url : ""
    action: qsTr("Open")
    onConfirmed: {
        app.openLink(argument.url)
        close()
    }
}
