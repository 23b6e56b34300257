import QtQuick
import QtQuick.Templates as T
import Confab.Ui

// A window with one page of the gallery in it, under the theme the mock's settings ask for.
T.ApplicationWindow {
    id: root

    required property var app
    required property string page
    property bool touch: false

    visible: true
    color: Theme.colors.background
    LayoutMirroring.enabled: Theme.rtl
    LayoutMirroring.childrenInherit: true

    Binding { target: Theme; property: "mode"; value: root.app.settings.theme }
    Binding { target: Theme; property: "textScale"; value: root.app.settings.textScale }
    Binding { target: Theme; property: "reducedMotion"; value: root.app.settings.reducedMotion }
    Binding { target: Theme; property: "touch"; value: root.touch }
    Binding { target: Theme; property: "rtl"; value: Qt.application.layoutDirection === Qt.RightToLeft }

    PageHolder {
        anchors.fill: parent
        anchors.margins: Theme.xxl
        app: root.app
        page: root.page
    }
}
