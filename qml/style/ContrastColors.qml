import QtQuick

// Everything that is read reaches AAA, and every surface has an edge.
ColorSet {
    background: "#000000"
    panel: "#000000"
    raised: "#0C0C10"
    hover: "#26262E"
    selection: "#2A2860"
    line: "#8E8C99"
    outline: "#B5B3BF"
    chip: "#17171C"
    text: "#FFFFFF"
    text2: "#E4E3EA"
    text3: "#C6C4D0"
    accent: "#C3C1FF"
    onAccent: "#000000"
    accentOnText: "#24218A"
    ownBubble: "#1E1C4A"
    otherBubble: "#0C0C10"
    ownAccent: "#C3C1FF"
    green: "#7BE3A7"
    amber: "#FFCF70"
    red: "#FFB0B7"
    onRed: "#000000"
    offlineBar: "#2A2000"
    offlineText: "#FFD98C"
    scrim: "#CC000000"
    highlight: "#3A3880"
    found: "#FFD98C"
    foundInk: "#000000"
    people: ["#8A2F1C", "#154C75", "#7A2350", "#0F5238", "#664009", "#37445F", "#124F58", "#4B2E8A"]
    names: ["#FFB9A8", "#A5D4FA", "#FFB5D6", "#90E6C0", "#F5CB8D", "#C8D4EC", "#97E1EA", "#D6C2FF"]
    onPeople: "#FFFFFF"
}
