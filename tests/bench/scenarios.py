"""What scripts/bench measures: each scenario takes a started server and answers figures."""
import json
import subprocess
import sys

import archive
import files
from chat_servers import Ejabberd, Mosquitto, Prosody
from servers import BIN, LOAD_CORE, PEERS, ROOT, SERVER_CORE, Confab, CountedConfab, Floor, SocketIo, SocketIoPostgres, Ws, pinned


def prepare():
    """Installs and builds what is missing."""
    subprocess.run([ROOT / "scripts/setup", "--bench"], check=True)
    if not (BIN / "confab-load").exists() or not (BIN / "confabd").exists():
        subprocess.run(["cmake", "--preset", "release", "-DCONFAB_CLIENT=OFF", "-DCONFAB_BENCH=ON"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        subprocess.run(["ninja", "-C", "build/release", "confabd", "confab-load"], cwd=ROOT, check=True)
    if not (PEERS / "node_modules").exists():
        subprocess.run(["npm", "ci", "--no-audit", "--no-fund"], cwd=PEERS, check=True)


def plan_file(server, lines, name="plan"):
    """`lines` are (token, chat, sends)."""
    path = server.dir / name
    path.write_text("".join(f"{token}\t{chat}\t{'s' if sends else 'r'}\n" for token, chat, sends in lines))
    return path


def load_command(server, scenario, plan, **options):
    given = {"port": server.port, "plan": plan, "server-pid": server.process.pid, "wire": server.wire, **{k.replace("_", "-"): v for k, v in options.items()}}
    return pinned(LOAD_CORE, BIN / "confab-load", scenario, *(str(x) for k, v in given.items() for x in (f"--{k}", v)))


def load(server, scenario, plan, **options):
    done = subprocess.run(load_command(server, scenario, plan, **options), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{server.name}: {done.stderr.strip()}")
    return json.loads(done.stdout)


def fanout(connections):
    """One room of so many connections, twenty people or fewer, four of them sending with eight messages each in flight."""
    def measure(server, quick):
        people = server.room(min(20, connections))
        lines = [(*people[i % len(people)], i < 4) for i in range(connections)]
        return load(server, "talk", plan_file(server, lines), warmup=1, seconds=2 if quick else 6, in_flight=8,
                    receipts=int(server.wire == "confab"))
    return measure


RATES = (500, 2000)  # sends per second that most peers can do as well


def talk_at_limit_and_half(server, plan, quick, in_flight):
    """What the server can do, and how long an acknowledgement takes at half of that, and at rates that are the same for all."""
    seconds = 2 if quick else 6
    figures = load(server, "talk", plan, warmup=1, seconds=seconds, in_flight=in_flight)
    rates = {"half_load": figures["sends_per_s"] / 2} | {f"at_{rate}": rate for rate in RATES if rate < figures["sends_per_s"] * 0.8}
    for name, rate in rates.items():
        paced = load(server, "talk", plan, warmup=1, seconds=seconds, rate=rate)
        figures |= {f"{name}_{key}": paced[key] for key in ("ack_p50_ms", "ack_p99_ms")}
    return figures


def stored(server, quick):
    """Fifty pairs, one of each sending with four messages in flight."""
    lines = [(*line, i % 2 == 0) for i, line in enumerate(server.pairs(50))]
    return talk_at_limit_and_half(server, plan_file(server, lines), quick, in_flight=4)


def direct_1000(server, quick):
    """A thousand direct chats, a message in flight in each: as many as confabd lets wait for its writer, the rest would be told to come again."""
    lines = [(*line, i % 2 == 0) for i, line in enumerate(server.pairs(100 if quick else 1000))]
    return load(server, "talk", plan_file(server, lines), warmup=1, seconds=2 if quick else 6, in_flight=1)


def connect(server, quick):
    """Connections that come with a token, say who they are, and go: 64 at a time."""
    lines = [(*line, False) for line in server.anyone(20)]
    return load(server, "connect", plan_file(server, lines), warmup=1, seconds=2 if quick else 5, concurrency=64)


class Idle:
    """So many connections that do nothing but answer heartbeats, while it is entered."""

    def __init__(self, server, plan, count):
        self.generator = subprocess.Popen(load_command(server, "idle", plan, count=count), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        line = self.generator.stdout.readline()
        if not line:
            raise RuntimeError(f"{server.name}: the connections were not made")
        self.connections = json.loads(line)["connections"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.generator.stdin.close()
        self.generator.wait()


def idle(server, quick):
    """What the server's memory grows by for each of 15,000 connections; and what they do to a busy room of a hundred."""
    people = server.room(20)
    others = server.anyone(40)[20:]  # not in the room, whose messages would come to all connections of its members
    plan = plan_file(server, [(*line, False) for line in others])
    load(server, "connect", plan, warmup=0, seconds=1)
    busy = plan_file(server, [(*people[i % 20], i < 4) for i in range(100)], "busy")

    def latency():
        return load(server, "talk", busy, warmup=1, seconds=2 if quick else 10, rate=200)
    alone = latency()
    before = server.memory_kib()
    with Idle(server, plan, 2000 if quick else 15000) as connections:
        grown = server.memory_kib() - before
        beside = latency()
    after = latency()
    figures = {"connections": connections.connections, "kib_per_connection": grown / connections.connections}
    for key in ("p50_ms", "p99_ms"):
        # Before and after, so that what else the machine does is not taken for the connections' doing.
        figures |= {f"busy_{key}_alone": (alone[key] + after[key]) / 2, f"busy_{key}_beside": beside[key],
                    f"busy_{key}_growth": beside[key] / ((alone[key] + after[key]) / 2)}
    return figures


def herd(server, quick):
    """Ten thousand connections whose server is killed and comes back: how long until all are there and in sync."""
    people = server.room(20)
    plan = plan_file(server, [(*person, False) for person in people])
    generator = subprocess.Popen(load_command(server, "herd", plan, count=1000 if quick else 10000), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def tell():
        generator.stdin.write("\n")
        generator.stdin.flush()
    try:
        generator.stdout.readline()
        tell()
        server.restart(kill=True)
        if server.wire == "confab":
            for i in range(10):  # what they have to catch up with
                server.call("POST", f"/api/v1/chats/{people[0][1]}/messages", {"content": f"#{i}#"}, people[0][0])
        tell()
        line = generator.stdout.readline()
        if not line:
            raise RuntimeError(f"{server.name}: not all came back")
        return json.loads(line)
    finally:
        generator.kill()
        generator.wait()


def threads(server, quick):
    """Processor time per delivery in a room of a hundred with one I/O thread and with two, on both cores with the generator. With
    as much in flight, each of two threads has half as much to put into a write; with twice as much, each has what the one had."""
    figures = {}
    people = server.room(20)
    plan = plan_file(server, [(*people[i % 20], i < 4) for i in range(100)])
    for name, count, in_flight in (("1", 1, 8), ("2", 2, 8), ("2_each_as_loaded", 2, 16)):
        server.io_threads = count
        server.cores = f"{SERVER_CORE},{LOAD_CORE}"
        server.restart()
        done = load(server, "talk", plan, warmup=1, seconds=2 if quick else 6, in_flight=in_flight)
        figures |= {f"us_per_delivery_{name}": done["server_us_per_delivery"], f"deliveries_per_s_{name}": done["deliveries_per_s"]}
    # Each of two cores would deliver at the rate that its processor time allows.
    for name in ("", "_each_as_loaded"):
        figures[f"two_of_one{name}"] = 2 * figures["us_per_delivery_1"] / figures[f"us_per_delivery_2{name}"]
    return figures


def instructions(_server, quick):
    """Differences of runs with few and with many messages, so that starting and connecting do not count."""
    def total(connections, messages):
        server = CountedConfab()
        try:
            server.start()
            people = server.room(min(4, connections))
            lines = [(*people[i % len(people)], i == 0) for i in range(connections)]
            load(server, "talk", plan_file(server, lines), warmup=0, seconds=300, in_flight=8, messages=messages)
            return server.instructions()
        finally:
            server.stop()
    few, many, connections = 50, 150 if quick else 550, 101
    stored = (total(1, many) - total(1, few)) / (many - few)
    fanned = (total(connections, many) - total(connections, few)) / (many - few)
    return {"per_stored_message": stored, "per_delivery": (fanned - stored) / (connections - 1)}


SERVERS = [Confab, SocketIo, SocketIoPostgres, Ws, Floor]
WITHOUT_STORAGE = [Confab, SocketIo, Ws, Floor]
ALL = {
    "fanout_1000": (fanout(1000), SERVERS),
    "stored": (stored, [Confab, SocketIoPostgres, Ejabberd, Prosody, Mosquitto]),
    "fanout_10": (fanout(10), WITHOUT_STORAGE),
    "fanout_100": (fanout(100), [*WITHOUT_STORAGE, Ejabberd, Prosody, Mosquitto]),
    "fanout_10000": (fanout(10000), [Confab, SocketIo, Floor]),
    "direct_1000": (direct_1000, [Confab, SocketIoPostgres]),
    "connect": (connect, [Confab, SocketIo]),
    "idle": (idle, [Confab, SocketIo]),
    "herd": (herd, [Confab]),
    "history": (archive.history, [Confab]),
    "chat_list": (archive.chat_list, [Confab]),
    "threads": (threads, [Confab]),
    "instructions": (instructions, [Confab]),
    "files_throughput": (files.throughput, [files.FileConfab, files.Nginx, files.NginxCopying]),
    "files_memory": (files.memory, [files.FileConfab]),
    "files_beside_chat": (files.beside_chat(load, plan_file), [files.FileConfab]),
}
GROUPS = {"files": [name for name in ALL if name.startswith("files_")]}
ONCE = {"files_memory"}  # what takes long and does not vary
PEOPLE = {"direct_1000": 2000, "stored": 100}  # where many must have registered


def run(name, rounds, quick, only=None):
    """Every server once a round, so that what else the machine does falls on all."""
    measure, servers = ALL[name]
    servers = [s for s in servers if not only or s.name in only]
    results = {}
    rounds = 1 if name in ONCE else rounds
    for number in range(rounds):
        for kind in servers:
            print(f"{name}, round {number + 1} of {rounds}: {kind.name}", file=sys.stderr)
            server = None
            try:
                server = started(kind, PEOPLE.get(name))
                results.setdefault(kind.name, []).append(measure(server, quick))
            finally:
                if server:
                    server.stop()
    return results


def started(kind, people):
    if people and kind is Confab:
        return Confab.with_people(people)
    server = kind()
    try:
        server.start()
    except BaseException:
        server.stop()
        raise
    return server
