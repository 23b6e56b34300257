import QtQuick
import Confab.Mock

// Stands in for PinsModel.
RowsModel {
    property int revision: 0

    defaults: ({ messageId: "", seq: 0, senderName: "", words: "" })
    onRowsChanged: ++revision
}
