import QtQuick
import QtQuick.Templates as T
import Confab.Ui

// The pictures of a chat one at a time, as large as one likes.
T.Popup {
    id: root

    required property var app
    property var argument: null
    readonly property var pictures: app.shared
    property int index: -1
    property string kindBefore
    // What is shown: from the chat's pictures; one that is still on its way up is in none of them.
    readonly property var picture: index >= 0 && index < pictures.count ? pictures.get(index) : argument ? Object.assign({ fileId: argument.file.id, messageId: "" }, argument.file) : ({})
    readonly property bool several: index >= 0 && pictures.count > 1
    readonly property ColorSet inks: Theme.named(Theme.contrast ? "Contrast" : "Dark")
    signal showRequested(string what, var argument)
    signal snackbarRequested(string text)
    signal chatReady(string chatId)

    parent: T.Overlay.overlay
    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape

    // Newer pictures stand to the right, as time goes.
    function step(by: int): void {
        if (index < 0)
            return
        index = Math.max(0, Math.min(pictures.count - 1, index - by))
        if (index > pictures.count - 5)
            pictures.loadMore()
        stage.reset()
    }
    function find(): void {
        index = argument ? pictures.indexOf(argument.file.id) : -1
    }
    Component.onCompleted: {
        kindBefore = pictures.kind
        pictures.kind = "image"
        find()
    }
    onClosed: pictures.kind = kindBefore

    background: Rectangle {
        color: root.inks.background
    }
    contentItem: FocusScope {
        focus: true
        LayoutMirroring.enabled: Theme.rtl
        LayoutMirroring.childrenInherit: true
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Picture %1").arg(root.picture.name ? root.picture.name : "")
        Keys.onPressed: event => {
            const steps = { [Qt.Key_Left]: Theme.rtl ? 1 : -1, [Qt.Key_Right]: Theme.rtl ? -1 : 1, [Qt.Key_PageUp]: -1, [Qt.Key_PageDown]: 1 }
            if (event.key === Qt.Key_Plus || event.key === Qt.Key_Equal)
                stage.zoomBy(1.25)
            else if (event.key === Qt.Key_Minus)
                stage.zoomBy(0.8)
            else if (event.key === Qt.Key_0)
                stage.reset()
            else if (event.matches(StandardKey.Copy))
                bar.copied()
            else if (event.matches(StandardKey.Save))
                bar.saved()
            else if (stage.zoomed && stage.pan(event.key))
                event.accepted = true
            else if (steps[event.key] !== undefined)
                root.step(steps[event.key])
            else
                return
            event.accepted = true
        }

        PictureStage {
            id: stage
            anchors.top: bar.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            picture: root.picture
            inks: root.inks
            onSwiped: by => root.step(Theme.rtl ? -by : by)
        }
        ViewerBar {
            id: bar
            width: parent.width
            picture: root.picture
            inks: root.inks
            place: root.several ? qsTr("%1 of %2").arg(root.pictures.count - root.index).arg(root.pictures.count) : ""
            onZoomed: by => stage.zoomBy(by)
            onCopied: { root.app.copyPicture(root.picture.url); root.snackbarRequested(qsTr("Copied")) }
            onSaved: root.app.chooseSaveTarget(root.picture.messageId, root.picture.fileId, root.picture.name)
            onClosed: root.close()
        }
        Repeater {
            model: root.several ? [-1, 1] : []
            IconButton {
                required property int modelData
                readonly property bool older: modelData < 0
                x: older !== Theme.rtl ? Theme.md : parent.width - width - Theme.md
                y: Math.round((parent.height - height) / 2)
                size: Theme.touch ? 48 : Theme.scaled(44)
                round: true
                visible: older ? root.index < root.pictures.count - 1 : root.index > 0
                iconName: older ? "back" : "forward"
                directional: true
                iconColor: root.inks.text
                hoverColor: root.inks.hover
                label: older ? qsTr("Older picture") : qsTr("Newer picture")
                onClicked: root.step(modelData)
            }
        }
    }
    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.quick; easing.type: Easing.OutCubic }
    }
}
