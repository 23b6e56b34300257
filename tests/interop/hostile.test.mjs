// The tables in hostile/: each input gets its typed answer or is hung up on, the server stays up, its memory stays flat.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { WebSocket } from "ws";
import { http } from "./hostile/http.mjs";
import { frame, frames, polling } from "./hostile/engineio.mjs";
import { after as afterConnecting, before as beforeConnecting } from "./hostile/socketio.mjs";
import { events } from "./hostile/events.mjs";
import { Confabd } from "./support/confabd.mjs";
import { Person } from "./support/person.mjs";

let server, anna, chat, message, otherChat;
before(async () => {
  server = await Confabd.start({ args: ["--limits", "off", "--http-header-timeout", "2s", "--http-body-timeout", "2s"] });
  anna = await Person.register(server, "anna");
  const bao = await Person.register(server, "bao");
  chat = await anna.post("/chats", { type: "group", name: "Mine" });
  message = await anna.post(`/chats/${chat.id}/messages`, { content: "mine" });
  otherChat = await bao.post("/chats", { type: "group", name: "Not mine" });
});
after(() => server.remove());

test("there are enough of them", () => {
  const count = http.length + polling.length + frames.length + beforeConnecting.length + afterConnecting.length + events.length;
  assert.ok(count >= 150, `${count}`);
});

// Writes the bytes and answers what came back until the other side hung up, the response was complete, or nothing came any more.
function exchange(bytes, { end = false } = {}) {
  return new Promise((done) => {
    let heard = Buffer.alloc(0);
    const socket = server.dial(() => { socket.write(bytes); if (end) socket.end(); });
    const finish = (closed) => { socket.destroy(); done({ heard, closed }); };
    socket.setTimeout(20000, () => finish(false));
    socket.on("data", (data) => {
      heard = Buffer.concat([heard, data]);
      const text = heard.toString("latin1");
      const head = text.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = Number(/content-length: *(\d+)/i.exec(text.slice(0, head))?.[1] ?? 0);
      if (heard.length >= head + 4 + length) finish(false);
    });
    socket.on("close", () => finish(true));
    socket.on("error", () => {});
  });
}

function parse(heard) {
  const text = heard.toString("utf8");
  const head = text.indexOf("\r\n\r\n");
  const headers = Object.fromEntries(text.slice(0, head).split("\r\n").slice(1).map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  }));
  const type = headers["content-type"] ?? "";
  const body = type.includes("json") ? JSON.parse(text.slice(head + 4)) : undefined;
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1]), headers, type, body };
}

async function tryHttp(row) {
  const bytes = typeof row.bytes === "function" ? row.bytes(anna.token) : typeof row.bytes === "string" ? row.bytes.replaceAll("TOKEN", anna.token) : row.bytes;
  const { heard, closed } = await exchange(bytes, row);
  if (heard.length === 0) {
    assert.ok(row.closed && closed, closed ? "hung up without an answer" : "no answer and no end");
    return;
  }
  const { status, headers, type, body } = parse(heard);
  assert.ok(row.statuses?.includes(status), `answered ${status}`);
  if (row.code) {
    assert.match(type, /^application\/problem\+json/);
    assert.equal(body.code, row.code);
    assert.equal(body.status, status);
  }
  if (row.without) assert.ok(!(row.without in headers), row.without);
}

async function tryPolling(row) {
  const base = `${server.url}/socket.io/?EIO=4&transport=polling`;
  let url = server.url + row.path;
  if (row.session) {
    const open = await (await fetch(base)).text();
    url = `${base}&sid=${JSON.parse(open.slice(1)).sid}`;
  }
  const { status } = await fetch(url, { method: row.method ?? "GET", body: row.body, headers: row.body ? { "Content-Type": "text/plain" } : {} })
    .catch((error) => { if (row.closed) return { status: row.statuses[0] }; throw error; });
  assert.ok(row.statuses.includes(status), `answered ${status}`);
}

const upgrade = "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
  + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

// Sends raw frames on a WebSocket whose Engine.IO handshake is through.
function tryFrames(row) {
  return new Promise((done, failed) => {
    const socket = server.dial(() => socket.write(upgrade));
    let heard = "";
    let sent = false;
    socket.setTimeout(20000, () => { socket.destroy(); failed(new Error("still open, and silent")); });
    socket.on("data", (data) => {
      heard += data.toString("latin1");
      if (!sent && heard.includes("\r\n\r\n") && heard.includes('"sid"')) {
        sent = true;
        socket.write(row.bytes);
        if (row.cut) { socket.destroy(); done(); }
        // Connecting gets an answer only on a connection that is still there.
        else if (row.survives) socket.write(frame("40{}"));
      } else if (row.survives && heard.includes("unauthenticated")) {
        socket.destroy();
        done();
      }
    });
    socket.on("error", () => {});
    socket.on("close", () => { if (row.survives) failed(new Error("hung up")); else done(); });
  });
}

