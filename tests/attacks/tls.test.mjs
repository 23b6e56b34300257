// What the TLS of the server offers and refuses, handshakes that end early or never, and certificates that change or do not fit.
// `openssl s_client` looks, as whoever checks a server would.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Confabd, runToEnd, until } from "../interop/support/confabd.mjs";
import { Person } from "../interop/support/person.mjs";
import { many } from "./support/line.mjs";
import { Watch } from "./support/watch.mjs";

let dir;
const file = (name) => join(dir, name);

function openssl(...args) {
  return execFileSync("openssl", args, { stdio: ["ignore", "pipe", "ignore"], encoding: "utf8" });
}

// A certificate of its own, name.crt with name.key.
function certificate(name, ...key) {
  openssl("req", "-x509", "-newkey", ...(key.length ? key : ["ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"]), "-nodes", "-days", "2",
    "-subj", `/CN=${name}`, "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost", "-keyout", file(`${name}.key`), "-out", file(`${name}.crt`));
}

// All that s_client says of a connection; what is typed is sent to it when it is connected.
function look(server, args = [], typed = "") {
  return new Promise((done) => {
    const client = spawn("openssl", ["s_client", "-connect", `127.0.0.1:${server.port}`, ...args], { stdio: ["pipe", "pipe", "pipe"] });
    let said = "";
    let told = false;
    for (const stream of [client.stdout, client.stderr]) {
      stream.on("data", (data) => {
        said += data;
        if (!told && /Verify return code|---\nDONE|errno|alert|error:/.test(said)) {
          told = true;
          client.stdin.end(typed);
        }
      });
    }
    client.stdin.on("error", () => {});
    client.once("close", (code) => done({ said, ok: code === 0 && /Cipher is (?!\(NONE\))/.test(said), protocol: /New, (\S+), Cipher is (\S+)/.exec(said)?.slice(1) }));
  });
}

