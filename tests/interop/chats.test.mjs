// Chats, rooms, participants, invites and bans over the wire, with their refusals and the events that others hear.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { Confabd } from "./support/confabd.mjs";
import { Person, refusal } from "./support/person.mjs";

let server, anna, bao, chen, stranger;
before(async () => {
  server = await Confabd.start({ args: ["--limits", "off"] });
  [anna, bao, chen, stranger] = await Promise.all(["anna", "bao", "chen", "stranger"].map((name) => Person.register(server, name)));
});
after(async () => {
  for (const person of [anna, bao, chen, stranger]) person.leave();
  await server.remove();
});

test("a direct chat exists once for a pair, whoever asks, also at the same instant", async () => {
  const [x, y] = await Promise.all([Person.register(server, "xenia"), Person.register(server, "yusuf")]);
  const answers = await Promise.all(Array.from({ length: 10 }, (_, i) =>
    i % 2 ? x.request("POST", "/chats", { type: "direct", userId: y.id }) : y.request("POST", "/chats", { type: "direct", userId: x.id })));
  assert.equal(new Set(answers.map((a) => a.body.id)).size, 1);
  assert.equal(answers.filter((a) => a.status === 201).length, 1);
  assert.ok(answers.every((a) => a.status === 201 || a.status === 200));
  const mine = answers.find((a) => a.body.peer?.id === y.id);
  assert.ok(mine, "peer is the other person");
  const notes = await x.post("/chats", { type: "direct", userId: x.id });
  assert.deepEqual([notes.memberCount, notes.peer.id], [1, x.id], "a direct chat with oneself is for notes");
  assert.equal((await refusal(x.post("/chats", { type: "direct" }))).field, "userId");
  assert.equal((await refusal(x.post("/chats", { type: "direct", userId: randomUUID() }))).code, "not_found");
});

test("a group is made with its members, who hear of it", async () => {
  const b = await bao.connect();
  const a = await anna.connect();
  const { chat } = await a.ask("create_chat", { type: "GROUP", name: "Team", description: "Work", memberIds: [bao.id, bao.id] });
  assert.deepEqual([chat.type, chat.name, chat.description, chat.visibility, chat.memberCount, chat.myRole], ["group", "Team", "Work", "private", 2, "owner"]);
  assert.equal((await b.hears("chat_created", (p) => p.chat.id === chat.id)).chat.name, "Team");
  assert.equal((await b.ask("get_chat", { chatId: chat.id })).chat.myRole, "member");
  // The one who was added follows the chat at once, on the connection there is.
  await anna.post(`/chats/${chat.id}/messages`, { content: "welcome" });
  await b.hears("message_received", (p) => p.message.content === "welcome");
  assert.equal((await refusal(a.ask("create_chat", { type: "group" }))).field, "name");
  assert.equal((await refusal(a.ask("create_chat", { type: "group", name: " " }))).field, "name");
  assert.equal((await refusal(a.ask("create_chat", { type: "club", name: "x" }))).field, "type");
  assert.equal((await refusal(a.ask("create_chat", { type: "group", name: "x", memberIds: [7] }))).field, "memberIds[0]");
});

test("the list of chats is paged, the most recently active first, with previews and counts", async () => {
  const person = await Person.register(server, "lister");
  const friend = await Person.register(server, "friend");
  const ids = [];
  for (let i = 0; i < 5; ++i) ids.push((await person.post("/chats", { type: "group", name: `g${i}`, memberIds: [friend.id] })).id);
  const { content } = await friend.post(`/chats/${ids[1]}/messages`, { content: "newest @" + person.user.username });
  const first = await person.get("/chats?limit=3");
  assert.equal(first.items[0].id, ids[1]);
  assert.equal(first.items[0].lastMessage.content, content);
  assert.deepEqual([first.items[0].unreadCount, first.items[0].mentionCount], [1, 1]);
  const rest = await person.get(`/chats?limit=3&cursor=${encodeURIComponent(first.nextCursor)}`);
  assert.deepEqual(new Set([...first.items, ...rest.items].map((c) => c.id)), new Set(ids));
  assert.equal(rest.nextCursor, null);
  const socket = await person.connect();
  assert.equal((await socket.ask("get_chats", { limit: 100 })).items.length, 5);
  assert.equal((await refusal(person.get("/chats?limit=101"))).field, "limit");
  person.leave();
});

