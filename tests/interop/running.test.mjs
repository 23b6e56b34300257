// Starting, stopping, reloading and watching the real process.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { io } from "socket.io-client";
import { Confabd, runToEnd, until } from "./support/confabd.mjs";
import { Person, request } from "./support/person.mjs";

let dir;
before(() => { dir = mkdtempSync(join(tmpdir(), "confab-running-")); });
after(() => rmSync(dir, { recursive: true, force: true }));

test("a wrong setting ends it with 2, naming the setting and what would be right", async () => {
  const file = join(dir, "wrong.toml");
  writeFileSync(file, "edit-window = \"soon\"\n");
  for (const [args, env, expected] of [
    [["--listen", "nowhere"], {}, /listen/],
    [["--listen", "127.0.0.1:99999"], {}, /listen/],
    [["--log-format", "xml"], {}, /log.format[\s\S]*text[\s\S]*json/],
    [["--max-connections", "many"], {}, /max-connections/],
    [["--limits", "maybe"], {}, /limits[\s\S]*off/],
    [["--lisen", "127.0.0.1:1"], {}, /--listen/],
    [["--tls-cert", "/nonexistent/cert.pem"], {}, /tls.key/],
    [["--tls-cert", "/nonexistent/cert.pem", "--tls-key", "/nonexistent/key.pem"], {}, /cert.pem/],
    [["--config", "/nonexistent/confab.toml"], {}, /confab.toml/],
    [["--config", file], {}, /edit-window/],
    [[], { CONFAB_PING_INTERVAL: "often" }, /CONFAB_PING_INTERVAL|ping-interval/],
    [[], { CONFAB_TOKEN_SECRET: "short" }, /token.secret|CONFAB_TOKEN_SECRET/],
    [["--allow-origin", "*"], {}, /allow-origin/],
    [["--token-access-lifetime", "1h"], {}, /token.access-lifetime/],
  ]) {
    const { code, output } = await runToEnd(["--data-dir", join(dir, "never"), ...args], env);
    assert.equal(code, 2, `${args} ${JSON.stringify(env)}: ${output}`);
    assert.match(output, expected);
    assert.ok(!output.includes("short\"") || !env.CONFAB_TOKEN_SECRET, "a secret is not repeated");
  }
});

test("--help, --version and --print-config say what they should", async () => {
  const help = await runToEnd(["--help"]);
  assert.equal(help.code, 0);
  for (const flag of ["--listen", "--data-dir", "--metrics-listen", "--limits", "--tls-cert"]) assert.ok(help.output.includes(flag), flag);
  assert.match((await runToEnd(["--version"])).output, /\d+\.\d+\.\d+/);
  const secret = Buffer.alloc(32, 7).toString("base64");
  const printed = await runToEnd(["--print-config", "--token-secret", secret]);
  assert.equal(printed.code, 0);
  assert.ok(!printed.output.includes(secret));
});

