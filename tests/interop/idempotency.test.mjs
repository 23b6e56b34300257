// Idempotency-Key over REST: the same asked again answers what it did first, and does nothing twice.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { Confabd } from "./support/confabd.mjs";
import { Person } from "./support/person.mjs";

let server, anna, bao, chat;
before(async () => {
  server = await Confabd.start({ args: ["--limits", "off"] });
  [anna, bao] = await Promise.all(["anna", "bao"].map((name) => Person.register(server, name)));
  chat = await anna.post("/chats", { type: "group", name: "Talk", memberIds: [bao.id] });
});
after(() => server.remove());

const keyed = (person, key, path, body) => person.request("POST", path, body, { "Idempotency-Key": key });
const group = (name, more = {}) => ({ type: "group", name, memberIds: [], ...more });
const chatsCalled = async (name) => (await anna.get("/chats?limit=100")).items.filter((c) => c.name === name);

test("a chat asked for again is answered with the first result, byte for byte, even when it has changed since", async () => {
  const first = await keyed(anna, "make-1", "/chats", group("Once"));
  assert.equal(first.status, 201);
  await anna.patch(`/chats/${first.body.id}`, { name: "Renamed" });
  const again = await keyed(anna, "make-1", "/chats", { memberIds: [], name: "Once", type: "group" });
  assert.deepEqual([again.status, again.text], [first.status, first.text]);
  assert.equal((await chatsCalled("Once")).length, 0);
});

test("another body or another operation under the same key is a conflict and does nothing", async () => {
  await keyed(anna, "taken", "/chats", group("Taken"));
  const others = [
    await keyed(anna, "taken", "/chats", group("Other")),
    await keyed(anna, "taken", `/chats/${chat.id}/messages`, { content: "other" }),
  ];
  for (const { status, body } of others) assert.deepEqual([status, body.code, body.field], [409, "conflict", "Idempotency-Key"]);
  assert.equal((await chatsCalled("Other")).length, 0);
});

test("a key is its person's own", async () => {
  const mine = await keyed(anna, "shared", "/chats", group("Own"));
  const theirs = await keyed(bao, "shared", "/chats", group("Own"));
  assert.equal(theirs.status, 201);
  assert.notEqual(theirs.body.id, mine.body.id);
});

test("posts at the same instant make one chat", async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => keyed(anna, "at-once", "/chats", group("Together"))));
  assert.deepEqual(new Set(answers.map((a) => a.status)), new Set([201]));
  assert.equal(new Set(answers.map((a) => a.text)).size, 1);
  assert.equal((await chatsCalled("Together")).length, 1);
});

test("a refusal is not kept: the same key may be used once the request is right", async () => {
  assert.equal((await keyed(anna, "mended", "/chats", group("x".repeat(5000)))).status, 400);
  assert.equal((await keyed(anna, "mended", "/chats", group("Mended"))).status, 201);
});

test("what is no key is refused, and an operation that makes nothing does not heed it", async () => {
  for (const key of ["", "two words", "x".repeat(256), "caf\u00e9"]) {
    const { status, body } = await keyed(anna, key, "/chats", group("Never"));
    assert.deepEqual([status, body.code, body.field], [400, "invalid_argument", "Idempotency-Key"], key);
  }
  assert.equal((await keyed(anna, "x".repeat(255), "/chats", group("Longest"))).status, 201);
  assert.equal((await keyed(anna, "two words", "/sync", {})).status, 200);
  assert.equal((await chatsCalled("Never")).length, 0);
});

test("a message takes a UUID for its clientId, so that socket and REST know it by the same name", async () => {
  const key = randomUUID();
  const first = await keyed(anna, key, `/chats/${chat.id}/messages`, { content: "keyed" });
  assert.deepEqual([first.status, first.body.clientId], [201, key]);
  const again = await keyed(anna, key, `/chats/${chat.id}/messages`, { content: "keyed" });
  assert.deepEqual([again.status, again.text], [201, first.text]);
  const unkeyed = await anna.post(`/chats/${chat.id}/messages`, { content: "keyed", clientId: key });
  assert.deepEqual([unkeyed.id, unkeyed.duplicate], [first.body.id, true]);

  const plain = await keyed(anna, "no-uuid", `/chats/${chat.id}/messages`, { content: "plain" });
  assert.equal(plain.body.clientId, null);
  assert.equal((await keyed(anna, "no-uuid", `/chats/${chat.id}/messages`, { content: "plain" })).body.id, plain.body.id);
  const clientId = randomUUID();
  assert.equal((await keyed(anna, randomUUID(), `/chats/${chat.id}/messages`, { content: "both", clientId })).body.clientId, clientId);
});

test("an answer is kept over a restart", async () => {
  const first = await keyed(anna, "kept", "/chats", group("Kept"));
  await server.restart("SIGKILL");
  const again = await keyed(anna, "kept", "/chats", group("Kept"));
  assert.deepEqual([again.status, again.text], [first.status, first.text]);
});
