// Guessing passwords, names, invitations and sessions, and telling by an answer what is there. With and without
// the usual limits.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { randomBytes, randomUUID } from "node:crypto";
import { Confabd, until } from "../interop/support/confabd.mjs";
import { Person, request } from "../interop/support/person.mjs";
import { Line, frame, host, many } from "./support/line.mjs";
import { Watch, attacker, attacks } from "./support/watch.mjs";

const json = "Content-Type: application/json\r\n";
const post = (path, body, headers = "") => {
  const text = JSON.stringify(body);
  return `POST /api/v1${path} HTTP/1.1\r\n${host}${json}${headers}Content-Length: ${Buffer.byteLength(text)}\r\nConnection: close\r\n\r\n${text}`;
};

// One request from this address: {status, headers, body}.
async function ask(server, bytes, from = attacker) {
  const line = new Line(server, { first: bytes, from });
  await (await line.answered()).end();
  const [head, text] = line.heard.split("\r\n\r\n");
  return { status: line.statuses[0], head, text, body: text?.startsWith("{") ? JSON.parse(text) : undefined };
}

describe("with the usual limits", () => {
  // Two hashes at once, and the rest waits or is sent away.
  const hash = 46;
  let server, watch, anna, mallory;
  before(async () => {
    server = await Confabd.start({ args: ["--password-memory", `${hash}MiB`, "--password-queue", "8"] });
    watch = await Watch.over(server);
    [anna, mallory] = [await Person.register(server, "anna"), await Person.register(server, "mallory")];
  });
  after(async () => { await watch.end(); await server.remove(); });

  const guess = (login, from, headers) => ask(server, post("/auth/login", { login, password: "wrong password" }, headers), from);

  test("one address may guess a few times, whatever it says of where it comes from", (t) => watch.during(t, { memory: 3 * hash, descriptors: 90 }, async () => {
    const answers = await many(80, (i) => guess(anna.user.username, attacker, `X-Forwarded-For: 10.0.0.${i}\r\nForwarded: for=10.0.0.${i}\r\nX-Real-IP: 10.0.0.${i}\r\n`));
    const wrong = answers.filter((answer) => answer.status === 401);
    assert.ok(wrong.length <= 10, `${wrong.length} guesses`); // five at once, and a few more if it takes minutes
    for (const { status, head, body } of answers.filter((answer) => answer.status !== 401)) {
      assert.deepEqual([status, body.code], [429, "rate_limited"]);
      assert.ok(body.retryAfter > 0);
      assert.match(head, /Retry-After: [1-9]/i);
    }
  }));

  test("many addresses keep the hashing busy, and nothing else", (t) => watch.during(t, { memory: 3 * hash, descriptors: 170 }, async () => {
    const answers = await many(150, (i) => guess(anna.user.username, `127.0.2.${1 + i % 75}`));
    const count = (status) => answers.filter((answer) => answer.status === status).length;
    assert.equal(count(401) + count(429) + count(503), answers.length, answers.map((answer) => answer.status).join());
    assert.ok(count(401) > 0 && count(503) > 0, "what is too much at once is sent away");
    for (const { body } of answers.filter((answer) => answer.status === 503)) assert.ok(body.code === "busy" && body.retryAfter > 0);
  }));

  test("nobody is locked out by it", async () => {
    const { status } = await ask(server, post("/auth/login", { login: anna.user.username, password: Person.password }), "127.0.0.1");
    assert.equal(status, 200);
  });

  test("invite codes are refused alike, and soon not tried any more", (t) => watch.during(t, { memory: 32, descriptors: 120 }, async () => {
    const chat = await anna.post("/chats", { type: "group", name: "Invited" });
    const spent = await anna.post(`/chats/${chat.id}/invites`);
    await anna.delete(`/chats/${chat.id}/invites/${spent.code}`);
    const live = await anna.post(`/chats/${chat.id}/invites`);
    const near = live.code.slice(0, -1) + (live.code.endsWith("2") ? "3" : "2");
    const answers = [];
    for (const code of [spent.code, near, live.code.slice(0, 8), live.code.toUpperCase(), ` ${live.code}`, `${live.code}%`, "%", "_".repeat(16), "' OR 1=1 --"])
      answers.push(await mallory.request("POST", "/rooms/join", { code }));
    assert.deepEqual([...new Set(answers.map(({ text }) => text))].length, 1, answers.map(({ text }) => text).join("\n"));
    assert.equal(answers[0].body.code, "not_found");
    const more = await many(100, () => mallory.request("POST", "/rooms/join", { code: randomBytes(8).toString("hex") }));
    assert.ok(more.some(({ status, body }) => status === 429 && body.retryAfter > 0));
    assert.ok(more.every(({ status }) => [404, 429].includes(status)));
    assert.equal((await mallory.get("/chats")).items.length, 0);
  }));
});

