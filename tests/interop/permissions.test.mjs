// Every operation as nobody, with an expired token, as a stranger and in each role, by every route and as an event. What must
// come out is read from the matrices in docs/permissions.md; every cell starts from a fresh state.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { Confabd, until } from "./support/confabd.mjs";
import { description } from "./support/contract.mjs";
import { ways } from "./support/operations.mjs";
import { download, tus, upload } from "./support/files.mjs";
import { Person, request } from "./support/person.mjs";

const document = readFileSync(new URL("../../docs/permissions.md", import.meta.url), "utf8");
const { operations: catalog, files: catalogFiles } = description("catalog");

// {row: {column: expected}} of the matrix of this name.
function matrix(name) {
  const [, table] = new RegExp(`<!-- matrix ${name} -->\n([\\s\\S]*?)<!-- end -->`).exec(document);
  const lines = table.trim().split("\n").map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
  const columns = lines[0].slice(2);
  return Object.fromEntries(lines.slice(2).map(([row, , ...cells]) => [row, Object.fromEntries(columns.map((c, i) => [c, cells[i]]))]));
}

let server, pool, expired;
before(async () => {
  server = await Confabd.start({ args: ["--limits", "off", "--token-access-lifetime", "10s"] });
  expired = await Person.register(server, "expired");
  await server.stop();
  server.options.args = ["--limits", "off"];
  await server.launch();
  pool = Object.fromEntries(await Promise.all(["owner", "admin", "moderator", "member", "extra", "other"].map(async (role) => [role, await Person.register(server, role)])));
  await until(async () => (await request(server.url, "GET", "/auth/me", { token: expired.token })).body?.code === "token_expired", "the token to expire");
});
after(() => server.remove());

const signIn = async (person) => (await request(server.url, "POST", "/auth/login", { body: { login: person.user.username, password: Person.password, device: "second" } })).body;

// Those in chat: the caller in the place of the one whose role they have.
async function group(role) {
  const signedIn = !["none", "expired"].includes(role);
  const caller = signedIn ? await Person.register(server, role) : expired;
  const target = await Person.register(server, "target");
  const members = { ...pool, [role]: caller };
  const chat = await members.owner.post("/chats", { type: "group", name: "Matrix",
    memberIds: [members.admin.id, members.moderator.id, members.member.id, target.id] });
  await Promise.all(["admin", "moderator"].map((r) => members.owner.patch(`/chats/${chat.id}/participants/${members[r].id}`, { role: r })));
  const message = await target.post(`/chats/${chat.id}/messages`, { content: "target's" });
  const isMember = signedIn && role !== "stranger";
  const own = isMember ? await caller.post(`/chats/${chat.id}/messages`, { content: "own" }) : message;
  return { caller, role, token: { none: undefined, expired: expired.token }[role] ?? (signedIn ? caller.token : undefined), target, owner: members.owner,
    someoneNew: pool.other, extra: pool.extra, chat, message, own, isMember };
}

async function direct(role) {
  const [one, other] = [await Person.register(server, "one"), await Person.register(server, "another")];
  const chat = await one.post("/chats", { type: "direct", userId: other.id });
  const caller = role === "person" ? one : await Person.register(server, role);
  const message = await other.post(`/chats/${chat.id}/messages`, { content: "the other's" });
  const own = role === "person" ? await caller.post(`/chats/${chat.id}/messages`, { content: "own" }) : message;
  return { caller, role, token: caller.token, target: other, owner: other, someoneNew: pool.other, extra: other, chat, message, own, isMember: role === "person", isDirect: true };
}

async function room(role) {
  const owner = pool.owner;
  const caller = await Person.register(server, role);
  const target = await Person.register(server, "target");
  const chat = await owner.post("/chats", { type: "room", name: "Matrix room", visibility: "public", memberIds: [target.id] });
  const message = await target.post(`/chats/${chat.id}/messages`, { content: "target's" });
  if (role === "banned") {
    await caller.post(`/rooms/${chat.id}/join`);
    await owner.post(`/chats/${chat.id}/bans`, { userId: caller.id });
  }
  return { caller, role, token: caller.token, target, owner, someoneNew: pool.other, extra: pool.extra, chat, message, own: message, isMember: false };
}

const inChat = (f) => ({ chatId: f.chat.id });
const ofTarget = (f) => ({ messageId: f.message.id });
const setRole = (role) => (f) => ({ chatId: f.chat.id, userId: f.target.id, role });
const invite = async (f) => f.isDirect ? "anycode" : (await f.owner.post(`/chats/${f.chat.id}/invites`)).code;

