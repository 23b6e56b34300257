// Accounts and device sessions over the wire, with their refusals.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { Confabd, until } from "./support/confabd.mjs";
import { Person, refusal, request } from "./support/person.mjs";

let server;
before(async () => { server = await Confabd.start({ args: ["--limits", "off"] }); });
after(() => server.remove());

const post = (path, body) => request(server.url, "POST", path, { body });

test("the first start prints an invitation that makes an administrator, once", async () => {
  const invitation = await until(() => /invitation[^\n]*?([A-Za-z0-9_-]{32})/i.exec(server.output)?.[1], "an invitation");
  const admin = await Person.register(server, "admin", { invitation });
  assert.equal((await admin.get("/auth/me")).admin, true);
  const second = await post("/auth/register", { email: "x@example.org", username: "second", password: Person.password, invitation });
  assert.notEqual(second.status, 201);
  const other = await Person.register(server, "other");
  assert.equal((await other.get("/auth/me")).admin, false);
});

test("registering answers user and tokens", async () => {
  const { status, body, headers } = await post("/auth/register",
    { email: "Anna@Example.org", username: "Anna.B", password: Person.password, displayName: "Anna B", device: "phone" });
  assert.equal(status, 201);
  assert.match(headers.get("content-type"), /^application\/json/);
  assert.equal(body.user.username, "Anna.B");
  assert.equal(body.user.displayName, "Anna B");
  assert.ok(body.accessToken && body.refreshToken && body.expiresIn > 0 && body.expiresIn <= 900);
  assert.ok(!JSON.stringify(body).includes(Person.password));
});

test("registering refuses with the field that is wrong", async () => {
  await Person.register(server, "taken", { username: "taken", email: "taken@example.org" });
  const good = { email: "good@example.org", username: "good", password: Person.password };
  for (const [change, status, code, field] of [
    [{ email: undefined }, 400, "invalid_argument", "email"],
    [{ email: "no address" }, 400, "invalid_argument", "email"],
    [{ email: "a@b@c" }, 400, "invalid_argument", "email"],
    [{ username: "ab" }, 400, "invalid_argument", "username"],
    [{ username: "a".repeat(33) }, 400, "invalid_argument", "username"],
    [{ username: "-anna" }, 400, "invalid_argument", "username"],
    [{ username: "an na" }, 400, "invalid_argument", "username"],
    [{ username: 7 }, 400, "invalid_argument", "username"],
    [{ password: "short" }, 400, "invalid_argument", "password"],
    [{ password: "x".repeat(257) }, 400, "invalid_argument", "password"],
    [{ displayName: "  " }, 400, "invalid_argument", "displayName"],
    [{ displayName: "x".repeat(65) }, 400, "invalid_argument", "displayName"],
    [{ username: "TAKEN" }, 409, "conflict", "username"],
    [{ email: "TAKEN@example.org" }, 409, "conflict", "email"],
  ]) {
    const { status: answered, body, headers } = await post("/auth/register", { ...good, ...change });
    assert.deepEqual([answered, body?.code, body?.field], [status, code, field], JSON.stringify(change));
    assert.match(headers.get("content-type"), /^application\/problem\+json/);
    assert.equal(body.status, status);
    assert.ok(body.detail);
  }
});

test("one signs in by username or e-mail, in any case, under any of the names of the field", async () => {
  const anna = await Person.register(server, "signer");
  const { username, email } = anna.user;
  for (const who of [{ login: username }, { login: email }, { login: email.toUpperCase() }, { login: username.toUpperCase() }, { email }, { username }]) {
    const { status, body } = await post("/auth/login", { ...who, password: Person.password, device: "test" });
    assert.equal(status, 200, JSON.stringify(who));
    assert.equal(body.user.id, anna.id);
  }
});

test("a wrong password and an unknown person get the same answer", async () => {
  const anna = await Person.register(server, "victim");
  const wrong = await post("/auth/login", { login: anna.user.username, password: "wrong password" });
  const unknown = await post("/auth/login", { login: "nobody-at-all", password: "wrong password" });
  assert.deepEqual([wrong.status, wrong.body.code], [401, "unauthenticated"]);
  assert.deepEqual([unknown.status, unknown.text], [wrong.status, wrong.text]);
  assert.equal((await post("/auth/login", { password: "x" })).body.code, "invalid_argument");
});

