// node run.mjs FILE…: runs test files with Node's test runner. Exit code 77, which ctest takes for "skipped", where the
// published clients are not installed (see scripts/test).
import { existsSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
if (!existsSync(join(here, "node_modules", "socket.io-client"))) {
  console.error("tests/interop/node_modules is missing: run npm ci in tests/interop, or ./scripts/test");
  process.exit(77);
}
const files = process.argv.slice(2).map((file) => join(here, file));
const { status } = spawnSync(process.execPath, ["--test", ...files], { stdio: "inherit" });
process.exit(status ?? 1);
