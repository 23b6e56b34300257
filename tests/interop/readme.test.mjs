// The ten lines of README.md do what they say.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Confabd, until } from "./support/confabd.mjs";
import { Person } from "./support/person.mjs";

// Beside the packages it imports.
const file = fileURLToPath(new URL("node_modules/.readme-sample.mjs", import.meta.url));
let server;
before(async () => { server = await Confabd.start(); });
after(async () => {
  rmSync(file, { force: true });
  await server.remove();
});

test("the sample connects, makes a room and talks", async () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const [, sample] = /```js\n([\s\S]*?)```/.exec(readme);
  assert.ok(sample.trim().split("\n").length <= 10);
  await Person.register(server, "anna", { username: "anna", password: "correct horse" });
  const bao = await Person.register(server, "bao");
  writeFileSync(file, sample.replace("http://127.0.0.1:7480", server.url));
  const child = spawn(process.execPath, [file], { stdio: "inherit" });
  try {
    const room = await until(async () => (await bao.get("/rooms?query=Lounge")).items[0], "the room");
    await bao.post(`/rooms/${room.id}/join`);
    const said = await until(async () => (await bao.get(`/chats/${room.id}/messages`)).items.find((m) => m.content === "Hello, room!"), "the message");
    assert.equal(said.sender.username, "anna");
  } finally {
    child.kill();
  }
});
