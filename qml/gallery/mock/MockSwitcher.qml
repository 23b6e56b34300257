import QtQuick
import Confab.Mock

// Stands in for SwitcherModel.
RowsModel {
    property string query
    property var all: []

    defaults: ({ kind: "chat", target: "", title: "", subtitle: "", initials: "", colorIndex: 0, type: "direct" })
    rows: (all || []).filter(entry => query === "" || entry.title.toLowerCase().indexOf(query.toLowerCase()) >= 0)
}
