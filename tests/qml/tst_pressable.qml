import QtQuick
import QtTest
import Confab.Ui

TestCase {
    id: test

    name: "Pressable"
    when: windowShown
    width: 200
    height: 100
    visible: true

    RowButton {
        id: row
        width: 200
        height: 50
        property var deeds: []
        onClicked: deeds.push("clicked")
        onMenuRequested: (x, y) => deeds.push("menu")
    }
    IconButton {
        id: button
        y: 50
        iconName: "close"
        label: "Close"
        property int clicks: 0
        onClicked: ++clicks
    }

    function init() {
        row.deeds = []
        button.clicks = 0
        button.focus = false
        row.focus = false
    }
    function test_a_press_clicks_when_let_go_within() {
        mousePress(row, 20, 20)
        verify(row.down)
        compare(row.deeds, [])
        mouseRelease(row, 30, 20)
        verify(!row.down)
        compare(row.deeds, ["clicked"])
    }
    function test_two_quick_presses_click_twice() {
        mouseDoubleClickSequence(button)
        compare(button.clicks, 2)
    }
    function test_a_press_drawn_away_does_nothing() {
        mousePress(row, 20, 20)
        mouseMove(row, 20, 80)
        verify(!row.down)
        mouseRelease(row, 20, 80)
        compare(row.deeds, [])
    }
    function test_the_right_button_asks_for_the_menu_of_what_has_one() {
        mouseClick(row, 20, 20, Qt.RightButton)
        compare(row.deeds, ["menu"])
        mouseClick(button, 5, 5, Qt.RightButton)
        compare(button.clicks, 0)
    }
    function test_a_long_press_asks_for_the_menu_and_is_no_click() {
        mousePress(row, 20, 20)
        tryCompare(row, "deeds", ["menu"])
        mouseRelease(row, 20, 20)
        compare(row.deeds, ["menu"])
    }
    function test_a_finger_clicks_as_well() {
        const touch = touchEvent(row)
        touch.press(0, row, 20, 20).commit()
        touch.release(0, row, 20, 20).commit()
        compare(row.deeds, ["clicked"])
    }
    function test_keys_click_and_ask_for_the_menu() {
        row.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Space)
        keyClick(Qt.Key_Return)
        keyClick(Qt.Key_Enter)
        keyClick(Qt.Key_Menu)
        compare(row.deeds, ["clicked", "clicked", "clicked", "menu"])
    }
    function test_only_the_keyboard_shows_where_it_is() {
        mouseClick(button)
        verify(button.activeFocus)
        verify(!button.visualFocus)
        row.forceActiveFocus(Qt.TabFocusReason)
        verify(row.visualFocus)
        button.forceActiveFocus() // by the program
        verify(!button.visualFocus)
        row.forceActiveFocus(Qt.TabFocusReason)
        mousePress(row, 20, 20)
        verify(!row.visualFocus)
        mouseRelease(row, 20, 20)
    }
    function test_what_is_disabled_lets_go() {
        mousePress(button)
        verify(button.down)
        button.enabled = false
        verify(!button.down)
        mouseRelease(button)
        compare(button.clicks, 0)
        button.enabled = true
    }
}
