import QtQuick
import Confab.Ui

Rectangle {
    required property var app
    property bool overlaid: false
    signal closed()
    signal opened(string what, var argument)
    signal snackbarRequested(string text)
    color: Theme.colors.panel
}
