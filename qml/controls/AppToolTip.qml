import QtQuick

// A word on what the pointer rests on; made only once it does.
Loader {
    id: root

    property string text
    property bool hovered: false
    property bool pressed: false
    // A press ends it until the pointer comes back: what the press opened is not to be covered.
    property bool spent: false
    readonly property bool shown: hovered && !spent

    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    onShownChanged: if (shown && status === Loader.Null) setSource("ToolTipBubble.qml", { owner: root })
    onPressedChanged: if (pressed) spent = true
    onHoveredChanged: if (!hovered && !(item && item.overlaid)) spent = false
}
