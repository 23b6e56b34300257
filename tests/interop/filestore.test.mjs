// Files over time: quotas, what nobody wants any more, kills, cuts, a full disk, and the published client.
import { after, describe, test } from "node:test";
import assert from "node:assert/strict";
import { randomBytes, randomInt } from "node:crypto";
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import http from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Upload } from "tus-js-client";
import { Confabd, until } from "./support/confabd.mjs";
import { Person } from "./support/person.mjs";
import { download, sha256, tus, upload } from "./support/files.mjs";

const servers = [];
after(() => Promise.all(servers.map((server) => server.remove())));
async function start(args = [], options = {}) {
  const server = await Confabd.start({ args: ["--limits", "off", "--files-keep-free", "0", ...args], ...options });
  servers.push(server);
  return server;
}

// The names of all files below a folder of the folder of files.
function kept(server, below) {
  for (;;) {
    try {
      return readdirSync(join(server.dir, "data", "files", below), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name);
    } catch (error) {
      if (error.code !== "ENOENT") throw error; // a folder went while it was looked into
    }
  }
}

const refused = (promise) => promise.then(() => assert.fail("was taken"), (error) => error);
const message = (person, chat, file) => person.post(`/chats/${chat.id}/messages`, { content: "", type: "file", fileIds: [file.id] });

// A request body that is written piece by piece: {write(bytes) → once taken, end() → status, cut()}.
function slowly(person, id, offset, length, headers = {}) {
  const request = http.request(`${person.server.url}/api/v1/files/uploads/${id}`, { method: "PATCH", agent: false,
    headers: { Authorization: `Bearer ${person.token}`, "Tus-Resumable": "1.0.0", "Upload-Offset": offset, "Content-Length": length,
      "Content-Type": "application/offset+octet-stream", ...headers } });
  const answered = new Promise((done) => {
    request.on("response", (response) => response.resume().once("end", () => done(response.statusCode)));
    request.on("error", () => done(0));
  });
  return {
    answered,
    write: (bytes) => new Promise((done) => request.write(bytes, () => done())),
    end: () => (request.end(), answered),
    cut: () => request.destroy(),
  };
}

const offsetOf = async (person, id) => {
  const answer = await tus(person, "HEAD", `/${id}`);
  return answer.status === 200 ? Number(answer.headers.get("upload-offset")) : undefined;
};
const begin = async (person, length) => (await tus(person, "POST", "", { "Upload-Length": length })).headers.get("location").split("/").pop();

describe("tus-js-client", () => {
  test("uploads, pauses and resumes, and takes back", async () => {
    const server = await start();
    const ada = await Person.register(server);
    const bytes = randomBytes(12 << 20);
    const asked = [];
    const options = {
      endpoint: `${server.url}/api/v1/files/uploads`,
      headers: { Authorization: `Bearer ${ada.token}` },
      metadata: { filename: "größe.bin", filetype: "application/octet-stream" },
      retryDelays: null,
      onBeforeRequest: (request) => asked.push(`${request.getMethod()} ${request.getHeader("Upload-Offset") ?? ""}`.trim()),
    };
    // Answers once the upload is through, or once `until` bytes are sent and it is paused.
    const run = (item, until = Infinity) => new Promise((done, failed) => {
      Object.assign(item.options, { onError: failed, onSuccess: () => done("through"),
        onProgress: (sent) => { if (sent > until && sent < bytes.length) item.abort().then(() => done("paused"), failed); } });
      item.start();
    });
    const item = new Upload(bytes, { ...options, chunkSize: 1 << 20 });
    assert.equal(await run(item, 2 << 20), "paused");
    assert.equal(await run(item, 6 << 20), "paused");
    // Another client that only knows the address carries on, in one request.
    asked.length = 0;
    assert.equal(await run(new Upload(bytes, { ...options, uploadUrl: item.url })), "through");
    assert.equal(asked.length, 2);
    assert.equal(asked[0], "HEAD");
    assert.match(asked[1], /^PATCH [1-9]\d+$/);
    const id = item.url.split("/").pop();
    assert.equal(sha256((await download(ada, id)).bytes), sha256(bytes));
    // And a third finds it done.
    asked.length = 0;
    assert.equal(await run(new Upload(bytes, { ...options, uploadUrl: item.url })), "through");
    assert.deepEqual(asked, ["HEAD"]);

    const eager = new Upload(bytes, { ...options, uploadDataDuringCreation: true });
    assert.equal(await run(eager), "through");
    assert.equal(sha256((await download(ada, eager.url.split("/").pop())).bytes), sha256(bytes));
    const dropped = new Upload(bytes, { ...options, chunkSize: 1 << 20 });
    await run(dropped, 3 << 20);
    await dropped.abort(true);
    assert.ok(asked.includes("DELETE"));
    assert.equal((await tus(ada, "HEAD", `/${dropped.url.split("/").pop()}`)).status, 404);
  });
});

