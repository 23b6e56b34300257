"""Two people with real clients send each other a picture and a file: chosen, pasted, seen, saved, found in the chat's details,
forwarded; over a line that breaks, and with a client that is killed on the way."""

import hashlib
import os
import re
import shutil
import struct
import sys
import zlib

import desk

desk.enter()
missing = [tool for tool in ("xclip", "xwd") if not shutil.which(tool)]
if missing:
    print("skipped, not installed: " + ", ".join(missing))
    sys.exit(desk.SKIPPED)

from line import Line  # noqa: E402
from trial import run  # noqa: E402
from two_people import PASSWORD, opens_with_keys, start_chat  # noqa: E402
from waiting import until  # noqa: E402

PINK = (255, 0, 140)  # nowhere else on the screen
MEGABYTE = 1_000_000


def make_picture(path, width, height):
    """A PNG of one colour."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = (b"\0" + bytes(PINK) * width) * height
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
                   + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def same(one, other):
    return os.path.exists(other) and os.path.getsize(one) == os.path.getsize(other) and digest(one) == digest(other)


def staged(server):
    """What of uploads is on the server's disk: size by name."""
    folder = os.path.join(server.folder, "files/staging")
    sizes = {}
    for name in os.listdir(folder):
        try:
            if len(name) == 36:
                sizes[name] = os.path.getsize(os.path.join(folder, name))
        except OSError:
            pass  # gone meanwhile
    return sizes


def contents(server):
    """The names of what the server keeps of files."""
    return {name for _, _, names in os.walk(os.path.join(server.folder, "files/blobs")) for name in names}


def sign_in(client, username):
    client.take_keyboard()
    client.fill("E-mail or username", username)
    client.fill_password("Password", PASSWORD)
    client.key("Return")
    client.find("push button", "New chat")


def pastes_files(client, field, *paths):
    """As a file manager leaves them on the clipboard."""
    client.take_keyboard()
    client.put_on_clipboard("text/uri-list", "".join(f"file://{path}\r\n" for path in paths))
    client.focus(field)
    client.key("ctrl+v")


def chooses(client, title, path):
    """By its path, in the dialog for files that the client brings where the desktop has none."""
    client.find("dialog", title)
    client.take_keyboard()
    client.focus("File name" if title == "Save as" else "Find, or type a path")
    client.key("ctrl+a")
    client.type(path)
    client.key("Return")
    until(lambda: not client.all("dialog", title), f"{client.name}'s dialog {title!r} to close")


