"""What scripts/bench measures of files: how fast they move beside nginx, what memory that takes, and what chat feels of it."""
import json
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path
from statistics import median

from chat_servers import ForeignServer
from servers import LOAD_CORE, Confab, pinned

TRANSFER = Path(__file__).resolve().parent / "transfer.py"
PARALLEL = 50
MEGABYTE = 1_000_000
GIGABYTE = 1000 * MEGABYTE


class FileConfab(Confab):
    """Without limits for what one person may keep: a benchmark is a greedy person."""
    more = ["--files-quota-per-user", "0", "--files-max-size", "4GiB"]

    def token_of_files(self):
        return self.token(0)

    def upload(self, connections, size):
        return transfer(self, "upload", connections, size, token=self.token_of_files())

    def download(self, connections, size, file):
        return transfer(self, "download", connections, size, token=self.token_of_files(), path=f"/api/v1/files/{file}")

    def file_to_download(self, size):
        return self.upload(1, size)["files"][0]

    def both_ways(self, size):
        token = self.token_of_files()
        return [("upload", {"token": token}), ("download", {"token": token, "path": f"/api/v1/files/{self.file_to_download(size)}"})]


class Nginx(ForeignServer):
    """One process, as confabd has one I/O thread here; downloads by sendfile, uploads by its DAV module's PUT."""
    name = "nginx"
    sendfile = "on"

    def configure(self):
        for folder in ("down", "up", "temporary"):
            (self.dir / folder).mkdir()
        (self.dir / "nginx.conf").write_text(f"""
daemon off; master_process off; error_log {self.dir}/errors; pid {self.dir}/pid;
events {{ worker_connections 1024; }}
http {{
  access_log off; sendfile {self.sendfile}; tcp_nopush on; client_max_body_size 0; root {self.dir};
  {" ".join(f"{kind}_temp_path {self.dir}/temporary;" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))}
  server {{ listen 127.0.0.1:{self.port}; location /up/ {{ dav_methods PUT; }} }}
}}
""")

    def command(self):
        return ["/usr/sbin/nginx", "-p", self.dir, "-c", self.dir / "nginx.conf"]

    def upload(self, connections, size):
        done = transfer(self, "put", connections, size, path="/up", sync=self.dir / "up")
        for file in (self.dir / "up").iterdir():
            file.unlink()
        return done

    def download(self, connections, size, file):
        return transfer(self, "download", connections, size, path=f"/down/{file}")

    def file_to_download(self, size):
        with open(self.dir / "down/file", "wb") as file:
            block = open("/dev/urandom", "rb").read(MEGABYTE)
            for _ in range(size // MEGABYTE):
                file.write(block)
        return "file"

    def both_ways(self, size):
        return [("put", {"path": "/up"}), ("download", {"path": f"/down/{self.file_to_download(size)}"})]


class NginxCopying(Nginx):
    """Reads and writes what it sends, as a server must that does TLS itself."""
    name = "nginx_copy"
    sendfile = "off"


def command(server, kind, connections, size, **options):
    given = {"port": server.port, "connections": connections, "bytes": size, **options}
    return pinned(LOAD_CORE, sys.executable, TRANSFER, kind, *(str(x) for name, value in given.items() for x in (f"--{name}", value)))


def transfer(server, kind, connections, size, **options):
    done = subprocess.run(command(server, kind, connections, size, **options), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{server.name}: {done.stderr.strip()[-1000:]}")
    return json.loads(done.stdout)


def throughput(server, quick):
    """One and fifty at once, up and down, together as many bytes. Uploads are on disk for good when the clock stops."""
    size = (50 if quick else 2000) * MEGABYTE
    figures = {}

    def measure(what, connections, move):
        before = server.cpu_seconds()
        done = move()
        figures[f"{what}_{connections}_mb_per_s"] = done["bytes"] / MEGABYTE / done["seconds"]
        figures[f"{what}_{connections}_cpu_s_per_gb"] = (server.cpu_seconds() - before) / (done["bytes"] / GIGABYTE)
        figures[f"{what}_{connections}_generator_busy"] = done["busy"]

    for connections in (1, PARALLEL):
        each = size // connections
        measure("upload", connections, lambda: server.upload(connections, each))
        file = server.file_to_download(each)
        server.download(1, each, file)  # from memory for both: the disk is not what is compared
        measure("download", connections, lambda: server.download(connections, each, file))
    return figures


class Peak:
    """The most memory that a server has while it is entered, beyond what it had before."""

    def __init__(self, server):
        self.server = server
        self.before = self.most = server.memory_kib()
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.watch)

    def watch(self):
        while not self.ended.wait(0.02):
            self.most = max(self.most, self.server.memory_kib())

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.ended.set()
        self.thread.join()

    def grown_mib(self):
        return (self.most - self.before) / 1024


def memory(server, quick):
    """Fifty files of a gigabyte up at once, then one of them down fifty times at once; less where the disk has no room."""
    room = shutil.disk_usage(server.dir).free * 0.8
    size = 20 * MEGABYTE if quick else min(GIGABYTE, int(room / PARALLEL) // MEGABYTE * MEGABYTE)
    server.upload(PARALLEL, MEGABYTE)  # what it takes to have fifty connections at all
    with Peak(server) as up:
        files = server.upload(PARALLEL, size)["files"]
    with Peak(server) as down:
        server.download(PARALLEL, size, files[0])
    return {"megabytes_each": size / MEGABYTE, "before_mib": up.before / 1024, "upload_grown_mib": up.grown_mib(), "download_grown_mib": down.grown_mib()}


class Moving:
    """So many connections that upload, and as many that download, again and again while it is entered."""

    def __init__(self, server, connections, size, rate):
        self.processes = [
            # Whoever measures the chat shares a core with them and goes first.
            subprocess.Popen(["chrt", "--idle", "0", *command(server, kind, connections, size, rate=rate / 2, **options), "--endless"],
                             stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            for kind, options in server.both_ways(size)]
        for process in self.processes:
            if process.stdout.readline() != "moving\n":
                raise RuntimeError("the transfers did not begin")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for process in self.processes:
            process.stdin.close()
        self.done = [json.loads(process.stdout.read()) for process in self.processes]
        for process in self.processes:
            process.wait()

    def mb_per_s(self):
        return sum(each["bytes"] / MEGABYTE / each["seconds"] for each in self.done)


def beside_chat(load, plan_file):
    """Acknowledgements of a quiet room alone, beside fifty transfers that fill a gigabit line, beside fifty that take all they
    can get of the core, and beside fifty that an nginx on the same core moves as fast. `load` and `plan_file` are those of the
    other scenarios."""
    def measure(server, quick):
        nginx = Nginx()
        nginx.start()
        try:
            return measure_beside(server, nginx, quick)
        finally:
            nginx.stop()

    def measure_beside(server, nginx, quick):
        people = server.room(20)
        plan = plan_file(server, [(*line, i < 4) for i, line in enumerate(people)])

        # A server that has run for a while: its log has the size that it keeps, and does not grow with each message any more.
        load(server, "talk", plan, warmup=0, seconds=3, in_flight=8)

        def latency():
            done = load(server, "talk", plan, warmup=1, seconds=2 if quick else 6, rate=100)
            return {"ack_p50_ms": done["ack_p50_ms"], "ack_p99_ms": done["ack_p99_ms"]}

        def beside(rate, mover=server):
            with Moving(mover, PARALLEL // 2, (4 if quick else 20) * MEGABYTE, rate) as moving:
                time.sleep(1)
                figures = latency()
            return figures | {"mb_per_s": moving.mb_per_s()}

        turns = [{"alone": latency(), "gigabit": beside(100 * MEGABYTE), "full": beside(0), "nginx": beside(0, nginx)}
                 for _ in range(1 if quick else 3)]  # in turn, so that what else the machine does falls on all
        middle = {place: {key: median(turn[place][key] for turn in turns) for key in turns[0][place]} for place in turns[0]}
        figures = {f"{place}_{key}": value for place, values in middle.items() for key, value in values.items()}
        for place in ("gigabit", "full", "nginx"):
            for key in middle["alone"]:
                figures[f"{place}_factor_{key}"] = middle[place][key] / middle["alone"][key]
        return figures
    return measure
