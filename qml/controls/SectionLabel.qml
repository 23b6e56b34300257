import QtQuick
import Confab.Ui

AppText {
    color: Theme.colors.text2
    font.pixelSize: Theme.small
    font.weight: Font.DemiBold
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
