"""Medians of the rounds, as a table and as JSON."""
import json
from pathlib import Path
from statistics import median


def medians(rounds):
    return {key: median(r[key] for r in rounds) for key in rounds[0]}


def show(scenario, by_server):
    """A line a figure and server: the median, from least to most in brackets, and confab's ratio to it."""
    print(f"\n{scenario}")
    ours = medians(by_server["confab"]) if "confab" in by_server else {}
    for key in next(iter(by_server.values()))[0]:
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
