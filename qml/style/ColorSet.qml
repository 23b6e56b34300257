import QtQuick

// One theme's colours, by what they are for.
QtObject {
    required property color background
    required property color panel
    required property color raised
    required property color hover
    required property color selection
    required property color line
    required property color outline
    required property color chip
    required property color text
    required property color text2
    required property color text3
    required property color accent
    required property color onAccent
    // The accent on a ground in the text colour.
    required property color accentOnText
    required property color ownBubble
    required property color otherBubble
    // The accent as words on one's own bubble.
    required property color ownAccent
    required property color green
    required property color amber
    required property color red
    required property color onRed
    required property color offlineBar
    required property color offlineText
    required property color scrim
    required property color highlight
    required property color found
    required property color foundInk
    // Grounds of avatars, and the same people's names as text on a bubble.
    required property var people
    required property var names
    required property color onPeople
}
