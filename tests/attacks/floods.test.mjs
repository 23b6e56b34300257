// Slow, silent, many and greedy: what takes up room and time without saying much. With limits, of which some are lower and most
// waits shorter than by default, so that they are soon met.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { Confabd, until } from "../interop/support/confabd.mjs";
import { tus, upload } from "../interop/support/files.mjs";
import { Person } from "../interop/support/person.mjs";
import { Line, frame, host, many, upgrade } from "./support/line.mjs";
import { Watch } from "./support/watch.mjs";

const perAddress = 100; // connections

let server, watch, mallory;
before(async () => {
  server = await Confabd.start({ args: ["--http-header-timeout", "1s", "--http-body-timeout", "1s", "--connect-timeout", "1s",
    "--max-connections-per-address", `${perAddress}`] });
  watch = await Watch.over(server);
  mallory = await Person.register(server, "mallory");
});
after(async () => {
  await watch.end();
  await server.remove();
});

const login = `POST /api/v1/auth/login HTTP/1.1\r\n${host}Content-Type: application/json\r\n`;

// All of these lines are hung up on by the server.
async function outlived(lines) {
  await Promise.all(lines.map((line) => line.ended));
  return lines;
}

test("requests that take their time", (t) => watch.during(t, { memory: 48, descriptors: perAddress + 20 }, async () => {
  const kinds = [
    ["a header, letter by letter", "GET / HTTP/1.1\r\nX: ", "x"],
    ["headers, line by line", `GET / HTTP/1.1\r\n${host}`, "X: 1\r\n"],
    ["a body, letter by letter", `${login}Content-Length: 10000\r\n\r\n`, "x"],
    ["a body in chunks, letter by letter", `${login}Transfer-Encoding: chunked\r\n\r\n`, "1\r\nx\r\n"],
    ["nothing at all", "", null],
    ["empty lines", "\r\n", "\r\n"],
  ];
  await Promise.all(kinds.map(async ([name, first, drip]) => {
    const lines = await outlived(await many(16, () => new Line(server, { first, drip })));
    for (const line of lines) assert.ok(line.statuses.every((status) => status === 408), `${name}: ${line.heard}`);
  }));
}));

test("WebSockets that never say who they are", (t) => watch.during(t, { memory: 48, descriptors: perAddress + 20 }, async () => {
  const opening = Buffer.concat([Buffer.from(upgrade()), frame("40{", 1, false)]);
  const [silent, fragments, heartbeats] = [{ first: upgrade() }, { first: opening, drip: frame("", 0, false) }, { first: upgrade(), drip: frame("3") }];
  await Promise.all([silent, fragments, heartbeats].map(async (options) => outlived(await many(30, () => new Line(server, options)))));
}));

test("polling sessions opened and left behind", (t) => watch.during(t, { memory: 48, descriptors: 10 }, async () => {
  const request = `GET /socket.io/?EIO=4&transport=polling HTTP/1.1\r\n${host}\r\n`;
  const line = new Line(server, { first: request.repeat(3 * perAddress), keep: 1 << 20 });
  await until(() => line.statuses.length === 3 * perAddress, "every answer");
  const opened = line.statuses.filter((status) => status === 200).length;
  assert.ok(opened >= perAddress && line.statuses.includes(503), `${opened} sessions`);
  await until(async () => { line.heard = ""; line.send(request); await line.hears(/\r\n\r\n./); return line.statuses[0] === 200; }, "those left behind to be forgotten");
  await line.end();
}));

test("more connections than an address may have", (t) => watch.during(t, { memory: 48, descriptors: perAddress + 20 }, async () => {
  await outlived(await many(3 * perAddress, () => new Line(server)));
}));

// From many addresses, so that nothing but their number limits them.
test("connections made and dropped at once", (t) => watch.during(t, { memory: 48, descriptors: 500 }, async () => {
  for (let i = 0; i < 5; ++i) {
    await many(100, async (n) => {
      const line = new Line(server, { from: `127.0.1.${n + 1}`, first: n % 2 ? "GET / HT" : "" });
      await Promise.race([line.ended, new Promise((done) => line.socket.once("connect", done))]);
      await line.end();
    });
  }
}));

describe("without reading the answers", () => {
  const sendWithoutReading = (name, bytes) => test(name, (t) => watch.during(t, { memory: 48, descriptors: 20 }, async () => {
    const before = await server.figure("confab_slow_receivers_total");
    await many(10, async () => {
      const line = await Line.webSocket(server);
      line.send(frame(`40${JSON.stringify({ token: mallory.token })}`));
      await line.hears(/"ready"/);
      line.socket.pause();
      while (!line.closed) await line.push(bytes);
    });
    assert.equal(await server.figure("confab_slow_receivers_total"), before + 10);
  }));
  sendWithoutReading("pings", Buffer.concat(Array(2000).fill(frame("x".repeat(125), 9))));
  sendWithoutReading("events that ask for acknowledgements", Buffer.concat(Array.from({ length: 500 }, (_, i) => frame(`42${i}["get_chats",{}]`))));

  test("requests for the largest page there is, one behind the other", (t) => watch.during(t, { memory: 64, descriptors: 60 }, async () => {
    const requests = Buffer.from(`GET /api/v1/openapi.json HTTP/1.1\r\n${host}\r\n`.repeat(200));
    const lines = await many(50, () => new Line(server, { reads: false }));
    for (const line of lines) line.send(requests);
    // For as long as the server still keeps more of what the kernel has no room for.
    for (let before = -1, now = 0; before !== now; await wait(300)) [before, now] = [now, server.memory()];
    await Promise.all(lines.map((line) => line.end()));
  }));
});

