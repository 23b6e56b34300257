import QtQuick

// Stands in for Settings.
QtObject {
    property string theme: "light"
    property real textScale: 1
    property string language
    property bool notifications: true
    property bool notificationPreview: true
    property bool sendWithEnter: true
    property bool readReceipts: true
    property bool reducedMotion: true
    property int listWidth: 320
    property bool autostart: false
    property bool closeToTray: true
    property string downloadFolder: "/home/mina/Downloads"
    property bool downloadAutomatically: false
}
