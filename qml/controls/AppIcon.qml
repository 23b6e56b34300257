import QtQuick
import Confab.Ui

Image {
    id: root

    required property string name
    property color color: Theme.colors.text2
    property int size: Theme.icon
    // Arrows and the like point the other way in right-to-left layouts.
    property bool directional: false

    source: name === "" ? "" : "image://icon/" + name + "/" + root.hex(color)
    sourceSize: Qt.size(size, size)
    width: size
    height: size
    mirror: directional && Theme.rtl

    function hex(value: color): string {
        return value.toString().slice(-6)
    }
}
