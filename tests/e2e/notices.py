"""The desktop's notification service, as far as a test needs it: it keeps what it is told and plays what a person does with it."""

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

from waiting import chores, until  # noqa: E402

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
INTERFACE = """<node><interface name="org.freedesktop.Notifications">
  <method name="GetCapabilities"><arg type="as" direction="out"/></method>
  <method name="GetServerInformation"><arg type="s" direction="out"/><arg type="s" direction="out"/><arg type="s" direction="out"/><arg type="s" direction="out"/></method>
  <method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="as" direction="in"/><arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/></method>
  <method name="CloseNotification"><arg type="u" direction="in"/></method>
  <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
  <signal name="NotificationReplied"><arg type="u"/><arg type="s"/></signal>
  <signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
</interface></node>"""


class Notices:
    def __init__(self):
        self.shown = {}  # by number: title, text, actions
        self.last = 0
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.bus.register_object(PATH, Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0], self._called, None, None)
        chores.append(self._serve)
        owned = []
        Gio.bus_own_name_on_connection(self.bus, NAME, Gio.BusNameOwnerFlags.NONE, lambda *_: owned.append(True), None)
        until(lambda: owned, "the name of the notification service")

    def _called(self, _bus, _sender, _path, _interface, method, arguments, invocation):
        if method == "GetCapabilities":
            invocation.return_value(GLib.Variant("(as)", (["actions", "body", "body-markup", "inline-reply"],)))
        elif method == "GetServerInformation":
            invocation.return_value(GLib.Variant("(ssss)", ("test", "test", "1", "1.2")))
        elif method == "Notify":
            _program, replaced, _icon, title, text, actions, _hints, _time = arguments.unpack()
            if not replaced:
                self.last += 1
            number = replaced or self.last
            self.shown[number] = (title, text, actions[::2])
            invocation.return_value(GLib.Variant("(u)", (number,)))
        else:
            self.shown.pop(arguments.unpack()[0], None)
            invocation.return_value(None)

    @staticmethod
    def _serve():
        while GLib.MainContext.default().iteration(False):
            pass

    def saying(self, text):
        """The number of the notification with this text, once it is there."""
        return until(lambda: next((number for number, shown in self.shown.items() if shown[1] == text), None), f"a notification {text!r}, not {self.shown}")

    def emit(self, signal, number, word):
        self.bus.emit_signal(None, PATH, NAME, signal, GLib.Variant("(us)", (number, word)))
