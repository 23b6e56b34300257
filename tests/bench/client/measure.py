"""What `scripts/bench client` measures: the real client beside an empty Qt Quick window, on a screen of its own.

Started by bench.py inside xvfb-run and dbus-run-session; prints one JSON document.
"""
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles

BIN = Path(os.environ["CONFAB_BIN_DIR"])
QUICK = "--quick" in sys.argv


def run(*command):
    # The software renderer draws in the thread that is measured, so that its share can be told apart; see FrameMeter.h.
    environment = dict(os.environ, QT_QPA_PLATFORM="xcb", QT_QUICK_BACKEND="software", QT_LOGGING_RULES="*=false",
                       CONFAB_BENCH_STARTED=str(time.monotonic_ns() / 1e6))
    done = subprocess.run([str(part) for part in command], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, timeout=1200)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0].name} {command[1:]} ended with {done.returncode}")
    return json.loads(done.stdout) if done.stdout.strip() else {}


def spread(values):
    return {"median": median(values), "least": min(values), "most": max(values)}


def main():
    with tempfile.TemporaryDirectory(prefix="confab-bench-") as folder:
        client, window = BIN / "confab-bench-client", BIN / "confab-bench-window"
        run(client, "seed", folder, 5_000 if QUICK else 100_000)
        starts = {"client": [], "window": []}
        for _ in range(4 if QUICK else 41):
            starts["window"].append(run(window))
            starts["client"].append(run(client, "start", folder))
        for rounds in starts.values():
            del rounds[0]  # the first brings everything into memory: the others are warm
        pairs = [own["wall_ms"] / empty["wall_ms"] for own, empty in zip(starts["client"], starts["window"])]
        figures = {"messages": 5_000 if QUICK else 100_000,
                   "start": {name: {key: spread([each[key] for each in rounds]) for key in rounds[0]} for name, rounds in starts.items()},
                   "start_ratio": quantiles(pairs, n=4),  # of each client to the window before it: a quarter, half, three quarters of them are below
                   "open": run(client, "open", folder), "scroll": run(client, "scroll", folder)}
        print(json.dumps(figures))


main()
