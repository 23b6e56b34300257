import QtQuick
import Confab.Mock

// Stands in for EmojiModel.
RowsModel {
    property string query
    property string category: "Smileys & Emotion"
    property var recent: ["👍", "❤️", "😂"]
    property var all: []

    defaults: ({ emoji: "", name: "", category: "", skinTones: [] })
    rows: (all || []).filter(entry => query !== "" ? entry.name.indexOf(query.toLowerCase()) >= 0 : category === "recent" ? recent.indexOf(entry.emoji) >= 0 : entry.category === category)

    function use(emoji) { recent = [emoji].concat(recent.filter(entry => entry !== emoji)) }
    function first() { return count > 0 ? get(0).emoji : "" }
}
