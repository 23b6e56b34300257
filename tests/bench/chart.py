"""An SVG of bars: for each scenario and figure, what each server reached, on a scale of its own."""
from pathlib import Path
from statistics import median
from xml.sax.saxutils import escape

# What is shown of a scenario, and whether more of it is better.
FIGURES = {
    "fanout_10": [("deliveries_per_s", "Room of 10: deliveries per second")],
    "fanout_100": [("deliveries_per_s", "Room of 100: deliveries per second")],
    "fanout_1000": [("deliveries_per_s", "Room of 1,000: deliveries per second"), ("p99_ms", "Room of 1,000: p99 of a delivery at the limit, ms (less is better)")],
    "fanout_10000": [("deliveries_per_s", "Room of 10,000: deliveries per second")],
    "stored": [("sends_per_s", "Stored sends per second"), ("half_load_ack_p99_ms", "p99 of an acknowledgement at half load, ms (less is better)")],
    "connect": [("connects_per_s", "Connects by token per second")],
    "idle": [("kib_per_connection", "KiB of memory per idle connection (less is better)")],
}
NAMES = {"confab": "Confab", "socketio": "Socket.IO", "socketio_pg": "Socket.IO + PostgreSQL", "ws": "ws", "floor": "bare epoll loop",
         "ejabberd": "ejabberd", "prosody": "Prosody", "mosquitto": "mosquitto"}
WIDTH, LABEL, BAR, LINE = 720, 200, 420, 22


def draw(path, results):
    rows = []
    y = 16

    def text(x, at, words, kind=""):
        rows.append(f'<text x="{x}" y="{at}"{kind}>{escape(words)}</text>')
    for scenario, figures in FIGURES.items():
        for key, title in figures:
            values = {server: median(r[key] for r in rounds) for server, rounds in results.get(scenario, {}).items() if key in rounds[0]}
            if not values:
                continue
            y += 12
            text(16, y + 4, title, ' class="title"')
            y += 12
            for server, value in values.items():
                width = max(1, BAR * value / max(values.values()))
                text(LABEL - 8, y + 15, NAMES[server], ' text-anchor="end"')
                kind = "ours" if server == "confab" else "theirs"
                rows.append(f'<rect x="{LABEL}" y="{y + 3}" width="{width:.1f}" height="{LINE - 6}" rx="3" class="{kind}"/>')
                text(f"{LABEL + width + 6:.1f}", y + 15, f"{value:,.0f}" if value >= 100 else f"{value:,.1f}")
                y += LINE
    Path(path).write_text(f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y + 12}" width="{WIDTH}" height="{y + 12}" role="img" aria-label="Figures of the benchmark">
<style>
text {{ font: 13px system-ui, sans-serif; fill: #24292f }}
.title {{ font-weight: 600 }}
.ours {{ fill: #3f6fd8 }}
.theirs {{ fill: #b7bec9 }}
</style>
<rect width="100%" height="100%" fill="#ffffff"/>
""" + "\n".join(rows) + "\n</svg>\n")