describe("without limits", () => {
  let server, watch, anna, bao, chat, message;
  const attack = attacks(() => watch);
  before(async () => {
    server = await Confabd.start({ args: ["--limits", "off", "--password-memory", "8MiB"] });
    watch = await Watch.over(server);
    [anna, bao] = [await Person.register(server, "anna"), await Person.register(server, "bao")];
    chat = await anna.post("/chats", { type: "group", name: "Annas" });
    message = await anna.post(`/chats/${chat.id}/messages`, { content: "hers" });
  });
  after(async () => { anna.leave(); bao.leave(); await watch.end(); await server.remove(); });

  const hashes = () => server.figure("confab_password_hashes_total");
  const withoutDate = (head) => head.replace(/Date: .*\r\n/, "").replace(/Content-Length: .*\r\n/, "");

  test("a log-in tells nobody who is there, neither by what it says nor by the work it does", (t) => watch.during(t, { memory: 64, descriptors: 20 }, async () => {
    const kinds = { known: anna.user.username, "known address": anna.user.email, unknown: "nobody-at-all", "unknown address": "nobody@example.org",
      "no name at all": "' OR 1=1 --", "a name far too long": "x".repeat(200) };
    const seen = new Set();
    const took = {};
    for (const [kind, login] of Object.entries(kinds)) {
      took[kind] = [];
      const before = await hashes();
      for (let i = 0; i < 20; ++i) {
        const since = performance.now();
        const answer = await ask(server, post("/auth/login", { login, password: "wrong password" }));
        took[kind].push(performance.now() - since);
        seen.add(`${answer.status} ${withoutDate(answer.head)} ${answer.text}`);
      }
      assert.equal(await hashes() - before, 20, `hashes for ${kind}`);
    }
    assert.deepEqual([...seen].length, 1, [...seen].join("\n"));
    // Printed, not judged: see docs/security.md.
    for (const [kind, times] of Object.entries(took)) t.diagnostic(`${kind}: median ${times.sort((a, b) => a - b)[10].toFixed(1)} ms, from ${times[0].toFixed(1)} to ${times[19].toFixed(1)} ms`);
  }));

  attack("registering with a taken name or address costs as much as with a free one", async () => {
    const register = async (change) => {
      const before = await hashes();
      const answer = await request(server.url, "POST", "/auth/register",
        { body: { email: `${randomUUID()}@example.org`, username: `u${randomUUID().slice(0, 8)}`, password: Person.password, ...change } });
      return [answer.status, await hashes() - before];
    };
    assert.deepEqual(await register({}), [201, 1]);
    assert.deepEqual(await register({ username: anna.user.username }), [409, 1]);
    assert.deepEqual(await register({ email: anna.user.email.toUpperCase() }), [409, 1]);
  });

  attack("what a stranger may not see is answered as what is not there", async () => {
    const session = (await anna.get("/auth/sessions")).items[0].id;
    const pairs = [
      ["GET", "/chats/ID", chat.id], ["PATCH", "/chats/ID", chat.id, { name: "x" }], ["DELETE", "/chats/ID", chat.id],
      ["GET", "/chats/ID/messages", chat.id], ["GET", "/chats/ID/changes?since=0", chat.id], ["POST", "/chats/ID/messages", chat.id, { content: "x" }],
      ["GET", "/chats/ID/participants", chat.id], ["GET", "/chats/ID/search?q=hers", chat.id], ["POST", "/rooms/ID/join", chat.id],
      ["GET", "/chats/ID/invites", chat.id], ["POST", "/chats/ID/read", chat.id, { seq: 1 }], ["GET", "/chats/ID/online-users", chat.id],
      ["GET", "/messages/ID", message.id], ["PATCH", "/messages/ID", message.id, { content: "x" }], ["DELETE", "/messages/ID", message.id],
      ["GET", "/messages/ID/history", message.id], ["PUT", "/messages/ID/pin", message.id], ["POST", "/messages/ID/reactions", message.id, { emoji: "👍" }],
      ["DELETE", "/auth/sessions/ID", session],
    ];
    for (const [method, path, id, body] of pairs) {
      const [there, nowhere] = [id, randomUUID()].map((it) => bao.request(method, path.replace("ID", it), body));
      const [one, two] = [await there, await nowhere];
      assert.deepEqual([one.status, one.text], [two.status, two.text], `${method} ${path}`);
      assert.equal(one.body.code, "not_found", `${method} ${path}`);
    }
  });

  attack("a session on polling is whoever's holds its id, and nobody guesses that", async () => {
    const socket = await anna.connect({ transports: ["polling"] });
    const sid = socket.io.engine.id;
    assert.ok(sid.length >= 24);
    assert.notEqual(socket.id, sid);
    const poll = (id) => ask(server, `GET /socket.io/?EIO=4&transport=polling&sid=${encodeURIComponent(id)} HTTP/1.1\r\n${host}Connection: close\r\n\r\n`);
    const send = (id) => ask(server, `POST /socket.io/?EIO=4&transport=polling&sid=${encodeURIComponent(id)} HTTP/1.1\r\n${host}Content-Type: text/plain\r\nContent-Length: 2\r\nConnection: close\r\n\r\n41`);
    const near = sid.replace(/^./, (c) => (c === "A" ? "B" : "A"));
    const guesses = [near, sid.slice(0, -1), `${sid}0`, sid.toUpperCase(), socket.id, `${socket.id}0`, `${socket.id}1`, "", "0", "-1", "99999999999999999999", `${"A".repeat(24)}0`,
      `${"A".repeat(24)}9999`, `${"A".repeat(24)}-1`, sid.slice(0, 24), `../${sid}`, `${sid}\0`, `${sid} `, `${sid}&sid=${near}`];
    for (const guess of guesses) {
      for (const answer of [guess && await poll(guess), guess && await send(guess)].filter(Boolean)) assert.equal(answer.status, 400, `${guess}: ${answer.text}`);
    }
    assert.ok((await socket.ask("get_unread", { chatId: chat.id })).ok, "the session has not noticed");
    // Whoever has the id cannot listen in quietly: two polls at a time end it, and its owner comes back with the token.
    const ended = new Promise((done) => socket.once("disconnect", done));
    await poll(sid);
    await ended;
  });

  attack("acknowledgement ids are echoed, and nothing more", async () => {
    const line = await Line.webSocket(server);
    line.send(frame(`40${JSON.stringify({ token: anna.token })}`));
    await line.hears(/"ready"/);
    for (const id of ["0", "1", "4294967296", "9007199254740991"]) {
      line.send(frame(`42${id}["get_unread",{"chatId":"${chat.id}"}]`));
      await line.hears(new RegExp(`43${id}\\[\\{"[^\\]]*"ok":true|43${id}\\[\\{"ok":true`));
    }
    for (let i = 0; i < 100; ++i) line.send(frame(`427["get_unread",{"chatId":"${chat.id}"}]`));
    await until(() => line.heard.match(/437\[/g)?.length === 100, "each to be answered");
    for (let i = 0; i < 1000; ++i) line.send(frame(`43${i}[{"ok":true}]`)); // of nothing that the server asked
    line.send(frame(`428["get_unread",{"chatId":"${chat.id}"}]`));
    await line.hears(/438\[/);
    for (const id of ["18446744073709551615", "18446744073709551616", "-1", "1e3", "0x10", "１"]) {
      const other = await Line.webSocket(server);
      other.send(frame(`40${JSON.stringify({ token: anna.token })}`));
      await other.hears(/"ready"/);
      other.send(frame(`42${id}["get_unread",{}]`));
      await other.ended;
    }
    await line.end();
  });

  attack("an Idempotency-Key belongs to one person and one request", async () => {
    const key = randomUUID();
    const create = (person, name, headers = { "Idempotency-Key": key }) => person.request("POST", "/chats", { type: "group", name }, headers);
    const [mine, hers] = [await create(bao, "Mine"), await create(anna, "Mine")];
    assert.deepEqual([mine.status, hers.status], [201, 201]);
    assert.notEqual(mine.body.id, hers.body.id);
    assert.equal((await create(bao, "Mine")).body.id, mine.body.id);
    assert.equal((await create(bao, "Other")).body.code, "conflict");
    assert.equal((await bao.request("POST", `/chats/${mine.body.id}/messages`, { content: "x" }, { "Idempotency-Key": key })).body.code, "conflict");
    for (const wrong of ["x".repeat(256), "a b", "é"]) assert.equal((await create(bao, "Odd", { "Idempotency-Key": wrong })).status, 400, wrong);
    // Nobody's answers are kept for nobody: else whoever knows the key would get the tokens that were in it.
    const account = { email: `${key}@example.org`, username: `k${key.slice(0, 8)}`, password: Person.password };
    const register = () => request(server.url, "POST", "/auth/register", { body: account, headers: { "Idempotency-Key": key } });
    assert.equal((await register()).status, 201);
    assert.equal((await register()).status, 409);
  });
});
