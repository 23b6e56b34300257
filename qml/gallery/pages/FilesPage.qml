import QtQuick
import Confab.Ui

Column {
    id: root

    required property var app
    readonly property var states: [{ state: "away" }, { state: "waiting", progress: 0 }, { state: "moving", progress: 0.6, sizeText: "1.8 of 2.9 MB · 4 s left" }, { state: "paused", progress: 0.6 },
        { state: "failed", progress: 0.6, failureText: "The server does not take files as large as this one." }, { state: "here" }]

    width: parent ? parent.width : 0
    spacing: Theme.xl

    Grid {
        columns: 2
        spacing: Theme.xl
        Repeater {
            model: root.states
            FileLine {
                required property var modelData
                width: 320
                file: root.app.data.file("x", "watering-plan.pdf", modelData)
            }
        }
    }
    Row {
        spacing: Theme.xl
        Repeater {
            model: [{}, { up: true, state: "moving", progress: 0.4 }, { up: true, state: "failed", progress: 0.4 }, { url: "" }]
            PictureTile {
                required property var modelData
                width: 180
                height: 120
                file: root.app.data.picture("1", "seedlings.jpg", modelData)
            }
        }
    }
    VoiceLine { width: 300; voice: ({ id: "v9", lengthText: "0:42", waveform: root.app.data.wave, state: "away" }); player: ({ fileId: "v9", playing: true, position: 0.4, timeText: "0:17", rate: 1.5, problem: "" }) }
    RecordBar { width: 420; height: Theme.composerHeight; recorder: ({ problem: "", timeText: "0:07", bars: root.app.data.wave }) }
    Item { width: 420; height: 220; DropSign { anchors.fill: parent; title: "Garden table" } }
}
