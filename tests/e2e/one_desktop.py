"""One client on a desktop: every screen told to a screen reader, notifications with what can be done with them, links, and signed in again."""

import os
import sys

import desk

desk.enter()

from client import Client, Atspi  # noqa: E402
from notices import Notices  # noqa: E402
from server import Server  # noqa: E402
from tray import Tray  # noqa: E402
from trial import leave_evidence  # noqa: E402
from waiting import until  # noqa: E402

PASSWORD = "a long password 7"
# What one can be in without its being a thing of its own.
FRAMES = {"frame", "filler", "panel", "dialog", "window", "application"}


def nameless(client):
    """All that the keyboard reaches and that says nothing of itself."""
    wrong = []
    for element in client.everything():
        if not element.states.contains(Atspi.StateType.FOCUSABLE) or element.role in FRAMES:
            continue
        # Qt keeps the name of a password field to itself; its description says what it is.
        if element.role in ("unknown", "invalid", "") or not (element.name or element.role == "password text" and element.description):
            wrong.append(str(element))
    return wrong


def every_screen(client):
    seen = []

    def look(screen):
        missing = nameless(client)
        assert not missing, f"on {screen}: {missing}"
        seen.append((screen, sum(1 for _ in client.everything())))

    def sheet(screen, keys, role, name):
        client.take_keyboard()
        client.key(keys)
        client.find(role, name)
        look(screen)

    def close(role, name):
        client.key("Escape")
        until(lambda: not client.all(role, name), f"{name!r} to close")

    look("the chats")
    sheet("the switcher", "ctrl+k", "text", "Chats, people, rooms")
    close("text", "Chats, people, rooms")
    sheet("a new chat", "ctrl+n", "text", "Search people")
    close("text", "Search people")
    sheet("the keyboard", "ctrl+slash", "heading", "Keyboard")
    close("heading", "Keyboard")
    sheet("settings", "ctrl+comma", "heading", "Settings")
    for section in ("Profile", "Look and language", "Notifications", "Devices", "Account and secrets", "Diagnostics"):
        client.press("page tab", section)
        until(lambda section=section: client.find("page tab", section), section)
        look("settings, " + section)
    close("heading", "Settings")
    client.press("list item", "Bao Tran")
    client.find("text", "Message Bao Tran")
    look("a conversation")
    client.take_keyboard()
    client.key("ctrl+f")
    client.find("text", "Search in this chat")
    look("searching")
    client.key("Escape")
    client.key("ctrl+i")
    client.find("push button", "Close details")
    look("details")
    client.press("push button", "Close details")
    for screen, count in seen:
        print(f"{screen}: {count} elements, all that take the keyboard have a name and a role")


def told_of_tray(client, there):
    """Who would have the client go on in the tray reads whether there is one."""
    client.take_keyboard()
    client.key("ctrl+comma")
    client.press("page tab", "Notifications")
    wish = ("check box", "Go on in the tray when the window closes")
    until(lambda: ("No tray is shown" in client.find(*wish).description) != there, "the settings to know of the tray")
    client.key("Escape")
    until(lambda: not client.all("heading", "Settings"), "the settings to close")


class Bao:
    """The other one, over the public API."""

    def __init__(self, server):
        self.server = server
        answer = server.call("POST", "/auth/register", body={"username": "bao", "email": "bao@example.org", "password": PASSWORD, "displayName": "Bao Tran"})
        self.token = answer["accessToken"]

    def write_to(self, username):
        user = self.server.call("GET", f"/users?query={username}", self.token)["items"][0]
        self.chat = self.server.call("POST", "/chats", self.token, {"type": "direct", "userId": user["id"]})["id"]
        self.say("Hello Anna")

    def say(self, words):
        return self.server.call("POST", f"/chats/{self.chat}/messages", self.token, {"content": words})

    def heard(self):
        return [message["content"] for message in self.server.call("GET", f"/chats/{self.chat}/messages", self.token)["items"]]

    def read_up_to(self, message):
        return self.server.call("GET", f"/messages/{message['id']}/status", self.token)["status"] == "read"


