import QtQuick
import QtTest
import Confab.Ui
import Confab.Mock

TestCase {
    id: root
    name: "Auth"
    when: windowShown

    property Component stage: Component { MockWindow {} }

    function open(scenario) {
        const stage = createTemporaryObject(root.stage, root, { scenario: scenario })
        tryVerify(() => stage.window.active && stage.window.shell.drawn)
        return stage
    }
    function test_server_address_gets_its_scheme_data() {
        return [{ tag: "name", typed: "chat.example.org", url: "https://chat.example.org" }, { tag: "local", typed: "localhost:8080", url: "http://localhost:8080" },
                { tag: "whole", typed: "http://chat.example.org", url: "http://chat.example.org" }]
    }
    function test_server_address_gets_its_scheme(row) {
        const stage = open("noServer")
        const page = stage.window.auth.item
        page.addressField.text = row.typed
        page.submit()
        compare(stage.app.called("useServer")[0][1], row.url)
    }
    function test_login_says_what_is_missing_beside_it() {
        const stage = open("signedOut")
        const page = stage.window.auth.item
        page.submit()
        verify(page.nameField.error !== "")
        page.nameField.text = "mina"
        page.submit()
        verify(page.passwordField.error !== "")
        compare(stage.app.called("login").length, 0)
    }
    function test_login_shows_the_servers_answer() {
        const stage = open("badLogin")
        const page = stage.window.auth.item
        page.nameField.text = "mina"
        page.passwordField.text = "wrong-one"
        page.submit()
        tryVerify(() => page.passwordField.error.indexOf("do not match") >= 0)
    }
    function test_login_is_tried_once_while_it_runs() {
        const stage = open("signedOut")
        stage.app.holdAnswers = true
        tryVerify(() => stage.window.auth.item.nameField.field.activeFocus)
        for (const letter of "mina")
            keyClick(letter)
        keyClick(Qt.Key_Return)
        for (const letter of "secret")
            keyClick(letter)
        keyClick(Qt.Key_Return)
        keyClick(Qt.Key_Return)
        compare(stage.app.called("login").length, 1)
        compare(stage.app.called("login")[0][1].login, "mina")
    }
    function test_register_puts_errors_beside_their_fields() {
        const stage = open("takenName")
        stage.window.auth.page = "register"
        const page = stage.window.auth.item
        page.usernameField.text = "a"
        page.submit()
        verify(page.usernameField.error !== "")
        verify(page.emailField.error !== "")
        compare(stage.app.called("register").length, 0)
        page.usernameField.text = "mina"
        page.emailField.text = "mina@example.org"
        page.passwordField.text = "long enough"
        page.submit()
        tryCompare(page.usernameField, "error", "Somebody else has that name.")
        tryVerify(() => page.usernameField.field.activeFocus)
    }
    function test_a_new_person_can_register_at_once_and_others_log_in() {
        const fresh = open("newcomer")
        verify(fresh.window.auth.item.usernameField !== undefined)
        fresh.window.auth.item.loginRequested()
        tryVerify(() => fresh.window.auth.item.nameField !== undefined)
        const known = open("signedOut")
        verify(known.window.auth.item.nameField !== undefined)
    }
    function test_an_invitation_is_asked_for_where_the_server_wants_one() {
        const stage = open("byInvitation")
        stage.window.auth.page = "register"
        const page = stage.window.auth.item
        verify(!page.invitationField.visible)
        page.usernameField.text = "mina"
        page.emailField.text = "mina@example.org"
        page.passwordField.text = "long enough"
        page.submit()
        compare(stage.app.called("register")[0][1].invitation, null)
        tryVerify(() => page.invitationField.visible)
        verify(page.invitationField.error !== "")
        tryVerify(() => page.invitationField.field.activeFocus)
        page.invitationField.text = " the-code "
        page.submit()
        compare(stage.app.called("register")[1][1].invitation, "the-code")
    }
    function test_who_was_signed_out_is_told_why() {
        const stage = open("signedOut")
        stage.app.lastError = "This device was signed out."
        let shown = false
        tryVerify(() => {
            stage.everyItem(stage.window.contentItem, item => { if (item.text === "This device was signed out.") shown = true })
            return shown
        })
    }
    function test_a_locked_vault_asks_before_anything_else() {
        const stage = open("locked")
        const page = stage.window.auth.item
        compare(page.locked, true)
        stage.app.secretState = "memory"
        verify(stage.window.auth.item !== page)
    }
}
