"""The servers that scripts/bench measures: each is started on a free port with a folder of its own, pinned to one core."""
import atexit
import hashlib
import hmac
import http.client
import json
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(os.environ.get("CONFAB_BIN_DIR", ROOT / "build/release/bin"))
PEERS = ROOT / "tests/bench/peers"
SERVER_CORE, LOAD_CORE = "0", "1"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def pinned(core, *command):
    return ["taskset", "-c", core, *map(str, command)]


class Server:
    """A process of its own; `plan` says with which token and chat each connection comes."""
    name = ""
    wire = "socketio"

    def __init__(self):
        self.dir = Path(tempfile.mkdtemp(prefix="confab-bench-"))
        self.process = None
        self.cores = SERVER_CORE

    def start(self):
        self.process = subprocess.Popen(pinned(self.cores, *self.command()), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                        text=True, env={**os.environ, **self.environment()})
        line = self.process.stdout.readline()
        if not line.startswith("listening "):
            raise RuntimeError(f"{self.name} did not start: {line}")
        self.port = int(line.split()[1])

    def environment(self):
        return {"BENCH_SECRET": "bench"}

    def token(self, index):
        return f"{index}." + hmac.new(b"bench", str(index).encode(), hashlib.sha256).hexdigest()

    def room(self, users):
        return [(self.token(i), "room") for i in range(users)]

    def pairs(self, count):
        return [(self.token(2 * i + k), f"pair{i}") for i in range(count) for k in (0, 1)]

    def anyone(self, users):
        return [(self.token(i), "") for i in range(users)]

    def cpu_seconds(self):
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory_kib(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:"))

    def end_process(self):
        self.process.terminate()
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def stop(self):
        if self.process:
            self.end_process()
        shutil.rmtree(self.dir, ignore_errors=True)


class Floor(Server):
    name = "floor"

    def command(self):
        return [BIN / "confab-load", "floor"]


class SocketIo(Server):
    name = "socketio"

    def command(self):
        return ["node", PEERS / "socketio.mjs"]

    def environment(self):
        return {**super().environment(), "NODE_ENV": "production"}


class Ws(SocketIo):
    name = "ws"

    def command(self):
        return ["node", PEERS / "ws.mjs"]


class SocketIoPostgres(SocketIo):
    name = "socketio_pg"

    def command(self):
        return ["node", PEERS / "socketio-pg.mjs"]

    def environment(self):
        return {**super().environment(), "BENCH_PG_SOCKET": str(self.dir), "BENCH_PG_PORT": str(self.pg_port)}

    def as_postgres(self, *command):
        # PostgreSQL refuses to run as root.
        if os.getuid() != 0:
            return list(map(str, command))
        return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *map(str, command)]

    def start(self):
        bins = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
        if not bins:
            raise RuntimeError("PostgreSQL is missing: apt-get install postgresql")
        self.pg_port = free_port()
        if os.getuid() == 0:
            postgres = pwd.getpwnam("postgres")
            os.chown(self.dir, postgres.pw_uid, postgres.pw_gid)
        data = self.dir / "data"
        subprocess.run(self.as_postgres(bins[-1] / "initdb", "-D", data, "-U", "bench", "-A", "trust"), check=True,
                       stdout=subprocess.DEVNULL, cwd=self.dir)
        self.pg = subprocess.Popen(
            pinned(SERVER_CORE, *self.as_postgres(bins[-1] / "postgres", "-D", data, "-p", self.pg_port, "-k", self.dir,
                                                  "-c", "listen_addresses=", "-c", "fsync=on", "-c", "synchronous_commit=on")),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=self.dir)
        for _ in range(300):
            if subprocess.run([bins[-1] / "pg_isready", "-q", "-h", self.dir, "-p", str(self.pg_port)]).returncode == 0:
                break
            time.sleep(0.1)
        super().start()

    def stop(self):
        if self.process:
            self.process.terminate()
            self.process.wait()
            self.process = None
        if getattr(self, "pg", None):
            self.pg.send_signal(signal.SIGINT)  # "fast": does not wait for clients
            self.pg.wait()
        super().stop()


