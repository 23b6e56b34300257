// An operation of the Catalog by every way that leads to it: its routes and its event.
import { io } from "socket.io-client";
import { request } from "./person.mjs";

// Those that this payload can go: each asks with a token and answers "ok" or the code of the refusal, and with `full` the whole
// answer, {status, body} or the acknowledgement.
export function ways(server, operation, payload) {
  const found = [];
  for (const route of operation.routes) {
    const [method, path] = route.split(" ");
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1]);
    if (!inPath.every((name) => name in payload)) continue;
    // Joining by id and joining by code have a route each.
    if (operation.name === "JoinChat" && path === "/rooms/join" && !payload.code) continue;
    const full = async (token, fields) => {
      const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => !inPath.includes(name)));
      let target = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(fields[name]));
      if (method === "GET") target += `?${new URLSearchParams(rest)}`;
      return request(server.url, method, target, { token, body: method === "GET" || !Object.keys(rest).length ? undefined : rest });
    };
    found.push({ name: route, full, ask: async (token, fields) => {
      const { status, body } = await full(token, fields);
      return status < 300 ? "ok" : body?.code ?? String(status);
    } });
  }
  if (operation.event) {
    const full = async (token, fields) => {
      const socket = io(server.url, { auth: { token }, transports: ["websocket"], forceNew: true, reconnection: false });
      try {
        await new Promise((done, failed) => { socket.once("connect", done); socket.once("connect_error", failed); });
        return await socket.timeout(30000).emitWithAck(operation.event, fields);
      } catch (error) {
        return { ok: false, error: { code: error.data?.code ?? String(error) } };
      } finally {
        socket.disconnect();
      }
    };
    found.push({ name: operation.event, full, ask: async (token, fields) => {
      const answer = await full(token, fields);
      return answer.ok ? "ok" : answer.error.code;
    } });
  }
  return found;
}
