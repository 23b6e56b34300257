"""What scripts/bench measures: each scenario takes a started server and answers figures."""
import http.client
import json
import random
import subprocess
import sys
import time
from statistics import median

from chat_servers import Ejabberd, Mosquitto, Prosody
from servers import BIN, LOAD_CORE, PEERS, ROOT, Confab, CountedConfab, Floor, SocketIo, SocketIoPostgres, Ws, pinned


def prepare():
    """Installs and builds what is missing."""
    subprocess.run([ROOT / "scripts/setup", "--bench"], check=True)
    if not (BIN / "confab-load").exists() or not (BIN / "confabd").exists():
        subprocess.run(["cmake", "--preset", "release", "-DCONFAB_CLIENT=OFF", "-DCONFAB_BENCH=ON"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        subprocess.run(["ninja", "-C", "build/release", "confabd", "confab-load"], cwd=ROOT, check=True)
    if not (PEERS / "node_modules").exists():
        subprocess.run(["npm", "ci", "--no-audit", "--no-fund"], cwd=PEERS, check=True)


def plan_file(server, lines):
    """`lines` are (token, chat, sends)."""
    path = server.dir / "plan"
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


def stored(server, quick):
    """Fifty pairs, one of each sending with four messages in flight."""
    lines = [(*line, i % 2 == 0) for i, line in enumerate(server.pairs(50))]
    return load(server, "talk", plan_file(server, lines), warmup=1, seconds=2 if quick else 6, in_flight=4)


def connect(server, quick):
    """Connections that come with a token, say who they are, and go: 64 at a time."""
    lines = [(*line, False) for line in server.anyone(20)]
    return load(server, "connect", plan_file(server, lines), warmup=1, seconds=2 if quick else 5, concurrency=64)


def idle(server, quick):
    """What the server's memory grows by for each of 15,000 connections."""
    lines = [(*line, False) for line in server.anyone(20)]
    plan = plan_file(server, lines)
    load(server, "connect", plan, warmup=0, seconds=1)
    before = server.memory_kib()
    generator = subprocess.Popen(load_command(server, "idle", plan, count=2000 if quick else 15000), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    line = generator.stdout.readline()
    if not line:
        raise RuntimeError(f"{server.name}: the connections were not made")
    connections = json.loads(line)["connections"]
    grown = server.memory_kib() - before
    generator.stdin.close()
    generator.wait()
    return {"connections": connections, "kib_per_connection": grown / connections}


def history(server, quick):
    """A page of 50 from anywhere in a chat of 1,000 messages and in one of 100,000."""
    small, large = 1000, 10_000 if quick else 100_000
    figures = {}
    for size in (small, large):
        token, chat = server.room(1)[0]
        load(server, "talk", plan_file(server, [(token, chat, True)]), warmup=0, seconds=300, in_flight=200, messages=size)
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        places = random.Random(1)
        times = []
        pages = 1000
        before = server.cpu_seconds()
        for _ in range(pages):
            begun = time.perf_counter()
            status, text = server.request("GET", f"/api/v1/chats/{chat}/messages?limit=50&before={places.randint(51, size)}",
                                          token=token, connection=connection)
            times.append(time.perf_counter() - begun)
            if status != 200 or text.count(b'"content":"#') != 50:
                raise RuntimeError(f"a page is not as it should be: {status} {text[:200]}")
        figures[f"cpu_us_per_page_of_{size}"] = (server.cpu_seconds() - before) / pages * 1e6
        figures[f"p50_ms_of_{size}"] = median(times) * 1000
        connection.close()
    figures["factor_cpu"] = figures[f"cpu_us_per_page_of_{large}"] / figures[f"cpu_us_per_page_of_{small}"]
    figures["factor_p50"] = figures[f"p50_ms_of_{large}"] / figures[f"p50_ms_of_{small}"]
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
    "fanout_100": (fanout(100), WITHOUT_STORAGE),
    "connect": (connect, [Confab, SocketIo]),
    "idle": (idle, [Confab, SocketIo]),
    "history": (history, [Confab]),
    "instructions": (instructions, [Confab]),
}


def run(name, rounds, quick, only=None):
    """Every server once a round, so that what else the machine does falls on all."""
    measure, servers = ALL[name]
    servers = [s for s in servers if not only or s.name in only]
    results = {}
    for number in range(rounds):
        for kind in servers:
            print(f"{name}, round {number + 1} of {rounds}: {kind.name}", file=sys.stderr)
            server = kind()
            try:
                server.start()
                results.setdefault(kind.name, []).append(measure(server, quick))
            finally:
                server.stop()
    return results
