import QtQuick
import Confab.Mock

// The part of the mock that has to do with files.
MockBase {
    id: root

    signal pathsWanted(var request)
    signal openConfirmationNeeded(string messageId, string fileId, string name)

    property RowsModel staged: RowsModel {
        defaults: ({ path: "", name: "", sizeText: "", kind: "file", url: "", problem: "" })
        function remove(row) { removeRow(row) }
        function clear() { rows = [] }
    }
    property MockShared shared: MockShared {}
    property MockFolder folder: MockFolder {}
    property MockRecorder recorder: MockRecorder {}
    property QtObject player: QtObject {
        property string fileId
        property bool playing: false
        property real position: 0
        property string timeText
        property real rate: 1
        property string problem
    }

    function stage(urls) { note("stage", arguments); urls.forEach(url => staged.append({ path: String(url), name: String(url).split("/").pop(), sizeText: "1.2 MB" })); return urls.length }
    function stageClipboard() { note("stageClipboard", arguments); return false }
    function sendStaged(chatId, caption, options) { note("sendStaged", arguments); staged.clear(); return request("sentStaged", []) }
    function chooseFiles() { note("chooseFiles", arguments) }
    function chooseSaveTarget(messageId, fileId, name) { note("chooseSaveTarget", arguments) }
    function chooseDownloadFolder() { note("chooseDownloadFolder", arguments) }
    function pathsChosen(urls) { note("pathsChosen", arguments) }
    function pauseTransfer(id) { note("pauseTransfer", arguments) }
    function resumeTransfer(id) { note("resumeTransfer", arguments) }
    function cancelTransfer(id) { note("cancelTransfer", arguments) }
    function download(messageId, fileId, target) { return request("download", arguments) }
    function openFile(messageId, fileId, sure) { return request("openFile", arguments) }
    function showFile(fileId) { note("showFile", arguments) }
    function copyPicture(url) { return request("copyPicture", arguments) }
    function sendVoice(chatId, options) { note("sendVoice", arguments); recorder.cancel(); return request("sentVoice", []) }
    function playVoice(messageId, fileId) { note("playVoice", arguments); player.playing = player.fileId !== fileId || !player.playing; player.fileId = fileId }
    function seekVoice(messageId, fileId, where) { note("seekVoice", arguments); player.fileId = fileId; player.position = where }
    function changeVoiceRate() { note("changeVoiceRate", arguments); player.rate = player.rate === 1 ? 1.5 : player.rate === 1.5 ? 2 : 1 }
}