test("changing a chat needs the right; pin, mute and archive are one's own", async () => {
  const chat = await anna.post("/chats", { type: "group", name: "Old", memberIds: [bao.id] });
  const b = await bao.connect();
  const changed = await anna.patch(`/chats/${chat.id}`, { name: "New", description: "d" });
  assert.deepEqual([changed.name, changed.description], ["New", "d"]);
  assert.equal((await b.hears("chat_updated", (p) => p.chat.id === chat.id)).chat.name, "New");
  assert.equal((await refusal(bao.patch(`/chats/${chat.id}`, { name: "Mine" }))).code, "forbidden");
  assert.equal((await refusal(stranger.patch(`/chats/${chat.id}`, { name: "Mine" }))).code, "not_found");
  const own = await bao.patch(`/chats/${chat.id}`, { pinned: true, muted: true, archived: true });
  assert.deepEqual([own.pinned, own.muted, own.archived, own.name], [true, true, true, "New"]);
  assert.ok(!(await anna.get(`/chats/${chat.id}`)).pinned);
  const { chat: viaEvent } = await b.ask("update_chat", { chatId: chat.id, pinned: false });
  assert.equal(viaEvent.pinned ?? false, false);
});

test("public rooms are found and joined; private ones are as if they were not", async () => {
  const open = await anna.post("/chats", { type: "room", name: "Zebra Lounge", visibility: "public" });
  const shut = await anna.post("/chats", { type: "room", name: "Zebra Secret" });
  assert.equal(shut.visibility, "private");
  const found = (await bao.get("/rooms?query=zebra")).items;
  assert.deepEqual(found.map((c) => c.id), [open.id]);
  assert.equal(found[0].memberCount, 1);
  const a = await anna.connect();
  const b = await bao.connect();
  assert.equal((await bao.post(`/rooms/${open.id}/join`)).id, open.id);
  assert.equal((await a.hears("user_joined_chat", (p) => p.chatId === open.id)).user.id, bao.id);
  await b.hears("chat_joined", (p) => p.chat.id === open.id);
  await anna.post(`/chats/${open.id}/messages`, { content: "hi" });
  const again = await b.ask("join_chat", { chatId: open.id, history: 10 });
  assert.deepEqual(again.messages.filter((m) => m.type === "text").map((m) => m.content), ["hi"]);
  assert.equal((await refusal(bao.post(`/rooms/${shut.id}/join`))).code, "not_found");
  assert.equal((await refusal(bao.post("/rooms/join", { code: "nonsense" }))).code, "not_found");
  assert.equal((await refusal(bao.post("/rooms/join", {}))).code, "invalid_argument");
  assert.equal((await bao.request("POST", `/chats/${open.id}/leave`)).status, 204);
  assert.equal((await a.hears("user_left_chat", (p) => p.chatId === open.id)).userId, bao.id);
  await b.hears("chat_left", (p) => p.chatId === open.id);
  assert.equal((await refusal(bao.get(`/chats/${open.id}/messages`))).code, "not_found");
});

