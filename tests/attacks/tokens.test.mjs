// Forged and replayed tokens, against a server whose secret the test knows: what is refused here is refused for what it says, not
// because it could not have been signed better.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { Confabd, until } from "../interop/support/confabd.mjs";
import { Person, request } from "../interop/support/person.mjs";
import { forgeries, genuine, secret } from "./support/forgeries.mjs";
import { Line, frame, host, many, upgrade } from "./support/line.mjs";
import { Watch, attacks } from "./support/watch.mjs";

let server, watch, anna, bao, session, socket;
const attack = attacks(() => watch);
before(async () => {
  server = await Confabd.start({ args: ["--limits", "off"], env: { CONFAB_TOKEN_SECRET: secret.toString("base64") } });
  watch = await Watch.over(server);
  [anna, bao] = [await Person.register(server, "anna"), await Person.register(server, "bao")];
  session = (await anna.get("/auth/sessions")).items[0].id;
  socket = await anna.connect();
});
after(async () => {
  anna.leave();
  await watch.end();
  await server.remove();
});

const me = (token) => request(server.url, "GET", "/auth/me", { token });

// What becomes of a connection with this token: "connected", or the code of the refusal. By hand, since the published client
// sends no lone bytes.
async function connecting(token) {
  const line = await Line.webSocket(server);
  line.send(frame(`40${JSON.stringify({ token })}`));
  const [, error] = await line.hears(/40\{"sid"|44\{.*"code":"(\w+)"/);
  await line.end();
  return error ?? "connected";
}

const renewing = async (token) => (await socket.timeout(30000).emitWithAck("authenticate", { token })).error?.code ?? "renewed";

test("the test knows how to make a token that is taken", async () => {
  const token = genuine(anna.id, session);
  assert.equal((await me(token)).body.id, anna.id);
  assert.equal(await connecting(token), "connected");
  assert.equal(await renewing(token), "renewed");
});

test("no forged token is taken: not over HTTP, not for a connection, not for a live one", (t) => watch.during(t, { memory: 32, descriptors: 20 }, async () => {
  const forged = forgeries(anna.id, session, bao.id);
  assert.ok(forged.length >= 40);
  const failures = await server.figure('confab_auth_failures_total{reason="bad_token"}');
  const taken = [];
  for (const [name, token] of forged) {
    const answer = await me(token);
    if (answer.status !== 401 || answer.body.code !== "unauthenticated") taken.push(`${name}: ${answer.status} ${answer.text}`);
    const connected = await connecting(token);
    if (connected !== "unauthenticated") taken.push(`${name}, connecting: ${connected}`);
    const renewed = await renewing(token);
    if (!["unauthenticated", "invalid_argument"].includes(renewed)) taken.push(`${name}, renewing: ${renewed}`);
  }
  assert.deepEqual(taken, []);
  assert.ok(await server.figure('confab_auth_failures_total{reason="bad_token"}') >= failures + 2 * forged.length, "all of them are counted");
  assert.ok(socket.connected);
}));

attack("the same with all that may stand around a token in a header", async () => {
  const token = genuine(anna.id, session);
  const ask = async (header) => {
    const line = new Line(server, { first: `GET /api/v1/auth/me HTTP/1.1\r\n${host}${header}\r\nConnection: close\r\n\r\n` });
    await line.ended;
    return line.statuses[0];
  };
  assert.equal(await ask(`Authorization: Bearer ${token}`), 200);
  assert.equal(await ask(`authorization:bearer ${token}`), 200);
  const refused = [`Authorization: Token ${token}`, `Authorization: Bearer, ${token}`, `Authorization: Bearer "${token}"`, `Authorization: Basic ${token}`,
    `Authorization: ${token}`, `Authorization: Bearer ${token},${token}`, `Authorization: Bearer ${token} ${token}`, `X-Authorization: Bearer ${token}`,
    `Cookie: token=${token}; access_token=${token}`, `Proxy-Authorization: Bearer ${token}`, `Authorization: Bearer\t${token}`];
  for (const header of refused) assert.equal(await ask(header), 401, header.replace(token, "TOKEN"));
  const { status } = await request(server.url, "GET", `/auth/me?access_token=${token}&token=${token}`);
  assert.equal(status, 401);
});

attack("two Authorization headers are not one too many for somebody in front of us", async () => {
  const [mine, other] = [genuine(anna.id, session), "a.b.c"];
  for (const [one, two] of [[mine, other], [other, mine]]) {
    const line = new Line(server, { first: `GET /api/v1/auth/me HTTP/1.1\r\n${host}Authorization: Bearer ${one}\r\nAuthorization: Bearer ${two}\r\nConnection: close\r\n\r\n` });
    await line.ended;
    assert.deepEqual(line.statuses, [400]);
  }
});

const refresh = async (refreshToken) => request(server.url, "POST", "/auth/refresh", { body: { refreshToken } });

describe("a refresh token", () => {
  test("used a hundred times at once has one successor", (t) => watch.during(t, { memory: 64, descriptors: 120 }, async () => {
    const cleo = await Person.register(server, "cleo");
    const answers = await many(100, () => refresh(cleo.refreshToken));
    assert.deepEqual([...new Set(answers.map((answer) => answer.status))], [200]);
    assert.equal(new Set(answers.map((answer) => answer.body.refreshToken)).size, 1);
    assert.equal((await cleo.get("/auth/sessions")).items.length, 1);
    assert.equal((await refresh(answers[0].body.refreshToken)).status, 200);
  }));

  test("that is used by a thief after its owner ends the family: all its tokens, all its lines", (t) => watch.during(t, { memory: 64, descriptors: 60 }, async () => {
    const dora = await Person.register(server, "dora");
    const line = await dora.connect();
    const stolen = dora.refreshToken;
    const tokens = [dora.refreshToken];
    for (let i = 0; i < 5; ++i) {
      const { body } = await refresh(tokens.at(-1));
      tokens.push(body.refreshToken);
      dora.token = body.accessToken;
    }
    const reused = await server.figure('confab_auth_failures_total{reason="reused_token"}');
    // Within some seconds the same token again is a device that lost the answer; once its successor was used, or later, it is not.
    await until(async () => (await refresh(stolen)).status === 401, "the time to be over in which it may be a retry");
    await until(() => !line.connected, "the line to be ended", 10);
    for (const token of tokens) assert.equal((await refresh(token)).status, 401);
    assert.equal((await me(dora.token)).status, 401);
    assert.equal(await connecting(dora.token), "unauthenticated");
    assert.equal(await server.figure('confab_auth_failures_total{reason="reused_token"}'), reused + 1, "counted once");
  }));

  attack("of another session, another server or nobody is worth nothing, and says nothing", async () => {
    const wrong = [anna.token, genuine(anna.id, session), bao.id, session, "A".repeat(43), "A".repeat(44), anna.refreshToken.slice(0, -1),
      `${anna.refreshToken}A`, anna.refreshToken.toUpperCase(), ` ${anna.refreshToken}`, `${anna.refreshToken}\n`, "' OR 1=1 --", "\u0000", "💥"];
    const answers = new Set();
    for (const token of wrong) {
      const { status, body, text } = await refresh(token);
      if (body.code === "invalid_argument") continue; // what is no text at all
      assert.equal(status, 401, token);
      answers.add(text);
    }
    assert.equal(answers.size, 1);
    assert.equal((await refresh(anna.refreshToken)).status, 200);
  });

  attack("does not open anything but its own renewal", async () => {
    for (const token of [anna.refreshToken, bao.refreshToken]) {
      assert.equal((await me(token)).status, 401);
      assert.equal(await connecting(token), "unauthenticated");
    }
  });
});