test("going on after having been hung up on", (t) => watch.during(t, { memory: 48, descriptors: 30 }, async () => {
  const lines = await many(10, () => Line.webSocket(server));
  const frames = Buffer.concat(Array(2000).fill(frame("4".repeat(100))));
  await Promise.all(lines.map(async (line) => {
    // The server says that it closes, and gives the other side some time to do so too.
    line.socket.pause();
    line.send(frame("no packet"));
    for (let sent = 0; !line.closed && sent < 64 << 20; sent += frames.length) await line.push(frames);
    await line.end();
  }));
}));

describe("reading the answers", () => {
  const flood = (name, bytes, { first = "" } = {}) => test(name, (t) => watch.during(t, { memory: 32, descriptors: 30 }, async (enough) => {
    const lines = await many(10, () => Line.webSocket(server));
    await Promise.all(lines.map(async (line) => {
      line.send(first);
      while (!line.closed && !enough()) await line.push(bytes);
      await line.end();
    }));
  }));
  flood("WebSocket pings", Buffer.concat(Array(2000).fill(frame("x".repeat(100), 9))));
  flood("unasked pongs of the heartbeat", Buffer.concat(Array(5000).fill(frame("3"))));
  flood("nothing but empty fragments", Buffer.concat(Array(5000).fill(frame("", 0, false))), { first: frame("4", 1, false) });
  flood("connecting again and again with a token that does not hold", Buffer.concat(Array(500).fill(frame('40{"token":"a.b.c"}'))));

  test("requests without a token, one behind the other", (t) => watch.during(t, { memory: 32, descriptors: 30 }, async (enough) => {
    const requests = Buffer.from(`GET /api/v1/auth/me HTTP/1.1\r\n${host}\r\n`.repeat(500));
    await many(10, async () => {
      const line = new Line(server, { keep: 4096 });
      do await line.push(requests); while (!enough());
      await line.hears(/HTTP\/1\.1 401/);
      await line.end();
    });
  }));

  test("events of one person, far above what a person may", (t) => watch.during(t, { memory: 32, descriptors: 10 }, async () => {
    const socket = await mallory.connect();
    const chat = await mallory.post("/chats", { type: "group", name: "Flood" });
    const answers = await many(2000, (i) => socket.timeout(30000).emitWithAck("send_message", { chatId: chat.id, content: `m${i}` }));
    const refused = answers.filter((answer) => !answer.ok);
    assert.ok(refused.length > 1000, `${refused.length}`);
    for (const { error } of refused) assert.ok(["rate_limited", "busy"].includes(error.code) && error.retryAfter > 0, JSON.stringify(error));
    mallory.leave();
  }));
});

describe("uploads and downloads", () => {
  const authorized = () => `${host}Authorization: Bearer ${mallory.token}\r\n`;

  test("that take their time", (t) => watch.during(t, { memory: 48, descriptors: 3 * perAddress }, async () => {
    const lines = await many(30, async () => {
      const { headers } = await tus(mallory, "POST", "", { "Upload-Length": 1 << 20 });
      return new Line(server, { drip: "x", first: `PATCH ${headers.get("location")} HTTP/1.1\r\n${authorized()}Tus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n`
        + `Content-Type: application/offset+octet-stream\r\nContent-Length: ${1 << 20}\r\n\r\n` });
    });
    await outlived(lines);
  }));

  test("that are never read", (t) => watch.during(t, { memory: 48, descriptors: 3 * perAddress }, async (enough) => {
    const { id } = await upload(mallory, Buffer.alloc(8 << 20, "x"));
    const request = `GET /api/v1/files/${id} HTTP/1.1\r\n${authorized()}\r\n`;
    const lines = await many(30, () => new Line(server, { reads: false, first: request.repeat(20) }));
    await until(() => enough() && lines.every((line) => line.closed || line.socket.bytesWritten > 0), "the server to answer");
    await Promise.all(lines.map((line) => line.end()));
  }));

  test("of lengths that cannot be", (t) => watch.during(t, { memory: 24, descriptors: perAddress + 20 }, async () => {
    for (const length of ["-1", "+1", "1e3", "0x10", "9223372036854775807", "9223372036854775808", "18446744073709551616", "1099511627776", "", " ", "1 2", "NaN", "1;2"]) {
      const { status } = await tus(mallory, "POST", "", { "Upload-Length": length });
      assert.ok([400, 413].includes(status), `${length}: ${status}`);
    }
    const { headers } = await tus(mallory, "POST", "", { "Upload-Length": 10 });
    const at = headers.get("location").split("/").pop();
    const piece = { "Content-Type": "application/offset+octet-stream" };
    for (const [offset, body] of [[0, "x".repeat(11)], [1, "x"], [-1, "x"], ["9223372036854775807", "x"]])
      assert.ok([400, 409, 413].includes((await tus(mallory, "PATCH", `/${at}`, { ...piece, "Upload-Offset": offset }, body)).status), `${offset}`);
    const { status } = await tus(mallory, "PATCH", `/${at}`, { ...piece, "Upload-Offset": (await tus(mallory, "HEAD", `/${at}`)).headers.get("upload-offset") }, "x");
    assert.ok([204, 409].includes(status), `${status}`);
  }));
});
