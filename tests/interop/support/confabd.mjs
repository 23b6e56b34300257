// The real server as a child process, in a data folder of its own that is removed in the end.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomInt } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";

const program = join(process.env.CONFAB_BIN_DIR ?? "build/release/bin", "confabd");

// Waits until `condition()` answers something true, and answers that.
export async function until(condition, what, seconds = 30) {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await condition();
    if (answer) return answer;
    if (performance.now() > end) throw new Error(`waited ${seconds} s in vain for ${what}`);
    await wait(20);
  }
}

// A free port below those that the system hands out to outgoing connections, so that the server can come back to it.
async function freePort() {
  for (;;) {
    const port = randomInt(12000, 32000);
    const free = await new Promise((answer) => {
      const probe = createServer();
      probe.once("error", () => answer(false));
      probe.listen(port, "127.0.0.1", () => probe.close(() => answer(true)));
    });
    if (free) return port;
  }
}

export class Confabd {
  // Options: args (settings of the test's own), env, https (for the addresses handed out).
  static async start(options = {}) {
    const server = new Confabd();
    server.dir = mkdtempSync(join(tmpdir(), "confab-test-"));
    server.port = await freePort();
    server.metricsPort = await freePort();
    server.options = options;
    await server.launch();
    return server;
  }

  get url() { return `${this.options.https ? "https" : "http"}://127.0.0.1:${this.port}`; }

  async launch() {
    const args = ["--data-dir", join(this.dir, "data"), "--listen", `127.0.0.1:${this.port}`,
      "--metrics-listen", `127.0.0.1:${this.metricsPort}`,
      // Cheap passwords: these tests make many people.
      "--password-memory", "64KiB", ...(this.options.args ?? [])];
    this.output ??= "";
    const child = spawn(program, args, { env: { ...process.env, ...this.options.env }, stdio: ["ignore", "pipe", "pipe"] });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => { this.output += text; });
    this.exited = new Promise((done) => child.once("exit", (code, signal) => done({ code, signal })));
    let gone = null;
    this.exited.then((how) => { gone = how; });
    await until(async () => {
      if (gone) throw new Error(`confabd ended with ${JSON.stringify(gone)}:\n${this.output}`);
      return this.ready();
    }, `confabd to be ready:\n${this.output}`, 60);
  }

  ready() {
    return new Promise((answer) => {
      const client = this.options.https ? https : http;
      client.get(`${this.url}/readyz`, { agent: false, rejectUnauthorized: false, timeout: 5000 }, (response) => {
        response.resume();
        response.once("end", () => answer(response.statusCode === 200));
      }).once("error", () => answer(false)).once("timeout", function () { this.destroy(); });
    });
  }

  // Ends the process and answers {code, signal}.
  async stop(signal = "SIGTERM") {
    this.child.kill(signal);
    return this.exited;
  }

  async restart(signal = "SIGTERM") {
    await this.stop(signal);
    await this.launch();
  }

  // Ends the process and removes its data.
  async remove() {
    if (this.child.exitCode === null && this.child.signalCode === null) await this.stop("SIGTERM");
    rmSync(this.dir, { recursive: true, force: true });
  }

  // Resident memory in KiB.
  memory() {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.child.pid}/status`, "utf8"))[1]);
  }
}

// Runs confabd with these arguments to its end: {code, output}. For what must not start.
export function runToEnd(args, env = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => { output += text; });
    child.once("exit", (code) => done({ code, output }));
  });
}