// What each row of the matrices asks for, after whatever it says must have happened before.
const requests = {
  RegisterAccount: () => ({ email: `${randomUUID()}@example.org`, username: `u${randomUUID().slice(0, 13)}`, password: Person.password }),
  LogIn: (f) => ({ login: f.caller.user.username, password: Person.password }),
  Refresh: async (f) => ({ refreshToken: (await signIn(f.caller)).refreshToken }),
  LogOut: () => ({}),
  GetAccount: () => ({}),
  ChangeAccount: () => ({ displayName: "Changed" }),
  RemoveAccount: () => ({ password: Person.password }),
  "RemoveAccount/wrong": () => ({ password: "wrong password" }),
  ExportAccount: () => ({}),
  SetPassword: () => ({ currentPassword: Person.password, newPassword: "another password" }),
  "SetPassword/wrong": () => ({ currentPassword: "wrong password", newPassword: "another password" }),
  ListSessions: () => ({}),
  RevokeSession: async (f) => {
    const second = new Person(server, await signIn(f.caller));
    return { sessionId: (await second.get("/auth/sessions")).items.find((s) => s.current).id };
  },
  "RevokeSession/others": async (f) => ({ sessionId: (await f.target.get("/auth/sessions")).items[0].id }),
  RevokeOtherSessions: () => ({}),
  SearchUsers: () => ({}),
  GetUser: (f) => ({ userId: f.target.id }),
  CreateChat: (f) => (f.isDirect ? { type: "direct", userId: f.target.id } : { type: "group", name: "Another" }),
  ListChats: () => ({}),
  GetChat: inChat,
  "UpdateChat/own": (f) => ({ ...inChat(f), muted: true }),
  UpdateChat: (f) => ({ ...inChat(f), name: "Renamed" }),
  DeleteChat: inChat,
  LeaveChat: inChat,
  JoinChat: inChat,
  "JoinChat/code": async (f) => ({ code: await invite(f) }),
  SearchRooms: () => ({}),
  CreateInvite: inChat,
  ListInvites: inChat,
  RevokeInvite: async (f) => ({ ...inChat(f), code: await invite(f) }),
  ListParticipants: inChat,
  AddParticipants: (f) => ({ ...inChat(f), userIds: [f.someoneNew.id] }),
  "SetRole/member": setRole("member"),
  "SetRole/moderator": setRole("moderator"),
  "SetRole/admin": setRole("admin"),
  SetRole: setRole("owner"),
  RemoveParticipant: (f) => ({ ...inChat(f), userId: f.target.id }),
  "RemoveParticipant/owner": (f) => ({ ...inChat(f), userId: f.owner.id }),
  ListBans: inChat,
  BanParticipant: (f) => ({ ...inChat(f), userId: f.target.id }),
  LiftBan: async (f) => {
    if (!f.isDirect) await f.owner.post(`/chats/${f.chat.id}/bans`, { userId: f.extra.id });
    return { ...inChat(f), userId: f.extra.id };
  },
  OpenChat: inChat,
  CloseChat: inChat,
  GetOnlineUsers: inChat,
  SendMessage: (f) => ({ ...inChat(f), content: "hello" }),
  GetMessages: inChat,
  GetChanges: (f) => ({ ...inChat(f), since: 0 }),
  GetMessage: ofTarget,
  EditMessage: (f) => ({ messageId: f.own.id, content: "edited" }),
  "EditMessage/others": (f) => ({ messageId: f.message.id, content: "edited" }),
  DeleteMessage: (f) => ({ messageId: f.own.id }),
  "DeleteMessage/others": ofTarget,
  GetMessageStatus: ofTarget,
  GetMessageHistory: ofTarget,
  GetThread: ofTarget,
  ListFiles: inChat,
  AddReaction: (f) => ({ ...ofTarget(f), emoji: "👍" }),
  RemoveReaction: async (f) => {
    if (f.isMember) await f.caller.post(`/messages/${f.message.id}/reactions`, { emoji: "👍" });
    return { ...ofTarget(f), emoji: "👍" };
  },
  PinMessage: ofTarget,
  UnpinMessage: async (f) => { await f.owner.put(`/messages/${f.message.id}/pin`); return ofTarget(f); },
  GetPins: inChat,
  SearchMessages: () => ({ q: "hello" }),
  "SearchMessages/chat": (f) => ({ ...inChat(f), q: "hello" }),
  AckDelivered: (f) => ({ ...inChat(f), seq: 1 }),
  MarkAsRead: (f) => ({ ...inChat(f), seq: 1 }),
  GetUnread: inChat,
  TypingStart: inChat,
  TypingStop: inChat,
  TypingIndicator: (f) => ({ ...inChat(f), isTyping: true }),
  UpdatePresence: () => ({ status: "away" }),
  GoOnline: () => ({}),
  GoOffline: () => ({}),
  Sync: () => ({ chats: [] }),
  Authenticate: async (f) => ({ token: f.role === "expired" || f.role === "none" ? "a.b.c" : f.caller.token }),
};