describe("the server", () => {
  let server, watch;
  before(async () => {
    dir = mkdtempSync(join(tmpdir(), "confab-certificates-"));
    for (const name of ["first", "second"]) certificate(name);
    certificate("rsa", "rsa:2048");
    // To begin with, the one that this test's clients trust (see run.mjs).
    copyFileSync(join(process.env.CONFAB_TEST_TLS, "cert.pem"), file("live.crt"));
    copyFileSync(join(process.env.CONFAB_TEST_TLS, "key.pem"), file("live.key"));
    server = await Confabd.start({ args: ["--limits", "off", "--tls-handshake-timeout", "1s", "--tls-cert", file("live.crt"), "--tls-key", file("live.key")] });
    watch = await Watch.over(server);
  });
  after(async () => {
    await server.remove();
    rmSync(dir, { recursive: true });
  });

  // The client itself refuses these by default: at this level it does not.
  const old = ["-cipher", "ALL:COMPLEMENTOFALL:@SECLEVEL=0"];

  test("speaks TLS 1.2 and 1.3, and nothing older", async () => {
    assert.equal((await look(server, ["-tls1_3"])).protocol[0], "TLSv1.3");
    assert.equal((await look(server, ["-tls1_2"])).protocol[0], "TLSv1.2");
    for (const version of ["-tls1_1", "-tls1"]) {
      const { ok, said } = await look(server, [version, ...old]);
      assert.ok(!ok && /written [1-9]\d+ bytes/.test(said) && /Cipher is \(NONE\)/.test(said), `${version} was offered, and not taken: ${said}`);
    }
  });

  test("takes no cipher without forward secrecy and authentication", async () => {
    const suites = openssl("ciphers", "-s", "-tls1_2", "ALL:COMPLEMENTOFALL:@SECLEVEL=0").trim().split(":");
    const good = (name) => /^ECDHE-.*-(GCM|CHACHA20)-/.test(name);
    assert.ok(suites.some(good) && suites.some((name) => !good(name)));
    const weak = suites.filter((name) => !good(name));
    assert.equal((await look(server, ["-tls1_2", "-cipher", `${weak.join(":")}:@SECLEVEL=0`])).ok, false, "one of all the others is taken");
    const { ok, protocol } = await look(server, ["-tls1_2", ...old]);
    assert.ok(ok && good(protocol[1]), protocol?.[1]);
  });

  test("does not compress, and negotiates once", async () => {
    const { said } = await look(server, ["-tls1_2"]);
    assert.match(said, /Compression: NONE/);
    assert.match(said, /Secure Renegotiation IS supported/);
    const again = await look(server, ["-tls1_2"], "R\n"); // which asks for another handshake
    assert.match(again.said, /RENEGOTIATING/);
    assert.match(again.said, /no renegotiation|handshake failure|unexpected message|wrong version|errno|alert/i);
  });

  test("sends no data early, and speaks nothing but HTTP", async () => {
    assert.match((await look(server, ["-tls1_3"])).said, /Early data was not sent/);
    assert.match((await look(server, ["-tls1_3", "-alpn", "h2"])).said, /No ALPN negotiated/);
  });

  test("serves on while hundreds of handshakes end early, are garbage or never come", (t) => watch.during(t, { memory: 64, descriptors: 650 }, async () => {
    const hello = Buffer.from("16030100f5010000f10303", "hex");
    const openings = [Buffer.alloc(0), hello, hello.subarray(0, 3), Buffer.from("GET / HTTP/1.1\r\n\r\n"), Buffer.alloc(5000, 0x16), Buffer.from("1503010002022a", "hex")];
    const raw = (i, silent) => new Promise((done) => {
      const socket = connect({ port: server.port, host: "127.0.0.1", localAddress: `127.0.3.${1 + i % 100}` }, () => {
        socket.write(openings[i % openings.length]);
        if (!silent) setImmediate(() => (i % 2 ? socket.destroy() : socket.end()));
      });
      socket.on("error", () => {});
      socket.on("data", () => {});
      socket.on("close", done);
    });
    const silent = many(300, (i) => raw(i, true)); // each ended by the server, in its time
    for (let i = 0; i < 6; ++i) await many(50, (n) => raw(50 * i + n, false));
    await silent;
    assert.equal((await look(server)).ok, true);
  }));

  test("shows the next certificate when it is told to read its settings again, and keeps its lines", async () => {
    const subject = async () => /subject=\s*(.*)/.exec((await look(server)).said)?.[1];
    assert.match(await subject(), /localhost/);
    const anna = await Person.register(server, "anna");
    const socket = await anna.connect();
    await watch.end();
    for (const name of ["second", "rsa"]) {
      copyFileSync(file(`${name}.crt`), file("live.crt"));
      copyFileSync(file(`${name}.key`), file("live.key"));
      server.child.kill("SIGHUP");
      await until(async () => (await subject())?.includes(name), `the ${name} certificate`);
    }
    // What does not fit changes nothing, and is said.
    const seen = server.output.length;
    copyFileSync(file("first.crt"), file("live.crt"));
    server.child.kill("SIGHUP");
    await until(() => /tls\.key: this key is not that of the certificate/.test(server.output.slice(seen)), "the mistake to be logged");
    assert.match(await subject(), /rsa/);
    writeFileSync(file("live.crt"), "");
    server.child.kill("SIGHUP");
    await until(() => /tls\.cert: this is no certificate/.test(server.output.slice(seen)), "the mistake to be logged");
    assert.match(await subject(), /rsa/);
    assert.ok((await socket.ask("get_chats")).ok, "a line from before is there still");
    anna.leave();
  });

  test("says what is wrong with a certificate or key, and does not start", async () => {
    const encrypted = file("encrypted.key");
    writeFileSync(encrypted, openssl("ec", "-in", file("first.key"), "-aes256", "-passout", "pass:secret"));
    openssl("genpkey", "-algorithm", "ed25519", "-out", file("ed.key"));
    openssl("req", "-x509", "-key", file("ed.key"), "-days", "2", "-subj", "/CN=ed", "-out", file("ed.crt"));
    writeFileSync(file("empty"), "");
    for (const [cert, key, expected] of [
      ["first.crt", "second.key", /tls\.key: this key is not that of the certificate in tls\.cert/],
      ["rsa.crt", "first.key", /tls\.key: this key is not that of the certificate in tls\.cert/],
      ["first.key", "first.crt", /tls\.cert: this is no certificate in PEM/],
      ["empty", "first.key", /tls\.cert: this is no certificate in PEM/],
      ["first.crt", "empty", /tls\.key: this is no private key in PEM/],
      ["first.crt", "encrypted.key", /tls\.key: this key wants a passphrase/],
      ["ed.crt", "ed.key", /tls\.key: only RSA and ECDSA keys are supported/],
      ["first.crt", "nowhere.key", /tls\.key: .*cannot be read/],
    ]) {
      const { code, output } = await runToEnd(["--data-dir", join(dir, "never"), "--listen", "127.0.0.1:0", "--metrics-listen", "none", "--tls-cert", file(cert), "--tls-key", file(key)]);
      assert.notEqual(code, 0, `${cert} with ${key}`);
      assert.match(output, expected, `${cert} with ${key}: ${output}`);
      assert.ok(!output.includes(readFileSync(file("first.key"), "utf8").split("\n")[1]), "no key is in the log");
    }
  });
});
