// Requests that two readers would read as different ones, that are larger than anything has to be, that come from another site's
// page, and that try to get into the answer's header or out of the folders.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { Confabd } from "../interop/support/confabd.mjs";
import { download, upload } from "../interop/support/files.mjs";
import { Person } from "../interop/support/person.mjs";
import { Line, frame, host, many, upgrade } from "./support/line.mjs";
import { Watch, attacks } from "./support/watch.mjs";

const allowed = "https://chat.example.org";
let server, watch, mallory, chat;
const attack = attacks(() => watch);
before(async () => {
  server = await Confabd.start({ args: ["--limits", "off", "--http-body-timeout", "2s", "--http-header-timeout", "2s", "--send-timeout", "2s", "--allow-origin", allowed] });
  watch = await Watch.over(server);
  mallory = await Person.register(server, "mallory");
  chat = await mallory.post("/chats", { type: "group", name: "Smuggled" });
});
after(async () => {
  mallory.leave();
  await watch.end();
  await server.remove();
});

// All answers to these bytes, until the server has hung up or has answered a last request.
async function answers(bytes) {
  const line = new Line(server);
  await line.push(Buffer.from(bytes, "latin1"));
  line.send(`GET /last HTTP/1.1\r\n${host}Connection: close\r\n\r\n`);
  await line.ended;
  return line;
}

