// Files: uploads by tus 1.0 as its text has them, downloads, and who may read what.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { Confabd } from "./support/confabd.mjs";
import { Person, refusal } from "./support/person.mjs";
import { base64, download, sha256, tus, upload } from "./support/files.mjs";

const bodyType = { "Content-Type": "application/offset+octet-stream" };

let server, ada, ben, eve, chat;
before(async () => {
  server = await Confabd.start({ args: ["--limits", "off", "--files-keep-free", "0", "--files-max-size", "64MiB", "--files-blocked-types", ".exe,video/*",
    "--allow-origin", "https://pages.example"] });
  [ada, ben, eve] = await Promise.all(["ada", "ben", "eve"].map((name) => Person.register(server, name)));
  chat = await ada.post("/chats", { type: "group", name: "Files", memberIds: [ben.id] });
});
after(() => server.remove());

const send = (person, file, to = chat) => person.post(`/chats/${to.id}/messages`, { content: "", type: "file", fileIds: [file.id] });
const create = async (person, length, headers = {}) => {
  const created = await tus(person, "POST", "", { "Upload-Length": length, ...headers });
  assert.equal(created.status, 201, JSON.stringify(created.body));
  return created.headers.get("location").split("/").pop();
};
const patch = (person, id, offset, bytes, headers = {}) => tus(person, "PATCH", `/${id}`, { "Upload-Offset": offset, ...bodyType, ...headers }, bytes);
const offsetOf = async (person, id) => Number((await tus(person, "HEAD", `/${id}`)).headers.get("upload-offset"));

