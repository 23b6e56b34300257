// Uploads and downloads by hand.
import { createHash } from "node:crypto";

export const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
export const base64 = (text) => Buffer.from(text).toString("base64");

// One request of tus 1.0: {status, headers, body}.
export async function tus(person, method, path, headers = {}, body = undefined) {
  const answer = await fetch(`${person.server.url}/api/v1/files/uploads${path}`, {
    method,
    headers: { "Tus-Resumable": "1.0.0", ...(person.token ? { Authorization: `Bearer ${person.token}` } : {}),
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])) },
    body,
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : undefined };
}

// Uploads it in one go: {id}.
export async function upload(person, bytes, { name = "file.bin", type = "application/octet-stream", metadata = "" } = {}) {
  const answer = await tus(person, "POST", "", { "Upload-Length": bytes.length, "Content-Type": "application/offset+octet-stream",
    "Upload-Metadata": `filename ${base64(name)},filetype ${base64(type)}${metadata}` }, bytes);
  if (answer.status !== 201) throw Object.assign(new Error(`POST: ${answer.status} ${JSON.stringify(answer.body)}`), { status: answer.status, code: answer.body?.code });
  return { id: answer.headers.get("location").split("/").pop() };
}

export async function download(person, id, headers = {}, { method = "GET", suffix = "" } = {}) {
  const answer = await fetch(`${person.server.url}/api/v1/files/${id}${suffix}`, { method, headers: { ...(person.token ? { Authorization: `Bearer ${person.token}` } : {}), ...headers } });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}