def notifications(client, notices, bao):
    # Nobody looks at the window: another one has the keyboard.
    client.leave()
    bao.say("Are you *there*?")
    number = notices.saying("Are you there?")
    title, _, actions = notices.shown[number]
    assert (title, actions) == ("Bao Tran", ["default", "inline-reply", "mark-read"]), notices.shown[number]
    notices.emit("NotificationReplied", number, "Yes, here")
    until(lambda: "Yes, here" in bao.heard(), "the reply from the notification")
    until(lambda: number not in notices.shown, "the notification to go once it was answered")

    said = bao.say("Only to be ticked off")
    notices.emit("ActionInvoked", notices.saying("Only to be ticked off"), "mark-read")
    until(lambda: bao.read_up_to(said), "the mark from the notification")
    # Nor does what is done with any program's notification lead away from the chat that is open.
    notices.emit("ActionInvoked", 4711, "default")
    client.find("text", "Message Bao Tran")

    said = bao.say("<b>Open</b> me & see")
    number = notices.saying("&lt;b&gt;Open&lt;/b&gt; me &amp; see")
    notices.emit("ActionInvoked", number, "default")
    until(lambda: client.messages("Open me & see") or client.messages("<b>Open</b> me & see"), "the message that the notification told of")
    until(lambda: bao.read_up_to(said), "it to be read in the window that came to the front")


def tray(client, tray, bao):
    client.leave()
    until(lambda: tray.tip() == "Confab", "the tray to have nothing to tell")
    bao.say("Look at the tray")
    until(lambda: tray.tip() == "Confab: 1 unread", "the tray to tell what is unread")
    assert list(tray.menu()) == ["Open Confab", "Quit"], tray.menu()
    tray.choose("Open Confab")
    until(lambda: tray.tip() == "Confab", "the window to show it")


def in_background(client, icons):
    """Started without a window it is found by its icon; by a window, once nobody shows the icon."""
    icons.end()
    icons = Tray()
    client.start_in_background()
    until(lambda: icons.tip().startswith("Confab"), "an icon")
    assert not client.shows_window(), "a window that nobody asked for"
    icons.end()
    until(client.shows_window, "a window in place of the icon")


def links(client, server, bao):
    client.take_keyboard()
    room = server.call("POST", "/chats", bao.token, {"type": "group", "name": "Gardeners"})
    code = server.call("POST", f"/chats/{room['id']}/invites", bao.token, {})["code"]
    assert client.start_again(f"confab://join/{code}") == 0
    client.find("dialog", "Join this chat?")
    assert not client.all("list item", "Gardeners", within=client.find("list", "Chats")), "nobody said yes yet"
    client.press("push button", "Join")
    client.find("list item", "Gardeners", within=client.find("list", "Chats"))
    assert client.start_again(f"confab://chat/{bao.chat}") == 0
    client.find("text", "Message Bao Tran")


def main():
    folder = desk.evidence()
    at = lambda name: os.path.join(folder, name)
    client = None
    try:
        notices = Notices()
        keychain = desk.open_keychain()
        server = Server(os.path.join(desk.home(), "server"), at("desktop-confabd.log"))
        bao = Bao(server)
        start = lambda: Client("desktop", os.path.join(desk.home(), "anna"), server.url, at("desktop.log"), 0, secrets="keychain" if keychain else "memory")
        client = start()
        missing = nameless(client)
        assert not missing, f"before signing in: {missing}"
        client.register("Anna Lindqvist", "anna", PASSWORD)
        told_of_tray(client, False)
        icons = Tray()  # later than the client, as a desktop's panel may be
        told_of_tray(client, True)
        bao.write_to("anna")
        client.find("list item", "Bao Tran", within=client.find("list", "Chats"))
        every_screen(client)
        notifications(client, notices, bao)
        tray(client, icons, bao)
        links(client, server, bao)
        assert not client.complaints(), f"the client complains: {client.complaints()}"
        if keychain:
            client.quit()
            client = start()
            client.find("list item", "Bao Tran", within=client.find("list", "Chats"))
            bao.say("Back again?")
            client.find("list item", "Bao Tran", within=client.find("list", "Chats")).press()
            client.message("Back again?")
        else:
            print("no keychain here: nobody was signed in again from it")
        icons.choose("Quit")
        until(lambda: client.process.poll() is not None, "the client to end by its tray's menu")
        in_background(client, icons)
        client.quit()
        server.stop()
    except Exception:
        leave_evidence(folder, [client] if client else [])
        return 1
    finally:
        desk.clear()
    return 0


if __name__ == "__main__":
    sys.exit(main())