describe("an upload", () => {
  test("goes in pieces, and comes out whole", async () => {
    const bytes = randomBytes(700_000);
    const metadata = `filename ${base64("büro.bin")},filetype ${base64("application/x-thing")}`;
    const created = await tus(ada, "POST", "", { "Upload-Length": bytes.length, "Upload-Metadata": metadata });
    assert.equal(created.status, 201);
    assert.equal(created.headers.get("tus-resumable"), "1.0.0");
    const id = created.headers.get("location").split("/").pop();
    assert.equal(created.headers.get("location"), `/api/v1/files/uploads/${id}`);
    assert.ok(Date.parse(created.headers.get("upload-expires")) > Date.now());
    let offset = 0;
    for (const end of [1, 300_000, 699_999, 700_000]) {
      const patched = await patch(ada, id, offset, bytes.subarray(offset, end));
      assert.equal(patched.status, 204);
      assert.equal(patched.headers.get("upload-offset"), String(end));
      offset = end;
      const looked = await tus(ada, "HEAD", `/${id}`);
      assert.equal(looked.status, 200);
      assert.equal(looked.headers.get("upload-offset"), String(end));
      assert.equal(looked.headers.get("upload-length"), "700000");
      assert.equal(looked.headers.get("cache-control"), "no-store");
      if (end < 700_000) assert.equal(looked.headers.get("upload-metadata"), metadata);
    }
    const got = await download(ada, id);
    assert.equal(sha256(got.bytes), sha256(bytes));
    const message = await send(ada, { id });
    assert.deepEqual(message.attachments, [{ id, name: "büro.bin", mediaType: "application/x-thing", size: 700_000 }]);
  });

  test("may come whole with its creation, or be empty", async () => {
    const bytes = randomBytes(300_000);
    const created = await tus(ada, "POST", "", { "Upload-Length": bytes.length, ...bodyType }, bytes);
    assert.equal(created.status, 201);
    assert.equal(created.headers.get("upload-offset"), "300000");
    assert.equal(created.headers.get("upload-expires"), null);
    assert.equal(sha256((await download(ada, created.headers.get("location").split("/").pop())).bytes), sha256(bytes));
    const empty = await download(ada, await create(ada, 0));
    assert.equal(empty.status, 200);
    assert.equal(empty.bytes.length, 0);
  });

  test("may be without a length of its body, and have its method in a header", async () => {
    const bytes = randomBytes(600_000);
    const id = await create(ada, bytes.length);
    const answer = await fetch(`${server.url}/api/v1/files/uploads/${id}`, { method: "POST", duplex: "half",
      headers: { Authorization: `Bearer ${ada.token}`, "Tus-Resumable": "1.0.0", "Upload-Offset": "0", "X-HTTP-Method-Override": "PATCH", ...bodyType },
      body: new ReadableStream({ start(to) { for (let at = 0; at < bytes.length; at += 100_000) to.enqueue(bytes.subarray(at, at + 100_000)); to.close(); } }) });
    assert.equal(answer.status, 204);
    assert.equal(sha256((await download(ada, id)).bytes), sha256(bytes));
  });

  test("is refused by the book", async () => {
    const id = await create(ada, 10);
    const wrong = async (status, code, field, ...request) => {
      const answer = await tus(ada, ...request);
      assert.deepEqual([answer.status, answer.body?.code, answer.body?.field], [status, code, field], JSON.stringify([request, answer.body]));
      assert.equal(answer.headers.get("tus-resumable"), "1.0.0");
      return answer;
    };
    const old = await wrong(412, "unsupported", undefined, "POST", "", { "Tus-Resumable": "0.2.2", "Upload-Length": 1 });
    assert.equal(old.headers.get("tus-version"), "1.0.0");
    await wrong(400, "invalid_argument", "Upload-Length", "POST", "");
    await wrong(400, "invalid_argument", "Upload-Length", "POST", "", { "Upload-Length": "-1" });
    await wrong(400, "invalid_argument", "Upload-Length", "POST", "", { "Upload-Length": "99999999999999999999" });
    await wrong(400, "invalid_argument", "Upload-Metadata", "POST", "", { "Upload-Length": 1, "Upload-Metadata": "filename not base64!" });
    await wrong(400, "invalid_argument", "Upload-Metadata", "POST", "", { "Upload-Length": 1, "Upload-Metadata": "a YQ==,a YQ==" });
    await wrong(413, "too_large", undefined, "POST", "", { "Upload-Length": 64 * 1024 * 1024 + 1 });
    await wrong(415, "unsupported", undefined, "POST", "", { "Upload-Length": 1, "Upload-Metadata": `filename ${base64("Setup.EXE")}` });
    await wrong(415, "unsupported", undefined, "POST", "", { "Upload-Length": 1, "Upload-Metadata": `filetype ${base64("video/mp4")}` });
    await wrong(415, "unsupported", undefined, "PATCH", `/${id}`, { "Upload-Offset": 0, "Content-Type": "text/plain" }, "x");
    await wrong(400, "invalid_argument", "Upload-Offset", "PATCH", `/${id}`, bodyType, "x");
    await wrong(409, "conflict", "Upload-Offset", "PATCH", `/${id}`, { "Upload-Offset": 1, ...bodyType }, "x");
    await wrong(413, "too_large", undefined, "PATCH", `/${id}`, { "Upload-Offset": 0, ...bodyType }, "more than ten");
    await wrong(404, "not_found", undefined, "PATCH", `/${randomUUID()}`, { "Upload-Offset": 0, ...bodyType }, "x");
    await wrong(404, "not_found", undefined, "DELETE", "/nonsense");
    await wrong(405, "unsupported", undefined, "PUT", `/${id}`, {}, "x");
    assert.equal(await offsetOf(ada, id), 0);
    for (const [method, path] of [["HEAD", `/${id}`], ["DELETE", `/${id}`], ["PATCH", `/${id}`]])
      assert.equal((await tus(eve, method, path, method === "PATCH" ? { "Upload-Offset": 0, ...bodyType } : {}, method === "PATCH" ? "x" : undefined)).status, 404);
    assert.equal((await tus({ server, token: undefined }, "POST", "", { "Upload-Length": 1 })).status, 401);
    await refusal(send(ada, { id })); // not complete
  });

  test("says what it can, also to pages of other origins", async () => {
    const answer = await fetch(`${server.url}/api/v1/files/uploads`, { method: "OPTIONS", headers: { Origin: "https://pages.example", "Access-Control-Request-Method": "POST" } });
    assert.equal(answer.status, 204);
    assert.equal(answer.headers.get("tus-version"), "1.0.0");
    assert.equal(answer.headers.get("tus-extension"), "creation,creation-with-upload,termination,checksum,expiration");
    assert.equal(answer.headers.get("tus-checksum-algorithm"), "sha1,sha256");
    assert.equal(answer.headers.get("tus-max-size"), String(64 * 1024 * 1024));
    assert.equal(answer.headers.get("access-control-allow-origin"), "https://pages.example");
    assert.match(answer.headers.get("access-control-allow-headers"), /Upload-Offset/);
    const other = await fetch(`${server.url}/api/v1/files/uploads`, { method: "OPTIONS", headers: { Origin: "https://elsewhere.example", "Access-Control-Request-Method": "POST" } });
    assert.equal(other.headers.get("access-control-allow-origin"), null);
  });

  test("takes a piece with a checksum whole or not at all", async () => {
    const bytes = randomBytes(900_000);
    const id = await create(ada, bytes.length);
    const sum = (algorithm, part) => ({ "Upload-Checksum": `${algorithm} ${createHash(algorithm).update(part).digest("base64")}` });
    const [one, two] = [bytes.subarray(0, 400_000), bytes.subarray(400_000)];
    assert.equal((await patch(ada, id, 0, one, sum("sha1", one))).status, 204);
    const wrong = await patch(ada, id, 400_000, two, sum("sha256", one));
    assert.deepEqual([wrong.status, wrong.body.code, wrong.body.field], [460, "conflict", "Upload-Checksum"]);
    assert.equal(await offsetOf(ada, id), 400_000);
    assert.equal((await patch(ada, id, 400_000, two, { "Upload-Checksum": "md5 AAAA" })).status, 400);
    assert.equal((await patch(ada, id, 400_000, two, sum("sha256", two))).status, 204);
    assert.equal(sha256((await download(ada, id)).bytes), sha256(bytes));
  });

  test("can be taken back until a message carries it", async () => {
    const half = await create(ada, 10);
    await patch(ada, half, 0, "12345");
    assert.equal((await tus(ada, "DELETE", `/${half}`)).status, 204);
    assert.equal((await tus(ada, "HEAD", `/${half}`)).status, 404);
    const whole = await upload(ada, randomBytes(10));
    assert.equal((await tus(ada, "DELETE", `/${whole.id}`)).status, 204);
    assert.equal((await download(ada, whole.id)).status, 404);
    const sent = await upload(ada, randomBytes(10));
    await send(ada, sent);
    assert.equal((await tus(ada, "DELETE", `/${sent.id}`)).status, 404);
    assert.equal((await download(ben, sent.id)).status, 200);
  });

  test("is in its person's copy of what the server knows of them", async () => {
    const person = await Person.register(server, "copy");
    const { id } = await upload(person, randomBytes(10), { name: "mine.txt", type: "text/plain" });
    const { files } = await person.get("/auth/me/export");
    assert.deepEqual(files, [{ id, name: "mine.txt", mediaType: "text/plain", size: 10, createdAt: files[0].createdAt }]);
  });

  test("carries what a voice message says of itself", async () => {
    const waveform = Buffer.from([1, 50, 100, 255]).toString("base64");
    const file = await upload(ada, randomBytes(50), { name: "v.ogg", type: "audio/ogg", metadata: `,durationms ${base64("1234")},waveform ${base64(waveform)}` });
    const message = await ada.post(`/chats/${chat.id}/messages`, { content: "", type: "voice", fileIds: [file.id] });
    assert.equal(message.type, "voice");
    assert.deepEqual([message.attachments[0].durationMs, message.attachments[0].waveform], [1234, waveform]);
  });
});