describe("a request inside another", () => {
  // It sends a message, which shows whether it was taken for a request of its own.
  const text = JSON.stringify({ content: "smuggled" });
  const inside = (chat) => `POST /api/v1/chats/${chat.id}/messages HTTP/1.1\r\n${host}Authorization: Bearer ${mallory.token}\r\nContent-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n${text}`;
  const login = (headers) => `POST /api/v1/auth/login HTTP/1.1\r\n${host}Content-Type: application/json\r\n${headers}\r\n`;
  const size = (bytes) => bytes.length.toString(16);
  const rows = {
    "a length, then chunks": (inner) => login("Content-Length: 6\r\nTransfer-Encoding: chunked\r\n") + `0\r\n\r\n${inner}`,
    "chunks, then a length": (inner) => login("Transfer-Encoding: chunked\r\nContent-Length: 6\r\n") + `0\r\n\r\n${inner}`,
    "two lengths": (inner) => login(`Content-Length: 0\r\nContent-Length: ${inner.length}\r\n`) + inner,
    "two equal lengths": (inner) => login("Content-Length: 0\r\nContent-Length: 0\r\n") + inner,
    "a list of lengths": (inner) => login("Content-Length: 0, 0\r\n") + inner,
    "a length with a space before its colon": (inner) => login("Content-Length : 4\r\nContent-Length: 0\r\n") + inner,
    "a length folded over two lines": (inner) => login("Content-Length:\r\n 0\r\n") + inner,
    "a field folded behind another": (inner) => login("X: y\r\n Content-Length: 0\r\nContent-Length: 0\r\n") + inner,
    "a length behind a lone line feed": (inner) => login("X: y\nContent-Length: 0\r\n") + inner,
    "a length behind a lone carriage return": (inner) => login("X: y\rContent-Length: 0\r\n") + inner,
    "a header that ends in two line feeds": (inner) => `${login("").slice(0, -4)}\n\n${inner}`,
    "a length with a sign": (inner) => login("Content-Length: +0\r\n") + inner,
    "a length with a leading NUL": (inner) => login("Content-Length: \x000\r\n") + inner,
    "a length with an underscore": (inner) => login("Content_Length: 5\r\nContent-Length: 0_0\r\n") + inner,
    "a length of 2^64": (inner) => login("Content-Length: 18446744073709551616\r\n") + inner,
    "chunked twice": (inner) => login("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n") + `0\r\n\r\n${inner}`,
    "chunked and identity": (inner) => login("Transfer-Encoding: chunked, identity\r\n") + `0\r\n\r\n${inner}`,
    "chunked behind a vertical tab": (inner) => login("Transfer-Encoding: \x0bchunked\r\nContent-Length: 6\r\n") + `0\r\n\r\n${inner}`,
    "chunked in quotes": (inner) => login('Transfer-Encoding: "chunked"\r\n') + `0\r\n\r\n${inner}`,
    "chunked with a parameter": (inner) => login("Transfer-Encoding: chunked;q=1\r\n") + `0\r\n\r\n${inner}`,
    "chunked for HTTP/1.0": (inner) => login("Transfer-Encoding: chunked\r\n").replace("HTTP/1.1", "HTTP/1.0") + `0\r\n\r\n${inner}`,
    "a chunk's size with a line feed alone": (inner) => login("Transfer-Encoding: chunked\r\n") + `0\n\n${inner}`,
    "a chunk without the line's end behind it": (inner) => login("Transfer-Encoding: chunked\r\n") + `2\r\n{}0\r\n\r\n${inner}`,
    "a chunk's size in 0x": (inner) => login("Transfer-Encoding: chunked\r\n") + `0x0\r\n\r\n${inner}`,
    "a chunk's size that overflows to nothing": (inner) => login("Transfer-Encoding: chunked\r\n") + `10000000000000000\r\n\r\n${inner}`,
    "a chunk's extension with a line feed": (inner) => login("Transfer-Encoding: chunked\r\n") + `2;x=\n\r\n{}\r\n0\r\n\r\n${inner}`,
    "a chunk's extension of 20,000 letters": (inner) => login("Transfer-Encoding: chunked\r\n") + `2;${"x".repeat(20000)}\r\n{}\r\n0\r\n\r\n${inner}`,
    "within a chunk": (inner) => login("Transfer-Encoding: chunked\r\n") + `${size(inner)}\r\n${inner}\r\n0\r\n\r\n`,
    "within a trailer": (inner) => login("Transfer-Encoding: chunked\r\nTrailer: X\r\n") + `2\r\n{}\r\n0\r\nX: ${inner.split("\r\n\r\n")[0]}\r\n\r\n`,
    "within a body": (inner) => login(`Content-Length: ${inner.length}\r\n`) + inner,
    "within the body of a GET": (inner) => `GET /healthz HTTP/1.1\r\n${host}Content-Length: ${inner.length}\r\n\r\n${inner}`,
    "within the body of an unknown path": (inner) => `POST /nothing HTTP/1.1\r\n${host}Content-Length: ${inner.length}\r\n\r\n${inner}`,
    "behind an upgrade that is refused": (inner) => upgrade("Origin: https://evil.example\r\nContent-Length: 0\r\n") + inner,
    "behind an upgrade to HTTP/2": (inner) => `GET /healthz HTTP/1.1\r\n${host}Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\nContent-Length: ${inner.length}\r\n\r\n${inner}`,
    "within a target": (inner) => `GET /healthz?x=${encodeURIComponent(inner)} HTTP/1.1\r\n${host}\r\n`,
    "behind a target with a line's end in it": (inner) => `GET /healthz HTTP/1.1\r\nX: y HTTP/1.1\r\n${host}Content-Length: ${inner.length}\r\n\r\n${inner}`,
    "behind a request without an end": (inner) => `GET /healthz HTTP/1.1\r\n${host}X: ${inner}`,
  };
  const separate = new Set(["behind an upgrade that is refused"]); // there it is one: what came before was a whole request
  attack("is not taken for one of its own", async () => {
    const wrong = [];
    await Promise.all(Object.entries(rows).map(async ([name, bytes]) => {
      const chat = await mallory.post("/chats", { type: "group", name: "Smuggled" });
      const { statuses } = await answers(bytes(inside(chat)));
      if (separate.has(name)) return;
      const { seq } = await mallory.get(`/chats/${chat.id}`);
      if (seq > 0 || statuses.length > 2) wrong.push(`${name}: ${seq} sent, ${statuses}`);
    }));
    assert.deepEqual(wrong, []);
  }, { descriptors: 100 });

  attack("though the one inside is sound", async () => {
    const { statuses } = await answers(inside(chat));
    assert.deepEqual(statuses, [201, 404]);
  });
});

