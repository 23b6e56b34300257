import QtQuick
import Confab.Ui

Column {
    id: root

    required property var app

    width: parent ? parent.width : 0
    spacing: Theme.lg

    Flow {
        width: parent.width
        spacing: Theme.md
        Repeater {
            model: ["background", "panel", "raised", "hover", "selection", "line", "outline", "chip", "text", "text2", "text3", "accent", "ownBubble", "otherBubble", "ownAccent", "green", "amber", "red", "offlineBar", "highlight"]
            Column {
                id: swatch
                required property string modelData
                width: Theme.scaled(92)
                spacing: Theme.xs
                Rectangle { width: parent.width; height: Theme.scaled(48); radius: Theme.radius; color: Theme.colors[swatch.modelData]; border.width: 1; border.color: Theme.colors.line }
                AppText { text: swatch.modelData; font.pixelSize: Theme.tiny; color: Theme.colors.text2 }
            }
        }
    }
    AppText { text: "Display 28"; font.pixelSize: Theme.display; font.weight: Font.DemiBold }
    AppText { text: "Heading 18"; font.pixelSize: Theme.heading; font.weight: Font.DemiBold }
    AppText { text: "Title 16"; font.pixelSize: Theme.title; font.weight: Font.DemiBold }
    AppText { text: "Body 14: The quick brown fox. Ein ß. Ελληνικά. Русский. 你好，世界。 مرحبا بالعالم. שלום. 😀🌱❤️" }
    AppText { text: "Small 12 in the second colour"; font.pixelSize: Theme.small; color: Theme.colors.text2 }
}
