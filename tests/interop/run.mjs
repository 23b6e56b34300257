// node run.mjs [--tls] FILE…: runs test files with Node's test runner; with --tls, every server they start speaks TLS. Exit code
// 77, which ctest takes for "skipped", where the published clients are not installed (see scripts/test).
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
if (!existsSync(join(here, "node_modules", "socket.io-client"))) {
  console.error("tests/interop/node_modules is missing: run npm ci in tests/interop, or ./scripts/test");
  process.exit(77);
}
const [tls, ...names] = process.argv[2] === "--tls" ? process.argv.slice(2) : [null, ...process.argv.slice(2)];
const env = { ...process.env };
if (tls) {
  env.CONFAB_TEST_TLS = mkdtempSync(join(tmpdir(), "confab-tls-"));
  const [cert, key] = ["cert.pem", "key.pem"].map((name) => join(env.CONFAB_TEST_TLS, name));
  execFileSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
    "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost", "-keyout", key, "-out", cert], { stdio: "ignore" });
  env.NODE_EXTRA_CA_CERTS = cert;
}
const { status } = spawnSync(process.execPath, ["--test", ...names.map((name) => resolve(name))], { stdio: "inherit", env });
if (tls) rmSync(env.CONFAB_TEST_TLS, { recursive: true });
process.exit(status ?? 1);