describe("what there is room for", () => {
  test("is counted for a person and for all, and given back", async () => {
    const server = await start(["--files-quota-per-user", "100KiB", "--files-quota-total", "250KiB"]);
    const [ada, ben, eve] = await Promise.all(["ada", "ben", "eve"].map((name) => Person.register(server, name)));
    const first = await upload(ada, randomBytes(60 << 10));
    const begun = await begin(ada, 40 << 10); // counts in full at once
    const over = await refused(upload(ada, Buffer.from("x")));
    assert.deepEqual([over.status, over.code], [413, "quota_exceeded"]);
    assert.equal((await tus(ada, "DELETE", `/${begun}`)).status, 204);
    assert.equal((await tus(ada, "DELETE", `/${first.id}`)).status, 204);
    await upload(ada, randomBytes(100 << 10));
    await upload(ben, randomBytes(100 << 10));
    assert.equal((await refused(upload(eve, randomBytes(60 << 10)))).code, "quota_exceeded");
    await upload(eve, randomBytes(50 << 10));
  });
});

describe("what is forwarded", () => {
  test("takes no room, and is counted for who uploaded it, then for who forwarded it first of those who still do", async () => {
    const server = await start(["--files-quota-per-user", "100KiB"]);
    const [ada, ben, eve] = await Promise.all(["ada", "ben", "eve"].map((name) => Person.register(server, name)));
    const chat = await ada.post("/chats", { type: "group", name: "Quota", memberIds: [ben.id, eve.id] });
    const left = async (person) => { // how much of the quota, in steps of 20 KiB
      for (let size = 100; size > 0; size -= 20) {
        const id = await begin(person, size << 10).catch(() => null);
        if (id && (await tus(person, "DELETE", `/${id}`)).status === 204) return size;
      }
      return 0;
    };
    const bytes = randomBytes(80 << 10);
    const file = await upload(ada, bytes);
    const sent = [await message(ada, chat, file), await message(ada, chat, file)];
    await message(ben, chat, await upload(ben, randomBytes(100 << 10))); // no room left
    const forwards = [await message(ben, chat, file), await message(eve, chat, file), await message(eve, chat, file)];
    assert.deepEqual(await Promise.all([ada, ben, eve].map(left)), [20, 0, 100]);
    assert.equal(kept(server, "blobs").length, 2);

    // Whoever deletes what they sent has the room back at once.
    await ada.delete(`/messages/${sent[0].id}`);
    assert.deepEqual(await Promise.all([ada, ben, eve].map(left)), [20, 0, 100]);
    await ada.delete(`/messages/${sent[1].id}`);
    assert.deepEqual(await Promise.all([ada, ben, eve].map(left)), [100, 0, 100]);
    await ben.delete(`/messages/${forwards[0].id}`);
    assert.deepEqual(await Promise.all([ada, ben, eve].map(left)), [100, 0, 20]);
    await eve.delete(`/messages/${forwards[1].id}`);
    assert.deepEqual(await left(eve), 20);
    assert.deepEqual((await eve.get("/auth/me/export")).files.map(({ id }) => id), [file.id]);
    assert.equal(sha256((await download(ada, file.id)).bytes), sha256(bytes));
    await eve.delete(`/messages/${forwards[2].id}`);
    await until(async () => await left(eve) === 100 && kept(server, "blobs").length === 1, "the room to be given back");
  });
});