describe("larger than anything has to be", () => {
  const small = { memory: 20, descriptors: 10 };
  const mebibytes = 32;
  const filler = Buffer.alloc(65536, "a");
  // Sends the beginning, then as much filling as the server takes, and answers the statuses.
  const pour = (name, first, filling = filler) => attack(name, async () => {
    const line = new Line(server, { first });
    for (let sent = 0; sent < mebibytes << 20 && !line.closed; sent += filling.length) await line.push(filling);
    await line.end();
    assert.ok(line.statuses.every((status) => status >= 400), `${line.statuses}`);
  }, small);
  const post = (headers) => `POST /api/v1/auth/login HTTP/1.1\r\n${host}Content-Type: application/json\r\n${headers}\r\n`;
  pour("a request line", "GET /");
  pour("a header line", `GET / HTTP/1.1\r\n${host}X: `);
  pour("a header of short lines", `GET / HTTP/1.1\r\n${host}`, Buffer.from("X: y\r\n".repeat(10000)));
  pour("a body of known length", post(`Content-Length: ${mebibytes << 20}\r\n`));
  pour("a body of unknown length", post("Transfer-Encoding: chunked\r\n"), Buffer.concat([Buffer.from("10000\r\n"), filler, Buffer.from("\r\n")]));
  pour("a body of chunks of one byte", post("Transfer-Encoding: chunked\r\n"), Buffer.from("1\r\nx\r\n".repeat(10000)));
  pour("a chunk's size", post("Transfer-Encoding: chunked\r\n"), Buffer.alloc(65536, "0"));
  pour("a trailer", post("Transfer-Encoding: chunked\r\n") + "0\r\n", Buffer.from("X: y\r\n".repeat(10000)));
  pour("a body of an unknown path", `POST /nothing HTTP/1.1\r\n${host}Content-Length: ${mebibytes << 20}\r\n\r\n`);
  pour("a body of a polling session that is not there", `POST /socket.io/?EIO=4&transport=polling&sid=${"A".repeat(24)}0 HTTP/1.1\r\n${host}Content-Length: ${mebibytes << 20}\r\n\r\n`);
  pour("a body of a fixed page", `POST /healthz HTTP/1.1\r\n${host}Content-Length: ${mebibytes << 20}\r\n\r\n`);

  const drown = (name, first, filling) => attack(name, async () => {
    const line = await Line.webSocket(server);
    line.socket.pause(); // so that it does not go just because it is told to
    line.send(first);
    for (let sent = 0; sent < mebibytes << 20 && !line.closed; sent += filling.length) await line.push(filling);
    await line.end();
  }, small);
  drown("a frame of 4 GiB", Buffer.from([0x81, 0xff, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]), filler);
  drown("a frame of a little more than is taken", Buffer.from([0x81, 0xff, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0]), filler);
  drown("a message of fragments without end", frame("4", 1, false), frame("a".repeat(60000), 0, false));

  attack("events as large as they may be, but for what is in them", async () => {
    const socket = await mallory.connect();
    const ask = (event, payload) => socket.timeout(30000).emitWithAck(event, payload);
    const nested = (depth) => JSON.parse("[".repeat(depth) + "]".repeat(depth));
    const [large, deep, wide] = [{ content: "x".repeat(60000) }, { content: "x", extra: nested(500) }, { content: "x", extra: Array(20000).fill(1) }];
    const keys = { content: "x", ...Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`k${i}`, 1])) };
    for (const payload of [large, deep, wide, keys]) assert.equal((await ask("send_message", { chatId: chat.id, ...payload })).error.code, "invalid_argument");
    for (const change of [{ name: "x".repeat(60000) }, { description: "x".repeat(60000) }, { name: "x".repeat(101) }])
      assert.equal((await ask("update_chat", { chatId: chat.id, ...change })).error.code, "invalid_argument");
    assert.ok(socket.connected);
    socket.emit("send_message", { chatId: chat.id, content: "x".repeat(70000) });
    await new Promise((done) => socket.once("disconnect", done));
  });
});

