import QtQuick

// What is done with files, wherever they are shown.
QtObject {
    id: root

    required property var app
    signal opened(string what, var argument)
    signal snackbarRequested(string text)

    function act(deed: string, messageId: string, file: var): void {
        if (deed === "pause")
            app.pauseTransfer(file.id)
        else if (deed === "resume" || deed === "retry")
            app.resumeTransfer(file.id)
        else if (deed === "cancel")
            app.cancelTransfer(file.id)
        else if (deed === "download")
            app.download(messageId, file.id, "")
        else if (deed === "open")
            app.openFile(messageId, file.id, false)
        else if (deed === "save")
            app.chooseSaveTarget(messageId, file.id, file.name)
        else if (deed === "folder")
            app.showFile(file.id)
        else if (deed === "play")
            app.playVoice(messageId, file.id)
        else if (deed === "seek")
            app.seekVoice(messageId, file.voice.id, file.where)
        else if (deed === "speed")
            app.changeVoiceRate()
        else if (deed === "view" && messageId !== "")
            opened("picture", { messageId: messageId, file: file })
    }
}
