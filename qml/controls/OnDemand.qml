import QtQuick

// What most runs never show, as a menu: made when first asked for, then kept.
Loader {
    active: false

    function made(): var {
        active = true
        return item
    }
}
