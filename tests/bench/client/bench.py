"""`scripts/bench client`: builds, measures, prints figures beside their budgets."""
import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
BIN = Path(os.environ.get("CONFAB_BIN_DIR", ROOT / "build/release/bin"))


def line(words, value, budget="no budget", holds=None):
    print(f"  {words:58} {value:>26}   {budget:24} {'' if holds is None else 'held' if holds else 'NOT held'}")


def measure(quick, path=None):
    subprocess.run([ROOT / "scripts/setup"], check=True)
    if "CONFAB_BIN_DIR" not in os.environ:
        subprocess.run(["cmake", "--preset", "release", "-DCONFAB_BENCH=ON", "-DCONFAB_CLIENT=ON"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        subprocess.run(["ninja", "-C", "build/release", "confab-bench-client", "confab-bench-window"], cwd=ROOT, check=True)
    done = subprocess.run(["xvfb-run", "-a", "-s", "-screen 0 1400x900x24 -nolisten tcp", "dbus-run-session", "--", sys.executable, "-B",
                           ROOT / "tests/bench/client/measure.py", *(["--quick"] if quick else [])],
                          env=dict(os.environ, CONFAB_BIN_DIR=str(BIN)), stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit("bench: the client could not be measured")
    figures = json.loads(done.stdout)
    show(figures)
    if path:
        Path(path).write_text(json.dumps({"client": figures}, indent=2) + "\n")


def show(figures):
    start, opened, scroll = figures["start"], figures["open"], figures["scroll"]
    window, client = start["window"], start["client"]
    print(f"\nclient: 300 chats, {figures['messages']:,} messages in one of them")
    own, empty = client["wall_ms"]["median"], window["wall_ms"]["median"]
    line("warm start to the list of chats, ms", f"{own:.0f} (empty window {empty:.0f})", f"≤ 2 ×: {own / empty:.2f} ×", own <= 2 * empty)
    quarters = figures["start_ratio"]
    line("… half of the pairs are between", f"{quarters[0]:.2f} and {quarters[2]:.2f} ×")
    own, empty = client["processor_ms"]["median"], window["processor_ms"]["median"]
    line("… ms of processor, all threads", f"{own:.0f} (empty window {empty:.0f})", f"no budget: {own / empty:.2f} ×")
    empty = window["rss_kib"]["median"] / 1024
    after = scroll["rss_kib"] / 1024
    line("memory after scrolling through all of it, MiB", f"{after:.0f} (empty window {empty:.0f})", f"≤ + 80: + {after - empty:.0f}", after <= empty + 80)
    along = [kib / 1024 for kib in scroll["rss_along_kib"]] or [after]
    line("… on the way, MiB", f"{min(along):.0f} to {max(along):.0f}", "flat: within 10", max(along) - min(along) <= 10)
    for key, words in (("flick_up", "our own work a frame, flicking up, ms"), ("flick_down", "… and down")):
        frames = scroll[key]
        line(words, f"{frames['median']:.1f}, p99 {frames['p99']:.1f}, most {frames['most']:.1f} (#{frames['most_at']})", f"≤ 16: {frames['over_16']} of {frames['count']} over", frames["over_16"] == 0)
    frames = scroll["pages_up"]
    line("… a whole screenful a frame", f"{frames['median']:.1f}, p99 {frames['p99']:.1f}, most {frames['most']:.1f}")
    for key, words in (("wall_ms", "opening a cached chat, ms until it is drawn"), ("processor_ms", "… ms of processor")):
        line(words, f"{opened[key]['median']:.0f}, p99 {opened[key]['p99']:.0f}", "≤ 50", opened[key]["median"] <= 50)
