// Two groups of people on one server who have nothing to do with each other. Those of one try every operation with ids of the
// other, alone and mixed with their own: nothing of it is there for them, and nothing changes for the others.
import { after, before } from "node:test";
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { Confabd } from "../interop/support/confabd.mjs";
import { description } from "../interop/support/contract.mjs";
import { download, tus, upload } from "../interop/support/files.mjs";
import { ways } from "../interop/support/operations.mjs";
import { Person } from "../interop/support/person.mjs";
import { Watch, attacks } from "./support/watch.mjs";

const catalog = description("catalog").operations;

let server, watch, ours, theirs;
const attack = attacks(() => watch);
before(async () => {
  server = await Confabd.start({ args: ["--limits", "off"] });
  watch = await Watch.over(server);
  [ours, theirs] = await Promise.all(["our", "their"].map(tenant));
});
after(async () => {
  await watch.end();
  await server.remove();
});

async function tenant(name) {
  const [owner, member, banned] = [await Person.register(server, `${name}owner`), await Person.register(server, `${name}member`), await Person.register(server, `${name}banned`)];
  const chat = await owner.post("/chats", { type: "group", name: `${name} group`, memberIds: [member.id, banned.id] });
  await owner.post(`/chats/${chat.id}/bans`, { userId: banned.id });
  const message = await member.post(`/chats/${chat.id}/messages`, { content: `${name} words` });
  await owner.post(`/messages/${message.id}/reactions`, { emoji: "👍" });
  await owner.put(`/messages/${message.id}/pin`);
  const code = (await owner.post(`/chats/${chat.id}/invites`)).code;
  const sessionId = (await owner.get("/auth/sessions")).items[0].id;
  const bytes = Buffer.from(`${name} bytes`);
  const [carried, spare] = [await upload(owner, bytes), await upload(owner, bytes)];
  await owner.post(`/chats/${chat.id}/messages`, { content: "with a file", fileIds: [carried.id] });
  const under = await tus(owner, "POST", "", { "Upload-Length": 100 });
  const files = { carried: carried.id, spare: spare.id, underWay: under.headers.get("location").split("/").pop() };
  return { files, owner, member, banned, chatId: chat.id, messageId: message.id, userId: member.id, sessionId, code };
}

// All that they see of themselves.
async function snapshot({ owner, member, chatId, messageId }) {
  const places = ["/auth/me", "/auth/sessions", "/chats", `/chats/${chatId}`, `/chats/${chatId}/messages`, `/chats/${chatId}/changes?since=0`, `/chats/${chatId}/participants`,
    `/chats/${chatId}/unread`, `/messages/${messageId}`, `/messages/${messageId}/status`, `/messages/${messageId}/history`, `/messages/${messageId}/thread`];
  const ownerPlaces = [`/chats/${chatId}/invites`, `/chats/${chatId}/bans`];
  const seen = [];
  for (const [person, list] of [[owner, [...places, ...ownerPlaces]], [member, places]]) {
    for (const place of list) seen.push([place, await person.get(place)]);
  }
  return JSON.stringify(seen, (key, value) => (key === "lastSeen" ? undefined : value), 1);
}

