// Texts that want to be something else: another person's name, a line of the log, a command of the search.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { Confabd } from "../interop/support/confabd.mjs";
import { Person, request } from "../interop/support/person.mjs";
import { Line, frame, host } from "./support/line.mjs";
import { Watch, attacks } from "./support/watch.mjs";

const esc = "\u001b[31m";
const forgedJson = '{"time":"2000-01-01T00:00:00.000Z","level":"error","category":"default","message":"forged"}';
const forgedText = "2000-01-01T00:00:00.000Z error   default: forged";

for (const format of ["json", "text"]) {
  describe(`in a log of ${format}`, () => {
    let server, watch;
    const secrets = [Person.password];
    before(async () => {
      server = await Confabd.start({ args: ["--log-format", format, "--log-level", "debug", "--http-header-timeout", "1s"] });
      watch = await Watch.over(server);
    });
    after(() => server.remove());

    attacks(() => watch)("hostile texts are said wherever the server takes any", async () => {
      const hostile = [`\n${forgedJson}`, `\r\n${forgedText}`, `\u2028${forgedText}`, `\u0085${forgedText}`, `${esc}forged\u0007`, `"}\n${forgedJson}`, "%n%s%s%s%p", "\\n\\u000aforged", "\u202eforged"];
      const anna = await Person.register(server, "anna", { device: `phone${hostile[0]}` });
      const chat = await anna.post("/chats", { type: "group", name: "Chat" });
      const socket = await anna.connect();
      for (const text of hostile) {
        const said = `said-${randomUUID()}`;
        secrets.push(said, `guess-${said}`);
        await anna.request("PATCH", "/auth/me", { displayName: `Anna${text}` });
        await anna.request("PATCH", `/chats/${chat.id}`, { name: `Chat${text}` });
        await anna.request("POST", `/chats/${chat.id}/messages`, { content: said + text }, { "Idempotency-Key": randomUUID() });
        await request(server.url, "POST", "/auth/login", { body: { login: `anna${text}`, password: `guess-${said}` } });
        await request(server.url, "GET", `/search?q=${encodeURIComponent(said + text)}`, { token: anna.token });
        await request(server.url, "GET", `/${encodeURIComponent(text)}`, { token: anna.token });
        await request(server.url, "POST", "/auth/refresh", { body: { refreshToken: text } });
        await socket.timeout(30000).emitWithAck(`event${text}`, {});
        await socket.timeout(30000).emitWithAck("send_message", { chatId: text, content: said });
        for (const bytes of [`GET /${text} HTTP/1.1\r\n${host}\r\n`, `GET / HTTP/1.1\r\n${host}User-Agent: ${text}\r\n\r\n`, `${text} / HTTP/1.1\r\n\r\n`,
          `GET /socket.io/?EIO=4&transport=polling HTTP/1.1\r\n${host}Origin: ${text}\r\n\r\n`, `GET / HTTP/1.1\r\n${host}Authorization: Bearer ${text}\r\n\r\n`]) {
          const line = new Line(server, { first: Buffer.from(`${bytes}GET / HTTP/1.1\r\n${host}Connection: close\r\n\r\n`) });
          await (await line.answered()).end();
        }
      }
      secrets.push(anna.token, anna.refreshToken);
      anna.leave();
    });

    test("every line is the server's own, and says nothing that is secret", async () => {
      await watch.end();
      await server.stop();
      const lines = server.output.split("\n").filter((line) => line && !line.startsWith("First start."));
      assert.ok(lines.length >= 2);
      for (const line of lines) {
        if (format === "json") {
          const entry = JSON.parse(line);
          assert.deepEqual(Object.keys(entry).sort(), ["category", "level", "message", "time"]);
          assert.notEqual(entry.message, "forged");
        } else {
          assert.match(line, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (debug|info|warning|error) {1,4}\S+: /);
        }
        assert.ok(!line.startsWith("2000-01-01") && !line.includes('"2000-01-01'), line);
        assert.ok(!/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(line), JSON.stringify(line));
      }
      for (const secret of secrets) assert.ok(!server.output.includes(secret), secret);
    });
  });
}

