import QtQuick
import Confab.Ui

// The page before one is in: the mark, a heading and a narrow column.
Rectangle {
    id: root

    property string title
    default property alias content: column.data

    color: Theme.colors.background
    Accessible.role: Accessible.Pane
    Accessible.name: title

    Flickable {
        anchors.fill: parent
        contentHeight: Math.max(height, frame.height + 2 * Theme.xxl)
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        clip: true

        Column {
            id: frame
            x: Math.round((root.width - width) / 2)
            y: Math.max(Theme.xxl, Math.round((root.height - height) * 0.42))
            width: Math.min(Theme.formWidth, root.width - 2 * Theme.xl)
            spacing: Theme.lg

            Logo {}
            AppText {
                width: parent.width
                text: root.title
                font.pixelSize: Theme.display
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Column {
                id: column
                width: parent.width
                spacing: Theme.lg
            }
        }
    }
}