describe("another site's page", () => {
  const others = ["https://evil.example", "null", "", `${allowed}.evil.example`, `${allowed}:444`, `${allowed}/`, `${allowed} `, "http://chat.example.org", "https://CHAT.example.org.",
    "https://evil.example/https://chat.example.org", "https://evilchat.example.org", "https://chat.example.org@evil.example", "https://chat.example.org%00.evil.example", "*",
    "file://", "chat.example.org"];
  const one = async (bytes) => {
    const line = new Line(server, { first: bytes });
    await line.hears(/\r\n\r\n/);
    await line.end();
    return line;
  };
  const polling = (headers) => `GET /socket.io/?EIO=4&transport=polling HTTP/1.1\r\n${host}${headers}Connection: close\r\n\r\n`;

  attack("opens no WebSocket and no polling session, and reads nothing", async () => {
    for (const origin of others) {
      const header = `Origin: ${origin}\r\n`;
      const answered = {
        upgrade: await one(upgrade(header)),
        polling: await one(polling(header)),
        post: await one(`POST /socket.io/?EIO=4&transport=polling&sid=${"A".repeat(24)}0 HTTP/1.1\r\n${host}${header}Content-Type: text/plain\r\nContent-Length: 2\r\nConnection: close\r\n\r\n40`),
        api: await one(`GET /api/v1/auth/me HTTP/1.1\r\n${host}${header}Authorization: Bearer ${mallory.token}\r\nConnection: close\r\n\r\n`),
        preflight: await one(`OPTIONS /api/v1/auth/me HTTP/1.1\r\n${host}${header}Access-Control-Request-Method: GET\r\nConnection: close\r\n\r\n`),
      };
      for (const what of ["upgrade", "polling", "post"]) if (origin.trim() !== allowed) assert.equal(answered[what].statuses[0], 403, `${what} from "${origin}"`);
      if (origin.trim() !== allowed) for (const [what, { heard }] of Object.entries(answered)) assert.ok(!/access-control-allow/i.test(heard), `${what} from "${origin}": ${heard}`);
    }
  });

  attack("that is allowed does", async () => {
    const header = `Origin: ${allowed}\r\n`;
    assert.equal((await one(upgrade(header))).statuses[0], 101);
    const answer = await one(polling(header));
    assert.equal(answer.statuses[0], 200);
    assert.match(answer.heard, new RegExp(`access-control-allow-origin: ${allowed}\r\n`, "i"));
    assert.ok(!/allow-credentials/i.test(answer.heard));
  });

  attack("sends no form that is taken", async () => {
    for (const type of ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"]) {
      const body = JSON.stringify({ login: mallory.user.username, password: Person.password });
      const { statuses } = await one(`POST /api/v1/auth/login HTTP/1.1\r\n${host}Origin: https://evil.example\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`);
      assert.equal(statuses[0], 415, type);
    }
  });

  attack("finds no cookie, and nothing that it may frame or sniff", async () => {
    for (const path of ["/api/v1/auth/me", "/api/v1/docs", "/api/v1/openapi.json", "/healthz", "/nothing", "/socket.io/?EIO=4&transport=polling"]) {
      const { heard } = await one(`GET ${path} HTTP/1.1\r\n${host}Cookie: session=x\r\nConnection: close\r\n\r\n`);
      assert.ok(!/set-cookie/i.test(heard), path);
      assert.match(heard, /x-content-type-options: nosniff/i, path);
      if (/text\/html/.test(heard)) assert.match(heard, /content-security-policy: default-src 'none'/i);
    }
  });
});