def share(server, anna, bao):
    home = desk.home()
    at = lambda name: os.path.join(home, name)
    make_picture(at("pink.png"), 640, 480)
    with open(at("report.bin"), "wb") as file:
        file.write(os.urandom(3 * MEGABYTE))
    with open(at("large.bin"), "wb") as file:
        file.write(os.urandom(12 * MEGABYTE))

    anna.register("Anna Lindqvist", "anna", PASSWORD)
    bao.register("Bao Tran", "bao", PASSWORD)
    start_chat(anna, "bao", "Bao Tran")

    # A picture from the picker and a file from the clipboard, with words.
    anna.press("push button", "Attach files")
    chooses(anna, "Attach files", at("pink.png"))
    anna.find("list item", re.compile("^pink.png"))
    pastes_files(anna, "Add a caption", at("report.bin"))
    anna.find("list item", re.compile("^report.bin"))
    anna.fill("Add a caption", "What you asked for")
    anna.key("Return")

    bao.find("list item", "Anna Lindqvist", within=bao.find("list", "Chats"))
    opens_with_keys(bao, "Anna Lindqvist")
    bao.message("What you asked for")
    bao.find("push button", "Picture pink.png")
    small = until(lambda: bao.count_of(PINK), "the picture on Bao's screen")

    # Seen large, and saved.
    bao.press("push button", "Picture pink.png")
    bao.find("dialog", "Picture pink.png")
    until(lambda: bao.count_of(PINK) > small, "the picture to be large")
    bao.press("push button", "Save as…")
    chooses(bao, "Save as", at("saved.png"))
    until(lambda: same(at("pink.png"), at("saved.png")), "the picture to be saved as it was sent")
    bao.take_keyboard()
    bao.key("Escape")
    until(lambda: not bao.all("dialog", "Picture pink.png"), "the viewer to close")

    # The chat's files in its details: one fetched from there, a picture opened and saved from there.
    bao.key("ctrl+i")
    in_details = lambda role, name: bao.find(role, name, within=bao.find("panel", "Details"))
    in_details("radio button", "Files").press()
    in_details("push button", "Download report.bin").press()
    in_details("push button", "Open report.bin")
    until(lambda: same(at("report.bin"), at("Downloads/report.bin")), "the file to be downloaded as it was sent")
    assert not bao.all("push button", "Download report.bin"), "the message does not know that its file is here"
    in_details("radio button", "Media").press()
    in_details("push button", "Picture pink.png").press()
    bao.press("push button", "Save as…")
    chooses(bao, "Save as", at("saved again.png"))
    until(lambda: same(at("pink.png"), at("saved again.png")), "the picture to be saved from the details")
    bao.take_keyboard()
    bao.key("Escape")
    until(lambda: not bao.all("dialog", "Picture pink.png"), "the viewer to close")
    in_details("radio button", "Voice").press()
    in_details("label", "No voice messages here yet.")
    bao.key("ctrl+i")
    until(lambda: not bao.all("panel", "Details"), "the details to close")

    # Forwarded: the same file, so nothing is sent again, and whoever has it need not fetch it.
    before = contents(server)
    bao.messages("File report.bin")[0].press()
    bao.press("menu item", "Forward")
    bao.fill("Forward to", "Anna")
    bao.find("list item", "Anna Lindqvist", within=bao.find("list", "Where to go"))
    bao.key("Return")
    until(lambda: len(anna.messages("File report.bin")) == 2, "the forwarded file at Anna's")
    until(lambda: len(anna.all("push button", "Open report.bin")) == 2, "the file to be there at once")
    assert contents(server) == before, "something was stored for it"

    # The line breaks in the middle of an upload, then the client is killed; it goes on all the same.
    before = set(staged(server))
    anna.line.bytes_per_second = 2 * MEGABYTE
    pastes_files(anna, "Message Bao Tran", at("large.bin"))
    anna.find("list item", re.compile("^large.bin"))
    anna.focus("Add a caption")
    anna.key("Return")
    upload = until(lambda: next((name for name, size in staged(server).items() if name not in before and size > MEGABYTE), None), "a part of the upload")
    anna.line.cut()
    anna.find("alert", re.compile(r"^(Offline|Connecting)"))
    anna.find("push button", "Pause large.bin")
    reached = staged(server)[upload]
    assert reached < 12 * MEGABYTE, "the upload was done before the line was cut"
    anna.restart()
    anna.line.mend()
    sign_in(anna, "anna")
    opens_with_keys(anna, "Bao Tran")
    until(lambda: staged(server).get(upload, 12 * MEGABYTE) > reached, "the same upload to go on")
    assert set(staged(server)) - before <= {upload}, "the upload began anew"
    anna.line.bytes_per_second = None

    bao.press("push button", "Download large.bin")
    bao.find("push button", "Open large.bin")
    until(lambda: same(at("large.bin"), at("Downloads/large.bin")), "the large file to be downloaded as it was sent")

    for client in (anna, bao):
        assert not client.complaints(), f"{client.name}'s client complains: {client.complaints()}"


def line_to(server):
    share.line = Line(server)
    return share.line.url


def trial(server, anna, bao):
    anna.line = share.line
    share(server, anna, bao)


if __name__ == "__main__":
    sys.exit(run(["anna", "bao"], trial, anna=line_to))
