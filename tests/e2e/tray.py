"""The desktop's tray: a process of its own that icons register with, which may start and end as a desktop's panel does."""

import os
import sys

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

NAME = "org.kde.StatusNotifierWatcher"
PATH = "/StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"
INTERFACE = """<node><interface name="org.kde.StatusNotifierWatcher">
  <method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
  <method name="RegisterStatusNotifierHost"><arg type="s" direction="in"/></method>
  <property name="RegisteredStatusNotifierItems" type="as" access="read"/>
  <property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
  <property name="ProtocolVersion" type="i" access="read"/>
</interface></node>"""


class Tray:
    """The tray as a test and a person at its icon see it."""

    def __init__(self):
        import desk
        from waiting import until
        self.until = until
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.process = desk.spawn([sys.executable, "-B", os.path.abspath(__file__)])
        until(self._is_there, "the tray")

    def end(self):
        self.process.kill()
        self.process.wait()
        self.until(lambda: not self._is_there(), "the tray to be gone")

    def _is_there(self):
        return self._call("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "NameHasOwner", GLib.Variant("(s)", (NAME,)))[0]

    def _call(self, name, path, interface, method, arguments=None):
        return self.bus.call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, 30000, None).unpack()

    def _property(self, name, path, interface, what):
        return self._call(name, path, "org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (interface, what)))[0]

    def _item(self):
        items = self._property(NAME, PATH, NAME, "RegisteredStatusNotifierItems")
        return items[-1].split("/", 1)[0] if items else None

    def tip(self):
        return self._property(self.until(self._item, "an icon in the tray"), "/StatusNotifierItem", ITEM, "ToolTip")[2]

    def menu(self):
        """The number of each entry by its words."""
        name = self.until(self._item, "an icon in the tray")
        layout = self._call(name, self._property(name, "/StatusNotifierItem", ITEM, "Menu"), MENU, "GetLayout", GLib.Variant("(iias)", (0, -1, [])))[1]
        return {entry[1]["label"]: entry[0] for entry in layout[2]}

    def choose(self, words):
        name = self._item()
        self._call(name, self._property(name, "/StatusNotifierItem", ITEM, "Menu"), MENU, "Event",
                   GLib.Variant("(isvu)", (self.menu()[words], "clicked", GLib.Variant("i", 0), 0)))


def serve():
    items = []

    def called(_bus, sender, _path, _interface, method, arguments, invocation):
        if method == "RegisterStatusNotifierItem":
            service = arguments.unpack()[0]
            items.append(sender + service if service.startswith("/") else service + "/StatusNotifierItem")
        invocation.return_value(None)

    def asked(_bus, _sender, _path, _interface, what):
        return {"RegisteredStatusNotifierItems": GLib.Variant("as", items), "IsStatusNotifierHostRegistered": GLib.Variant("b", True),
                "ProtocolVersion": GLib.Variant("i", 0)}[what]

    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    bus.register_object(PATH, Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0], called, asked, None)
    Gio.bus_own_name_on_connection(bus, NAME, Gio.BusNameOwnerFlags.NONE, None, None)
    GLib.MainLoop().run()


if __name__ == "__main__":
    serve()
