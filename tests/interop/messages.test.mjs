// Messages over the wire: order, idempotency, history, changes, edits, deletions, reactions, pins, threads, search.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { Confabd, until } from "./support/confabd.mjs";
import { Person, refusal } from "./support/person.mjs";

let server, anna, bao, stranger, chat, a, b, s;
before(async () => {
  server = await Confabd.start({ args: ["--limits", "off"] });
  [anna, bao, stranger] = await Promise.all(["anna", "bao", "stranger"].map((name) => Person.register(server, name)));
  chat = await anna.post("/chats", { type: "group", name: "Talk", memberIds: [bao.id] });
  [a, b, s] = await Promise.all([anna, bao, stranger].map((person) => person.connect()));
});
after(async () => {
  for (const person of [anna, bao, stranger]) person.leave();
  await server.remove();
});

const say = (person, content, extra = {}) => person.post(`/chats/${chat.id}/messages`, { content, ...extra });
const newChat = (members = [bao.id]) => anna.post("/chats", { type: "group", name: "Fresh", memberIds: members });

test("sending answers the whole message, over REST and over the event alike", async () => {
  const answer = await anna.request("POST", `/chats/${chat.id}/messages`, { content: "Hello **there**", type: "TEXT" });
  assert.equal(answer.status, 201);
  const message = answer.body;
  assert.deepEqual(
    [message.chatId, message.content, message.type, message.sender.id, message.sender.username, message.attachments, message.reactions],
    [chat.id, "Hello **there**", "text", anna.id, anna.user.username, [], []]);
  assert.match(message.sentAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  const { message: viaEvent } = await a.ask("send_message", { chatId: chat.id, content: "again" });
  assert.deepEqual(Object.keys(viaEvent).sort(), Object.keys(message).sort());
  assert.equal(viaEvent.seq, message.seq + 1);
  const heard = await b.hears("message_received", (p) => p.message.id === message.id);
  assert.ok(!("status" in heard.message), "a broadcast is the same for all");
});

test("the same client id answers the first result; with another text it is a conflict", async () => {
  const clientId = randomUUID();
  const first = await a.ask("send_message", { chatId: chat.id, content: "once", clientId });
  const second = await a.ask("send_message", { chatId: chat.id, content: "once", clientId });
  assert.deepEqual([first.duplicate, second.duplicate], [false, true]);
  assert.equal(second.message.id, first.message.id);
  const third = await anna.request("POST", `/chats/${chat.id}/messages`, { content: "once", clientId });
  assert.deepEqual([third.status, third.body.id, third.body.seq], [200, first.message.id, first.message.seq]);
  assert.equal((await refusal(a.ask("send_message", { chatId: chat.id, content: "other", clientId }))).code, "conflict");
  const theirs = await b.ask("send_message", { chatId: chat.id, content: "once", clientId });
  assert.equal(theirs.duplicate, false, "client ids are each sender's own");
  const many = await Promise.all(Array.from({ length: 20 }, () => a.ask("send_message", { chatId: chat.id, content: "race", clientId: "01890a5d-ac96-774b-bcce-b302099a8057" })));
  assert.equal(new Set(many.map((m) => m.message.seq)).size, 1);
  assert.equal(many.filter((m) => !m.duplicate).length, 1);
});

test("what may not be sent is refused with its field", async () => {
  for (const [payload, code, field] of [
    [{ content: "" }, "invalid_argument", "content"],
    [{ content: " \n" }, "invalid_argument", "content"],
    [{ content: "x".repeat(8001) }, "invalid_argument", "content"],
    [{ content: 7 }, "invalid_argument", "content"],
    [{}, "invalid_argument", "content"],
    [{ content: "x", clientId: "1" }, "invalid_argument", "clientId"],
    [{ content: "x", type: "system" }, "invalid_argument", "type"],
    [{ content: "x", type: "poem" }, "invalid_argument", "type"],
    [{ content: "x", replyTo: "x" }, "invalid_argument", "replyTo"],
    [{ content: "x", replyTo: randomUUID() }, "invalid_argument", "replyTo"],
    [{ content: "x", threadId: randomUUID() }, "invalid_argument", "threadId"],
    [{ content: "x", fileIds: [7] }, "invalid_argument", "fileIds[0]"],
    [{ content: "x", mentions: "all" }, "invalid_argument", "mentions"],
  ]) {
    const error = await refusal(a.ask("send_message", { chatId: chat.id, ...payload }));
    assert.equal(error.code, code, JSON.stringify(payload).slice(0, 80));
    if (field) assert.equal(error.field, field, JSON.stringify(payload).slice(0, 80));
    const rest = await refusal(say(anna, payload.content, payload));
    assert.equal(rest.code, code);
  }
  assert.equal((await refusal(s.ask("send_message", { chatId: chat.id, content: "x" }))).code, "not_found");
  assert.equal((await say(anna, "x".repeat(8000))).content.length, 8000);
  assert.equal((await say(anna, "😀".repeat(8000))).content.length, 16000);
});

test("seq and rev advance by one, also when many send at once, and history is in that order", async () => {
  const fresh = await newChat();
  const all = await Promise.all(Array.from({ length: 60 }, (_, i) =>
    (i % 2 ? a : b).ask("send_message", { chatId: fresh.id, content: `m${i}` })));
  const texts = all.map((m) => m.message).sort((x, y) => x.seq - y.seq);
  for (let i = 1; i < texts.length; ++i) {
    assert.equal(texts[i].seq, texts[i - 1].seq + 1);
    assert.equal(texts[i].rev, texts[i - 1].rev + 1);
  }
  const path = `/chats/${fresh.id}/messages`;
  const last = texts.at(-1).seq;
  const page = await anna.get(path);
  assert.equal(page.items.length, 50);
  assert.deepEqual([page.hasMoreBefore, page.hasMoreAfter], [true, false]);
  assert.equal(page.items.at(-1).seq, last);
  const before = await anna.get(`${path}?before=${page.items[0].seq}&limit=5`);
  assert.deepEqual(before.items.map((m) => m.seq), [5, 4, 3, 2, 1].map((d) => page.items[0].seq - d));
  const afterwards = await anna.get(`${path}?after=${last - 3}&limit=100`);
  assert.deepEqual(afterwards.items.map((m) => m.seq), [last - 2, last - 1, last]);
  const around = await b.ask("get_messages", { chatId: fresh.id, around: last - 20, limit: 10 });
  assert.ok(around.items.some((m) => m.seq === last - 20));
  assert.equal(around.items.length, 10);
  assert.deepEqual([around.hasMoreBefore, around.hasMoreAfter], [true, true]);
  const dated = await anna.get(`${path}?date=${encodeURIComponent(texts[0].sentAt)}&limit=100`);
  assert.ok(dated.items.some((m) => m.seq === texts[0].seq));
  assert.deepEqual((await anna.get(`${path}?after=${last}`)).items, []);
  for (const [query, field] of [["before=0", "before"], ["limit=0", "limit"], ["limit=101", "limit"], ["after=x", "after"], ["date=x", "date"]])
    assert.equal((await refusal(anna.get(`${path}?${query}`))).field, field, query);
  assert.equal((await refusal(anna.get(`${path}?before=1&after=1`))).code, "invalid_argument");
  assert.equal((await refusal(stranger.get(path))).code, "not_found");
  assert.equal((await refusal(s.ask("get_messages", { chatId: fresh.id }))).code, "not_found");
});

test("changes since a rev are the whole catch-up, in rev order", async () => {
  const fresh = await newChat();
  const { rev: start } = await anna.get(`/chats/${fresh.id}`);
  const first = await anna.post(`/chats/${fresh.id}/messages`, { content: "one" });
  const second = await anna.post(`/chats/${fresh.id}/messages`, { content: "two" });
  const edited = await anna.patch(`/messages/${first.id}`, { content: "ONE" });
  assert.equal(edited.rev, second.rev + 1);
  const changes = await bao.get(`/chats/${fresh.id}/changes?since=${start}`);
  assert.deepEqual(changes.items.map((m) => m.content), ["two", "ONE"]);
  assert.deepEqual([changes.rev, changes.more], [edited.rev, false]);
  const paged = await b.ask("get_changes", { chatId: fresh.id, since: start, limit: 1 });
  assert.deepEqual([paged.items.length, paged.more, paged.rev], [1, true, second.rev]);
  const rest = await b.ask("get_changes", { chatId: fresh.id, since: paged.rev, limit: 10 });
  assert.deepEqual([rest.items.map((m) => m.id), rest.more], [[first.id], false]);
  assert.deepEqual((await bao.get(`/chats/${fresh.id}/changes?since=${edited.rev}`)).items, []);
  assert.equal((await refusal(bao.get(`/chats/${fresh.id}/changes`))).field, "since");
  assert.equal((await refusal(bao.get(`/chats/${fresh.id}/changes?since=-1`))).field, "since");
  assert.equal((await refusal(stranger.get(`/chats/${fresh.id}/changes?since=0`))).code, "not_found");
});

test("editing is the author's, keeps what was, and is told to all", async () => {
  const message = await say(anna, "first text");
  const edited = await anna.put(`/messages/${message.id}`, { content: "second text" });
  assert.equal(edited.content, "second text");
  assert.ok(edited.editedAt);
  assert.equal(edited.seq, message.seq);
  assert.equal((await b.hears("message_edited", (p) => p.message.id === message.id)).message.content, "second text");
  const { message: third } = await a.ask("edit_message", { messageId: message.id, content: "third text" });
  assert.equal(third.rev > edited.rev, true);
  assert.deepEqual((await bao.get(`/messages/${message.id}/history`)).items.map((v) => v.content), ["first text", "second text", "third text"]);
  assert.equal((await refusal(b.ask("edit_message", { messageId: message.id, content: "mine" }))).code, "forbidden");
  assert.equal((await refusal(s.ask("edit_message", { messageId: message.id, content: "mine" }))).code, "not_found");
  assert.equal((await refusal(a.ask("edit_message", { messageId: message.id, content: "  " }))).field, "content");
  assert.equal((await refusal(a.ask("edit_message", { messageId: randomUUID(), content: "x" }))).code, "not_found");
  assert.equal((await refusal(stranger.get(`/messages/${message.id}/history`))).code, "not_found");
});

test("deleting leaves a tombstone without text, for the author and for moderators", async () => {
  const message = await say(bao, "regret", {});
  const theirs = await say(bao, "another");
  const { message: gone } = await b.ask("delete_message", { messageId: message.id });
  assert.ok(gone.deletedAt);
  assert.equal(gone.content, "");
  const heard = await a.hears("message_deleted", (p) => p.message.id === message.id);
  assert.deepEqual([heard.message.content, heard.message.seq], ["", message.seq]);
  assert.equal((await anna.get(`/messages/${message.id}`)).content, "");
  assert.ok(!JSON.stringify(await anna.get(`/messages/${message.id}/history`).catch((e) => e.code)).includes("regret"));
  assert.ok((await anna.get(`/chats/${chat.id}/messages`)).items.some((m) => m.id === message.id));
  const answer = await anna.request("DELETE", `/messages/${theirs.id}`);
  assert.ok([200, 204].includes(answer.status));
  const annas = await say(anna, "stays");
  assert.equal((await refusal(bao.delete(`/messages/${annas.id}`))).code, "forbidden");
  assert.equal((await refusal(stranger.delete(`/messages/${annas.id}`))).code, "not_found");
  assert.notEqual((await refusal(b.ask("edit_message", { messageId: message.id, content: "back" }))).code, undefined);
});

test("reactions count people, once each", async () => {
  const message = await say(anna, "react to this");
  const { message: once } = await b.ask("add_reaction", { messageId: message.id, emoji: "👍🏽" });
  assert.deepEqual(once.reactions.map((r) => [r.emoji, r.count, r.me]), [["👍🏽", 1, true]]);
  await b.ask("add_reaction", { messageId: message.id, emoji: "👍🏽" });
  const heard = await a.hears("reaction_added", (p) => p.message.id === message.id);
  assert.deepEqual([heard.userId, heard.emoji], [bao.id, "👍🏽"]);
  const two = await anna.post(`/messages/${message.id}/reactions`, { emoji: "👍🏽" });
  assert.deepEqual(two.reactions.map((r) => [r.count, new Set(r.users)]), [[2, new Set([anna.id, bao.id])]]);
  const one = await anna.delete(`/messages/${message.id}/reactions/${encodeURIComponent("👍🏽")}`);
  assert.deepEqual(one.reactions.map((r) => [r.count, r.me ?? false]), [[1, false]]);
  await b.hears("reaction_removed", (p) => p.message.id === message.id && p.userId === anna.id);
  assert.deepEqual((await b.ask("remove_reaction", { messageId: message.id, emoji: "👍🏽" })).message.reactions, []);
  for (const emoji of ["", "x", "hello", "👍👍", "<b>", 7])
    assert.equal((await refusal(b.ask("add_reaction", { messageId: message.id, emoji }))).field, "emoji", String(emoji));
  assert.equal((await refusal(s.ask("add_reaction", { messageId: message.id, emoji: "👍" }))).code, "not_found");
  assert.equal((await refusal(s.ask("remove_reaction", { messageId: message.id, emoji: "👍" }))).code, "not_found");
});

test("pinning is for moderators", async () => {
  const message = await say(bao, "important");
  assert.equal((await anna.put(`/messages/${message.id}/pin`)).pinned, true);
  assert.equal((await b.hears("message_pinned", (p) => p.message.id === message.id)).userId, anna.id);
  assert.equal((await refusal(b.ask("pin_message", { messageId: message.id }))).code, "forbidden");
  assert.equal((await refusal(b.ask("unpin_message", { messageId: message.id }))).code, "forbidden");
  assert.equal((await refusal(s.ask("pin_message", { messageId: message.id }))).code, "not_found");
  const other = await say(bao, "important as well");
  await anna.put(`/messages/${other.id}/pin`);
  const pins = (items) => items.map((m) => [m.id, m.content, m.pinned]);
  const both = [[other.id, "important as well", true], [message.id, "important", true]];
  assert.deepEqual(pins((await bao.get(`/chats/${chat.id}/pins`)).items), both);
  assert.deepEqual(pins((await b.ask("get_pins", { chatId: chat.id })).items), both);
  assert.equal((await refusal(s.ask("get_pins", { chatId: chat.id }))).code, "not_found");
  await anna.delete(`/messages/${other.id}`);
  const { message: unpinned } = await a.ask("unpin_message", { messageId: message.id });
  assert.ok(!unpinned.pinned);
  await b.hears("message_unpinned", (p) => p.message.id === message.id);
  assert.deepEqual((await bao.get(`/chats/${chat.id}/pins`)).items, []);
});

test("replies show what they answer; threads gather", async () => {
  const root = await say(anna, "root");
  const reply = await say(bao, "reply", { replyTo: root.id });
  assert.deepEqual([reply.replyTo.id, reply.replyTo.content, reply.replyTo.sender.id], [root.id, "root", anna.id]);
  const inThread = await say(bao, "in thread", { threadId: root.id });
  assert.equal(inThread.threadId, root.id);
  assert.equal((await anna.get(`/messages/${root.id}`)).threadCount, 1);
  const thread = await anna.get(`/messages/${root.id}/thread`);
  assert.ok(thread.items.some((m) => m.id === inThread.id));
  assert.ok((await a.ask("get_thread", { messageId: root.id })).items.some((m) => m.id === inThread.id));
  assert.equal((await refusal(stranger.get(`/messages/${root.id}/thread`))).code, "not_found");
  assert.equal((await refusal(stranger.get(`/messages/${root.id}`))).code, "not_found");
  await anna.delete(`/messages/${root.id}`);
  assert.equal((await bao.get(`/messages/${reply.id}`)).replyTo.content, "");
  const elsewhere = await newChat([]);
  assert.equal((await refusal(anna.post(`/chats/${elsewhere.id}/messages`, { content: "x", replyTo: reply.id }))).field, "replyTo");
});

test("delivered and read marks rise and never fall; counts follow", async () => {
  const fresh = await newChat();
  const sent = [];
  for (let i = 0; i < 3; ++i) sent.push(await anna.post(`/chats/${fresh.id}/messages`, { content: i === 1 ? `hey @${bao.user.username}` : `m${i}` }));
  const last = sent.at(-1);
  const counts = await bao.get(`/chats/${fresh.id}/unread`);
  assert.deepEqual([counts.unreadCount, counts.mentionCount], [3, 1]);
  assert.equal((await anna.get(`/messages/${last.id}`)).status, "sent");
  assert.ok((await b.ask("message_ack", { chatId: fresh.id, seq: last.seq })).ok);
  const delivered = await a.hears("message_delivered", (p) => p.chatId === fresh.id);
  assert.deepEqual([delivered.userId, delivered.seq], [bao.id, last.seq]);
  assert.equal((await anna.get(`/messages/${last.id}`)).status, "delivered");
  const read = await b.ask("mark_as_read", { chatId: fresh.id, messageId: sent[1].id });
  assert.deepEqual([read.readSeq, read.unreadCount, read.mentionCount], [sent[1].seq, 1, 0]);
  assert.equal((await a.hears("messages_read", (p) => p.chatId === fresh.id)).seq, sent[1].seq);
  assert.equal((await bao.post(`/chats/${fresh.id}/read`, { seq: sent[0].seq })).readSeq, sent[1].seq, "marks never fall");
  assert.equal((await bao.post(`/chats/${fresh.id}/read`, { seq: last.seq })).unreadCount, 0);
  const report = await anna.get(`/messages/${last.id}/status`);
  assert.deepEqual([report.status, report.deliveredCount, report.readCount, report.items], ["read", 1, 1, [{ userId: bao.id, status: "read" }]]);
  assert.equal((await a.ask("get_message_status", { messageId: last.id })).status, "read");
  assert.equal((await b.ask("get_unread", { chatId: fresh.id })).unreadCount, 0);
  for (const event of ["message_ack", "mark_as_read"]) {
    assert.equal((await refusal(b.ask(event, { chatId: fresh.id, seq: -1 }))).field, "seq");
    assert.equal((await refusal(s.ask(event, { chatId: fresh.id, seq: 1 }))).code, "not_found");
  }
  // A mark beyond the end reaches to the end at most, or is refused: it never goes past it.
  await b.ask("mark_as_read", { chatId: fresh.id, seq: last.seq + 1000 }).catch((e) => assert.equal(e.code, "invalid_argument"));
  assert.equal((await bao.get(`/chats/${fresh.id}/unread`)).readSeq, last.seq);
  assert.equal((await refusal(stranger.get(`/chats/${fresh.id}/unread`))).code, "not_found");
  assert.equal((await refusal(stranger.get(`/messages/${last.id}/status`))).code, "not_found");
});

test("many at once reach everyone once, in order, over either transport, and never the sending connection", async () => {
  const fresh = await newChat();
  const sockets = {
    annaPhone: await anna.connect(),
    annaDesk: await anna.connect(),
    bao: await bao.connect(),
    baoPolling: await bao.connect({ transports: ["polling"] }),
  };
  const each = 60;
  const send = (socket, who) => Array.from({ length: each }, (_, i) => socket.ask("send_message", { chatId: fresh.id, content: `${who} ${i}` }));
  await Promise.all([...send(sockets.annaPhone, "anna"), ...send(sockets.bao, "bao"), ...send(sockets.baoPolling, "polling")]);
  const sender = { annaPhone: "anna", bao: "bao", baoPolling: "polling" };
  for (const [name, socket] of Object.entries(sockets)) {
    const seqs = () => socket.heard.filter((h) => h.event === "message_received" && h.payload.message.chatId === fresh.id).map((h) => h.payload.message);
    const count = 3 * each - (sender[name] ? each : 0);
    await until(() => seqs().length >= count, `${count} messages at ${name}`);
    assert.equal(seqs().length, count, name);
    assert.ok(seqs().every((m, i, all) => i === 0 || m.seq > all[i - 1].seq), `${name}: in order`);
    assert.ok(seqs().every((m) => !sender[name] || !m.content.startsWith(`${sender[name]} `)), `${name}: not its own`);
  }
});