describe("what nobody wants any more", () => {
  test("goes: resting uploads, files without a message, contents without a file", async () => {
    const server = await start();
    const [ada, ben] = await Promise.all(["ada", "ben"].map((name) => Person.register(server, name)));
    const chat = await ada.post("/chats", { type: "direct", userId: ben.id });
    const [shared, lonely] = [randomBytes(5000), randomBytes(5000)];
    const one = await upload(ada, shared);
    const two = await upload(ada, shared);
    const carried = await message(ada, chat, one);
    const again = await message(ada, chat, two);
    assert.deepEqual(kept(server, "blobs"), [sha256(shared)]);

    // From here on, what rests goes soon: it may be gone before the next line has run.
    await server.stop();
    server.options.args.push("--files-expiry", "1s");
    await server.launch();
    const forgotten = await upload(ada, lonely);
    const rests = await begin(ada, 100);
    const half = await tus(ada, "PATCH", `/${rests}`, { "Upload-Offset": 0, "Content-Type": "application/offset+octet-stream" }, "half");
    assert.ok([204, 404, 409].includes(half.status), String(half.status));
    await until(async () => (await tus(ada, "HEAD", `/${rests}`)).status === 404, "the upload to expire");
    await until(() => kept(server, "staging").length === 0, "what was staged to go");
    await until(async () => (await download(ada, forgotten.id)).status === 404, "the file to go");
    await until(() => kept(server, "blobs").length === 1, "its content to go");
    assert.equal(sha256((await download(ben, two.id)).bytes), sha256(shared));

    await ada.delete(`/messages/${carried.id}`);
    await until(async () => (await download(ada, one.id)).status === 404, "the file to go with its message");
    assert.equal(sha256((await download(ben, two.id)).bytes), sha256(shared));
    await ada.delete(`/messages/${again.id}`);
    await until(() => kept(server, "blobs").length === 0 && kept(server, "trash").length === 0, "the content to go with its last file");
    // The same content may come again.
    await server.stop();
    server.options.args.splice(-2);
    await server.launch();
    assert.equal(sha256((await download(ada, (await upload(ada, shared)).id)).bytes), sha256(shared));
  });

  test("goes with an account and with a chat; what others may read stays", async () => {
    const server = await start();
    const [ada, ben] = await Promise.all(["ada", "ben"].map((name) => Person.register(server, name)));
    const [kind, group] = [await ada.post("/chats", { type: "group", name: "Stays", memberIds: [ben.id] }), await ada.post("/chats", { type: "group", name: "Goes", memberIds: [ben.id] })];
    const files = await Promise.all([1, 2, 3].map(() => upload(ben, randomBytes(100))));
    await message(ben, kind, files[0]);
    await message(ben, group, files[1]);
    await begin(ben, 100);
    await ben.delete("/auth/me", { password: Person.password });
    await until(() => kept(server, "blobs").length === 2 && kept(server, "staging").length === 0, "what was theirs alone to go");
    assert.equal((await download(ada, files[0].id)).status, 200);
    await ada.delete(`/chats/${group.id}`);
    await until(() => kept(server, "blobs").length === 1, "what the chat had to go");
    assert.equal((await download(ada, files[0].id)).status, 200);
  });
});

