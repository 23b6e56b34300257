// The published socket.io-client against the real server, by every transport.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { io } from "socket.io-client";
import { Confabd, until } from "./support/confabd.mjs";
import { Person, refusal } from "./support/person.mjs";

let server;
before(async () => { server = await Confabd.start({ args: ["--limits", "off"] }); });
after(() => server.remove());

// Resolves with the error that connecting ends in.
const connectError = (options) => new Promise((done, failed) => {
  const socket = io(server.url, { forceNew: true, reconnection: false, ...options });
  socket.once("connect_error", (error) => { socket.disconnect(); done(error); });
  socket.once("connect", () => { socket.disconnect(); failed(new Error("connected")); });
});

const ways = {
  "WebSocket only": { transports: ["websocket"] },
  "polling only": { transports: ["polling"] },
  "polling, then upgrading": { transports: ["polling", "websocket"] },
};

for (const [way, options] of Object.entries(ways)) {
  describe(way, () => {
    let anna, bao, chat;
    before(async () => {
      anna = await Person.register(server, "anna");
      bao = await Person.register(server, "bao");
      chat = await anna.post("/chats", { type: "group", name: "Two", memberIds: [bao.id] });
    });
    after(() => { anna.leave(); bao.leave(); });

    test("ready says who one is and where one's chats stand", async () => {
      const socket = await anna.connect(options);
      const ready = await socket.hears("ready");
      assert.equal(ready.user.id, anna.id);
      assert.equal(ready.user.email, anna.user.email);
      assert.match(ready.serverTime, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      assert.ok(ready.sessionId && ready.epoch);
      const position = ready.chats.find((c) => c.id === chat.id);
      assert.ok(position);
      for (const key of ["seq", "rev", "readSeq", "unreadCount"]) assert.equal(typeof position[key], "number");
    });

    test("the transport is the one that was asked for", async () => {
      const socket = await anna.connect(options);
      const wanted = options.transports.at(-1);
      await until(() => socket.io.engine.transport.name === wanted, wanted);
      assert.ok((await socket.ask("get_unread", { chatId: chat.id })).ok);
    });

    test("a message goes to the others once, and is acknowledged to the sender, who does not hear it", async () => {
      const a = await anna.connect(options);
      const b = await bao.connect(options);
      const clientId = randomUUID();
      const { message, duplicate } = await a.ask("send_message", { chatId: chat.id, content: "Hello 😀", clientId });
      assert.equal(duplicate, false);
      assert.equal(message.clientId, clientId);
      const heard = await b.hears("message_received", (p) => p.message.clientId === clientId);
      assert.equal(heard.message.content, "Hello 😀");
      assert.equal(heard.message.seq, message.seq);
      // What comes after it would come after a second copy, too.
      const { message: next } = await a.ask("send_message", { chatId: chat.id, content: "next" });
      await b.hears("message_received", (p) => p.message.id === next.id);
      assert.equal(b.heard.filter((h) => h.event === "message_received" && h.payload.message.clientId === clientId).length, 1);
      assert.equal(a.heard.filter((h) => h.event === "message_received").length, 0);
    });

    test("without an acknowledgement, success is message_sent and failure is error", async () => {
      const a = await anna.connect(options);
      const clientId = randomUUID();
      a.emit("send_message", { chatId: chat.id, content: "unasked", clientId });
      const sent = await a.hears("message_sent", (p) => p.clientId === clientId);
      assert.equal(sent.message.content, "unasked");
      a.emit("send_message", { chatId: chat.id });
      const error = await a.hears("error");
      assert.deepEqual([error.code, error.field, error.event], ["invalid_argument", "content", "send_message"]);
    });

    test("a refusal is typed, an unknown event is unsupported", async () => {
      const a = await anna.connect(options);
      assert.equal((await refusal(a.ask("get_chat", { chatId: randomUUID() }))).code, "not_found");
      assert.equal((await refusal(a.ask("no_such_event"))).code, "unsupported");
      const wrong = await refusal(a.ask("get_chat", { chatId: 7 }));
      assert.deepEqual([wrong.code, wrong.field], ["invalid_argument", "chatId"]);
    });

    test("a bad or missing token is refused with a code", async () => {
      for (const auth of [undefined, {}, { token: "" }, { token: "nonsense" }, { token: 7 }, { token: anna.token + "x" }]) {
        const error = await connectError({ ...options, auth });
        assert.equal(error.data?.code, "unauthenticated", JSON.stringify(auth));
      }
    });

    test("another namespace is refused", async () => {
      const socket = io(`${server.url}/other`, { forceNew: true, reconnection: false, auth: { token: anna.token }, ...options });
      const error = await new Promise((done) => { socket.once("connect_error", done); });
      assert.match(error.message, /namespace/i);
      socket.disconnect();
    });

    test("an event of nearly 64 KiB passes, with every kind of character", async () => {
      const a = await anna.connect(options);
      const b = await bao.connect(options);
      const content = ("😀ä\n\"\\\u0001" + "x".repeat(10)).repeat(500).slice(0, 7000);
      const { message } = await a.ask("send_message", { chatId: chat.id, content });
      assert.equal(message.content, content);
      assert.equal((await b.hears("message_received", (p) => p.message.id === message.id)).message.content, content);
    });

    test("many events at once are answered each", async () => {
      const a = await anna.connect(options);
      const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => a.ask("send_message", { chatId: chat.id, content: `m${i}` })));
      const seqs = answers.map((answer) => answer.message.seq);
      assert.equal(new Set(seqs).size, 50);
      const sorted = [...seqs].sort((x, y) => x - y);
      assert.equal(sorted.at(-1) - sorted[0], 49);
    });
  });
}

test("a client reconnects by itself after the server came back, and catches up", async () => {
  const anna = await Person.register(server, "anna");
  const bao = await Person.register(server, "bao");
  const chat = await anna.post("/chats", { type: "group", name: "Back", memberIds: [bao.id] });
  const socket = await bao.connect({ transports: ["polling", "websocket"], reconnection: true, reconnectionDelay: 100, reconnectionDelayMax: 500 });
  const before = (await socket.hears("ready")).chats.find((c) => c.id === chat.id);
  socket.heard.length = 0;
  const gone = new Promise((done) => { socket.once("disconnect", done); });
  await server.stop();
  await gone;
  await server.launch();
  await anna.post(`/chats/${chat.id}/messages`, { content: "while away" });
  await socket.hears("ready");
  const { chats } = await socket.ask("sync", { chats: [{ id: chat.id, rev: before.rev }] });
  assert.deepEqual(chats.find((c) => c.id === chat.id).items.map((m) => m.content), ["while away"]);
  anna.leave();
  bao.leave();
});

test("who does not answer heartbeats is given up; who does lives on", async () => {
  const brisk = await Confabd.start({ args: ["--limits", "off", "--ping-interval", "300ms", "--ping-timeout", "1s"] });
  try {
    const anna = await Person.register(brisk, "anna");
    const socket = await anna.connect({ transports: ["websocket"] });
    let beats = 0;
    socket.io.on("ping", () => { ++beats; });
    const polling = `${brisk.url}/socket.io/?EIO=4&transport=polling`;
    const { sid } = JSON.parse((await (await fetch(polling)).text()).slice(1));
    await until(async () => (await fetch(`${polling}&sid=${sid}`)).status === 400, "the silent one to be given up");
    await until(() => beats >= 5, "heartbeats");
    assert.ok(socket.connected);
    anna.leave();
  } finally {
    await brisk.remove();
  }
});
