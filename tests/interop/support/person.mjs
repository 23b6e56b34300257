// Somebody with an account, over REST and Socket.IO as any published client would go about it.
import { io } from "socket.io-client";
import { until } from "./confabd.mjs";
import { checkAcknowledgement, checkAnswer, checkEvent } from "./contract.mjs";

export class RestError extends Error {
  constructor(method, path, status, body) {
    super(`${method} ${path}: ${status} ${body?.code} ${body?.field ?? ""} ${body?.detail ?? ""}`);
    Object.assign(this, { status, code: body?.code, field: body?.field, body });
  }
}

// One request: {status, body, headers}, whatever the status. What is answered must be what the API's description says.
export async function request(url, method, path, { token, body, headers } = {}) {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(body !== undefined ? { "Content-Type": "application/json" } : {}),
      ...headers,
    },
    body: body === undefined || typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  const type = answer.headers.get("content-type") ?? "";
  const result = { status: answer.status, headers: answer.headers, text, body: type.includes("json") && text ? JSON.parse(text) : undefined };
  checkAnswer(method, path, result);
  return result;
}

let count = 0;

export class Person {
  static password = "correct horse battery";

  static async register(server, name = "person", extra = {}) {
    const username = `${name}${++count}`;
    const { status, body } = await request(server.url, "POST", "/auth/register",
      { body: { email: `${username}@example.org`, username, password: Person.password, displayName: name, ...extra } });
    if (status !== 201) throw new RestError("POST", "/auth/register", status, body);
    return new Person(server, body);
  }

  constructor(server, signedIn) {
    this.server = server;
    this.sockets = [];
    this.adopt(signedIn);
  }

  adopt(signedIn) {
    this.user = signedIn.user;
    this.id = signedIn.user.id;
    this.token = signedIn.accessToken;
    this.refreshToken = signedIn.refreshToken;
  }

  request(method, path, body, headers) {
    return request(this.server.url, method, path, { token: this.token, body, headers });
  }

  // The body of a successful answer, or a RestError.
  async call(method, path, body) {
    const answer = await this.request(method, path, body);
    if (answer.status >= 300) throw new RestError(method, path, answer.status, answer.body);
    return answer.body;
  }

  get(path) { return this.call("GET", path); }
  post(path, body = {}) { return this.call("POST", path, body); }
  patch(path, body) { return this.call("PATCH", path, body); }
  put(path, body = {}) { return this.call("PUT", path, body); }
  delete(path, body) { return this.call("DELETE", path, body); }

  // A connected socket that remembers every event it hears, from `ready` on.
  async connect(options = {}) {
    const socket = io(this.server.url, { auth: { token: this.token }, forceNew: true, transports: ["websocket"], reconnection: false, ...options });
    socket.heard = [];
    socket.onAny((event, payload) => {
      try {
        checkEvent(event, payload);
      } catch (error) {
        socket.fault ??= error;
      }
      socket.heard.push({ event, payload });
    });
    socket.hears = async (event, matches = () => true) => {
      const heard = await until(() => socket.heard.find((h) => h.event === event && matches(h.payload)), `${event} at ${this.user.username}`);
      if (socket.fault) throw socket.fault;
      return heard.payload;
    };
    socket.ask = async (event, payload = {}) => {
      const answer = await socket.timeout(30000).emitWithAck(event, payload);
      checkAcknowledgement(event, answer);
      if (!answer.ok) throw Object.assign(new Error(`${event}: ${JSON.stringify(answer.error)}`), answer.error);
      return answer;
    };
    this.sockets.push(socket);
    await new Promise((done, failed) => {
      socket.once("connect", done);
      socket.once("connect_error", failed);
    });
    await socket.hears("ready");
    return socket;
  }

  leave() {
    for (const socket of this.sockets) socket.disconnect();
  }
}

// The refusal that `promise` ends in: {code, field, …}. A success is an error.
export async function refusal(promise) {
  let result;
  try {
    result = await promise;
  } catch (error) {
    if (error.code) return error;
    throw error;
  }
  throw new Error(`was expected to be refused, but answered ${JSON.stringify(result)}`);
}