describe("an upload that is cut off", () => {
  test("loses nothing that was acknowledged in 20 kills of the server, and has the right hash in the end", async () => {
    const server = await start();
    const ada = await Person.register(server);
    const piece = 256 << 10;
    const bytes = randomBytes(20 * 4 * piece);
    const id = await begin(ada, bytes.length);
    let acknowledged = 0;
    for (let kill = 0; kill < 20; ++kill) {
      let sent = acknowledged;
      const after = acknowledged + randomInt(1, 3 * piece);
      const pieces = async () => {
        for (;;) {
          const request = slowly(ada, id, acknowledged, Math.min(piece, bytes.length - acknowledged), kill % 2 ? {} : checksum(bytes.subarray(acknowledged, acknowledged + piece)));
          for (let at = acknowledged; at < acknowledged + piece && at < bytes.length; at += 32 << 10) {
            await Promise.race([request.write(bytes.subarray(at, Math.min(at + (32 << 10), acknowledged + piece))), request.answered]);
            sent = Math.max(sent, at + (32 << 10));
            if (sent >= after) server.child.kill("SIGKILL");
          }
          if (await request.end() !== 204) return;
          acknowledged += piece;
        }
      };
      await pieces();
      await server.stop("SIGKILL");
      await server.launch();
      const offset = await offsetOf(ada, id);
      assert.ok(offset >= acknowledged && offset <= Math.min(sent, bytes.length), `${acknowledged} <= ${offset} <= ${sent}`);
      acknowledged = offset;
    }
    const rest = slowly(ada, id, acknowledged, bytes.length - acknowledged);
    await rest.write(bytes.subarray(acknowledged));
    assert.equal(await rest.end(), 204);
    const got = await download(ada, id);
    assert.equal(got.headers.get("etag"), `"${sha256(bytes)}"`);
    assert.equal(sha256(got.bytes), sha256(bytes));
    assert.deepEqual(kept(server, "staging"), []);
  });

  test("becomes one file, at whatever moment of its completion the server is killed", async () => {
    const server = await start();
    const ada = await Person.register(server);
    const files = [];
    for (let kill = 0; kill < 6; ++kill) {
      const shared = randomBytes(20_000);
      const round = [];
      for (let i = 0; i < 12; ++i) round.push({ bytes: i % 3 ? randomBytes(20_000) : shared, id: await begin(ada, 20_000) });
      const under = round.map(async ({ id, bytes }) => {
        const request = slowly(ada, id, 0, bytes.length);
        request.write(bytes);
        return request.end();
      });
      // One is through: the others are on their way, some of them half-way.
      await Promise.any(under);
      await wait(randomInt(0, 30));
      await server.stop("SIGKILL");
      await Promise.all(under);
      await server.launch();
      for (const { id, bytes } of round) {
        const offset = await offsetOf(ada, id);
        if (offset < bytes.length) {
          const rest = slowly(ada, id, offset, bytes.length - offset);
          rest.write(bytes.subarray(offset));
          assert.equal(await rest.end(), 204);
        }
        assert.equal(sha256((await download(ada, id)).bytes), sha256(bytes));
      }
      files.push(...round);
    }
    assert.equal(kept(server, "blobs").length, new Set(files.map(({ bytes }) => sha256(bytes))).size);
    await until(() => kept(server, "staging").length === 0, "what was staged to go");
    // The uses were counted right: nothing is left when all have gone, and nothing goes before.
    for (const [i, { id }] of files.entries()) {
      assert.equal((await tus(ada, "DELETE", `/${id}`)).status, 204);
      const next = files[i + 1];
      if (next) assert.equal(sha256((await download(ada, next.id)).bytes), sha256(next.bytes));
    }
    await until(() => kept(server, "blobs").length === 0 && kept(server, "trash").length === 0, "all contents to go");
  });

  test("goes on at once where its client was cut 20 times, whoever is first to notice", async () => {
    const server = await start();
    const ada = await Person.register(server);
    const bytes = randomBytes(20 * (600 << 10));
    const id = await begin(ada, bytes.length);
    let offset = 0;
    let sent = 0; // by any of the requests: one may reach the server after the question that followed it
    const open = [];
    for (let cut = 0; cut < 20; ++cut) {
      const request = slowly(ada, id, offset, bytes.length - offset);
      const part = bytes.subarray(offset, offset + randomInt(1, 600 << 10));
      await Promise.race([request.write(part), request.answered]);
      sent = Math.max(sent, offset + part.length);
      // Every other one is only left alone, as a line that went dead is.
      if (cut % 2) request.cut();
      else open.push(request);
      const now = await offsetOf(ada, id);
      assert.ok(now >= offset && now <= sent, `${offset} <= ${now} <= ${sent}`);
      offset = now;
    }
    let away = 0;
    for (const request of open) request.answered.then((status) => { away += [0, 409].includes(status); });
    await until(async () => { await offsetOf(ada, id); return away === open.length; }, "whoever was left alone to be sent away");
    for (let status; status !== 204;) { // what was cut may still move it
      offset = await offsetOf(ada, id);
      const rest = slowly(ada, id, offset, bytes.length - offset);
      await Promise.race([rest.write(bytes.subarray(offset)), rest.answered]);
      status = await rest.end();
      assert.ok([204, 409].includes(status), String(status));
    }
    assert.equal(sha256((await download(ada, id)).bytes), sha256(bytes));
  });

  test("takes back a piece whose checksum could not be looked at", async () => {
    const server = await start();
    const ada = await Person.register(server);
    const bytes = randomBytes(1 << 20);
    const id = await begin(ada, bytes.length);
    const headers = checksum(bytes);
    const request = slowly(ada, id, 0, bytes.length, headers);
    await request.write(bytes.subarray(0, 700 << 10));
    await until(() => kept(server, "staging").length === 2, "the piece to be on its way");
    request.cut();
    assert.equal(await offsetOf(ada, id), 0);
    const whole = slowly(ada, id, 0, bytes.length, headers);
    await whole.write(bytes);
    assert.equal(await whole.end(), 204);
    assert.equal(sha256((await download(ada, id)).bytes), sha256(bytes));
  });
});

