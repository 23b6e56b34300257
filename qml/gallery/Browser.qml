import QtQuick
import Confab.Ui

Stage {
    width: 1280
    height: 800
    chat: "garden"
}