describe("a download", () => {
  const bytes = Buffer.from("0123456789".repeat(30_000));
  let file, tag;
  before(async () => {
    file = await upload(ada, bytes, { name: "digits.txt", type: "text/plain" });
    await send(ada, file);
    tag = `"${sha256(bytes)}"`;
  });

  test("is whole, with what keeps it from being anything but a file", async () => {
    const got = await download(ben, file.id);
    assert.equal(got.status, 200);
    assert.ok(got.bytes.equals(bytes));
    const header = Object.fromEntries(got.headers);
    assert.equal(header.etag, tag);
    assert.equal(header["content-type"], "text/plain");
    assert.equal(header["accept-ranges"], "bytes");
    assert.equal(header["content-length"], String(bytes.length));
    assert.equal(header["content-disposition"], `attachment; filename="digits.txt"; filename*=UTF-8''digits.txt`);
    assert.equal(header["x-content-type-options"], "nosniff");
    assert.equal(header["content-security-policy"], "default-src 'none'; sandbox");
    assert.equal(header["cache-control"], "private, no-cache");
    const looked = await download(ben, file.id, {}, { method: "HEAD" });
    assert.deepEqual([looked.status, looked.headers.get("content-length"), looked.headers.get("etag"), looked.bytes.length], [200, String(bytes.length), tag, 0]);
  });

  for (const [range, first, last] of [["bytes=0-0", 0, 0], ["bytes=7-200006", 7, 200_006], ["bytes=299990-", 299_990, 299_999], ["bytes=-5", 299_995, 299_999],
    ["bytes=299999-400000", 299_999, 299_999], ["bytes=-999999", 0, 299_999]]) {
    test(`of ${range} is that part`, async () => {
      const got = await download(ben, file.id, { Range: range });
      assert.equal(got.status, 206);
      assert.equal(got.headers.get("content-range"), `bytes ${first}-${last}/300000`);
      assert.ok(got.bytes.equals(bytes.subarray(first, last + 1)));
    });
  }

  test("of no part that there is, or of several", async () => {
    for (const range of ["bytes=300000-", "bytes=-0"]) {
      const got = await download(ben, file.id, { Range: range });
      assert.deepEqual([got.status, got.headers.get("content-range")], [416, "bytes */300000"]);
    }
    for (const range of ["bytes=0-1,5-6", "lines=1-2", "bytes=5-1", "bytes=a-b", "bytes="])
      assert.equal((await download(ben, file.id, { Range: range })).status, 200, range);
  });

  test("is spared whoever has it, and never mixes two contents", async () => {
    assert.equal((await download(ben, file.id, { "If-None-Match": `"other", W/${tag}` })).status, 304);
    assert.equal((await download(ben, file.id, { "If-None-Match": '"other"' })).status, 200);
    assert.equal((await download(ben, file.id, { Range: "bytes=1-2", "If-Range": tag })).status, 206);
    assert.equal((await download(ben, file.id, { Range: "bytes=1-2", "If-Range": `W/${tag}` })).status, 200);
    assert.equal((await download(ben, file.id, { Range: "bytes=1-2", "If-Range": '"other"' })).status, 200);
    assert.equal((await download(ben, file.id, { "If-Match": '"other"' })).status, 412);
  });

  test("takes no other methods and knows no other paths", async () => {
    assert.equal((await download(ben, file.id, {}, { method: "DELETE" })).status, 405);
    assert.equal((await download(ben, `${file.id}/more`)).status, 404);
    assert.equal((await download(ben, "nonsense")).status, 404);
    assert.equal((await download(ben, file.id, {}, { suffix: "/thumbnail" })).status, 404);
    assert.equal((await download({ server, token: "a.b.c" }, file.id)).status, 401);
  });

  test("is of a type that no browser runs", async () => {
    for (const type of ["text/html", "image/svg+xml", "application/xhtml+xml", "text/javascript", "text/html;charset=utf-8", "nonsense", "text/html\r\nx: y"]) {
      const active = await upload(ada, Buffer.from("<script>alert(1)</script>"), { name: "page.html", type });
      const got = await download(ada, active.id);
      assert.equal(got.headers.get("content-type"), "application/octet-stream", type);
      assert.match(got.headers.get("content-disposition"), /^attachment;/);
    }
  });

  test("is of the type that its content shows, where that is a program or no sound", async () => {
    const mz = Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)]);
    for (const [bytes, said, shown] of [[Buffer.from("\x7fELF\x02\x01\x01", "latin1"), "text/plain", "application/octet-stream"], [Buffer.from("#!/bin/sh\nrm -r ~\n"), "image/png", "application/octet-stream"],
      [Buffer.from("MZ are the first letters here"), "text/plain", "text/plain"], [randomBytes(40), "audio/ogg", "application/octet-stream"],
      [Buffer.concat([Buffer.from("OggS"), randomBytes(40)]), "audio/ogg", "audio/ogg"]]) {
      const file = await upload(ada, bytes, { name: "x", type: said });
      assert.equal((await download(ada, file.id)).headers.get("content-type"), shown);
      if (bytes[0] === 0x7f) assert.equal((await send(ada, file)).attachments[0].mediaType, "application/x-executable");
    }
    // Blocked as .exe, whatever it is called.
    const refused = await upload(ada, mz, { name: "notes.txt", type: "text/plain" }).catch((error) => error);
    assert.deepEqual([refused.status, refused.code], [415, "unsupported"]);
    const id = await create(ada, mz.length);
    assert.equal((await patch(ada, id, 0, mz)).status, 415);
    assert.equal((await tus(ada, "HEAD", `/${id}`)).status, 404);
  });

  // What a browser would save it as (RFC 8187), and what an old one would.
  const names = [
    ["Überweisung №5 – 東京.pdf", "Überweisung №5 – 東京.pdf"],
    ['a"b; filename="evil.bat', 'a"b; filename="evil.bat'],
    ["../../etc/passwd", "passwd"],
    ["C:\\Windows\\system32\\calc.exe.txt", "calc.exe.txt"],
    ["line\r\nSet-Cookie: a=b.txt", "line Set-Cookie: a=b.txt"],
    ["invoice\u202Efdp.bat", "invoicefdp.bat"],
    ["100%25 'sure' (1)*.txt", "100%25 'sure' (1)*.txt"],
    ["trailing. . .", "trailing"],
    ["..", "file"],
    ["\u200B", "file"],
    ["", "file"],
    [`${"ü".repeat(200)}.tar.gz`, `${"ü".repeat(126)}.gz`],
  ];
  for (const [given, kept] of names) {
    test(`of ${JSON.stringify(given.slice(0, 40))} has a name that does no harm`, async () => {
      const named = await upload(ada, Buffer.from("x"), { name: given, type: "text/plain" });
      const header = (await download(ada, named.id)).headers.get("content-disposition");
      const [, plain, encoded] = /^attachment; filename="([^"\\%]*)"; filename\*=UTF-8''([A-Za-z0-9!#$&+.^_`|~%-]*)$/.exec(header) ?? assert.fail(header);
      assert.equal(decodeURIComponent(encoded), kept);
      assert.match(plain, /^[ -~]*$/);
      assert.ok(Buffer.byteLength(kept) <= 255);
    });
  }
});

