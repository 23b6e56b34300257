"""A private desk: a screen and a message bus that only this test sees, removed when it ends."""

import os
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
SCREEN = "2600x900x24"


def enter():
    """Runs this program again inside a private screen and session bus; answers only there."""
    if os.environ.get("CONFAB_E2E_INSIDE"):
        return
    missing = [tool for tool in ("Xvfb", "dbus-run-session", "xdotool", "xwininfo") if not shutil.which(tool)]
    try:
        import gi
        gi.require_version("Atspi", "2.0")
    except (ImportError, ValueError):
        missing.append("gir1.2-atspi-2.0")
    if missing:
        print("skipped, not installed: " + ", ".join(missing))
        sys.exit(SKIPPED)
    # Short, because the path of a local socket has to fit in about 100 characters.
    home = tempfile.mkdtemp(prefix="confab-e2e-")
    screen = None
    try:
        reading, writing = os.pipe()
        screen = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp"],
                                  pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        if not number:
            print("skipped: no screen could be started")
            sys.exit(SKIPPED)
        runtime = os.path.join(home, "run")
        os.mkdir(runtime, 0o700)
        environment = dict(os.environ, CONFAB_E2E_INSIDE=home, DISPLAY=":" + number, HOME=home, XDG_RUNTIME_DIR=runtime, LANG="en_GB.UTF-8", LC_CTYPE="C.UTF-8",
                           XDG_CONFIG_HOME=os.path.join(home, "config"), XDG_DATA_HOME=os.path.join(home, "share"))
        for name in ("DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "WAYLAND_DISPLAY", "XAUTHORITY", "LANGUAGE", "LC_ALL", "LC_TIME"):
            environment.pop(name, None)
        sys.exit(subprocess.call(["dbus-run-session", "--", sys.executable, "-B", *sys.argv], env=environment))
    finally:
        if screen:
            screen.terminate()
            screen.wait()
        shutil.rmtree(home, ignore_errors=True)


_started = []


def spawn(*arguments, **options):
    """Starts a program that does not outlive the test."""
    process = subprocess.Popen(*arguments, **options)
    _started.append(process)
    return process


def clear():
    for process in _started:
        if process.poll() is None:
            process.kill()
            process.wait()


def home():
    return os.environ["CONFAB_E2E_INSIDE"]


def evidence():
    """Where a failure leaves its pictures, trees and logs."""
    folder = os.environ.get("CONFAB_E2E_DIR", "build/e2e")
    os.makedirs(folder, exist_ok=True)
    return folder


def root_window():
    """What lies behind all windows."""
    return subprocess.run(["xwininfo", "-root", "-int"], capture_output=True, text=True, timeout=60, check=True).stdout.split("Window id:")[1].split()[0]


def open_keychain():
    """Opens a keychain in this session; False where there is none to be had."""
    if os.environ.get("CONFAB_E2E_KEYCHAIN") != "1" or not shutil.which("gnome-keyring-daemon"):
        return False
    return subprocess.run(["gnome-keyring-daemon", "--unlock", "--components=secrets"], input="words", text=True, stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL, timeout=60, check=False).returncode == 0
