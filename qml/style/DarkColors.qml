import QtQuick

ColorSet {
    background: "#141318"
    panel: "#1B1A21"
    raised: "#24232B"
    hover: "#25242D"
    selection: "#2C2A45"
    line: "#2B2A33"
    outline: "#33323C"
    chip: "#2A2932"
    text: "#EDECF2"
    text2: "#A9A7B5"
    text3: "#7F7D8B"
    accent: "#9491F5"
    onAccent: "#141318"
    accentOnText: "#3532A8"
    ownBubble: "#36336B"
    otherBubble: "#24232B"
    ownAccent: "#B0AEFB"
    green: "#5CC98A"
    amber: "#F0B64A"
    red: "#FF7A86"
    onRed: "#141318"
    offlineBar: "#3A2F16"
    offlineText: "#F0B64A"
    scrim: "#99000000"
    highlight: "#45427F"
    found: "#F0B64A"
    foundInk: "#141318"
    people: ["#C04F38", "#2B78B0", "#B3407A", "#24805B", "#A2661B", "#566788", "#2B7C87", "#7652BF"]
    names: ["#F0907B", "#74B6E8", "#EE8CBA", "#5FC79D", "#DFA75C", "#A3B2D1", "#6BC3CE", "#B79AF0"]
    onPeople: "#FFFFFF"
}