test("refresh tokens rotate; a spent one ends the whole family and its sockets", async () => {
  const anna = await Person.register(server, "rotator");
  const socket = await anna.connect();
  const first = anna.refreshToken;
  const { body: second } = await post("/auth/refresh", { refreshToken: first });
  assert.ok(second.accessToken);
  assert.notEqual(second.refreshToken, first);
  // The same device asking again at once lost the answer, perhaps: it gets the same successor.
  const again = await post("/auth/refresh", { refreshToken: first });
  assert.deepEqual([again.status, again.body.refreshToken], [200, second.refreshToken]);
  const { body: third } = await post("/auth/refresh", { refreshToken: second.refreshToken });
  assert.ok(third.refreshToken);
  // A while later it comes up again: somebody else has it.
  const reuse = await until(async () => {
    const answer = await post("/auth/refresh", { refreshToken: first });
    return answer.status !== 200 && answer;
  }, "the time to be over in which it may be a retry");
  assert.deepEqual([reuse.status, reuse.body.code], [401, "unauthenticated"]);
  await socket.hears("session_revoked");
  await until(() => !socket.connected, "the socket to be closed", 5);
  assert.equal((await post("/auth/refresh", { refreshToken: third.refreshToken })).status, 401);
  assert.equal((await request(server.url, "GET", "/auth/me", { token: third.accessToken })).status, 401);
  for (const bad of ["", "nonsense", first.slice(1)]) assert.equal((await post("/auth/refresh", { refreshToken: bad })).status, 401, bad);
  assert.equal((await post("/auth/refresh", {})).body.field, "refreshToken");
});

test("logging out ends the session and its sockets", async () => {
  const anna = await Person.register(server, "leaver");
  const socket = await anna.connect();
  assert.equal((await anna.request("POST", "/auth/logout", {})).status, 204);
  await socket.hears("session_revoked");
  await until(() => !socket.connected, "the socket to be closed", 5);
  assert.equal((await anna.request("GET", "/auth/me")).body.code, "unauthenticated");
  assert.equal((await post("/auth/refresh", { refreshToken: anna.refreshToken })).status, 401);
});

test("one's own account can be read, changed, exported and deleted", async () => {
  const anna = await Person.register(server, "self");
  assert.equal((await anna.get("/auth/me")).email, anna.user.email);
  const changed = await anna.patch("/auth/me", { displayName: "Anna the Second", statusText: "out", avatarUrl: "https://example.org/a.png" });
  assert.deepEqual([changed.displayName, changed.statusText, changed.avatarUrl], ["Anna the Second", "out", "https://example.org/a.png"]);
  assert.equal((await anna.patch("/auth/me", { avatarUrl: "" })).avatarUrl, null);
  assert.equal((await refusal(anna.patch("/auth/me", { avatarUrl: "javascript:alert(1)" }))).field, "avatarUrl");
  assert.equal((await refusal(anna.patch("/auth/me", { displayName: "" }))).field, "displayName");
  const other = await Person.register(server, "neighbour");
  assert.deepEqual((({ code, field }) => [code, field])(await refusal(anna.patch("/auth/me", { username: other.user.username.toUpperCase() }))), ["conflict", "username"]);
  const bidi = await anna.patch("/auth/me", { displayName: "Anna\u202Egnp.exe" });
  assert.ok(!bidi.displayName.includes("\u202E"));

  const data = await anna.get("/auth/me/export");
  assert.ok(JSON.stringify(data).includes(anna.user.email));
  assert.ok(!/argon2|passwordHash/i.test(JSON.stringify(data)));

  const socket = await anna.connect();
  assert.notEqual((await anna.request("DELETE", "/auth/me", { password: "wrong password" })).status, 204);
  assert.equal((await anna.request("DELETE", "/auth/me", { password: Person.password })).status, 204);
  await until(() => !socket.connected, "the socket to be closed", 5);
  assert.equal((await anna.request("GET", "/auth/me")).status, 401);
  assert.equal((await post("/auth/login", { login: anna.user.username, password: Person.password })).status, 401);
});

