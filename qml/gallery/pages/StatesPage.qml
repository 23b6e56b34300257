import QtQuick
import Confab.Ui

Column {
    id: root

    required property var app
    property QtObject offline: QtObject {
        property string connectionState: "offline"
        property int retryIn: 8
        property int pendingCount: 2
        function retryNow() {}
    }

    width: parent ? parent.width : 0
    spacing: Theme.xl
    // The bar speaks when the state changes, as it does in life.
    Component.onCompleted: { offline.connectionState = "online"; offline.connectionState = "offline" }

    OfflineBar { width: parent.width; app: root.offline }
    EmptyState { anchors.horizontalCenter: parent.horizontalCenter; iconName: "compose"; title: "Pick a chat, or start one"; sentence: "Ctrl K finds any person or room."; action: "New chat" }
    Row {
        spacing: Theme.xl
        Skeleton { width: 280; rows: 3; active: true }
        Column {
            spacing: Theme.lg
            Spinner {}
            ProgressLine { width: 240; value: 0.6 }
            TypingLine { width: 280; text: "Anna and Bao are typing" }
            DaySeparator { width: 280; text: "Today" }
            UnreadLine { width: 280 }
            SystemContent { width: 280; words: "Lena joined with an invite" }
            FailedRow { width: 280; reason: "The server did not take it." }
            Row {
                spacing: Theme.md
                Repeater {
                    model: ["pending", "sent", "delivered", "read", "failed"]
                    Ticks { required property string modelData; status: modelData }
                }
                JumpButton { count: 12 }
            }
        }
    }
}
