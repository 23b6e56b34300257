// A line to the server that sends whatever bytes, and may refuse to read.
import { setImmediate } from "node:timers/promises";
import { attacker } from "./watch.mjs";

export const host = "Host: 127.0.0.1\r\n";
export const upgrade = (extra = "") => `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n${host}Connection: Upgrade\r\nUpgrade: websocket\r\n`
  + `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n${extra}\r\n`;

// A client's frame; a mask of nothing leaves the payload as it is.
export function frame(payload, opcode = 1, final = true) {
  const data = Buffer.from(payload);
  const length = data.length < 126 ? [0x80 | data.length] : [0x80 | 126, data.length >> 8, data.length & 255];
  return Buffer.concat([Buffer.from([(final ? 0x80 : 0) | opcode, ...length, 0, 0, 0, 0]), data]);
}

export class Line {
  // `reads: false`: what the server says is left where it is. `drip`: bytes that are sent one by one, for ever. `keep`: how much of what
  // was heard is remembered.
  constructor(server, { from = attacker, first = "", drip = null, reads = true, keep = 65536 } = {}) {
    this.heard = "";
    this.ended = new Promise((end) => {
      this.socket = server.dial(() => {
        this.send(first);
        if (drip) this.dripping = setInterval(() => this.send(drip), 100);
      }, from);
      this.socket.on("error", () => {});
      this.socket.on("close", () => { this.closed = true; clearInterval(this.dripping); end(this); });
    });
    if (!reads) this.socket.pause();
    else this.socket.on("data", (data) => { this.heard = (this.heard + data.toString("latin1")).slice(-keep); this.told?.(); });
  }

  send(bytes) {
    if (!this.closed && bytes.length) this.socket.write(bytes);
  }

  // Until what was heard matches; an error if the line ends before.
  hears(pattern) {
    return new Promise((done, failed) => {
      this.told = () => { const match = pattern.exec(this.heard); if (match) done(match); };
      this.told();
      this.ended.then(() => failed(new Error(`hung up; heard ${this.heard.slice(-200)}`)));
    });
  }

  // Until the server has taken all of it or hung up.
  async push(bytes) {
    for (let i = 0; i < bytes.length && !this.closed; i += 65536) {
      await Promise.race([new Promise((taken) => this.socket.write(bytes.subarray(i, i + 65536), taken)), this.ended]);
      await setImmediate();
    }
  }

  // Until the first answer is here, whole; over TLS a refused line is held open for two seconds more.
  async answered() {
    const head = (await this.hears(/HTTP\/1\.1 \d{3}[^]*?\r\n\r\n/))[0];
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    await this.hears(new RegExp(`\\r\\n\\r\\n[^]{${length}}`));
    return this;
  }

  end() {
    this.socket.destroy();
    return this.ended;
  }

  // The statuses of the answers heard.
  get statuses() { return [...this.heard.matchAll(/HTTP\/1\.1 (\d{3})/g)].map((m) => Number(m[1])); }

  // A WebSocket whose Engine.IO handshake is through.
  static async webSocket(server, options = {}) {
    const line = new Line(server, { first: upgrade(), ...options });
    await line.hears(/"sid"/);
    return line;
  }
}

export const many = (count, make) => Promise.all(Array.from({ length: count }, (_, i) => make(i)));