// What a payload of our own is, for operations with an id in it. "theirs" are the fields to put their ids into, each alone and all
// at once; "ok" are those with which it may go well (people are in the directory for everyone).
const payloads = {
  RevokeSession: () => ({ sessionId: ours.sessionId }),
  GetUser: { ok: ["userId"], of: () => ({ userId: ours.userId }) },
  CreateChat: { ok: ["userId", "memberIds"], of: () => ({ type: "group", name: "With them", memberIds: [] }) },
  GetChat: () => ({ chatId: ours.chatId }),
  UpdateChat: () => ({ chatId: ours.chatId, name: "Taken" }),
  DeleteChat: null, // ours must stay; theirs is tried by its route
  LeaveChat: null,
  JoinChat: { ok: ["code"], of: () => ({ chatId: ours.chatId }) },
  CreateInvite: () => ({ chatId: ours.chatId }),
  ListInvites: () => ({ chatId: ours.chatId }),
  RevokeInvite: () => ({ chatId: ours.chatId, code: ours.code }),
  ListParticipants: () => ({ chatId: ours.chatId }),
  AddParticipants: { ok: ["userIds"], of: () => ({ chatId: ours.chatId, userIds: [ours.userId] }) },
  SetRole: () => ({ chatId: ours.chatId, userId: ours.userId, role: "member" }),
  RemoveParticipant: () => ({ chatId: ours.chatId, userId: ours.userId }),
  ListBans: () => ({ chatId: ours.chatId }),
  BanParticipant: { ok: ["userId"], of: () => ({ chatId: ours.chatId, userId: ours.banned.id }) },
  LiftBan: () => ({ chatId: ours.chatId, userId: ours.banned.id }),
  OpenChat: () => ({ chatId: ours.chatId }),
  CloseChat: { ok: ["chatId"], of: () => ({ chatId: ours.chatId }) },
  GetOnlineUsers: () => ({ chatId: ours.chatId }),
  SendMessage: { ok: ["mentions"], of: () => ({ chatId: ours.chatId, content: "x", replyTo: ours.messageId, threadId: ours.messageId, mentions: [ours.userId] }) },
  GetMessages: () => ({ chatId: ours.chatId }),
  GetChanges: () => ({ chatId: ours.chatId, since: 0 }),
  GetMessage: () => ({ messageId: ours.messageId }),
  EditMessage: () => ({ messageId: ours.messageId, content: "taken" }),
  DeleteMessage: () => ({ messageId: ours.messageId }),
  GetMessageStatus: () => ({ messageId: ours.messageId }),
  GetMessageHistory: () => ({ messageId: ours.messageId }),
  GetThread: () => ({ messageId: ours.messageId }),
  AddReaction: () => ({ messageId: ours.messageId, emoji: "👎" }),
  RemoveReaction: () => ({ messageId: ours.messageId, emoji: "👍" }),
  PinMessage: () => ({ messageId: ours.messageId }),
  UnpinMessage: () => ({ messageId: ours.messageId }),
  SearchMessages: () => ({ chatId: ours.chatId, q: "words" }),
  AckDelivered: () => ({ chatId: ours.chatId, seq: 1 }),
  MarkAsRead: () => ({ chatId: ours.chatId, messageId: ours.messageId }),
  GetUnread: () => ({ chatId: ours.chatId }),
  TypingStart: () => ({ chatId: ours.chatId }),
  TypingStop: { ok: ["chatId"], of: () => ({ chatId: ours.chatId }) },
  TypingIndicator: () => ({ chatId: ours.chatId, isTyping: true }),
};

// The id of theirs that belongs where this one of ours stands.
function theirId(field) {
  if (field === "code") return theirs.code;
  if (field === "sessionId") return theirs.sessionId;
  if (field === "chatId") return theirs.chatId;
  if (["messageId", "replyTo", "threadId"].includes(field)) return theirs.messageId;
  if (field === "userId") return theirs.userId;
  if (["userIds", "memberIds", "mentions"].includes(field)) return [theirs.userId];
  return undefined;
}

const tell = (answer) => JSON.stringify(answer.body ?? answer);

attack("none of their ids opens or changes anything", async () => {
  const before = await snapshot(theirs);
  const wrong = [];
  let tried = 0;
  for (const operation of catalog) {
    const entry = payloads[operation.name];
    const { ok, of } = typeof entry === "function" ? { ok: [], of: entry } : entry ?? { ok: [], of: null };
    // Unknown here: by its routes, if there are ids in them.
    const inRoutes = operation.routes.flatMap((route) => [...route.matchAll(/\{(\w+)\}/g)].map((m) => [m[1], ours.chatId]));
    const base = of ? of() : Object.fromEntries(inRoutes);
    const swappable = Object.keys(base).filter((field) => !of || theirId(field));
    const swaps = swappable.map((field) => [field]);
    if (swappable.length > 1) swaps.push(swappable);
    for (const swap of swaps) {
      const withIds = (id) => ({ ...base, ...Object.fromEntries(swap.map((field) => [field, id(field)])) });
      const fields = withIds((field) => theirId(field) ?? theirs.chatId);
      for (const { name, full, ask } of ways(server, operation, fields)) {
        if (swap.every((field) => ok.includes(field))) continue;
        ++tried;
        const answered = await ask(ours.owner.token, fields);
        if (answered === "not_found") continue;
        // Or just what is said of an id that nobody has.
        const [one, two] = [await full(ours.owner.token, fields), await full(ours.owner.token, withIds((field) => (Array.isArray(base[field]) ? [randomUUID()] : randomUUID())))];
        if (answered === "ok" || tell(one) !== tell(two)) wrong.push(`${name} with their ${swap}: ${tell(one)}, with nobody's: ${tell(two)}`);
      }
    }
  }
  assert.ok(tried > 70, `${tried}`);
  assert.deepEqual(wrong, []);
  assert.equal(await snapshot(theirs), before);
});

