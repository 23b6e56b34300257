"""One real client: its process, its window under the keyboard, and what a screen reader is told of it."""

import itertools
import os
import re
import shutil
import struct
import subprocess

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

import desk  # noqa: E402
from waiting import until  # noqa: E402

# Longer than any start of a busy machine takes, so that a slow answer is not taken for none.
Atspi.set_timeout(15000, 30000)


# Qt 6.4 tells a screen reader a control's own role, whatever role the control was given; later versions tell the given one.
OWN_ROLES = {"list item": "push button", "link": "push button", "page tab": "push button", "radio button": "check box"}


class Element:
    """Something on the screen, as the accessibility tree knows it."""

    def __init__(self, accessible):
        self.accessible = accessible
        self.role = accessible.get_role_name()
        self.name = accessible.get_name() or ""

    @property
    def description(self):
        return self.accessible.get_description() or ""

    @property
    def states(self):
        return self.accessible.get_state_set()

    def shown(self):
        return self.states.contains(Atspi.StateType.SHOWING)

    def focused(self):
        return self.states.contains(Atspi.StateType.FOCUSED)

    def press(self):
        actions = [self.accessible.get_action_name(i).lower() for i in range(self.accessible.get_n_actions())]
        assert "press" in actions, f"{self} cannot be pressed, only {actions}"
        self.accessible.do_action(actions.index("press"))

    def children(self):
        for index in range(self.accessible.get_child_count()):
            child = self.accessible.get_child_at_index(index)
            if child is not None:
                yield Element(child)

    def __str__(self):
        return f"{self.role} “{self.name}”"


