"""Two people with real clients and a real server: register, find each other, talk, lose the line, come back, read.

Driven by the keyboard and through the accessibility tree, so that a name or a role that went missing fails here as well.
"""

import re
import sys

import desk

desk.enter()

from trial import run  # noqa: E402
from waiting import until  # noqa: E402

PASSWORD = "a long password 7"
HELLO = "Hello Bao, is the picnic still on?"
ANSWER = "Yes, at eleven by the lake."
UNANSWERED = "Written while nobody answered."
OFFLINE = "Written without a line."
AFTERWARDS = "All of it came through."


def start_chat(client, username, name):
    client.take_keyboard()
    client.press("push button", "New chat")
    client.fill("Search people", username)
    client.find("list item", name, within=client.find("list", "People")).press()
    client.find("text", f"Message {name}")


def say(client, to, words):
    client.take_keyboard()
    client.fill(f"Message {to}", words)
    client.key("Return")
    client.message(words)


def opens_with_keys(client, title):
    """The quick switcher, from anywhere."""
    client.take_keyboard()
    client.key("ctrl+k")
    client.fill("Chats, people, rooms", title)
    client.find("list item", title, within=client.find("list", "Where to go"))
    client.key("Return")
    client.find("text", f"Message {title}")


def two_people_talk(server, anna, bao):
    anna.register("Anna Lindqvist", "anna", PASSWORD)
    bao.register("Bao Tran", "bao", PASSWORD)

    start_chat(anna, "bao", "Bao Tran")
    say(anna, "Bao Tran", HELLO)
    bao.find("list item", "Anna Lindqvist", within=bao.find("list", "Chats"))
    anna.message(HELLO, "Delivered.")

    opens_with_keys(bao, "Anna Lindqvist")
    bao.message(HELLO)
    anna.message(HELLO, "Read.")
    say(bao, "Anna Lindqvist", ANSWER)
    anna.take_keyboard()
    anna.message(ANSWER)
    bao.message(ANSWER, "Read.")

    # First nobody answers any more on a line that stands, then there is no line at all.
    server.freeze()
    say(anna, "Bao Tran", UNANSWERED)
    anna.message(UNANSWERED, "Waiting to be sent.")
    server.kill()
    anna.find("alert", re.compile(r"^(Offline|Connecting).*1 message waiting"))
    bao.find("alert", re.compile(r"^(Offline|Connecting)"))
    say(bao, "Anna Lindqvist", OFFLINE)
    bao.message(OFFLINE, "Waiting to be sent.")

    server.start()
    bao.message(UNANSWERED)
    anna.message(OFFLINE)
    anna.message(UNANSWERED, "Read.")
    anna.take_keyboard()
    bao.message(OFFLINE, "Read.")
    for client in (anna, bao):
        until(lambda client=client: not client.all("alert", re.compile(r"^(Offline|Connecting)")), f"{client.name}'s line to be back")

    # What comes last shows that nothing that was sent twice is still on its way.
    say(anna, "Bao Tran", AFTERWARDS)
    bao.take_keyboard()
    anna.message(AFTERWARDS, "Read.")
    for client in (anna, bao):
        for words in (HELLO, ANSWER, UNANSWERED, OFFLINE, AFTERWARDS):
            client.message(words)
    said = server.words_of_only_chat("anna", PASSWORD)
    assert sorted(said) == sorted([HELLO, ANSWER, UNANSWERED, OFFLINE, AFTERWARDS]), f"the server holds {said}"
    assert said[:2] == [HELLO, ANSWER] and said[-1] == AFTERWARDS, f"the server's order is {said}"

    for client in (anna, bao):
        assert client.process.poll() is None, f"{client.name}'s client ended with {client.process.returncode}"
        assert not client.complaints(), f"{client.name}'s client complains: {client.complaints()}"


if __name__ == "__main__":
    sys.exit(run(["anna", "bao"], two_people_talk))
