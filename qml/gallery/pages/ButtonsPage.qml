import QtQuick
import Confab.Ui

Flow {
    required property var app

    width: parent ? parent.width : 0
    spacing: Theme.md

    AppButton { text: "Primary"; kind: "primary" }
    AppButton { text: "Secondary" }
    AppButton { text: "Quiet"; kind: "quiet" }
    AppButton { text: "Danger"; kind: "danger" }
    AppButton { text: "Busy"; kind: "primary"; busy: true }
    AppButton { text: "Disabled"; kind: "primary"; enabled: false }
    AppButton { text: "With icon"; iconName: "add" }
    IconButton { iconName: "search"; label: "Search" }
    IconButton { iconName: "send"; label: "Send"; filled: true; iconColor: Theme.colors.onAccent }
    LinkButton { text: "A link" }
    Chip { text: "Unread"; count: "4" }
    Chip { text: "All"; checked: true }
    Badge { text: "3" }
    Badge { text: "12"; quiet: true }
    KeyHint { text: "Ctrl K" }
}