test("changing the password needs the old one and ends the other sessions", async () => {
  const anna = await Person.register(server, "changer");
  const { body: signedIn } = await post("/auth/login", { login: anna.user.username, password: Person.password, device: "other" });
  const other = new Person(server, signedIn);
  const otherSocket = await other.connect();
  const wrong = await refusal(anna.post("/auth/password", { currentPassword: "wrong password", newPassword: "another horse" }));
  assert.ok(["unauthenticated", "forbidden", "invalid_argument"].includes(wrong.code), wrong.code);
  assert.equal((await refusal(anna.post("/auth/password", { currentPassword: Person.password, newPassword: "short" }))).field, "newPassword");
  assert.equal((await anna.request("POST", "/auth/password", { currentPassword: Person.password, newPassword: "another horse" })).status, 204);
  await until(() => !otherSocket.connected, "the other device's socket to be closed", 5);
  assert.equal((await anna.request("GET", "/auth/me")).status, 200);
  assert.equal((await other.request("GET", "/auth/me")).status, 401);
  assert.equal((await post("/auth/login", { login: anna.user.username, password: Person.password })).status, 401);
  assert.equal((await post("/auth/login", { login: anna.user.username, password: "another horse" })).status, 200);
});

test("devices are listed, and one or all others signed out", async () => {
  const anna = await Person.register(server, "devices", { device: "desk" });
  const others = [];
  for (const device of ["phone", "tablet"]) {
    const { body } = await post("/auth/login", { login: anna.user.username, password: Person.password, device });
    others.push(new Person(server, body));
  }
  const { items } = await anna.get("/auth/sessions");
  assert.deepEqual(items.map((s) => s.device).sort(), ["desk", "phone", "tablet"]);
  assert.deepEqual(items.filter((s) => s.current).map((s) => s.device), ["desk"]);
  const phone = items.find((s) => s.device === "phone");
  const socket = await others[0].connect();
  assert.equal((await anna.request("DELETE", `/auth/sessions/${phone.id}`)).status, 204);
  await until(() => !socket.connected, "the phone's socket to be closed", 5);
  assert.equal((await others[0].request("GET", "/auth/me")).status, 401);
  assert.equal((await others[1].request("GET", "/auth/me")).status, 200);
  assert.equal((await anna.request("DELETE", "/auth/sessions")).status, 204);
  assert.equal((await others[1].request("GET", "/auth/me")).status, 401);
  assert.equal((await anna.request("GET", "/auth/me")).status, 200);

  const stranger = await Person.register(server, "stranger");
  const [mine] = (await anna.get("/auth/sessions")).items;
  assert.equal((await refusal(stranger.delete(`/auth/sessions/${mine.id}`))).code, "not_found");
});

test("the directory finds people by the beginning of a name, a page at a time, and tells no address", async () => {
  const asker = await Person.register(server, "asker");
  for (let i = 0; i < 5; ++i) await Person.register(server, "findme", { displayName: `Zacharias Number${i}` });
  const first = await asker.get("/users?query=zach&limit=3");
  assert.equal(first.items.length, 3);
  assert.ok(first.nextCursor);
  const second = await asker.get(`/users?query=zach&limit=3&cursor=${encodeURIComponent(first.nextCursor)}`);
  assert.equal(second.items.length, 2);
  assert.equal(second.nextCursor, null);
  const all = [...first.items, ...second.items];
  assert.equal(new Set(all.map((u) => u.id)).size, 5);
  assert.ok(all.every((u) => !("email" in u)));
  assert.equal((await asker.get("/users?query=findme")).items.length, 5);
  assert.equal((await asker.get(`/users/${all[0].id}`)).id, all[0].id);
  assert.equal((await refusal(asker.get("/users/01890a5d-ac96-774b-bcce-b302099a8057"))).code, "not_found");
  assert.equal((await refusal(asker.get("/users/nonsense"))).code, "invalid_argument");
  assert.equal((await refusal(asker.get("/users?limit=0"))).field, "limit");
  assert.equal((await asker.get("/users?query=%25")).items.length, 0);
});

test("without a token nothing answers but what is open to all", async () => {
  for (const token of [undefined, "", "x.y.z"]) {
    const { status, body } = await request(server.url, "GET", "/auth/me", { token });
    assert.deepEqual([status, body.code], [401, "unauthenticated"]);
  }
});