describe("who may read a file", () => {
  const reads = async (person, file) => (await download(person, file.id)).status;

  test("its owner, until a message carries it; then whoever can read that", async () => {
    const file = await upload(ada, randomBytes(100));
    assert.deepEqual([await reads(ada, file), await reads(ben, file), await reads(eve, file)], [200, 404, 404]);
    assert.equal((await refusal(send(ben, file))).field, "fileIds[0]"); // not ben's to send
    await send(ada, file);
    assert.deepEqual([await reads(ada, file), await reads(ben, file), await reads(eve, file)], [200, 200, 404]);
    await ada.post(`/chats/${chat.id}/participants`, { userIds: [eve.id] });
    assert.equal(await reads(eve, file), 200);
    await ada.delete(`/chats/${chat.id}/participants/${eve.id}`);
    assert.equal(await reads(eve, file), 404);
    const known = await download(ben, file.id);
    await ada.delete(`/chats/${chat.id}/participants/${ben.id}`);
    assert.equal(await reads(ben, file), 404);
    assert.equal((await download(ben, file.id, { "If-None-Match": known.headers.get("etag") })).status, 404);
    await ada.post(`/chats/${chat.id}/participants`, { userIds: [ben.id] });
    assert.equal(await reads(ben, file), 200);
  });

  test("nobody, once the last message that carries it is deleted", async () => {
    const file = await upload(ada, randomBytes(100));
    const other = await ada.post("/chats", { type: "direct", userId: eve.id });
    const first = await send(ada, file);
    const second = await send(ada, file, other);
    await ada.delete(`/messages/${first.id}`);
    assert.deepEqual([await reads(ada, file), await reads(ben, file), await reads(eve, file)], [200, 404, 200]);
    await ada.delete(`/messages/${second.id}`);
    assert.deepEqual([await reads(ada, file), await reads(ben, file), await reads(eve, file)], [404, 404, 404]);
    await refusal(send(ada, file));
  });

  test("not even its owner who has left the chat, nor anyone of a deleted one", async () => {
    const group = await ada.post("/chats", { type: "group", name: "Short", memberIds: [ben.id, eve.id] });
    const file = await upload(ben, randomBytes(100));
    await send(ben, file, group);
    await ben.post(`/chats/${group.id}/leave`);
    assert.deepEqual([await reads(ben, file), await reads(eve, file)], [404, 200]);
    await ada.delete(`/chats/${group.id}`);
    assert.deepEqual([await reads(ada, file), await reads(eve, file)], [404, 404]);
  });

  test("is checked for uploads of the same content apart", async () => {
    const bytes = randomBytes(1000);
    const mine = await upload(ada, bytes);
    const hers = await upload(eve, bytes);
    assert.deepEqual([await reads(ada, mine), await reads(eve, mine), await reads(ada, hers), await reads(eve, hers)], [200, 404, 404, 200]);
    assert.equal((await tus(ada, "DELETE", `/${mine.id}`)).status, 204);
    assert.equal(sha256((await download(eve, hers.id)).bytes), sha256(bytes));
  });
});

