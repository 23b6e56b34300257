import QtQuick

Stage {
    chat: "garden"
}
