// Watches the server while it is attacked: its memory, its descriptors, and whether a well-behaved client beside the attack still
// gets every answer. How long those took is printed, and never judged: the machine may be busy.
import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { Worker } from "node:worker_threads";
import { until } from "../../interop/support/confabd.mjs";
import { Person } from "../../interop/support/person.mjs";

// attack(name, run, limits): a test that does nothing without the watch, which `watch()` answers when it runs. See Watch.during.
export const attacks = (watch) => (name, run, limits = {}) =>
  test(name, (t) => watch().during(t, { memory: 48, descriptors: 60, ...limits }, (enough) => run(t, enough)));

// Attacks come from here, so that limits by address meet them and not the others.
export const attacker = "127.0.0.66";

export class Watch {
  #took = [];
  #fault = null;
  #ended;

  static async over(server) {
    const watch = new Watch();
    watch.server = server;
    const [anna, bao] = [await Person.register(server, "goodanna"), await Person.register(server, "goodbao")];
    const chat = await anna.post("/chats", { type: "group", name: "Well behaved", memberIds: [bao.id] });
    const people = [anna, bao].map(({ user, token, refreshToken }) => ({ user, accessToken: token, refreshToken }));
    watch.worker = new Worker(new URL("neighbour.mjs", import.meta.url), { workerData: { url: server.url, people, chatId: chat.id } });
    watch.#ended = once(watch.worker, "exit");
    watch.worker.on("message", ({ took, fault }) => { if (fault) watch.#fault ??= fault; else watch.#took.push(took); });
    await watch.#answers(10);
    assert.equal(watch.#fault, null);
    return watch;
  }

  async end() {
    this.worker.postMessage("stop");
    await this.#ended;
    assert.equal(this.#fault, null);
  }

  // The well-behaved client has got so many answers in this test.
  #answers(count) {
    return until(() => this.#fault || this.#took.length >= count, "the well-behaved client to be answered", 60);
  }

  // Runs the attack, and answers what it answers. In MiB how much more memory there may be meanwhile than before, and how many
  // more descriptors; when it is over and its lines are gone, those must be given back. The attack may ask `enough()`
  // whether it has gone on for long enough.
  async during(t, { memory, descriptors }, attack) {
    const { server } = this;
    this.#took = [];
    const before = { memory: server.memory(), descriptors: server.descriptors() };
    server.forgetPeak();
    let most = before.descriptors;
    const looking = setInterval(() => { most = Math.max(most, server.descriptors()); }, 20);
    let outcome;
    try {
      outcome = await attack(() => this.#fault || this.#took.length >= 12);
    } finally {
      clearInterval(looking);
    }
    await this.#answers(1);
    assert.equal(server.child.signalCode ?? server.child.exitCode, null, `the server has ended: ${server.output.slice(-2000)}`);
    const grown = (server.memoryPeak() - before.memory) / 1024;
    const took = this.#took.toSorted((a, b) => a - b);
    t.diagnostic(`memory ${(before.memory / 1024).toFixed()} MiB + ${grown.toFixed(1)} MiB at most, descriptors ${before.descriptors} + `
      + `${most - before.descriptors} at most; beside it ${took.length} answers, median ${took[took.length >> 1]?.toFixed(1)} ms, `
      + `longest ${took.at(-1)?.toFixed()} ms`);
    assert.equal(this.#fault, null);
    if (!process.env.ASAN_OPTIONS) // which keeps what is freed for a while
      assert.ok(grown <= memory, `${grown} MiB more memory, of ${memory} at most`);
    assert.ok(most - before.descriptors <= descriptors, `${most - before.descriptors} more descriptors, of ${descriptors} at most`);
    await until(() => server.ready(), "a fresh line"); // a fresh line: those of the attack have all been accepted before it
    const own = 5; // lines of the tests' own that come and go
    await until(() => server.descriptors() <= before.descriptors + own, "the attack's descriptors to be given back");
    return outcome;
  }
}
