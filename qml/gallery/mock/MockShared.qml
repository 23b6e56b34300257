import QtQuick
import Confab.Mock

// Stands in for SharedFilesModel.
RowsModel {
    property string kind: "image"
    property int revision: 0
    property bool loading: false
    property bool complete: true
    property var all: []

    defaults: ({ entry: "", fileId: "", id: "", messageId: "", name: "", mediaType: "", kind: "file", size: 0, sizeText: "", width: 0, height: 0, url: "", placeholderUrl: "",
        state: "away", up: false, progress: undefined, failureText: "", durationMs: 0, lengthText: "", waveform: [], program: false, senderName: "", timeText: "" })
    rows: all.filter(file => file.kind === kind)

    function look() {}
    function loadMore() {}
    function indexOf(fileId) {
        for (let i = 0; i < count; ++i)
            if (get(i).fileId === fileId)
                return i
        return -1
    }
}