class Client:
    def __init__(self, name, folder, server_url, log, left, secrets="memory"):
        self.name = name
        self.log_path = log
        self.log = open(log, "ab")
        self.left = left
        self.clipboard = None
        self.environment = dict(os.environ, CONFAB_CLIENT_DATA_DIR=folder, CONFAB_SECRETS=secrets, CONFAB_SERVER=server_url,
                                QT_QPA_PLATFORM="xcb", QT_QUICK_BACKEND="software", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_SCALE_FACTOR="1")
        self.program = os.path.join(os.environ.get("CONFAB_BIN_DIR", "build/release/bin"), "confab")
        self.start()

    def start(self):
        self.process = desk.spawn([self.program], env=self.environment, stdout=self.log, stderr=self.log)
        self.window = until(self._find_window, f"{self.name}'s window")
        self._xdotool("windowmove", "--sync", self.window, str(self.left), "0")
        self.root = until(self._find_root, f"{self.name}'s client on the accessibility bus")

    def start_in_background(self):
        self.process = desk.spawn([self.program, "--background"], env=self.environment, stdout=self.log, stderr=self.log)

    def shows_window(self):
        return self._find_window() is not None

    def restart(self):
        """Killed, as by a crash or a power cut, and started again."""
        self.process.kill()
        self.process.wait()
        self.start()

    def _xdotool(self, *arguments):
        done = subprocess.run(["xdotool", *arguments], capture_output=True, text=True, timeout=60)
        return done.stdout.split() if done.returncode == 0 else []

    def _find_window(self):
        if self.process.poll() is not None:
            raise RuntimeError(f"{self.name}'s client ended with {self.process.returncode}")
        found = self._xdotool("search", "--all", "--onlyvisible", "--pid", str(self.process.pid), "--name", "Confab")
        return found[0] if found else None

    def _find_root(self):
        try:
            desktop = Atspi.get_desktop(0)
            for index in range(desktop.get_child_count()):
                program = desktop.get_child_at_index(index)
                if program is not None and program.get_process_id() == self.process.pid:
                    # Asked anew each time: a remembered tree would be an old one.
                    program.set_cache_mask(Atspi.Cache.NONE)
                    return program
        except GLib.Error:
            pass
        return None

    def start_again(self, link):
        """As the desktop does with a link: another start, which hands it over. Answers how that ended."""
        return subprocess.run([self.program, link], env=self.environment, stdout=self.log, stderr=self.log, timeout=60, check=False).returncode

    def register(self, name, username, password):
        self.take_keyboard()
        self.find("heading", "Create your account")
        self.fill("Your name", name)
        self.fill("Username", username)
        self.fill("E-mail", username + "@example.org")
        self.fill_password("Password", password)
        self.key("Return")
        self.find("push button", "New chat")

    # The keyboard goes to whichever window has the focus.

    def leave(self):
        """The keyboard goes to no window of ours."""
        def gone():
            self._xdotool("windowfocus", desk.root_window())
            return not any(frame.states.contains(Atspi.StateType.ACTIVE) for frame in self.everything(depth=1))
        until(gone, f"{self.name}'s window to lose the keyboard")

    def take_keyboard(self):
        def has_it():
            if self._xdotool("getwindowfocus") != [self.window]:
                self._xdotool("windowraise", self.window)
                self._xdotool("windowfocus", self.window)
                return False
            return any(frame.states.contains(Atspi.StateType.ACTIVE) for frame in self.everything(depth=1))
        until(has_it, f"{self.name}'s window to take the keyboard")

    def put_on_clipboard(self, kind, content):
        if self.clipboard:
            self.clipboard.kill()
            self.clipboard.wait()
        self.clipboard = desk.spawn(["xclip", "-quiet", "-selection", "clipboard", "-target", kind], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.clipboard.stdin.write(content.encode())
        self.clipboard.stdin.close()
        def there():
            offered = subprocess.run(["xclip", "-selection", "clipboard", "-target", kind, "-out"], capture_output=True, timeout=60)
            return offered.returncode == 0 and offered.stdout == content.encode()
        until(there, "the clipboard to have it")

    def key(self, *keys):
        self._xdotool("key", "--clearmodifiers", *keys)

    def type(self, words):
        self._xdotool("type", "--clearmodifiers", "--delay", "8", words)

    # The tree.

    def everything(self, depth=40, within=None):
        """All that is shown, top down. What vanishes while one looks is left out."""
        try:
            yield from self._below(within or Element(self.root), depth)
        except GLib.Error:
            return

    def _below(self, element, depth):
        if depth <= 0:
            return
        try:
            children = list(element.children())
        except GLib.Error:
            return
        for child in children:
            try:
                if not child.shown():
                    continue
            except GLib.Error:
                continue
            yield child
            yield from self._below(child, depth - 1)

    def all(self, role, name, within=None):
        """Everything of this role whose name is `name`, or is matched by it where that is a pattern."""
        def fits(element):
            return element.role in (role, OWN_ROLES.get(role)) and (name.search(element.name) if isinstance(name, re.Pattern) else element.name == name)
        return [element for element in self.everything(within=within) if fits(element)]

    def find(self, role, name, seconds=60, within=None):
        return until(lambda: next(iter(self.all(role, name, within)), None), f"{role} {name!r} at {self.name}'s", seconds)

    def press(self, role, name):
        self.find(role, name).press()

    def fill(self, name, words):
        """Writes into the field with this name, as somebody at the keyboard would."""
        self._fill(lambda: self.find("text", name), words)

    def fill_password(self, name, words):
        """Qt keeps the name of such a field to itself, so that its description says what it is."""
        def field():
            return next((found for found in self.all("password text", "") if found.description.startswith(name)), None)
        self._fill(lambda: until(field, f"the password field {name!r} at {self.name}'s"), words)

    def focus(self, name):
        self._focus(lambda: self.find("text", name))

    def _focus(self, field):
        field().accessible.grab_focus()
        until(lambda: field().focused(), f"{field()} at {self.name}'s to take the focus")

    def _fill(self, field, words):
        self._focus(field)
        self.type(words)

    def messages(self, words):
        """The timeline's entries that say this."""
        lists = self.all("list", "Messages")
        return self.all("list item", re.compile(re.escape(words)), lists[0]) if lists else []

    def message(self, words, ending="", seconds=60):
        """Waits for the one entry that says this and ends so."""
        def there():
            entries = self.messages(words)
            assert len(entries) < 2, f"{words!r} stands {len(entries)} times at {self.name}'s"
            return entries[0] if entries and entries[0].name.endswith(ending) else None
        return until(there, f"the message {words!r} ({ending or 'in any state'}) at {self.name}'s", seconds)

    def count_of(self, colour):
        """How many pixels of the window have this colour, or one next to it: Qt's software renderer leaves what faded in at 255/256
        where a step of the fade comes within 1e-5 of its end."""
        taken = subprocess.run(["xwd", "-silent", "-id", self.window], capture_output=True, timeout=60, check=False)
        if taken.returncode != 0:
            return 0  # the window changed meanwhile
        dump = taken.stdout
        # The format that XWDFile.h describes: numbers of 4 bytes, a table of colours, then lines of pixels. Now and then xwd says
        # that a pixel has 24 bits where it takes 32 all the same; the length of a line tells.
        head = struct.unpack(">25I", dump[:100])
        (size, width, height, bytes_per_line, colours) = (head[i] for i in (0, 4, 5, 12, 19))
        assert bytes_per_line == width * 4 and head[7] == 0, f"a screen of another kind than desk.py makes: {head}"
        at = size + colours * 12
        near = {bytes(pixel) for pixel in itertools.product(*({max(c - 1, 0), c, min(c + 1, 255)} for c in reversed(colour)))}
        count = 0
        for line in range(height):
            row = dump[at + line * bytes_per_line:at + line * bytes_per_line + width * 4]
            if any(pixel in row for pixel in near):
                count += sum(row[i:i + 3] in near for i in range(0, len(row), 4))
        return count

    def picture(self, path):
        if shutil.which("import"):
            subprocess.run(["import", "-window", self.window, path], timeout=60, check=False)

    def tree(self):
        lines = []

        def add(element, depth):
            for child in self._below(element, 1):
                lines.append("  " * depth + f"{child}" + (f" ({child.description})" if child.description else ""))
                add(child, depth + 1)
        try:
            add(Element(self.root), 0)
        except GLib.Error as error:
            lines.append(str(error))
        return "\n".join(lines)

    def complaints(self):
        """What Qt and the QML engine had to say on the way."""
        with open(self.log_path, encoding="utf-8", errors="replace") as log:
            return [line.strip() for line in log if re.search(r"\.qml|qrc:|QQml|Binding loop|TypeError|ReferenceError", line)]

    def quit(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        assert self.process.returncode == 0, f"{self.name}'s client ended with {self.process.returncode}, not as by Quit"
        self.log.close()
