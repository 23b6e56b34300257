pragma Singleton
import QtQuick

// Every colour, size and duration there is. The root window writes the five wishes; all else follows from them.
QtObject {
    id: root

    // "system", "light", "dark" or "contrast"
    property string mode: "system"
    property bool systemDark: false
    property real textScale: 1
    property bool reducedMotion: false
    property bool rtl: false
    // A finger rather than a mouse: targets grow to 44.
    property bool touch: false

    readonly property bool contrast: mode === "contrast"
    readonly property bool dark: contrast || mode === "dark" || (mode === "system" && systemDark)
    readonly property ColorSet colors: contrast ? named("Contrast") : dark ? named("Dark") : lightColors
    property ColorSet lightColors: LightColors {}
    // Made when first wanted: the first frame has one set.
    property var made: ({})

    // The words' families are the application's font (UiSetup): QML of Qt 6.4 cannot name more than one.
    readonly property string emojiFamily: Qt.platform.os === "windows" ? "Segoe UI Emoji" : Qt.platform.os === "osx" || Qt.platform.os === "ios" ? "Apple Color Emoji" : "Noto Color Emoji"
    readonly property int tiny: scaled(11)
    readonly property int small: scaled(12)
    readonly property int preview: scaled(13)
    readonly property int body: scaled(14)
    readonly property int title: scaled(16)
    readonly property int heading: scaled(18)
    readonly property int display: scaled(28)
    readonly property int jumbo: scaled(40)
    readonly property int emojiSize: scaled(22)
    readonly property int bodyLine: scaled(20)
    readonly property int inputLine: scaled(17) // as a field draws its words
    readonly property int smallLine: scaled(16)

    // Spaces and corners
    readonly property int hair: 2
    readonly property int shadow: 3
    readonly property int xs: 4
    readonly property int sm: 8
    readonly property int md: 12
    readonly property int lg: 16
    readonly property int xl: 20
    readonly property int xxl: 24
    readonly property int tail: 6
    readonly property int radius: 12
    readonly property int radiusSmall: 10
    readonly property int bubbleRadius: 16
    readonly property int lineWidth: 1
    readonly property int focusWidth: 2
    readonly property int quoteBar: 3

    // Sizes of things. What holds text grows with it.
    readonly property int target: 44 // what a finger finds
    readonly property int icon: grown(20)
    readonly property int iconSmall: grown(16)
    readonly property int iconTiny: scaled(14)   // among small words
    readonly property int iconMedium: scaled(18) // in menus and on what comes up beside a message
    readonly property int mark: scaled(18)       // what is ticked or dragged
    readonly property int dot: scaled(5)
    readonly property int control: touch ? Math.max(target, grown(40)) : grown(36)
    readonly property int buttonHeight: scaled(40)
    readonly property int smallButton: scaled(30)
    readonly property int fileTile: scaled(40)
    readonly property int fileWidth: scaled(280)
    readonly property int fieldHeight: Math.max(44, scaled(44))
    readonly property int rowHeight: scaled(64)
    readonly property int personRowHeight: Math.max(touch ? 48 : 44, scaled(44))
    readonly property int twoLineRow: scaled(52)
    readonly property int barHeight: scaled(44)
    readonly property int headerHeight: scaled(60)
    readonly property int chipHeight: scaled(28)
    readonly property int chipRow: touch ? Math.max(target, chipHeight) : chipHeight
    readonly property int chipTall: scaled(32)
    readonly property int chipAvatar: scaled(24)
    readonly property int badge: scaled(20)
    readonly property int composerHeight: scaled(44)
    readonly property int roundButton: Math.max(target, grown(44))
    readonly property int avatarRow: grown(44)
    readonly property int avatarSmall: grown(32)
    readonly property int avatarLarge: grown(88)
    readonly property int listWidth: 320
    readonly property int listNarrowest: 280
    readonly property int listWidest: 420
    readonly property int listMin: Math.round(listNarrowest * Math.max(1, widthScale))
    readonly property int listMax: Math.round(listWidest * Math.max(1, widthScale))
    readonly property int detailsWidth: Math.round(300 * widthScale)
    readonly property int bubbleMax: Math.round(520 * widthScale)
    readonly property int bubbleLeast: 260
    readonly property real bubbleShare: 0.74
    readonly property int formWidth: Math.round(360 * widthScale)
    readonly property int sheetWidth: Math.round(480 * widthScale)
    readonly property int menuWidth: Math.round(220 * widthScale)
    readonly property real sheetShare: 0.8 // of a narrow window's height, for a menu at most
    readonly property int groupGap: 3
    readonly property int blockGap: 12

    // Panes: how wide a window must be, in units that shrink as text grows.
    readonly property real widthScale: 1 + Math.max(0, textScale - 1) * 0.6
    readonly property int threePanes: Math.round(1000 * widthScale)
    readonly property int twoPanes: Math.round(640 * widthScale)

    readonly property int quick: reducedMotion ? 0 : 120
    readonly property int calm: reducedMotion ? 0 : 160
    readonly property int slide: reducedMotion ? 0 : 8
    readonly property int beat: 320 // of what goes on and on
    readonly property int skeletonDelay: 200
    readonly property int tipDelay: 600
    readonly property int snackbarTime: 5000

    function named(set: string): ColorSet {
        if (!made[set])
            made[set] = Qt.createComponent(set + "Colors.qml").createObject(root)
        return made[set]
    }

    function scaled(size: real): int {
        return Math.round(size * textScale)
    }

    // Icons and faces grow half as fast as what is read.
    function grown(size: real): int {
        return Math.round(size * (1 + (textScale - 1) * 0.5))
    }

    function person(index: int): color {
        return Qt.color(colors.people[index & 7])
    }

    function personName(index: int): color {
        return Qt.color(colors.names[index & 7])
    }

    // What is between <mark> and </mark>, for Text.RichText.
    function marked(html: string): string {
        return html.replace(/<mark>/g, "<span style='background-color: " + colors.found + "; color: " + colors.foundInk + "'>").replace(/<\/mark>/g, "</span>")
    }

    function presence(state: string): color {
        return state === "online" ? colors.green : state === "away" ? colors.amber : state === "dnd" ? colors.red : colors.text3
    }
}
