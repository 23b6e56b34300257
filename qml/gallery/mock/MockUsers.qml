import QtQuick
import Confab.Mock

// Stands in for UserSearchModel.
RowsModel {
    property string query
    property bool loading: false
    property var all: []

    defaults: ({ userId: "", name: "", username: "", initials: "", colorIndex: 0, presence: "offline" })
    rows: query === "" ? [] : all.filter(person => person.name.toLowerCase().indexOf(query.toLowerCase()) >= 0 || person.username.indexOf(query.toLowerCase()) === 0)
}