test("invite codes let in as often and as long as they say", async () => {
  const room = await anna.post("/chats", { type: "room", name: "Invited" });
  const answer = await anna.request("POST", `/chats/${room.id}/invites`, { maxUses: 1, expiresIn: 3600 });
  assert.equal(answer.status, 201);
  const invite = answer.body;
  assert.deepEqual([invite.maxUses, invite.uses, invite.chatId], [1, 0, room.id]);
  assert.ok(invite.url.includes(invite.code));
  assert.equal((await bao.post("/rooms/join", { code: invite.code })).id, room.id);
  assert.equal((await bao.post("/rooms/join", { code: invite.code })).id, room.id, "no harm if one is a member");
  assert.notEqual((await chen.request("POST", "/rooms/join", { code: invite.code })).status, 200);
  const second = await anna.post(`/chats/${room.id}/invites`);
  assert.ok((await anna.get(`/chats/${room.id}/invites`)).items.some((i) => i.code === second.code));
  assert.equal((await refusal(bao.get(`/chats/${room.id}/invites`))).code, "forbidden");
  assert.equal((await refusal(bao.post(`/chats/${room.id}/invites`))).code, "forbidden");
  assert.equal((await refusal(chen.post(`/chats/${room.id}/invites`))).code, "not_found");
  assert.equal((await anna.request("DELETE", `/chats/${room.id}/invites/${second.code}`)).status, 204);
  assert.equal((await refusal(chen.post("/rooms/join", { code: second.code }))).code, "not_found");
  assert.equal((await refusal(anna.delete(`/chats/${room.id}/invites/${second.code}`))).code, "not_found");
  assert.equal((await refusal(anna.post(`/chats/${room.id}/invites`, { maxUses: 0 }))).field, "maxUses");
  assert.equal((await refusal(anna.post(`/chats/${room.id}/invites`, { expiresIn: 1 }))).field, "expiresIn");
});

test("members are listed, added, given roles, removed and banned; each hears of it", async () => {
  const chat = await anna.post("/chats", { type: "group", name: "Roles", memberIds: [bao.id] });
  const path = `/chats/${chat.id}/participants`;
  const a = await anna.connect();
  const c = await chen.connect();
  const added = await anna.request("POST", path, { userIds: [chen.id, bao.id] });
  assert.equal(added.status, 201);
  assert.deepEqual(added.body.items.map((p) => p.user.id), [chen.id]);
  await c.hears("chat_joined", (p) => p.chat.id === chat.id);
  const { items } = await a.ask("get_participants", { chatId: chat.id });
  assert.deepEqual(items.map((p) => p.role), ["owner", "member", "member"]);
  assert.equal((await anna.get(path)).items.length, 3);

  const changed = await anna.patch(`${path}/${bao.id}`, { role: "moderator" });
  assert.equal(changed.role, "moderator");
  assert.deepEqual((({ userId, role }) => [userId, role])(await a.hears("participant_updated", (p) => p.chatId === chat.id)), [bao.id, "moderator"]);
  assert.equal((await refusal(bao.patch(`${path}/${chen.id}`, { role: "admin" }))).code, "forbidden");
  assert.equal((await refusal(chen.delete(`${path}/${bao.id}`))).code, "forbidden");
  assert.equal((await refusal(bao.delete(`${path}/${anna.id}`))).code, "forbidden");
  assert.equal((await refusal(anna.patch(`${path}/${chen.id}`, { role: "king" }))).field, "role");
  assert.equal((await refusal(anna.patch(`${path}/${stranger.id}`, { role: "admin" }))).code, "not_found");

  assert.equal((await bao.request("DELETE", `${path}/${chen.id}`)).status, 204);
  await c.hears("chat_left", (p) => p.chatId === chat.id);
  assert.deepEqual((({ userId, by }) => [userId, by])(await a.hears("participant_left", (p) => p.chatId === chat.id)), [chen.id, bao.id]);
  c.heard.length = 0;
  const { id } = await anna.post(`/chats/${chat.id}/messages`, { content: "not for you" });
  await a.ask("get_message", { messageId: id });
  assert.equal((await refusal(c.ask("get_message", { messageId: id }))).code, "not_found");
  assert.equal(c.heard.filter((h) => h.event === "message_received").length, 0);

  await anna.post(path, { userId: chen.id });
  const ban = await anna.request("POST", `/chats/${chat.id}/bans`, { userId: chen.id, reason: "spam" });
  assert.equal(ban.status, 201);
  assert.deepEqual([ban.body.user.id, ban.body.by, ban.body.reason], [chen.id, anna.id, "spam"]);
  assert.deepEqual((await bao.get(`/chats/${chat.id}/bans`)).items.map((b) => b.user.id), [chen.id]);
  assert.equal((await refusal(anna.post(path, { userId: chen.id }))).code, "conflict");
  const invite = await anna.post(`/chats/${chat.id}/invites`);
  assert.equal((await refusal(chen.post("/rooms/join", { code: invite.code }))).code, "forbidden");
  assert.equal((await anna.request("DELETE", `/chats/${chat.id}/bans/${chen.id}`)).status, 204);
  assert.equal((await chen.post("/rooms/join", { code: invite.code })).id, chat.id);
});