describe("a server", () => {
  let server;
  before(async () => {
    writeFileSync(join(dir, "confab.toml"), 'registration = "open"\n[log]\nformat = "json"\n');
    server = await Confabd.start({ args: ["--limits", "off", "--config", join(dir, "confab.toml")] });
  });
  after(() => server.remove());

  test("tells its health, and its figures on a port of their own", async () => {
    assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
    assert.equal((await fetch(`${server.url}/readyz`)).status, 200);
    assert.notEqual((await fetch(`${server.url}/metrics`)).status, 200);
    const anna = await Person.register(server, "figures");
    const chat = await anna.post("/chats", { type: "group", name: "Figures" });
    const socket = await anna.connect();
    await socket.ask("send_message", { chatId: chat.id, content: "counted" });
    const answer = await fetch(`http://127.0.0.1:${server.metricsPort}/metrics`);
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get("content-type"), /^text\/plain/);
    const text = await answer.text();
    const samples = text.split("\n").filter((line) => line && !line.startsWith("#"));
    assert.ok(samples.length > 20);
    for (const line of samples) assert.match(line, /^confab_[a-z0-9_]+(\{([a-z_]+="(\\.|[^"\\])*",?)*\})? ([-+0-9.e]+|[-+]?Inf|NaN)$/);
    for (const secret of [anna.id, anna.user.username, chat.id]) assert.ok(!text.includes(secret));
    assert.ok(samples.some((line) => /send_message/.test(line) && !line.endsWith(" 0")), "the event was counted");
    anna.leave();
  });

  test("serves its own description", async () => {
    const api = await fetch(`${server.url}/api/v1/openapi.json`);
    assert.equal(api.status, 200);
    assert.match(api.headers.get("content-type"), /^application\/(json|openapi\+json|vnd\.oai\.openapi\+json)/);
    assert.equal((await api.json()).openapi, "3.1.0");
    const docs = await fetch(`${server.url}/api/v1/docs`);
    assert.equal(docs.status, 200);
    assert.match(docs.headers.get("content-type"), /^text\/html/);
    assert.match(await docs.text(), /send_message/);
  });

  test("keeps everything over a restart, tokens included", async () => {
    const anna = await Person.register(server, "keeper");
    const chat = await anna.post("/chats", { type: "group", name: "Kept" });
    const message = await anna.post(`/chats/${chat.id}/messages`, { content: "kept" });
    await server.restart();
    assert.deepEqual(await anna.get(`/messages/${message.id}`), message);
    assert.equal((await anna.get("/auth/me")).id, anna.id);
  });

  test("has on disk what it acknowledged, when it is killed", async () => {
    const anna = await Person.register(server, "crash");
    const chat = await anna.post("/chats", { type: "group", name: "Crash" });
    const socket = await anna.connect();
    const acknowledged = new Map();
    const sending = (async () => {
      for (let i = 0; ; ++i) {
        const clientId = randomUUID();
        const { message } = await socket.timeout(5000).emitWithAck("send_message", { chatId: chat.id, content: `m${i}`, clientId });
        acknowledged.set(clientId, message.seq);
      }
    })().catch(() => {});
    await until(() => acknowledged.size >= 200, "200 acknowledgements");
    await server.stop("SIGKILL");
    socket.disconnect();
    await server.launch();
    const stored = new Map();
    for (let after = 0, more = true; more;) {
      const page = await anna.get(`/chats/${chat.id}/messages?after=${after}&limit=100`);
      for (const m of page.items) stored.set(m.clientId, m.seq);
      after = page.items.at(-1)?.seq ?? after;
      more = page.hasMoreAfter;
    }
    for (const [clientId, seq] of acknowledged) assert.equal(stored.get(clientId), seq);
    const seqs = [...stored.values()].sort((x, y) => x - y);
    assert.deepEqual(seqs, Array.from(seqs, (_, i) => seqs[0] + i), "no hole, no duplicate");
    await sending;
  });

  test("on SIGTERM lets its clients go, answers what is under way and ends with 0", async () => {
    const anna = await Person.register(server, "drain");
    const chat = await anna.post("/chats", { type: "group", name: "Drain" });
    const socket = await anna.connect();
    const reasons = [];
    socket.on("disconnect", (reason) => reasons.push(reason));
    const underWay = Array.from({ length: 20 }, (_, i) => socket.timeout(10000).emitWithAck("send_message", { chatId: chat.id, content: `last${i}` })
      .then((answer) => answer.message?.id, () => null));
    const { code, signal } = await server.stop("SIGTERM");
    assert.deepEqual([code, signal], [0, null]);
    await until(() => reasons.length > 0, "the client to notice");
    // A transport that ended, not a "server said goodbye for good": published clients then come back by themselves.
    assert.notEqual(reasons[0], "io server disconnect");
    const answered = (await Promise.all(underWay)).filter(Boolean);
    await server.launch();
    for (const id of answered) assert.ok(await anna.get(`/messages/${id}`));
  });

  test("on SIGHUP reads its settings again, and goes on with the old ones if the new are wrong", async () => {
    const attempt = () => request(server.url, "POST", "/auth/register",
      { body: { email: `${randomUUID()}@example.org`, username: `u${randomUUID().slice(0, 8)}`, password: Person.password } });
    assert.equal((await attempt()).status, 201);
    const anna = await Person.register(server, "hup");
    const socket = await anna.connect();
    writeFileSync(join(dir, "confab.toml"), 'registration = "closed"\n[log]\nformat = "json"\n');
    server.child.kill("SIGHUP");
    await until(async () => (await attempt()).status !== 201, "registration to be closed");
    assert.equal((await attempt()).body.code, "forbidden");
    const before = server.output.length;
    writeFileSync(join(dir, "confab.toml"), 'registration = "ajar"\n');
    server.child.kill("SIGHUP");
    await until(() => server.output.slice(before).includes("registration"), "the mistake to be logged");
    assert.equal((await attempt()).body.code, "forbidden");
    assert.ok(socket.connected, "nobody was thrown out");
    anna.leave();
    writeFileSync(join(dir, "confab.toml"), 'registration = "open"\n[log]\nformat = "json"\n');
    server.child.kill("SIGHUP");
    await until(async () => (await attempt()).status === 201, "registration to be open again");
  });

  test("counts open lines by the way they take, refused tokens and wrong passwords", async () => {
    const figure = (line) => server.figure(line);
    const sockets = 'confab_connections{transport="websocket"}';
    const polling = 'confab_connections{transport="polling"}';
    const anna = await Person.register(server, "counted");
    await until(async () => await figure(sockets) === 0 && await figure(polling) === 0, "earlier lines to end");
    const socket = io(server.url, { auth: { token: anna.token }, forceNew: true, reconnection: false });
    await until(async () => await figure(sockets) === 1 && await figure(polling) === 0, "the upgraded line to be counted once");
    socket.disconnect();
    await until(async () => await figure(sockets) === 0, "its end to be counted");
    const [wrong, bad] = ['confab_auth_failures_total{reason="wrong_password"}', 'confab_auth_failures_total{reason="bad_token"}'];
    const before = [await figure(wrong), await figure(bad)];
    await request(server.url, "POST", "/auth/login", { body: { login: anna.user.username, password: "not the right one" } });
    await request(server.url, "GET", "/auth/me", { token: "nonsense" });
    assert.deepEqual([await figure(wrong), await figure(bad)], [before[0] + 1, before[1] + 1]);
  });

  test("logs lines of JSON, and neither passwords nor tokens nor what people say", async () => {
    const anna = await Person.register(server, "quiet");
    const chat = await anna.post("/chats", { type: "group", name: "Quiet" });
    const text = `secret-${randomUUID()}`;
    await anna.post(`/chats/${chat.id}/messages`, { content: text });
    await request(server.url, "POST", "/auth/login", { body: { login: anna.user.username, password: `wrong-${text}` } });
    await request(server.url, "GET", `/users?query=${text}\n{"forged":1}`, { token: anna.token }).catch(() => {});
    await server.restart();
    for (const line of server.output.split("\n").filter((l) => l.startsWith("{"))) assert.doesNotThrow(() => JSON.parse(line), line);
    for (const secret of [text, Person.password, anna.token, anna.refreshToken]) assert.ok(!server.output.includes(secret));
  });

  test("keeps its data from everybody else on the machine", () => {
    const data = join(server.dir, "data");
    const open = readdirSync(data, { recursive: true }).filter((name) => statSync(join(data, name)).mode & 0o077);
    assert.deepEqual(open, []);
  });

  test("refuses a second server on its data", async () => {
    const { code } = await runToEnd(["--data-dir", join(server.dir, "data"), "--listen", "127.0.0.1:0", "--metrics-listen", "none"]);
    assert.notEqual(code, 0);
    assert.ok(await server.ready());
  });
});

test("with a certificate, the same port speaks TLS, and only that", async () => {
  const [cert, key] = [join(dir, "cert.pem"), join(dir, "key.pem")];
  execFileSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
    "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost", "-keyout", key, "-out", cert], { stdio: "ignore" });
  const server = await Confabd.start({ https: true, args: ["--limits", "off", "--tls-cert", cert, "--tls-key", key] });
  try {
    const ca = readFileSync(cert);
    const ask = (method, path, body, token) => new Promise((done, failed) => {
      const call = https.request(`${server.url}/api/v1${path}`, { method, ca, agent: false,
        headers: { "Content-Type": "application/json", ...(token ? { Authorization: `Bearer ${token}` } : {}) } }, (answer) => {
        let text = "";
        answer.on("data", (part) => { text += part; });
        answer.on("end", () => done({ status: answer.statusCode, body: JSON.parse(text), protocol: answer.socket.getProtocol() }));
      });
      call.on("error", failed);
      call.end(body ? JSON.stringify(body) : undefined);
    });
    const { status, body, protocol } = await ask("POST", "/auth/register", { email: "tls@example.org", username: "tls", password: Person.password });
    assert.equal(status, 201);
    assert.match(protocol, /^TLSv1\.[23]$/);
    for (const transports of [["websocket"], ["polling"]]) {
      const socket = io(server.url, { auth: { token: body.accessToken }, transports, ca, forceNew: true, reconnection: false });
      await new Promise((done, failed) => { socket.once("ready", done); socket.once("connect_error", failed); });
      socket.disconnect();
    }
    await assert.rejects(fetch(`http://127.0.0.1:${server.port}/healthz`));
    // Nothing that hangs up early makes it deaf.
    const { connect } = await import("node:net");
    for (let i = 0; i < 60; ++i) {
      await new Promise((done) => {
        const plain = connect(server.port, "127.0.0.1", () => { if (i % 2) plain.write("\x16\x03\x01"); plain.destroy(); done(); });
        plain.on("error", done);
      });
    }
    assert.equal((await ask("GET", "/auth/me", null, body.accessToken)).status, 200);
  } finally {
    await server.remove();
  }
});

