// Uploads by tus 1.0 and downloads, with the published client and by hand.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { Confabd, until } from "./support/confabd.mjs";
import { Person, refusal } from "./support/person.mjs";
import { base64, download, tus, upload } from "./support/files.mjs";

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

let server, ada, ben, eve, chat;
before(async () => {
  server = await Confabd.start({ args: ["--limits", "off", "--files-keep-free", "0", "--files-max-size", "64MiB", "--files-blocked-types", ".exe,video/*"] });
  [ada, ben, eve] = await Promise.all(["ada", "ben", "eve"].map((name) => Person.register(server, name)));
  chat = await ada.post("/chats", { type: "group", name: "Files", memberIds: [ben.id] });
});
after(() => server.remove());

const send = (person, file, extra = {}) => person.post(`/chats/${chat.id}/messages`, { content: "", type: "file", fileIds: [file.id], ...extra });

describe("an upload by hand", () => {
  test("goes in pieces, and comes out whole", async () => {
    const bytes = randomBytes(700_000);
    const created = await tus(ada, "POST", "", { "Upload-Length": bytes.length, "Upload-Metadata": `filename ${base64("büro.bin")},filetype ${base64("application/x-thing")}` });
    assert.equal(created.status, 201);
    const id = created.headers.get("location").split("/").pop();
    assert.equal(created.headers.get("location"), `/api/v1/files/uploads/${id}`);
    assert.ok(Date.parse(created.headers.get("upload-expires")) > Date.now());
    let offset = 0;
    for (const end of [1, 300_000, 699_999, 700_000]) {
      const patched = await tus(ada, "PATCH", `/${id}`, { "Upload-Offset": offset, "Content-Type": "application/offset+octet-stream" }, bytes.subarray(offset, end));
      assert.equal(patched.status, 204);
      assert.equal(patched.headers.get("upload-offset"), String(end));
      offset = end;
      const looked = await tus(ada, "HEAD", `/${id}`);
      assert.equal(looked.status, 200);
      assert.equal(looked.headers.get("upload-offset"), String(end));
      assert.equal(looked.headers.get("upload-length"), "700000");
      assert.equal(looked.headers.get("cache-control"), "no-store");
    }
    const got = await download(ada, id);
    assert.equal(got.status, 200);
    assert.equal(sha256(got.bytes), sha256(bytes));
    assert.equal(got.headers.get("etag"), `"${sha256(bytes)}"`);
    const message = await send(ada, { id });
    assert.deepEqual(message.attachments, [{ id, name: "büro.bin", mediaType: "application/x-thing", size: 700_000 }]);
    assert.equal(sha256((await download(ben, id)).bytes), sha256(bytes));
    assert.equal((await download(eve, id)).status, 404);
  });
});