describe("a file forwarded", () => {
  const group = (owner, name, ...others) => owner.post("/chats", { type: "group", name, memberIds: others.map((other) => other.id) });
  const refused = async (person, file, to) => {
    const answer = await person.request("POST", `/chats/${to.id}/messages`, { content: "", type: "file", fileIds: [file.id] });
    return { status: answer.status, body: answer.body };
  };
  let source, target;
  before(async () => {
    source = await group(ada, "Source", ben);
    target = await group(ben, "Target", eve);
  });

  test("is the same file there, for those who can read it there only", async () => {
    const bytes = randomBytes(1000);
    const file = await upload(ada, bytes, { name: "plan.pdf", type: "application/pdf" });
    const first = await send(ada, file, source);
    const second = await send(ben, file, target);
    assert.deepEqual(second.attachments, first.attachments);
    assert.equal(sha256((await download(eve, file.id)).bytes), sha256(bytes));
    const third = await group(eve, "Third");
    assert.deepEqual((await send(eve, file, third)).attachments, first.attachments); // and on from there
  });

  test("may be of an album, with words, and of a voice message", async () => {
    const [one, two] = [await upload(ada, randomBytes(10)), await upload(ada, randomBytes(10))];
    const waveform = Buffer.from([1, 50, 100]).toString("base64");
    const voice = await upload(ada, randomBytes(50), { name: "v.ogg", type: "audio/ogg", metadata: `,durationms ${base64("1234")},waveform ${base64(waveform)}` });
    await ada.post(`/chats/${source.id}/messages`, { content: "both", type: "image", fileIds: [one.id, two.id] });
    await ada.post(`/chats/${source.id}/messages`, { content: "", type: "voice", fileIds: [voice.id] });
    const own = await upload(ben, randomBytes(10));
    const album = await ben.post(`/chats/${target.id}/messages`, { content: "both, and mine", type: "image", fileIds: [two.id, own.id, one.id] });
    assert.deepEqual(album.attachments.map(({ id }) => id), [two.id, own.id, one.id]);
    const heard = await ben.post(`/chats/${target.id}/messages`, { content: "", type: "voice", fileIds: [voice.id] });
    assert.deepEqual([heard.type, heard.attachments[0].durationMs, heard.attachments[0].waveform], ["voice", 1234, waveform]);
  });

  test("is not there for people of another house, by any id they may have got hold of", async () => {
    const houses = await Promise.all(["north", "south"].map(async (name) => {
      const [owner, member] = [await Person.register(server, name), await Person.register(server, name)];
      const inside = await group(owner, name, member);
      const [sent, kept] = [await upload(owner, randomBytes(100)), await upload(owner, randomBytes(100))];
      await send(owner, sent, inside);
      return { people: [owner, member], inside, sent, kept, begun: { id: await create(owner, 10) } };
    }));
    for (const [mine, theirs] of [houses, houses.toReversed()]) {
      for (const person of mine.people) {
        const unknown = await refused(person, { id: randomUUID() }, mine.inside);
        assert.deepEqual([unknown.status, unknown.body.code, unknown.body.field], [400, "invalid_argument", "fileIds[0]"]);
        for (const file of [theirs.sent, theirs.kept, theirs.begun, { id: theirs.inside.id }])
          assert.deepEqual(await refused(person, file, mine.inside), unknown);
        const socket = await person.connect();
        const event = (id) => refusal(socket.ask("send_message", { chatId: mine.inside.id, content: "", fileIds: [mine.sent.id, id] })).then(({ code, field, message }) => ({ code, field, message }));
        assert.deepEqual(await event(theirs.sent.id), await event(randomUUID()));
        assert.equal((await event(theirs.sent.id)).field, "fileIds[1]");
        person.leave();
        for (const file of [theirs.sent, theirs.kept])
          assert.equal((await download(person, file.id)).status, 404);
      }
      // What was refused left nothing behind.
      assert.equal((await mine.people[0].get(`/chats/${mine.inside.id}/files`)).items.length, 1);
    }
  });

  test("can no longer be by whoever was removed from where it was, its owner included", async () => {
    const file = await upload(ben, randomBytes(100));
    const clientId = randomUUID();
    const sent = await send(ben, file, source);
    const message = { content: "", type: "file", fileIds: [file.id], clientId };
    const before = await ben.post(`/chats/${target.id}/messages`, message);
    await ben.delete(`/messages/${before.id}`);
    await ada.delete(`/chats/${source.id}/participants/${ben.id}`);
    const unknown = await refused(ben, { id: randomUUID() }, target);
    assert.deepEqual(await refused(ben, file, target), unknown);
    assert.equal((await ben.post(`/chats/${target.id}/messages`, message)).duplicate, true); // says what came of it, sends nothing
    assert.equal((await download(ben, file.id)).status, 404);
    await ada.post(`/chats/${source.id}/participants`, { userIds: [ben.id] });
    await send(ben, file, target);
    assert.deepEqual(sent.attachments[0].id, file.id);
  });

  test("stays when the message it came from is deleted, and cannot be from a deleted one", async () => {
    const bytes = randomBytes(100);
    const [kept, lost] = [await upload(ada, bytes), await upload(ada, randomBytes(100))];
    const [source1, source2] = [await send(ada, kept, source), await send(ada, lost, source)];
    const forward = await send(ben, kept, target);
    await ada.delete(`/messages/${source1.id}`);
    await ada.delete(`/messages/${source2.id}`);
    assert.deepEqual([(await download(ada, kept.id)).status, (await download(ben, kept.id)).status], [404, 200]);
    assert.equal(sha256((await download(eve, kept.id)).bytes), sha256(bytes));
    const unknown = await refused(ben, { id: randomUUID() }, target);
    assert.deepEqual(await refused(ben, lost, target), unknown);
    assert.deepEqual(await refused(ada, kept, source), unknown); // uploaded it once, and deleted it
    await ben.delete(`/messages/${forward.id}`);
    assert.deepEqual(await refused(ben, kept, target), unknown);
    assert.equal((await download(eve, kept.id)).status, 404);
  });

  test("is no more once the chats that had it are deleted", async () => {
    const [one, two] = [await group(ada, "One", ben), await group(ben, "Two")];
    const file = await upload(ada, randomBytes(100));
    await send(ada, file, one);
    await send(ben, file, two);
    await ada.delete(`/chats/${one.id}`);
    assert.deepEqual([(await download(ada, file.id)).status, (await download(ben, file.id)).status], [404, 200]);
    await ben.delete(`/chats/${two.id}`);
    assert.deepEqual(await refused(ben, file, target), await refused(ben, { id: randomUUID() }, target));
  });
});

