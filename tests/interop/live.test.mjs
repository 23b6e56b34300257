// What lives on connections: typing, presence, catch-up, renewing tokens, and endings.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { Confabd, until } from "./support/confabd.mjs";
import { Person, refusal, request } from "./support/person.mjs";

let server, anna, bao, stranger, chat;
before(async () => {
  // The shortest life a token may have, so that its end can be waited for.
  server = await Confabd.start({ args: ["--limits", "off", "--token-access-lifetime", "12s"] });
});
after(() => server.remove());

async function people() {
  [anna, bao, stranger] = await Promise.all(["anna", "bao", "stranger"].map((name) => Person.register(server, name)));
  chat = await anna.post("/chats", { type: "group", name: "Live", memberIds: [bao.id] });
}

test("typing is told to the others and ends by itself", async () => {
  await people();
  const a = await anna.connect();
  const b = await bao.connect();
  const s = await stranger.connect();
  assert.ok((await a.ask("typing_start", { chatId: chat.id })).ok);
  const typing = await b.hears("user_typing", (p) => p.chatId === chat.id);
  assert.deepEqual([typing.userId, typing.username], [anna.id, anna.user.username]);
  await b.hears("user_stopped_typing", (p) => p.userId === anna.id);
  assert.equal(a.heard.filter((h) => h.event === "user_typing").length, 0);
  b.heard.length = 0;
  await a.ask("typing_indicator", { chatId: chat.id, isTyping: true });
  await b.hears("user_typing");
  await a.ask("typing_stop", { chatId: chat.id });
  await b.hears("user_stopped_typing");
  b.heard.length = 0;
  await a.ask("typing_start", { chatId: chat.id });
  await a.ask("send_message", { chatId: chat.id, content: "done typing" });
  await b.hears("user_stopped_typing");
  for (const event of ["typing_start", "typing_indicator"])
    assert.equal((await refusal(s.ask(event, { chatId: chat.id, isTyping: true }))).code, "not_found", event);
  assert.equal((await refusal(a.ask("typing_indicator", { chatId: chat.id }))).field, "isTyping");
  for (const person of [anna, bao, stranger]) person.leave();
});

test("presence is merged over devices and told to those who share a chat", async () => {
  await people();
  const b = await bao.connect();
  const s = await stranger.connect();
  const first = await anna.connect();
  await b.hears("user_online", (p) => p.userId === anna.id);
  const second = await anna.connect();
  await first.ask("presence_update", { status: "DND" });
  assert.equal((await b.hears("presence_update", (p) => p.userId === anna.id)).status, "dnd");
  b.heard.length = 0;
  first.disconnect();
  await second.ask("user_offline");
  const offline = await b.hears("user_offline", (p) => p.userId === anna.id);
  assert.notEqual(offline.status, "invisible");
  await second.ask("user_online");
  await b.hears("user_online", (p) => p.userId === anna.id);
  b.heard.length = 0;
  second.disconnect();
  assert.ok((await b.hears("user_offline", (p) => p.userId === anna.id)).lastSeen);
  assert.equal(s.heard.filter((h) => /^(user_o|presence)/.test(h.event) && h.payload.userId === anna.id).length, 0, "strangers hear nothing");
  assert.equal((await refusal(b.ask("presence_update", { status: "asleep" }))).field, "status");
  for (const person of [anna, bao, stranger]) person.leave();
});

test("sync tells what moved, what is new and what is gone, in one call", async () => {
  await people();
  const b = await bao.connect();
  const quiet = await anna.post("/chats", { type: "group", name: "Quiet", memberIds: [bao.id] });
  const lost = await anna.post("/chats", { type: "group", name: "Lost", memberIds: [bao.id] });
  const positions = await Promise.all([chat, quiet, lost].map(async ({ id }) => ({ id, rev: (await bao.get(`/chats/${id}`)).rev })));
  await anna.delete(`/chats/${lost.id}/participants/${bao.id}`);
  const fresh = await anna.post("/chats", { type: "group", name: "Fresh", memberIds: [bao.id] });
  const message = await anna.post(`/chats/${chat.id}/messages`, { content: "moved" });
  for (const answer of [await b.ask("sync", { chats: positions }), await bao.post("/sync", { chats: positions })]) {
    assert.deepEqual(answer.chats.map((c) => c.id), [chat.id]);
    assert.deepEqual([answer.chats[0].items.map((m) => m.id), answer.chats[0].rev, answer.chats[0].more], [[message.id], message.rev, false]);
    assert.deepEqual(answer.newChats.map((c) => c.id), [fresh.id]);
    assert.deepEqual(answer.goneChats, [lost.id]);
  }
  assert.equal((await refusal(b.ask("sync", { chats: [{ id: "x", rev: 0 }] }))).field, "chats[0].id");
  assert.equal((await refusal(b.ask("sync", { chats: [{ id: chat.id, rev: -1 }] }))).field, "chats[0].rev");
  for (const person of [anna, bao, stranger]) person.leave();
});