attack("nothing of a request gets into the answer's header", async () => {
  const bad = ["%0d%0aX-Injected:%201", "%0aX-Injected:%201", "%0d%0a%0d%0a<script>", "%E5%98%8A%E5%98%8DX-Injected:%201", "%00", "\u00e5\u0098\u008a"];
  for (const text of bad) {
    for (const path of [`/api/v1/users/${text}`, `/api/v1/chats/${text}/messages`, `/api/v1/rooms?query=${text}`, `/api/v1/${text}`, `/${text}`, `/socket.io/${text}?EIO=4&transport=polling`,
      `/socket.io/?EIO=4&transport=${text}`, `/socket.io/?EIO=4&transport=polling&sid=${text}`, `/api/v1/messages/${text}/reactions/${text}`]) {
      for (const method of ["GET", "DELETE", "OPTIONS"]) {
        const { heard } = await answers(Buffer.from(`${method} ${path} HTTP/1.1\r\n${host}Authorization: Bearer ${mallory.token}\r\nOrigin: ${allowed}\r\n\r\n`, "latin1").toString("latin1"));
        for (const head of heard.split(/(?=HTTP\/1\.1 )/).map((answer) => answer.split("\r\n\r\n")[0])) assert.ok(!/^x-injected/im.test(head), `${method} ${path}: ${head}`);
      }
    }
  }
});

describe("a path", () => {
  const paths = ["../../../../etc/passwd", "..%2f..%2f..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/%2e%2e/etc/passwd", "..\\..\\..\\etc\\passwd", "..%5c..%5cetc%5cpasswd", "%252e%252e%252fetc%252fpasswd",
    "....//....//etc/passwd", "/etc/passwd", "%2fetc%2fpasswd", "%c0%ae%c0%ae/etc/passwd", "..;/keys", "../keys", "../confab.db", "keys", "%00/etc/passwd", "~root/.profile", "C:\\Windows\\win.ini", "file:///etc/passwd"];
  const secret = /root:|PRIVATE KEY|SQLite format/;

  attack("in a request leads nowhere else", async () => {
    const { id } = await upload(mallory, Buffer.from("hers"));
    for (const root of ["/", "/api/v1/", "/api/v1/docs/", "/api/v1/files/", `/api/v1/files/${id}/`, "/api/v1/files/uploads/", "/socket.io/"]) {
      await many(paths.length, async (i) => {
        for (const target of [root + paths[i], paths[i]]) {
          const line = new Line(server, { first: `GET ${target} HTTP/1.1\r\n${host}Authorization: Bearer ${mallory.token}\r\nConnection: close\r\n\r\n` });
          await (await line.answered()).end();
          assert.ok(line.statuses[0] >= 400 && line.statuses[0] < 500, `${target}: ${line.statuses}`);
          assert.doesNotMatch(line.heard, secret, target);
        }
      });
    }
  });

  attack("in a file's name is no path, and no more than the end of one", async () => {
    const inside = () => readdirSync(server.dir, { recursive: true }).map(String);
    for (const name of [...paths, "a\r\nX-Injected: 1", 'a"; filename="b.exe', "a\u202egnp.exe", "a\u0000.png", ".", "..", "CON", "-rf", "x".repeat(5000), "%2e%2e%2fa", "'; rm -rf /; '"]) {
      const { id } = await upload(mallory, Buffer.from("hers"), { name: name.slice(0, 3000) });
      const { status, headers, bytes } = await download(mallory, id);
      assert.deepEqual([status, bytes.toString()], [200, "hers"], name);
      const [, plain, encoded] = /^attachment; filename="([^"\r\n]*)"; filename\*=UTF-8''(\S+)$/.exec(headers.get("content-disposition"));
      for (const shown of [plain, decodeURIComponent(encoded)]) assert.ok(!/[\\/\u0000-\u001f\u202e]/.test(shown) && ![".", ".."].includes(shown) && shown.length <= 255, shown);
      assert.equal(headers.get("x-injected"), null);
    }
    for (const path of inside()) assert.match(path, /^data(\/(confab\.db(-wal|-shm)?|keys|lock|files(\/[\w.-]+)*))?$/, "the server's own names alone are on the disk");
    assert.ok(!inside().some((path) => /passwd|exe|win\.ini|profile/.test(path)));
  });
});
