import QtQuick
import Confab.Ui

Column {
    id: root

    required property var app

    width: Theme.formWidth
    spacing: Theme.lg

    Row {
        spacing: Theme.lg
        Repeater {
            model: 8
            Avatar {
                required property int index
                initials: "ABCDEFGH"[index] + "M"
                colorIndex: index
                presence: ["online", "away", "dnd", "offline", "", "online", "away", "dnd"][index]
                ground: Theme.colors.background
            }
        }
    }
    Row {
        spacing: Theme.lg
        Repeater {
            model: 8
            Avatar { required property int index; initials: "G" + index; colorIndex: index; round: false }
        }
    }
    Row {
        spacing: Theme.lg
        Avatar { size: Theme.avatarLarge; initials: "GT"; colorIndex: 4; round: false }
        Avatar { size: Theme.avatarLarge; initials: "好"; colorIndex: 1 }
        Avatar { size: Theme.avatarSmall; initials: "ش"; colorIndex: 2 }
        Avatar { size: Theme.avatarSmall; initials: "🦊"; colorIndex: 3 }
    }
    Repeater {
        model: root.app.participants
        PersonLine {
            id: line
            required property var model
            width: root.width
            name: model.name
            detail: "@" + model.username
            initials: model.initials
            colorIndex: model.colorIndex
            presence: model.presence
            ground: Theme.colors.background
            RoleTag { role: line.model.role; anchors.verticalCenter: parent.verticalCenter }
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.sm
        PersonChip { name: "Anna Moreau"; initials: "AM"; colorIndex: 0 }
        PersonChip { name: "Bartholomäus Konstantin von und zu Hohenschwangau"; initials: "BK"; colorIndex: 1 }
    }
}