describe("a full disk", () => {
  const isolate = ["unshare", "--user", "--map-root-user", "--mount"];
  let skip = false;
  try {
    execFileSync(isolate[0], [...isolate.slice(1), "true"], { stdio: "ignore" });
  } catch {
    skip = "needs user namespaces, to mount a small disk";
  }

  test("fails the upload that fills it, and nothing else", { skip }, async () => {
    // The files lie on 8 MiB of memory, which only the server's own namespace knows.
    const server = await start(["--files-folder", "/mnt/files"], {
      wrap: [...isolate, "sh", "-c", "mount -t tmpfs -o size=8m none /mnt && exec \"$@\"", "sh"] });
    const [ada, ben] = await Promise.all(["ada", "ben"].map((name) => Person.register(server, name)));
    const chat = await ada.post("/chats", { type: "direct", userId: ben.id });
    const small = randomBytes(1 << 20);
    const before = await upload(ada, small);
    // Both are promised room when they begin, but only one can have it.
    const [first, second] = [await begin(ada, 6 << 20), await begin(ben, 6 << 20)];
    const put = (person, id, bytes) => tus(person, "PATCH", `/${id}`, { "Upload-Offset": 0, "Content-Type": "application/offset+octet-stream" }, bytes);
    const bytes = randomBytes(6 << 20);
    assert.equal((await put(ada, first, bytes)).status, 204);
    // An answer that comes while the body is still on its way may be lost with the line.
    const full = await put(ben, second, randomBytes(6 << 20)).catch(() => null);
    if (full) assert.deepEqual([full.status, full.body.code], [503, "unavailable"]);
    assert.equal((await refused(upload(ben, randomBytes(2 << 20)))).code, "unavailable");
    assert.equal((await ada.post(`/chats/${chat.id}/messages`, { content: "still here" })).content, "still here");
    await message(ada, chat, { id: first });
    assert.equal(sha256((await download(ben, first)).bytes), sha256(bytes));
    assert.equal(sha256((await download(ada, before.id)).bytes), sha256(small));
    // What came of it stays until there is room again.
    const offset = await offsetOf(ben, second);
    assert.ok(offset > 0 && offset < 6 << 20, String(offset));
    assert.equal((await tus(ben, "DELETE", `/${second}`)).status, 204);
    await upload(ben, randomBytes(512 << 10));
  });
});

function checksum(bytes) {
  return { "Upload-Checksum": `sha256 ${Buffer.from(sha256(bytes), "hex").toString("base64")}` };
}