class Confab(Server):
    name = "confab"
    wire = "confab"
    wrapper = []
    more = []  # settings

    template = None  # (folder, refresh tokens) of a server that so many people have registered at

    def __init__(self):
        super().__init__()
        self.users = []
        self.port = free_port()
        self.io_threads = 1

    @classmethod
    def with_people(cls, count):
        """Passwords are costly to hash, by design: many people register once in a run, and every round begins with a copy."""
        if not Confab.template or len(Confab.template[1]) < count:
            first = Confab()
            first.cores = f"{SERVER_CORE},{LOAD_CORE}"
            try:
                first.start()
                tokens = [person["refreshToken"] for person in first.register(count)]
                first.end_process()
                folder = Path(tempfile.mkdtemp(prefix="confab-bench-people-"))
                atexit.register(shutil.rmtree, folder, ignore_errors=True)
                shutil.copytree(first.dir / "data", folder / "data")
                Confab.template = (folder, tokens)
            finally:
                first.stop()
        server = cls()
        shutil.copytree(Confab.template[0] / "data", server.dir / "data")
        server.start()
        server.users = [server.call("POST", "/api/v1/auth/refresh", {"refreshToken": token}) for token in Confab.template[1][:count]]
        return server

    def start(self):
        self.log = open(self.dir / "log", "a")
        self.process = subprocess.Popen(
            pinned(self.cores, *self.wrapper, BIN / "confabd", "--data-dir", self.dir / "data", "--listen", f"127.0.0.1:{self.port}",
                   "--metrics-listen", "none", "--limits", "off", "--io-threads", self.io_threads, *self.more),
            stdout=self.log, stderr=self.log, cwd=self.dir)
        for _ in range(600):
            try:
                if self.request("GET", "/readyz")[0] == 200:
                    return
            except OSError:
                if self.process.poll() is not None:
                    break
            time.sleep(0.1)
        raise RuntimeError("confabd did not start: " + (self.dir / "log").read_text())

    def restart(self, kill=False):
        if kill:
            self.process.kill()
            self.process.wait()
        else:
            self.end_process()
        self.start()

    def database(self):
        """The file, for seeding: only while the process does not run."""
        return self.dir / "data" / "confab.db"

    def request(self, method, path, body=None, token=None, connection=None):
        own = connection or http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"Content-Type": "application/json"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        own.request(method, path, json.dumps(body) if body is not None else None, headers)
        answer = own.getresponse()
        text = answer.read()
        if not connection:
            own.close()
        return answer.status, text

    def call(self, method, path, body=None, token=None):
        status, text = self.request(method, path, body, token)
        if status >= 300:
            raise RuntimeError(f"{method} {path}: {status} {text[:300]}")
        return json.loads(text)

    def register(self, count):
        def one(i):
            return self.call("POST", "/api/v1/auth/register", {"email": f"bench{i}@example.org", "username": f"bench{i}",
                                                                "password": f"correct horse {i} battery"})
        with ThreadPoolExecutor(4) as pool:
            self.users += pool.map(one, range(len(self.users), count))
        return self.users[:count]

    def token(self, index):
        return self.register(index + 1)[index]["accessToken"]

    def room(self, users):
        people = self.register(users)
        room = self.call("POST", "/api/v1/chats", {"type": "room", "name": f"Bench {users}", "visibility": "public"}, people[0]["accessToken"])
        chat = room.get("chat", room)["id"]
        for person in people[1:]:
            self.call("POST", f"/api/v1/rooms/{chat}/join", {}, person["accessToken"])
        return [(person["accessToken"], chat) for person in people]

    def pairs(self, count):
        people = self.register(2 * count)
        lines = []
        for one, other in zip(people[::2], people[1::2]):
            chat = self.call("POST", "/api/v1/chats", {"type": "direct", "userId": other["user"]["id"]}, one["accessToken"])
            chat = chat.get("chat", chat)["id"]
            lines += [(one["accessToken"], chat), (other["accessToken"], chat)]
        return lines

    def anyone(self, users):
        return [(person["accessToken"], "") for person in self.register(users)]


class CountedConfab(Confab):
    """Under callgrind, which counts the instructions outside the kernel."""
    wrapper = ["valgrind", "--tool=callgrind", "--callgrind-out-file=callgrind.out"]

    def instructions(self):
        """Ends the process first."""
        self.process.terminate()
        self.process.wait()
        text = (self.dir / "callgrind.out").read_text()
        return int(next(line.split()[1] for line in text.splitlines() if line.startswith(("summary:", "totals:"))))