test("a quiet server ends at once, though connections are kept alive", async () => {
  const server = await Confabd.start({ args: ["--drain-timeout", "10min"] });
  try {
    const agent = new http.Agent({ keepAlive: true });
    await new Promise((done, failed) => http.get(`${server.url}/healthz`, { agent }, (answer) => answer.resume().once("end", done)).once("error", failed));
    const anna = await Person.register(server, "kept");
    await anna.connect();
    assert.equal((await server.stop("SIGTERM")).code, 0);
    agent.destroy();
    anna.leave();
  } finally {
    await server.remove();
  }
});

test("on SIGHUP rates and allowed origins change", async () => {
  const file = join(dir, "changing.toml");
  writeFileSync(file, "");
  const server = await Confabd.start({ args: ["--config", file] });
  try {
    const anna = await Person.register(server, "changing");
    const chat = await anna.post("/chats", { type: "group", name: "Changing" });
    const send = () => anna.request("POST", `/chats/${chat.id}/messages`, { content: "x" });
    const origin = "https://chat.example.org";
    const allowed = async () => {
      const answers = [await fetch(`${server.url}/api/v1/auth/me`, { headers: { origin, authorization: `Bearer ${anna.token}` } }),
        await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`, { headers: { origin } })];
      return answers.every((answer) => answer.status === 200 && answer.headers.get("access-control-allow-origin") === origin);
    };
    assert.equal(await allowed(), false);
    assert.equal((await send()).status, 201);
    writeFileSync(file, `allow-origin = ["${origin}"]\n[rate]\nmessage = "1/min:1"\n`);
    server.child.kill("SIGHUP");
    await until(allowed, "the origin to be allowed");
    // The usual rate never has anybody wait that long.
    await until(async () => (await send()).body.retryAfter > 1, "the rate to be held");
  } finally {
    await server.remove();
  }
});

test("limits are told with the time to wait", async () => {
  const server = await Confabd.start({ args: ["--rate-message", "1/s:3", "--guess-per-account", "2"] });
  try {
    const anna = await Person.register(server, "hasty");
    const chat = await anna.post("/chats", { type: "group", name: "Hasty" });
    const answers = await Promise.all(Array.from({ length: 10 }, () => anna.request("POST", `/chats/${chat.id}/messages`, { content: "x" })));
    const refused = answers.filter((a) => a.status === 429);
    assert.ok(refused.length >= 5);
    for (const answer of refused) {
      assert.equal(answer.body.code, "rate_limited");
      assert.ok(answer.body.retryAfter > 0);
      assert.ok(Number(answer.headers.get("retry-after")) >= 1);
    }
    const socket = await anna.connect();
    const events = await Promise.all(Array.from({ length: 10 }, () => socket.timeout(20000).emitWithAck("send_message", { chatId: chat.id, content: "x" })));
    assert.ok(events.filter((e) => !e.ok).every((e) => e.error.code === "rate_limited" && e.error.retryAfter > 0));
    assert.ok(events.some((e) => !e.ok));
    const guess = () => request(server.url, "POST", "/auth/login", { body: { login: anna.user.username, password: "wrong password" } });
    const guesses = [];
    for (let i = 0; i < 6; ++i) guesses.push(await guess());
    assert.ok(guesses.some((g) => g.status === 429 && g.body.retryAfter > 0));
    anna.leave();
  } finally {
    await server.remove();
  }
});
