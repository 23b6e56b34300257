import QtQuick
import QtQuick.Templates as T
import Confab.Ui

// A task of its own: a panel in the middle of a wide window, the whole of a narrow one.
T.Popup {
    id: root

    property string title
    property int wantedWidth: Theme.sheetWidth
    property int wantedHeight: Theme.scaled(600)
    property bool backable: false
    // Content that brings its own scrolling gets the whole body.
    property bool plain: false
    property Item actions: null
    default property alias content: column.data
    property alias body: body.data
    readonly property bool full: parent !== null && parent.width < Theme.twoPanes
    readonly property real maxHeight: parent ? parent.height - (full ? 0 : 2 * Theme.scaled(32)) : 0
    signal backRequested()

    font: Application.font // else what one writes in it has the desktop's letters
    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round((parent.height - height) / 2) : 0
    width: !parent ? 0 : full ? parent.width : Math.min(wantedWidth, parent.width - 2 * Theme.xxl)
    height: full ? maxHeight : plain ? Math.min(maxHeight, wantedHeight) : Math.min(maxHeight, header.height + flick.contentHeight + footer.height)
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | (full ? T.Popup.NoAutoClose : T.Popup.CloseOnPressOutside)

    T.Overlay.modal: Rectangle {
        color: Theme.colors.scrim
        Behavior on opacity { NumberAnimation { duration: Theme.quick; easing.type: Easing.OutCubic } }
    }
    background: Surface {
        radius: root.full ? 0 : Theme.bubbleRadius
        color: Theme.colors.panel
    }
    contentItem: FocusScope {
        focus: true
        LayoutMirroring.enabled: Theme.rtl
        LayoutMirroring.childrenInherit: true
        Accessible.role: Accessible.Dialog
        Accessible.name: root.title

        Item {
            id: header
            width: parent.width
            height: Theme.headerHeight
            IconButton {
                id: back
                anchors.left: parent.left
                anchors.leftMargin: Theme.md
                anchors.verticalCenter: parent.verticalCenter
                visible: root.backable
                width: visible ? implicitWidth : 0
                iconName: "back"
                directional: true
                label: qsTr("Back")
                onClicked: root.backRequested()
            }
            AppText {
                anchors.left: back.visible ? back.right : parent.left
                anchors.leftMargin: back.visible ? Theme.xs : Theme.xl
                anchors.right: close.left
                anchors.verticalCenter: parent.verticalCenter
                text: root.title
                font.pixelSize: Theme.heading
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            IconButton {
                id: close
                anchors.right: parent.right
                anchors.rightMargin: Theme.md
                anchors.verticalCenter: parent.verticalCenter
                iconName: "close"
                label: qsTr("Close")
                onClicked: root.close()
            }
        }
        Item {
            id: body
            anchors.top: header.bottom
            anchors.bottom: footer.top
            width: parent.width
            visible: root.plain
        }
        Flickable {
            id: flick
            anchors.top: header.bottom
            anchors.bottom: footer.top
            width: parent.width
            visible: !root.plain
            clip: true
            contentHeight: column.y + column.height + (root.actions ? Theme.sm : Theme.xl)
            boundsBehavior: Flickable.StopAtBounds
            interactive: contentHeight > height
            Column {
                id: column
                x: Theme.xl
                y: Theme.xs
                width: flick.width - 2 * Theme.xl
                spacing: Theme.lg
            }
        }
        Item {
            id: footer
            anchors.bottom: parent.bottom
            width: parent.width
            height: root.actions ? root.actions.height + 2 * Theme.lg : 0
            children: root.actions ? [root.actions] : []
        }
        Binding {
            target: root.actions
            property: "x"
            value: Theme.xl
            when: root.actions !== null
        }
        Binding {
            target: root.actions
            property: "y"
            value: Theme.lg
            when: root.actions !== null
        }
        Binding {
            target: root.actions
            property: "width"
            value: footer.width - 2 * Theme.xl
            when: root.actions !== null
        }
    }
    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.calm; easing.type: Easing.OutCubic }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; to: 0; duration: Theme.quick; easing.type: Easing.OutCubic }
    }
}
