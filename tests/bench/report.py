"""Medians of the rounds, as a table and as JSON."""
import json
from pathlib import Path
from statistics import median


def keys(servers):
    return {key: None for rounds in servers for figures in rounds for key in figures}


def medians(rounds):
    # A server whose limit is near a rate has the figures of that rate in some rounds only.
    return {key: median(r[key] for r in rounds if key in r) for key in keys([rounds])}


def show(scenario, by_server):
    """A line a figure and server: the median, from least to most in brackets, and confab's ratio to it."""
    print(f"\n{scenario}")
    ours = medians(by_server["confab"]) if "confab" in by_server else {}
    for key in keys(by_server.values()):
        for server, rounds in by_server.items():
            values = [r[key] for r in rounds if key in r]
            if not values:
                continue
            middle = median(values)
            compared = server != "confab" and middle and ours.get(key) and not key.endswith("_busy") and key != "bytes"
            ratio = f"confab is {ours[key] / middle:.2f} ×" if compared else ""
            print(f"  {key:18} {server:12} {middle:12,.2f}  [{min(values):,.2f} … {max(values):,.2f}]  {ratio}")


def write(path, results):
    Path(path).write_text(json.dumps({name: {server: medians(rounds) for server, rounds in by_server.items()}
                                      for name, by_server in results.items()}, indent=2) + "\n")


SIZES = ("fanout_10", "fanout_100", "fanout_1000", "fanout_10000")


def show_growth(results):
    """How a delivery's cost grows with the room; the other scenarios have their growth among their figures."""
    measured = [name for name in SIZES if name in results]
    if len(measured) < 2:
        return
    print("\nprocessor time per delivery, by size of the room")
    for server in results[measured[0]]:
        costs = {name: medians(results[name][server])["server_us_per_delivery"] for name in measured if server in results[name]}
        if len(costs) > 1 and min(costs.values()) > 0:
            first, *_, last = costs
            line = "  ".join(f"{name.removeprefix('fanout_')}: {cost:.2f} us" for name, cost in costs.items())
            print(f"  {server:12} {line}  growth {costs[last] / costs[first]:.2f} ×")