test("ownership passes on, by will or by leaving", async () => {
  const chat = await anna.post("/chats", { type: "group", name: "Owned", memberIds: [bao.id, chen.id] });
  const path = `/chats/${chat.id}/participants`;
  assert.equal((await anna.patch(`${path}/${bao.id}`, { role: "owner" })).role, "owner");
  const roles = async () => Object.fromEntries((await bao.get(path)).items.map((p) => [p.user.id, p.role]));
  assert.deepEqual(await roles(), { [bao.id]: "owner", [anna.id]: "admin", [chen.id]: "member" });
  const b = await bao.connect();
  await b.ask("leave_chat", { chatId: chat.id });
  const after = Object.fromEntries((await anna.get(path)).items.map((p) => [p.user.id, p.role]));
  assert.equal(after[anna.id], "owner");
});

test("deleting a chat is the owner's; nobody can read it afterwards", async () => {
  const chat = await anna.post("/chats", { type: "group", name: "Doomed", memberIds: [bao.id] });
  const { id } = await bao.post(`/chats/${chat.id}/messages`, { content: "x" });
  const b = await bao.connect();
  assert.equal((await refusal(bao.delete(`/chats/${chat.id}`))).code, "forbidden");
  assert.equal((await refusal(stranger.delete(`/chats/${chat.id}`))).code, "not_found");
  assert.equal((await anna.request("DELETE", `/chats/${chat.id}`)).status, 204);
  await b.hears("chat_deleted", (p) => p.chatId === chat.id);
  for (const path of [`/chats/${chat.id}`, `/chats/${chat.id}/messages`, `/messages/${id}`])
    assert.equal((await refusal(bao.get(path))).code, "not_found", path);
  const direct = await anna.post("/chats", { type: "direct", userId: bao.id });
  assert.equal((await refusal(anna.delete(`/chats/${direct.id}`))).code, "forbidden");
  assert.equal((await refusal(anna.post(`/chats/${direct.id}/leave`))).code, "forbidden");
});

test("a chat shows who is here", async () => {
  const chat = await anna.post("/chats", { type: "group", name: "Here", memberIds: [bao.id] });
  const a = await anna.connect();
  const b = await bao.connect();
  const { users } = await a.ask("open_chat", { chatId: chat.id });
  assert.ok(users.some((u) => u.id === bao.id));
  assert.ok((await a.ask("get_online_users", { chatId: chat.id })).users.some((u) => u.id === bao.id));
  assert.ok((await anna.get(`/chats/${chat.id}/online-users`)).items.some((u) => u.id === bao.id));
  assert.ok((await a.ask("close_chat", { chatId: chat.id })).ok);
  a.emit("get_online_users", { chatId: chat.id });
  assert.equal((await a.hears("online_users")).chatId, chat.id);
  const s = await stranger.connect();
  for (const event of ["open_chat", "get_online_users"])
    assert.equal((await refusal(s.ask(event, { chatId: chat.id }))).code, "not_found", event);
  b.disconnect();
});
