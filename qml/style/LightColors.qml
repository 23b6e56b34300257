import QtQuick

ColorSet {
    background: "#F6F6F8"
    panel: "#FFFFFF"
    raised: "#FFFFFF"
    hover: "#EFEFF3"
    selection: "#ECEBFB"
    line: "#E6E6EB"
    outline: "#E2E2E8"
    chip: "#F0F0F4"
    text: "#1C1B22"
    text2: "#63616E"
    text3: "#8B8996"
    accent: "#5350C9"
    onAccent: "#FFFFFF"
    accentOnText: "#B5B3FA"
    ownBubble: "#E7E6FB"
    otherBubble: "#FFFFFF"
    ownAccent: "#5350C9"
    green: "#2B8A4B"
    amber: "#9A6400"
    red: "#C4283A"
    onRed: "#FFFFFF"
    offlineBar: "#FFF4DC"
    offlineText: "#7D5200"
    scrim: "#66141318"
    highlight: "#E4E2FB"
    found: "#FFDD7A"
    foundInk: "#1C1B22"
    people: ["#C04F38", "#2B78B0", "#B3407A", "#24805B", "#A2661B", "#566788", "#2B7C87", "#7652BF"]
    names: ["#B0432D", "#236A9E", "#A63A70", "#1F7250", "#8A5511", "#4F5F80", "#256F79", "#7652BF"]
    onPeople: "#FFFFFF"
}