// A WebSocket with the Engine.IO handshake through, and connected to the namespace if there is a token.
function openSocket(token) {
  return new Promise((done, failed) => {
    const socket = new WebSocket(`${server.url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`);
    socket.heard = [];
    socket.ended = new Promise((end) => { socket.on("close", end); });
    socket.wanted = null;
    socket.on("error", failed);
    socket.on("message", (data) => {
      const text = data.toString();
      if (text === "2") return socket.send("3");
      socket.heard.push(text);
      if (text[0] === "0" && token) socket.send(`40${JSON.stringify({ token })}`);
      if (token ? text.startsWith("40") : text[0] === "0") done(socket);
      if (socket.wanted?.test(text)) socket.found(text);
    });
    socket.on("close", () => failed(new Error("hung up while connecting")));
  });
}

// The first message from now on that matches; an error if the connection ends before.
function answer(socket, wanted) {
  return new Promise((done, failed) => {
    socket.wanted = wanted;
    socket.found = done;
    socket.ended.then(() => failed(new Error(`hung up; heard ${socket.heard.slice(-2)}`)));
  });
}

const within = (promise, what) => Promise.race([promise, new Promise((_, failed) => setTimeout(() => failed(new Error(what)), 20000).unref())]);

async function tryPacket(row, token) {
  const socket = await openSocket(token);
  try {
    let reply;
    if (row.refused !== undefined) reply = answer(socket, /^44/);
    else if (row.survives) reply = answer(socket, /^43777\[/);
    else if (row.unsupported) reply = answer(socket, /^42\["error",.*"code":"unsupported"/);
    else reply = socket.ended;
    if (row.binary) socket.send(Buffer.from([1, 2, 3]));
    else socket.send(`4${row.text}`);
    if (row.then) socket.send(`4${row.then}`);
    if (row.survives) socket.send('42777["get_chats",{}]');
    const text = await within(reply, "neither answered nor hung up");
    if (row.refused) assert.equal(JSON.parse(text.slice(text.indexOf("{"))).data?.code, row.refused);
  } finally {
    socket.terminate();
  }
}

async function tryEvent(socket, row) {
  const fill = (text) => text.replaceAll("OTHER_CHAT", otherChat.id).replaceAll("CHAT", chat.id).replaceAll("MESSAGE", message.id);
  const args = fill(row.args);
  const reply = answer(socket, /^43888\[/);
  socket.send(`42888[${JSON.stringify(row.event)}${args ? `,${args}` : ""}]`);
  const text = await within(reply, "no acknowledgement");
  const [{ ok, error }] = JSON.parse(text.slice("43888".length));
  assert.equal(ok, false, text.slice(0, 200));
  assert.equal(error.code, row.code);
  assert.ok(error.message);
  if (row.field) assert.equal(error.field, row.field);
}

describe("HTTP", { concurrency: 8 }, () => { for (const row of http) test(row.name, () => tryHttp(row)); });
describe("Engine.IO by polling", { concurrency: 4 }, () => { for (const row of polling) test(row.name, () => tryPolling(row)); });
describe("Engine.IO by WebSocket", { concurrency: 4 }, () => { for (const row of frames) test(row.name, () => tryFrames(row)); });
describe("Socket.IO before connecting", () => { for (const row of beforeConnecting) test(row.name, () => tryPacket(row)); });
describe("Socket.IO after connecting", () => { for (const row of afterConnecting) test(row.name, () => tryPacket(row, anna.token)); });
describe("events", () => {
  let socket;
  before(async () => { socket = await openSocket(anna.token); });
  after(() => socket.terminate());
  events.forEach((row, i) => test(`${i} ${row.event.slice(0, 40)} ${row.args.slice(0, 60)}`, () => tryEvent(socket, row)));
});

test("a request that trickles in is cut off", async () => {
  const started = await new Promise((done) => {
    const socket = server.dial(() => socket.write("GET / HTTP/1.1\r\n"));
    const drip = setInterval(() => socket.write("X"), 100);
    socket.on("error", () => {});
    socket.on("data", () => {});
    socket.on("close", () => { clearInterval(drip); done(true); });
  });
  assert.ok(started);
});

test("after all of it, again and again, the server is up and no larger", async () => {
  const socket = await openSocket(anna.token);
  const round = async () => {
    await Promise.allSettled(http.map(tryHttp));
    for (const row of polling) await tryPolling(row).catch(() => {});
    for (const row of frames) await tryFrames(row).catch(() => {});
    for (const row of beforeConnecting) await tryPacket(row).catch(() => {});
    for (const row of afterConnecting) await tryPacket(row, anna.token).catch(() => {});
    for (const row of events) await tryEvent(socket, row).catch(() => {});
  };
  await round();
  const before = server.memory();
  for (let i = 0; i < (server.options.https ? 1 : 3); ++i) await round();
  const after = server.memory();
  // A sanitizer keeps what was freed for a while; it finds leaks itself.
  if (!process.env.ASAN_OPTIONS) assert.ok(after - before < 16 * 1024, `grew from ${before} to ${after} KiB`);
  assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
  assert.equal((await anna.get("/auth/me")).id, anna.id);
  assert.equal(server.child.exitCode, null);
  socket.terminate();
});
