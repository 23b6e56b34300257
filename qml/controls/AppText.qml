import QtQuick
import Confab.Ui

// All words on screen: plain text unless said otherwise, in the theme's type.
Text {
    textFormat: Text.PlainText
    color: Theme.colors.text
    font.pixelSize: Theme.body
    elide: Text.ElideRight
    horizontalAlignment: Text.AlignLeft
    verticalAlignment: Text.AlignVCenter
}
