import QtQuick

// Stands in for VoiceRecorder.
QtObject {
    property bool available: true
    property string state: "idle"
    property string problem
    property string timeText: "0:00"
    property var bars: []

    function start() { state = "recording" }
    function cancel() { state = "idle"; problem = "" }
}
