import QtQuick
import Confab.Ui

// A line out of a message with what a search found in it, which is between <mark> and </mark>. The rest of `html` is escaped.
AppText {
    required property string html

    text: html.replace(/<mark>/g, "<b><font color='" + Theme.colors.text + "'>").replace(/<\/mark>/g, "</font></b>")
    textFormat: Text.StyledText
    maximumLineCount: 1
    color: Theme.colors.text2
    font.pixelSize: Theme.preview
}
