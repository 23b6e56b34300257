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
    function test_an_invitation_for_another_server_is_said_to_be_one() {
        const stage = open("newcomer")
        const page = stage.window.auth.item
        page.invited = true
        const invitation = page.invitationField
        const usual = invitation.hint
        invitation.text = "https://chat.elsewhere.example/join/GRDN-7K2Q"
        verify(invitation.hint.indexOf("chat.elsewhere.example") > 0)
        invitation.text = "GRDN-7K2Q"
        compare(invitation.hint, usual)
    }
    function test_no_field_shows_more_than_it_has_room_for() {
        const stage = open("signedOut")
        const name = stage.window.auth.item.nameField
        const shown = name.field.parent
        verify(!shown.clip)
        name.text = "name".repeat(50)
        verify(shown.clip)
        verify(shown.x > 0 && shown.x + shown.width < shown.parent.width)
        name.text = ""
        // Also beside its words it is the field.
        stage.window.auth.item.passwordField.take()
        mouseClick(shown.parent, 3, 20)
        verify(name.field.activeFocus)
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
        // Another name is another try: what was wrong with the first is over.
        page.usernameField.text = "mina2"
        compare(page.usernameField.error, "")
        page.submit()
        compare(stage.app.called("register").map(call => call[1].username), ["mina", "mina2"])
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
    function test_who_was_signed_out_is_told_why_data() {
        return [{ tag: "by the server", scenario: "signedOut", property: "lastError", text: "This device was signed out." },
                { tag: "what is here does not open", scenario: "signedOut", property: "storageProblem", text: "Update Confab to go on." },
                { tag: "nothing can be kept", scenario: "newcomer", property: "storageProblem", text: "May Confab write to its folder?" }]
    }
    function test_who_was_signed_out_is_told_why(row) {
        const stage = open(row.scenario)
        stage.app[row.property] = row.text
        let shown = false
        tryVerify(() => {
            stage.everyItem(stage.window.contentItem, item => { if (item.text === row.text) shown = true })
            return shown
        })
    }
    function test_a_locked_vault_asks_before_anything_else() {
        const stage = open("locked")
        const page = stage.window.auth.item
        compare(page.form.locked, true)
        stage.app.secretState = "memory"
        verify(stage.window.auth.item !== page)
    }
    function button(stage, text) {
        const sheet = stage.window.dialogs.current
        let found = null
        stage.everyItem(sheet !== null ? sheet.contentItem : stage.window.contentItem, item => { if (item.text === text && item.visible && typeof item.clicked === "function") found = item })
        return found
    }
    function test_a_locked_vault_asks_who_is_in_already_and_leaves_them_reading() {
        const stage = open("lockedInside")
        verify(stage.window.shell.visible)
        tryVerify(() => stage.window.dialogs.current !== null && stage.window.dialogs.current.opened)
        keyClick(Qt.Key_Escape)
        tryVerify(() => stage.window.dialogs.current === null)
        let bar = null
        stage.everyItem(stage.window.contentItem, item => { if (item.visible && String(item.text).indexOf(stage.app.secretStateText) === 0) bar = item })
        verify(bar !== null)
        button(stage, "Unlock").clicked()
        tryVerify(() => stage.window.dialogs.current !== null && stage.window.dialogs.current.opened)
        const form = stage.window.dialogs.current.form
        tryVerify(() => form.passphraseField.field.activeFocus)
        stage.app.nextError = { code: "forbidden", message: "This is not the passphrase.", field: "passphrase", retryAfter: 0 }
        keyClick("x")
        keyClick(Qt.Key_Return)
        tryCompare(form.passphraseField, "error", "This is not the passphrase.")
        stage.app.nextError = null
        keyClick("y")
        keyClick(Qt.Key_Return)
        compare(stage.app.called("unlockVault")[1][1], "xy")
        stage.app.secretState = "vault"
        tryVerify(() => stage.window.dialogs.current === null)
    }
    function test_a_forgotten_passphrase_has_a_way_out() {
        const stage = open("locked")
        const form = stage.window.auth.item.form
        verify(!form.forgotten)
        button(stage, "I forgot the passphrase").clicked()
        compare(stage.app.called("forgetVault").length, 0)
        button(stage, "Throw the vault away").clicked()
        compare(stage.app.called("forgetVault").length, 1)
        compare(stage.window.auth.item.form.locked, false)
    }
    function test_a_locked_keychain_is_asked_again() {
        const stage = open("keychainLocked")
        verify(stage.window.dialogs.current === null) // the system asks
        button(stage, "Unlock").clicked()
        tryVerify(() => stage.window.dialogs.current !== null && stage.window.dialogs.current.opened)
        verify(!stage.window.dialogs.current.form.passphraseField.visible)
        button(stage, "Try again").clicked()
        compare(stage.app.called("askKeychain").length, 1)
    }
}