attack("their files are not there: neither to read, nor to go on with, nor to send", async () => {
  const seen = async () => [await snapshot(theirs), ...await Promise.all([theirs.files.carried, theirs.files.spare].map(async (id) => (await download(theirs.owner, id)).bytes.toString())),
    (await tus(theirs.owner, "HEAD", `/${theirs.files.underWay}`)).headers.get("upload-offset")];
  const before = await seen();
  const me = ours.owner;
  const etag = (await download(theirs.owner, theirs.files.carried)).headers.get("etag");
  const stream = { "Content-Type": "application/offset+octet-stream" };
  const tries = {
    GET: (id) => download(me, id),
    HEAD: (id) => download(me, id, {}, { method: "HEAD" }),
    "a part": (id) => download(me, id, { Range: "bytes=0-1" }),
    "what one may have": (id) => download(me, id, { "If-None-Match": etag }),
    "whatever there is": (id) => download(me, id, { "If-None-Match": "*" }),
    "a thumbnail": (id) => download(me, id, {}, { suffix: "/thumbnail?size=64" }),
    "the upload's offset": (id) => tus(me, "HEAD", `/${id}`),
    "the next piece": (id) => tus(me, "PATCH", `/${id}`, { ...stream, "Upload-Offset": 0 }, "taken over"),
    "the next piece by another method": (id) => tus(me, "POST", `/${id}`, { ...stream, "X-HTTP-Method-Override": "PATCH", "Upload-Offset": 0 }, "taken over"),
    "its end": (id) => tus(me, "DELETE", `/${id}`),
    "a message": async (id) => { const { status, body } = await me.request("POST", `/chats/${ours.chatId}/messages`, { content: "x", fileIds: [id] }); return { status, bytes: Buffer.from(JSON.stringify(body)) }; },
  };
  for (const [what, attempt] of Object.entries(tries)) {
    const nobodys = await attempt(randomUUID());
    assert.ok([400, 404].includes(nobodys.status), `${what} of nobody: ${nobodys.status}`);
    for (const [which, id] of Object.entries(theirs.files)) {
      const answer = await attempt(id);
      assert.deepEqual([answer.status, answer.bytes?.toString() ?? answer.body], [nobodys.status, nobodys.bytes?.toString() ?? nobodys.body], `${what} of the ${which} one`);
    }
  }
  assert.deepEqual(await seen(), before);
});

attack("what may go well tells nothing and changes nothing for them", async () => {
  const before = await snapshot(theirs);
  const message = await ours.owner.post(`/chats/${ours.chatId}/messages`, { content: `@${theirs.member.user.username} listen`, mentions: [theirs.userId] });
  assert.ok(!message.mentions.includes(theirs.userId), "somebody is mentioned who is not here");
  const socket = await ours.owner.connect();
  for (const event of ["close_chat", "typing_stop"]) assert.deepEqual(await socket.ask(event, { chatId: theirs.chatId }), { ok: true });
  const { chats, newChats, goneChats } = await socket.ask("sync", { chats: [{ id: theirs.chatId, rev: 0 }, { id: ours.chatId, rev: 0 }] });
  assert.ok(!JSON.stringify([chats, newChats]).includes(theirs.chatId));
  assert.deepEqual(goneChats, [theirs.chatId]);
  const found = await socket.ask("search", { q: "words" });
  assert.ok(!JSON.stringify(found).includes("their words"));
  assert.ok(JSON.stringify(found).includes("our words"));
  await ours.owner.request("POST", `/chats/${ours.chatId}/bans`, { userId: theirs.userId });
  await ours.owner.request("POST", "/auth/logout", { refreshToken: theirs.owner.refreshToken });
  assert.equal((await theirs.owner.request("GET", "/auth/me")).status, 200, "their token is theirs to end");
  assert.equal((await socket.timeout(30000).emitWithAck("authenticate", { token: theirs.owner.token })).error.code, "forbidden");
  assert.equal((await ours.owner.get("/auth/me")).id, ours.owner.id);
  ours.owner.leave();
  assert.equal(await snapshot(theirs), before);
});

attack("nothing of one group is told to the other's connections", async () => {
  const [here, there] = [await ours.member.connect(), await theirs.member.connect()];
  await theirs.owner.post(`/chats/${theirs.chatId}/messages`, { content: "among us" });
  await there.hears("message_received");
  await ours.owner.post(`/chats/${ours.chatId}/messages`, { content: "among ourselves" });
  await here.hears("message_received");
  const secrets = [theirs.chatId, theirs.messageId, theirs.owner.id, theirs.userId, theirs.code, "among us"];
  for (const secret of secrets) assert.ok(!JSON.stringify(here.heard).includes(secret), secret);
  for (const person of [ours.member, theirs.member]) person.leave();
});
