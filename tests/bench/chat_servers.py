"""Chat servers and a broker from Debian, each with a configuration and data of its own: nothing of the system's is touched."""
import os
import pwd
import socket
import subprocess
import time
from pathlib import Path

from servers import Server, SERVER_CORE, free_port, pinned

HOST = "bench.localhost"


class ForeignServer(Server):
    """Started in the foreground, as a user of its own where it refuses to be root; ready when its port answers."""
    user = ""

    def start(self):
        self.port = free_port()
        self.configure()
        if os.getuid() == 0 and self.user:
            owner = pwd.getpwnam(self.user)
            for path in [self.dir, *self.dir.rglob("*")]:
                os.chown(path, owner.pw_uid, owner.pw_gid)
        as_user = ["setpriv", f"--reuid={self.user}", f"--regid={self.user}", "--clear-groups"] if os.getuid() == 0 and self.user else []
        self.log = open(self.dir / "output", "w")
        self.process = subprocess.Popen(pinned(SERVER_CORE, *as_user, *self.command()), stdout=self.log, stderr=self.log, stdin=subprocess.DEVNULL,
                                        cwd=self.dir, env={**os.environ, "HOME": str(self.dir), **self.environment()})
        for _ in range(600):
            try:
                socket.create_connection(("127.0.0.1", self.port)).close()
                return
            except OSError:
                if self.process.poll() is not None:
                    break
            time.sleep(0.1)
        raise RuntimeError(f"{self.name} did not start: " + (self.dir / "output").read_text()[-2000:])

    def environment(self):
        return {}


class XmppServer(ForeignServer):
    wire = "xmpp"

    def token(self, index):
        return f"u{index}:secret"


class Ejabberd(XmppServer):
    """Group chat with the archive on, in its default database; log-ins are not checked against stored passwords, which favours it."""
    name = "ejabberd"
    user = "ejabberd"

    def configure(self):
        (self.dir / "ejabberd.yml").write_text(f"""
hosts: [{HOST}]
loglevel: error
hide_sensitive_log_data: true
auth_method: [anonymous]
anonymous_protocol: login_anon
allow_multiple_connections: true
listen:
  - {{port: {self.port}, ip: "127.0.0.1", module: ejabberd_c2s, max_stanza_size: 262144, starttls: false, shaper: none, access: all}}
modules:
  mod_mam: {{default: always}}
  mod_muc:
    access: all
    access_create: all
    max_users: 20000
    max_user_conferences: 1000
    min_message_interval: 0
    min_presence_interval: 0
    history_size: 0
    default_room_options: {{mam: true, persistent: true, max_users: 20000, presence_broadcast: []}}
""")

    def command(self):
        return ["erl", "-noinput", "-boot", "start_sasl", "-sasl", "sasl_error_logger", "false", "+K", "true", "-mnesia", "dir", f'"{self.dir}/mnesia"', "-s", "ejabberd"]

    def environment(self):
        libraries = next(Path("/usr/lib").glob("*/ejabberd-*/ebin")).parents[1]
        return {"ERL_LIBS": str(libraries), "EJABBERD_CONFIG_PATH": f"{self.dir}/ejabberd.yml", "EJABBERD_LOG_PATH": f"{self.dir}/ejabberd.log",
                "SPOOL_DIR": str(self.dir), "ERL_MAX_PORTS": "32000", "ERL_CRASH_DUMP": f"{self.dir}/crash"}


class Prosody(XmppServer):
    """Group chat with the archive on, in its default storage."""
    name = "prosody"
    user = "prosody"

    def configure(self):
        accounts = self.dir / "data" / HOST.replace(".", "%2e") / "accounts"
        accounts.mkdir(parents=True)
        for i in range(2000):
            (accounts / f"u{i}.dat").write_text('return { ["password"] = "secret"; };\n')
        (self.dir / "prosody.cfg.lua").write_text(f"""
data_path = "{self.dir}/data"
pidfile = "{self.dir}/pid"
run_as_root = true
daemonize = false
modules_enabled = {{ "saslauth", "roster", "disco" }}
modules_disabled = {{ "s2s", "tls", "offline", "c2s_limit" }}
interfaces = {{ "127.0.0.1" }}
c2s_ports = {{ {self.port} }}
c2s_require_encryption = false
allow_unencrypted_plain_auth = true
authentication = "internal_plain"
network_backend = "epoll"
network_settings = {{ tcp_backlog = 4096 }}
storage = "internal"
log = {{ {{ levels = {{ min = "error" }}, to = "console" }} }}
VirtualHost "{HOST}"
Component "conference.{HOST}" "muc"
  modules_enabled = {{ "muc_mam" }}
  muc_log_by_default = true
  muc_log_all_rooms = true
  muc_room_locking = false
  muc_room_default_history_length = 0
""")

    def command(self):
        return ["prosody", "--config", self.dir / "prosody.cfg.lua", "-F"]


class Mosquitto(ForeignServer):
    """QoS 1 without persistence; who comes is not asked."""
    name = "mosquitto"
    wire = "mqtt"
    user = "mosquitto"

    def configure(self):
        (self.dir / "mosquitto.conf").write_text(f"""
listener {self.port} 127.0.0.1
allow_anonymous true
persistence false
max_inflight_messages 0
max_queued_messages 0
set_tcp_nodelay true
log_type error
""")

    def command(self):
        return ["mosquitto", "-c", self.dir / "mosquitto.conf"]
