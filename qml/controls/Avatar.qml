import QtQuick
import Confab.Ui

// People are circles, groups and rooms rounded squares, so a list reads without words.
Rectangle {
    id: root

    property string initials
    property int colorIndex: 0
    property string imageUrl
    property bool round: true
    property string presence
    property color ground: Theme.colors.panel
    property int size: Theme.avatarRow
    // Only pictures the client has checked and rounded are shown.
    readonly property bool pictured: imageUrl.startsWith("image://")

    implicitWidth: size
    implicitHeight: size
    radius: round ? width / 2 : width * 0.31
    color: Theme.person(colorIndex)
    border.width: Theme.contrast ? Theme.lineWidth : 0
    border.color: Theme.colors.outline

    AppText {
        anchors.centerIn: parent
        width: parent.width / scale
        horizontalAlignment: Text.AlignHCenter
        elide: Text.ElideNone
        text: root.initials
        color: Theme.colors.onPeople
        // The titles' letters, enlarged: every size more has to be looked for and opened, in each script, before the first frame.
        scale: root.size * 0.37 / font.pixelSize
        font.weight: Font.DemiBold
    }
    Loader {
        anchors.fill: parent
        active: root.pictured || root.presence !== ""
        sourceComponent: Item {
            Image {
                anchors.fill: parent
                source: root.pictured ? root.imageUrl : ""
                sourceSize: Qt.size(root.size, root.size)
                asynchronous: true
                visible: status === Image.Ready
            }
            PresenceDot {
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: -Theme.hair
                presence: root.presence
                ground: root.ground
            }
        }
    }
}