describe("with a well-behaved client beside it", () => {
  let server, watch, anna, chat;
  const attack = attacks(() => watch);
  before(async () => {
    server = await Confabd.start({ args: ["--limits", "off"] });
    watch = await Watch.over(server);
    anna = await Person.register(server, "anna");
    chat = await anna.post("/chats", { type: "group", name: "Texts" });
  });
  after(async () => { anna.leave(); await watch.end(); await server.remove(); });

  const account = (change) => ({ email: `${randomUUID()}@example.org`, username: `u${randomUUID().slice(0, 12)}`, password: Person.password, ...change });
  const register = async (change) => {
    const { status, body } = await request(server.url, "POST", "/auth/register", { body: account(change) });
    return status === 201 ? "taken" : `${body.code} ${body.field}`;
  };

  attack("no username looks like another one", async () => {
    const name = `paypal${randomUUID().slice(0, 8)}`;
    assert.equal(await register({ username: name }), "taken");
    for (const same of [name.toUpperCase(), name.replace("p", "P")]) assert.equal(await register({ username: same }), "conflict username", same);
    for (const alike of [name.replace("a", "а"), name.replace("p", "р"), name.replace("l", "ӏ"), name.replace("y", "ｙ"), name.replace("p", "𝗉"), `${name}\u200b`, `\u202e${name}`,
      name.replace("a", "a\u0301"), name.replace("a", "á"), `${name} `, ` ${name}`, `${name}\u00ad`, `${name}\ufe0f`, `${name}\u0000`, name.replace("l", "ı"), `${name}\u2060`])
      assert.equal(await register({ username: alike }), "invalid_argument username", JSON.stringify(alike));
  });

  attack("no address is taken twice because it can be written in two ways", async () => {
    const id = randomUUID().slice(0, 8);
    for (const [one, ...others] of [
      [`café${id}@example.org`, `cafe\u0301${id}@example.org`, `CAFÉ${id}@example.org`, `CAFE\u0301${id}@EXAMPLE.org`],
      [`kelvin${id}@example.org`, `\u212aelvin${id}@example.org`, `ｋelvin${id}@example.org`, ` kelvin${id}@example.org `],
      [`strasse${id}@example.org`, `STRASSE${id}@example.org`, `ſtrasse${id}@example.org`],
      [`idn${id}@bücher.example`, `idn${id}@xn--bcher-kva.example`, `idn${id}@BÜCHER.example`, `idn${id}@bu\u0308cher.example`],
    ]) {
      assert.equal(await register({ email: one }), "taken", one);
      for (const other of others) assert.match(await register({ email: other }), /^(conflict|invalid_argument) email$/, JSON.stringify(other));
    }
  });

  attack("names show what they are made of", async () => {
    const bidi = ["\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\u200e", "\u200f", "\u061c"];
    const hidden = ["\u200b", "\u2060", "\ufeff", "\u00ad", "\ufff9", "\u206a"];
    for (const sign of [...bidi, ...hidden]) {
      assert.equal((await anna.patch("/auth/me", { displayName: `An${sign}na` })).displayName, "Anna");
      assert.equal((await anna.patch(`/chats/${chat.id}`, { name: `Te${sign}xts` })).name, "Texts");
    }
    for (const blank of ["\u200b", "\u3164", "\u115f", "\u2800", "\ufe0f\ufe0f", "\u202e\u202c", " \u00a0\u2003 ", "\u17b4", "\u{e0020}"]) {
      assert.equal((await anna.request("PATCH", "/auth/me", { displayName: blank })).body.field, "displayName", JSON.stringify(blank));
      assert.equal((await anna.request("PATCH", `/chats/${chat.id}`, { name: blank })).body.field, "name", JSON.stringify(blank));
      assert.equal((await anna.request("POST", `/chats/${chat.id}/messages`, { content: blank })).body.field, "content", JSON.stringify(blank));
    }
    const zalgo = `a${"\u0301".repeat(63)}`;
    const { displayName } = await anna.patch("/auth/me", { displayName: zalgo });
    assert.ok([...displayName].length <= 64);
  });

  attack("what is no UTF-8 is not taken for some", async () => {
    const broken = { "an overlong slash": [0xc0, 0xaf], "an overlong NUL": [0xc0, 0x80], "overlong in three": [0xe0, 0x80, 0xaf], "a surrogate": [0xed, 0xa0, 0x80],
      "a pair of surrogates": [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80], "beyond the last": [0xf4, 0x90, 0x80, 0x80], "five bytes": [0xf8, 0x88, 0x80, 0x80, 0x80],
      "a start alone": [0xe2, 0x82], "a continuation alone": [0x80], "never a byte": [0xff] };
    for (const [name, bytes] of Object.entries(broken)) {
      const text = Buffer.concat([Buffer.from('{"content":"a'), Buffer.from(bytes), Buffer.from('z"}')]);
      const line = new Line(server, { first: Buffer.concat([Buffer.from(`POST /api/v1/chats/${chat.id}/messages HTTP/1.1\r\n${host}Authorization: Bearer ${anna.token}\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: ${text.length}\r\n\r\n`), text]) });
      await line.ended;
      assert.deepEqual(line.statuses, [400], name);
      const socket = await Line.webSocket(server);
      socket.send(frame(`40${JSON.stringify({ token: anna.token })}`));
      await socket.hears(/"ready"/);
      socket.send(frame(Buffer.concat([Buffer.from(`421["send_message",{"chatId":"${chat.id}","content":"a`), Buffer.from(bytes), Buffer.from('z"}]')])));
      await socket.ended;
      const escaped = [...bytes].map((byte) => `%${byte.toString(16)}`).join("");
      const url = new Line(server, { first: `GET /api/v1/search?q=${escaped} HTTP/1.1\r\n${host}Authorization: Bearer ${anna.token}\r\nConnection: close\r\n\r\n` });
      await url.ended;
      assert.ok([200, 400].includes(url.statuses[0]), `${name} in a query: ${url.statuses}`);
    }
    for (const content of ['"\\ud83d"', '"\\ude00"', '"\\ude00\\ud83d"', '"a\\u0000b"']) {
      const { status } = await anna.request("POST", `/chats/${chat.id}/messages`, `{"content":${content}}`);
      assert.equal(status, 400, content);
    }
    assert.equal((await anna.get(`/chats/${chat.id}`)).seq, 0);
  });

  attack("guesses for one account are counted together, however it is written", async () => {
    const limited = await Confabd.start({ args: ["--guess-per-account", "3"] });
    try {
      const bao = await Person.register(limited, "bao");
      const name = bao.user.username;
      const ways = [name, name.toUpperCase(), name.replace("b", "ｂ"), ` ${name} `, name.replace("a", "ａ"), name.replace("o", "𝐨")];
      const statuses = [];
      for (const login of ways) statuses.push((await request(limited.url, "POST", "/auth/login", { body: { login, password: "wrong password" } })).status);
      assert.ok(statuses.includes(429), `${statuses}`);
    } finally {
      await limited.remove();
    }
  });

  attack("a search is for words, whatever is in it", async () => {
    for (let i = 0; i < 20; ++i) await anna.post(`/chats/${chat.id}/messages`, { content: ["a".repeat(8000), "a ".repeat(4000), "ab".repeat(4000), "😀".repeat(2000), "%_%_ \"quoted\" it's"][i % 5] });
    const stranger = await Person.register(server, "stranger");
    const queries = ["'", '"', '""', "a*", "*", "^a", "-a", "NOT a", "a OR b", "a AND", "NEAR(a b, 1000000)", "content:a", "{content}:a", "(((((((((a", "a)", "a\"b", "' OR 1=1 --", "'; DROP TABLE messages; --",
      "%", "_", "%%%%%%%%", "\\", "[a-z]*", "(a+)+$", "(a|a)*b", "a".repeat(200), "a ".repeat(100), "a* ".repeat(66), `"${"a".repeat(198)}"`, "NEAR ".repeat(40), "\u0301".repeat(200), "😀".repeat(100),
      "\u202e".repeat(50), "\u200b", "a\u0000b", "rowid:1", "messages_fts MATCH a", "a' UNION SELECT password_hash FROM users --", "\ud83d".toWellFormed(), "0x41", "1e309", "null", "true"];
    for (const person of [anna, stranger]) {
      for (const q of queries) {
        for (const path of [`/search?q=${encodeURIComponent(q)}`, `/search?q=${encodeURIComponent(q)}&kind=users`, `/search?q=${encodeURIComponent(q)}&kind=rooms`,
          `/users?query=${encodeURIComponent(q)}`, `/rooms?query=${encodeURIComponent(q)}`]) {
          const { status, text } = await person.request("GET", path);
          assert.ok([200, 400].includes(status), `${path}: ${status}`);
          if (person === stranger) assert.ok(!text.includes(chat.id), "found what is not theirs");
          assert.ok(!/sql|fts5|syntax|argon2/i.test(text.replaceAll(JSON.stringify(q).slice(1, -1), "")), text.slice(0, 300));
        }
      }
    }
    assert.equal((await anna.get(`/chats/${chat.id}`)).seq, 20);
  }, { memory: 64 });
});