describe("the list of a chat's files", () => {
  const list = (person, query = "") => person.get(`/chats/${chat.id}/files${query}`);
  const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==", "base64");
  let sent;
  before(async () => {
    chat = await ada.post("/chats", { type: "group", name: "Listed", memberIds: [ben.id] });
    const [report, picture, second, voice] = await Promise.all([upload(ada, randomBytes(10), { name: "report.pdf" }), upload(ada, png, { name: "one.png", type: "image/png" }),
      upload(ada, png, { name: "two.png", type: "image/png" }), upload(ada, randomBytes(50), { name: "v.ogg", type: "audio/ogg", metadata: `,durationms ${base64("1234")}` })]);
    const message = (type, ...files) => ada.post(`/chats/${chat.id}/messages`, { content: "", type, fileIds: files.map((file) => file.id) });
    sent = { report: await message("file", report), album: await message("image", picture, second), voice: await message("voice", voice) };
  });

  test("has each with its message, the newest first, those of an album in its order", async () => {
    const { items, nextCursor } = await list(ben);
    assert.deepEqual(items.map(({ kind, file, messageId }) => [kind, file.name, messageId]),
      [["voice", "v.ogg", sent.voice.id], ["image", "one.png", sent.album.id], ["image", "two.png", sent.album.id], ["file", "report.pdf", sent.report.id]]);
    assert.equal(nextCursor, null);
    const { id, seq, sender, sentAt, attachments } = sent.report;
    assert.deepEqual(items[3], { kind: "file", file: attachments[0], messageId: id, seq, sender, sentAt });
  });

  test("is of one kind where asked, and comes in pages that leave nothing out", async () => {
    for (const [kind, names] of [["image", ["one.png", "two.png"]], ["VOICE", ["v.ogg"]], ["file", ["report.pdf"]]])
      assert.deepEqual((await list(ben, `?kind=${kind}`)).items.map(({ file }) => file.name), names);
    assert.equal((await refusal(list(ben, "?kind=song"))).field, "kind");
    const names = [];
    for (let cursor = ""; cursor !== null;) {
      const page = await list(ben, `?limit=1${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      names.push(...page.items.map(({ file }) => file.name));
      cursor = page.nextCursor;
    }
    assert.deepEqual(names, ["v.ogg", "one.png", "two.png", "report.pdf"]);
    assert.equal((await refusal(list(ben, "?cursor=nonsense"))).field, "cursor");
  });

  test("keeps to one chat, its members and what is not deleted", async () => {
    const other = await eve.post("/chats", { type: "group", name: "Elsewhere" });
    const { nextCursor } = await list(ben, "?limit=1");
    assert.equal((await refusal(list(eve))).code, "not_found");
    assert.equal((await refusal(eve.get(`/chats/${other.id}/files?cursor=${encodeURIComponent(nextCursor)}`))).field, "cursor");
    await ada.delete(`/messages/${sent.album.id}`);
    assert.deepEqual((await list(ben)).items.map(({ file }) => file.name), ["v.ogg", "report.pdf"]);
  });
});
