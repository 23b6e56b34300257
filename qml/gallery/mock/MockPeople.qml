import QtQuick
import Confab.Mock

// Stands in for ParticipantsModel.
RowsModel {
    defaults: ({ userId: "", name: "", username: "", initials: "", colorIndex: 0, avatarUrl: "", role: "member", presence: "offline", lastSeenText: "", isMe: false, canManage: false })

    function matching(prefix, limit) {
        const wanted = prefix.toLowerCase()
        return rows.filter(person => !person.isMe && (person.name.toLowerCase().indexOf(wanted) >= 0 || person.username.indexOf(wanted) === 0)).slice(0, limit)
    }
}