test("all devices of a person hear of what one of them does", async () => {
  await people();
  const [one, two] = [await anna.connect(), await anna.connect()];
  const { message } = await one.ask("send_message", { chatId: chat.id, content: "from one" });
  assert.equal((await two.hears("message_received", (p) => p.message.id === message.id)).message.content, "from one");
  const { chat: made } = await one.ask("create_chat", { type: "group", name: "Made on one" });
  await two.hears("chat_created", (p) => p.chat.id === made.id);
  const incoming = await bao.post(`/chats/${chat.id}/messages`, { content: "for both" });
  await one.ask("mark_as_read", { chatId: chat.id, seq: incoming.seq });
  assert.equal((await two.hears("messages_read", (p) => p.userId === anna.id)).seq, incoming.seq);
  for (const person of [anna, bao, stranger]) person.leave();
});

test("token_expiring comes before the end; authenticate keeps the connection alive beyond it", async () => {
  await people();
  const [renewed, forgotten] = [await anna.connect(), await bao.connect()];
  const { expiresIn } = await renewed.hears("token_expiring");
  assert.ok(expiresIn > 0 && expiresIn <= 60);
  for (const [token, code] of [["nonsense", "unauthenticated"], [bao.token, "forbidden"]]) {
    const error = await refusal(renewed.ask("authenticate", { token }));
    assert.ok([code, "unauthenticated"].includes(error.code), error.code);
  }
  assert.equal((await refusal(renewed.ask("authenticate", {}))).field, "token");
  // Late enough that the fresh token outlives the other by some seconds.
  const ends = JSON.parse(Buffer.from(anna.token.split(".")[1], "base64url")).exp * 1000;
  await until(() => Date.now() > ends - 5000, "the token to be nearly over");
  const { body } = await request(server.url, "POST", "/auth/refresh", { body: { refreshToken: anna.refreshToken } });
  assert.ok((await renewed.ask("authenticate", { token: body.accessToken })).expiresIn > 0);
  const expired = anna.token;
  // The one that did not renew is told and let go, when the first token has ended; the other one lives.
  await until(() => !forgotten.connected, "the end of the connection that did not renew", 60);
  assert.ok(forgotten.heard.some((h) => h.event === "error" && h.payload.code === "token_expired"));
  assert.ok(renewed.connected);
  assert.ok((await renewed.ask("get_unread", { chatId: chat.id })).ok);
  const old = await until(async () => {
    const answer = await request(server.url, "GET", "/auth/me", { token: expired });
    return answer.status === 401 && answer;
  }, "the old token to expire");
  assert.equal(old.body.code, "token_expired");
  const late = await bao.connect().then(() => null, (error) => error);
  assert.equal(late?.data?.code, "token_expired");
  for (const person of [anna, bao, stranger]) person.leave();
});

test("someone removed hears nothing more, from that moment on", async () => {
  await people();
  const a = await anna.connect();
  const b = await bao.connect();
  await anna.delete(`/chats/${chat.id}/participants/${bao.id}`);
  await b.hears("chat_left", (p) => p.chatId === chat.id);
  await a.ask("send_message", { chatId: chat.id, content: "without bao" });
  await a.ask("typing_start", { chatId: chat.id });
  // Something that does reach bao comes after it.
  const other = await anna.post("/chats", { type: "direct", userId: bao.id });
  await anna.post(`/chats/${other.id}/messages`, { content: "marker" });
  await b.hears("message_received", (p) => p.message.content === "marker");
  assert.ok(!b.heard.some((h) => h.event === "message_received" && h.payload.message.content === "without bao"));
  assert.ok(!b.heard.some((h) => h.event === "user_typing" && h.payload.chatId === chat.id));
  for (const person of [anna, bao, stranger]) person.leave();
});