async function tryRow(row, expectations, fixture) {
  const operation = catalog.find((o) => o.name === row.split("/")[0]);
  assert.ok(operation, `the Catalog has no ${row}`);
  assert.ok(requests[row], `this test does not know what to ask for ${row}`);
  const wrong = [];
  let cells = 0;
  await Promise.all(Object.entries(expectations).map(async ([role, expected]) => {
    for (let i = 0, count = 1; i < count; ++i) {
      const f = await fixture(role);
      const fields = await requests[row](f);
      const found = ways(server, operation, fields);
      count = found.length;
      const { name, ask } = found[i];
      const answered = await ask(f.token, fields);
      ++cells;
      if (answered !== expected) wrong.push(`${role} by ${name}: ${answered}, expected ${expected}`);
    }
  }));
  assert.ok(cells >= Object.keys(expectations).length, "every column was tried");
  assert.deepEqual(wrong, []);
}

// What carries bytes.
const picture = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGNwaDiAFTEMLQkAYvNgAXSglMMAAAAASUVORK5CYII=", "base64");
async function fileRow(row, role) {
  const [uploader, member] = [pool.owner, pool.member];
  const chat = await uploader.post("/chats", { type: "group", name: "Matrix", memberIds: [member.id] });
  const caller = { none: { server }, expired, stranger: pool.other, member, uploader }[role];
  const begin = () => tus(uploader, "POST", "", { "Upload-Length": 4 });
  const target = async () => {
    if (["GetUpload", "AddToUpload", "RemoveUpload"].includes(row)) return (await begin()).headers.get("location").split("/").pop();
    const { id } = await upload(uploader, picture, { name: "picture.png", type: "image/png" });
    if (/waiting|complete/.test(row)) return id;
    const message = await uploader.post(`/chats/${chat.id}/messages`, { content: "", type: "image", fileIds: [id] });
    if (row.endsWith("deleted")) await uploader.delete(`/messages/${message.id}`);
    return id;
  };
  if (row.startsWith("SendMessage")) {
    const to = ["none", "expired"].includes(role) ? chat : await caller.post("/chats", { type: "group", name: "Own" });
    return request(server.url, "POST", `/chats/${to.id}/messages`, { token: caller.token, body: { content: "", type: "file", fileIds: [await target()] } });
  }
  const { method, path } = catalogFiles.find((f) => f.name === row.split("/")[0]) ?? assert.fail(`there is no ${row}`);
  if (path.startsWith("/files/uploads")) {
    const headers = { CreateUpload: { "Upload-Length": 4 }, AddToUpload: { "Upload-Offset": 0, "Content-Type": "application/offset+octet-stream" } }[row];
    return tus(caller, method, row === "CreateUpload" ? "" : `/${await target()}`, headers, row === "AddToUpload" ? "1234" : undefined);
  }
  return download(caller, await target(), {}, { method, suffix: path.split("{fileId}")[1] });
}

describe("files", () => {
  for (const [row, expectations] of Object.entries(matrix("files")))
    for (const [role, expected] of Object.entries(expectations))
      test(`${row} as ${role}`, async () => {
        const { status, body, bytes } = await fileRow(row, role);
        // A HEAD says no more than its status.
        const known = status < 300 ? "ok" : body?.code ?? (bytes?.length ? JSON.parse(bytes).code : { 401: "unauthenticated", 404: "not_found" }[status]);
        assert.equal(known, row.startsWith("GetUpload") && expected === "token_expired" ? "unauthenticated" : expected);
      });
  test("all of them are in the matrix", () => {
    const covered = new Set(Object.keys(matrix("files")).map((row) => row.split("/")[0]));
    assert.deepEqual(catalogFiles.map((f) => f.name).filter((name) => !covered.has(name)), []);
  });
});

test("every operation of the Catalog is in the matrix", () => {
  const covered = new Set(Object.keys(matrix("group")).map((row) => row.split("/")[0]));
  assert.deepEqual(catalog.map((o) => o.name).filter((name) => !covered.has(name)), []);
});

for (const [name, fixture] of Object.entries({ group, direct, room }))
  describe(`in a ${name}`, () => {
    for (const [row, expectations] of Object.entries(matrix(name))) test(row, () => tryRow(row, expectations, fixture));
  });
