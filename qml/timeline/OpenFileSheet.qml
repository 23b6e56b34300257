import QtQuick
import Confab.Ui

ConfirmSheet {
    id: root

    title: qsTr("Open a program?")
    sentence: qsTr("This file may be a program or contain one. It could do anything on this computer that you can. Open it only if you trust whoever sent it.")
    detail: argument ? argument.name : ""
    action: qsTr("Open all the same")
    danger: true
    onConfirmed: {
        app.openFile(argument.messageId, argument.fileId, true)
        close()
    }
}
