import QtQuick
import Confab.Ui

Rectangle {
    implicitWidth: Theme.lineWidth
    implicitHeight: Theme.lineWidth
    color: Theme.colors.line
}
