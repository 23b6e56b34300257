// What the server says of itself, and whether it keeps to it: every answer, acknowledgement and event that a test gets is
// checked against the schemas of the API's description.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

// What confab-docs prints: "openapi", "catalog" (parsed) or "html".
export function description(what) {
  const text = execFileSync(join(process.env.CONFAB_BIN_DIR ?? "build/release/bin", "confab-docs"), [what], { encoding: "utf8" });
  return what === "html" ? text : JSON.parse(text);
}

const api = description("openapi");
const catalog = description("catalog");
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addFormat("int32", true);
ajv.addFormat("int64", true);
ajv.addSchema(api, "api");

const validators = new Map();
function check(pointer, value, what) {
  if (!validators.has(pointer)) validators.set(pointer, ajv.compile({ $ref: `api#${pointer}` }));
  const validate = validators.get(pointer);
  if (!validate(value)) throw new Error(`${what} is not as described: ${ajv.errorsText(validate.errors)}: ${JSON.stringify(value).slice(0, 1000)}`);
}

const escape = (text) => encodeURIComponent(text.replaceAll("~", "~0").replaceAll("/", "~1"));
const type = (name) => `/components/schemas/${escape(name)}`;
// Literal paths before those with parameters, as the server's router has it.
const routes = Object.keys(api.paths)
  .map((path) => ({ path, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`), parameters: path.split("{").length }))
  .sort((a, b) => a.parameters - b.parameters);

export function checkAnswer(method, target, { status, body, headers }) {
  const { path } = routes.find(({ pattern }) => pattern.test(target.split("?")[0])) ?? {};
  const operation = path && api.paths[path][method.toLowerCase()];
  const what = `the answer ${status} to ${method} ${path ?? target}`;
  if (status >= 400) {
    if (!/^application\/problem\+json/.test(headers.get("content-type"))) throw new Error(`${what} is no problem document`);
    return check(type("Problem"), body, what);
  }
  if (!operation) return;
  const described = operation.responses[status];
  if (!described) throw new Error(`${what} is not described`);
  if (described.content) check(`/paths/${escape(path)}/${method.toLowerCase()}/responses/${status}/content/${escape("application/json")}/schema`, body, what);
  else if (body !== undefined) throw new Error(`${what} has a body`);
}

export function checkAcknowledgement(event, answer) {
  const what = `the acknowledgement of ${event}`;
  if (!answer.ok) return check(type("ErrorBody"), answer.error, what);
  const operation = catalog.operations.find((o) => o.event === event);
  if (operation?.response) check(type(operation.response), answer, what);
}

export function checkEvent(event, payload) {
  const known = catalog.events.find((e) => e.name === event);
  if (!known) throw new Error(`${event} is no event of the Catalog`);
  check(type(known.payload), payload, `the event ${event}`);
}
