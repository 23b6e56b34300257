import QtQuick
import Confab.Ui

Rectangle {
    id: root

    required property var app

    color: Theme.colors.panel
    width: Theme.listWidth
    height: parent ? parent.height : 0

    AppListView {
        anchors.fill: parent
        model: root.app.chats
        delegate: ChatRow { selected: index === 0; required property int index }
    }
}
