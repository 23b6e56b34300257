// The real server as a child process, in a data folder of its own that is removed in the end.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import { connect, createServer } from "node:net";
import { connect as connectTls } from "node:tls";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomInt } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";

// With CONFAB_TEST_TLS, a folder with cert.pem and key.pem, every server that a test starts speaks TLS (see run.mjs).
const tls = process.env.CONFAB_TEST_TLS;
const tlsArgs = tls ? ["--tls-cert", join(tls, "cert.pem"), "--tls-key", join(tls, "key.pem")] : [];

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
  // Options: args (settings of the test's own), env, wrap (a command that runs it), https (for the addresses handed out).
  static async start(options = {}) {
    const server = new Confabd();
    server.dir = mkdtempSync(join(tmpdir(), "confab-test-"));
    server.port = await freePort();
    server.metricsPort = await freePort();
    server.options = { https: Boolean(tls), ...options };
    await server.launch();
    return server;
  }

  get url() { return `${this.options.https ? "https" : "http"}://127.0.0.1:${this.port}`; }

  async launch() {
    const args = ["--data-dir", join(this.dir, "data"), "--listen", `127.0.0.1:${this.port}`,
      "--metrics-listen", `127.0.0.1:${this.metricsPort}`,
      // Cheap passwords: these tests make many people.
      "--password-memory", "64KiB", ...tlsArgs, ...(this.options.args ?? [])];
    this.output ??= "";
    const [command, ...front] = [...(this.options.wrap ?? []), program];
    const child = spawn(command, [...front, ...args], { env: { ...process.env, ...this.options.env }, stdio: ["ignore", "pipe", "pipe"] });
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

  // A line for bytes of the test's own, from any loopback address: `connected` is called when it takes them.
  dial(connected = () => {}, from = "127.0.0.1") {
    const where = { port: this.port, host: "127.0.0.1", localAddress: from };
    return this.options.https ? connectTls({ ...where, rejectUnauthorized: false }, connected) : connect(where, connected);
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

  // Ends the process and removes its data. Says what a sanitizer found.
  async remove() {
    if (this.child.exitCode === null && this.child.signalCode === null) await this.stop("SIGTERM");
    rmSync(this.dir, { recursive: true, force: true });
    if (this.child.exitCode) throw new Error(`confabd ended with ${this.child.exitCode}:\n${this.output.slice(-8000)}`);
  }

  // Resident memory in KiB: now, and the most there was since forgetPeak(), or now where the system does not let us forget it.
  memory() { return this.#status("VmRSS"); }
  memoryPeak() { return this.#status(this.forgot ? "VmHWM" : "VmRSS"); }
  forgetPeak() {
    try {
      writeFileSync(`/proc/${this.child.pid}/clear_refs`, "5");
      this.forgot = true;
    } catch {
      this.forgot = false;
    }
  }

  // Open files and sockets.
  descriptors() { return readdirSync(`/proc/${this.child.pid}/fd`).length; }

  #status(line) {
    return Number(new RegExp(`${line}:\\s+(\\d+)`).exec(readFileSync(`/proc/${this.child.pid}/status`, "utf8"))[1]);
  }

  // What /metrics says at the beginning of this line, all labels included.
  async figure(line) {
    const text = await (await fetch(`http://127.0.0.1:${this.metricsPort}/metrics`)).text();
    return Number(text.split("\n").find((l) => l.startsWith(`${line} `))?.split(" ")[1]);
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
