import QtQuick
import Confab.Ui

// A sheet that works on the app; what every one of them may want from the window.
AppSheet {
    required property var app
    property var argument: null
    signal showRequested(string what, var argument)
    signal snackbarRequested(string text)
    signal chatReady(string chatId)
}
