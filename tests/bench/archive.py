"""Scenarios about what is stored: pages of long chats, what changed in them, long lists of chats."""
import http.client
import random
import sqlite3
import time
from statistics import median

PAGES = 1000


def fill(server, chat, size):
    """Puts `size` messages behind the one that the chat has, straight into the database: ten million sends take their time.
    They are like the first one but for their places and ids, and are not indexed for search."""
    base = sqlite3.connect(server.database())
    base.execute("PRAGMA synchronous = OFF")
    base.execute("PRAGMA cache_size = -200000")
    key, seq, rev = base.execute("SELECT key, seq, rev FROM chats WHERE id = ?", (bytes.fromhex(chat.replace("-", "")),)).fetchone()
    columns = [row[1] for row in base.execute("PRAGMA table_info(messages)")]
    # Ids are as UUIDs made one after the other: each is larger than those before.
    new = {"pos": "(? << 32) | n", "change": "(? << 32) | (n - ? + ?)", "born": "(? << 32) | (n - ? + ?)", "id": "CAST(printf('%08d%08d', ?, n) AS BLOB)", "client_id": "NULL", "content": "'#' || n || '#' || hex(zeroblob(45))"}
    bound = [value for column in columns for value in {"pos": [key], "change": [key, seq, rev], "born": [key, seq, rev], "id": [key]}.get(column, [])]
    base.execute(f"""WITH RECURSIVE numbers(n) AS (VALUES (?) UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)
        INSERT INTO messages ({', '.join(columns)}) SELECT {', '.join(new.get(c, c) for c in columns)}
        FROM numbers, (SELECT {', '.join(f'{c} AS {c}' for c in columns if c not in new) } FROM messages WHERE pos = (? << 32) | ?)""",
                 [seq + 1, seq + size, *bound, key, seq])
    base.execute("UPDATE chats SET seq = seq + ?, rev = rev + ?, indexed_seq = seq + ?, to_index = 0 WHERE key = ?", (size, size, size, key))
    base.commit()
    base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    base.close()
    return seq + size, rev + size


def timed(server, token, paths, right):
    """Asks for each path on one connection; microseconds of processor an answer, and the median time until it is there."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    times = []
    before = server.cpu_seconds()
    for path in paths:
        begun = time.perf_counter()
        status, text = server.request("GET", path, token=token, connection=connection)
        times.append(time.perf_counter() - begun)
        if status != 200 or not right(text):
            raise RuntimeError(f"{path} is not as it should be: {status} {text[:200]}")
    connection.close()
    return (server.cpu_seconds() - before) / len(paths) * 1e6, median(times) * 1000


def history(server, quick):
    """Pages of 50 messages, and of 50 changes, from anywhere in chats of a thousand, a hundred thousand and ten million messages."""
    sizes = [1000, 10_000, 100_000] if quick else [1000, 100_000, 10_000_000]
    token, first = server.room(1)[0]
    chats = [first] + [server.room(1)[0][1] for _ in sizes[1:]]
    for chat in chats:
        server.call("POST", f"/api/v1/chats/{chat}/messages", {"content": "#0#"}, token)
    server.end_process()
    ends = [fill(server, chat, size) for chat, size in zip(chats, sizes)]
    server.start()
    figures = {}
    for chat, size, (seq, rev) in zip(chats, sizes, ends):
        places = random.Random(1)
        path = f"/api/v1/chats/{chat}"
        for kind, paths in {
            "page": [f"{path}/messages?limit=50&before={places.randint(seq - size + 52, seq)}" for _ in range(PAGES)],
            "changes": [f"{path}/changes?limit=50&since={places.randint(rev - size, rev - 51)}" for _ in range(PAGES)],
        }.items():
            timed(server, token, paths[:50], lambda text: True)
            cpu, p50 = timed(server, token, paths, lambda text: text.count(b'"content":"#') == 50)
            figures |= {f"{kind}_cpu_us_of_{size}": cpu, f"{kind}_p50_ms_of_{size}": p50}
    for kind in ("page", "changes"):
        for of in ("cpu_us", "p50_ms"):
            figures[f"{kind}_{of}_growth"] = figures[f"{kind}_{of}_of_{sizes[-1]}"] / figures[f"{kind}_{of}_of_{sizes[0]}"]
    return figures


def chat_list(server, quick):
    """The first page of 50 chats of someone who has fifty, and of someone who has a thousand."""
    figures = {}
    sizes = (50, 200 if quick else 1000)
    for person, size in zip(server.register(2), sizes):
        token = person["accessToken"]
        for i in range(size):
            server.call("POST", "/api/v1/chats", {"type": "group", "name": f"Group {i}", "memberIds": []}, token)
        paths = ["/api/v1/chats?limit=50"] * 300
        cpu, p50 = timed(server, token, paths, lambda text: text.count(b'"memberCount"') == 50)
        figures |= {f"cpu_us_of_{size}": cpu, f"p50_ms_of_{size}": p50}
    figures["cpu_us_growth"] = figures[f"cpu_us_of_{sizes[1]}"] / figures[f"cpu_us_of_{sizes[0]}"]
    figures["p50_ms_growth"] = figures[f"p50_ms_of_{sizes[1]}"] / figures[f"p50_ms_of_{sizes[0]}"]
    return figures
