// Broken Engine.IO. `polling` rows are requests by fetch (`closed`: hanging up is right too); `frames` rows are WebSocket bytes after the handshake, and the right
// answer is that the connection ends; where `survives`, that it does not.
const path = "/socket.io/";

export const polling = [
  { name: "no protocol version", path: `${path}?transport=polling`, statuses: [400] },
  { name: "protocol version 3", path: `${path}?EIO=3&transport=polling`, statuses: [400] },
  { name: "protocol version x", path: `${path}?EIO=x&transport=polling`, statuses: [400] },
  { name: "no transport", path: `${path}?EIO=4`, statuses: [400] },
  { name: "an unknown transport", path: `${path}?EIO=4&transport=carrier-pigeon`, statuses: [400] },
  { name: "websocket without upgrading", path: `${path}?EIO=4&transport=websocket`, statuses: [400, 426] },
  { name: "an unknown session", path: `${path}?EIO=4&transport=polling&sid=nobody`, statuses: [400] },
  { name: "a session of 10,000 letters", path: `${path}?EIO=4&transport=polling&sid=${"a".repeat(10000)}`, statuses: [400, 414], closed: true },
  { name: "posting without a session", path: `${path}?EIO=4&transport=polling`, method: "POST", body: "40", statuses: [400] },
  { name: "posting to an unknown session", path: `${path}?EIO=4&transport=polling&sid=nobody`, method: "POST", body: "40", statuses: [400] },
  { name: "another method", path: `${path}?EIO=4&transport=polling`, method: "PUT", body: "40", statuses: [400, 405] },
  { name: "deleting", path: `${path}?EIO=4&transport=polling`, method: "DELETE", statuses: [400, 405] },
  { name: "an empty body", session: true, method: "POST", body: "", statuses: [400] },
  { name: "an unknown packet type", session: true, method: "POST", body: "x", statuses: [400] },
  { name: "a number that is no packet type", session: true, method: "POST", body: "9", statuses: [400] },
  { name: "broken base64", session: true, method: "POST", body: "b!!!", statuses: [400] },
  { name: "only separators", session: true, method: "POST", body: "\x1e\x1e\x1e", statuses: [400] },
  { name: "a body above maxPayload", session: true, method: "POST", body: "4" + "x".repeat(2000000), statuses: [400, 413] },
  { name: "5,000 packets in one body", session: true, method: "POST", body: Array(5000).fill("6").join("\x1e"), statuses: [400, 413] },
  { name: "broken UTF-8 in a body", session: true, method: "POST", body: Buffer.from([0x34, 0xff, 0xfe]), statuses: [200, 400] },
  { name: "an open packet from a client", session: true, method: "POST", body: "0{}", statuses: [200, 400] },
];

const text = (payload, { fin = true, mask = true, opcode = 1, rsv = 0 } = {}) => {
  const data = Buffer.from(payload);
  const head = [(fin ? 0x80 : 0) | (rsv << 4) | opcode];
  if (data.length < 126) head.push((mask ? 0x80 : 0) | data.length);
  else if (data.length < 65536) head.push((mask ? 0x80 : 0) | 126, data.length >> 8, data.length & 255);
  else head.push((mask ? 0x80 : 0) | 127, 0, 0, 0, 0, data.length >>> 24, (data.length >> 16) & 255, (data.length >> 8) & 255, data.length & 255);
  // A mask of nothing leaves the payload as it is.
  return Buffer.concat([Buffer.from(head), mask ? Buffer.alloc(4) : Buffer.alloc(0), data]);
};
export { text as frame };

export const frames = [
  { name: "an unknown packet type", bytes: text("x") },
  { name: "a number that is no packet type", bytes: text("9") },
  { name: "an empty frame", bytes: text("") },
  { name: "an open packet from a client", bytes: text("0{}") },
  { name: "a reserved opcode", bytes: text("x", { opcode: 3 }) },
  { name: "a reserved control opcode", bytes: text("x", { opcode: 11 }) },
  { name: "a reserved bit", bytes: text("2", { rsv: 4 }) },
  { name: "a continuation of nothing", bytes: text("x", { opcode: 0 }) },
  { name: "a ping over two frames", bytes: text("x", { opcode: 9, fin: false }) },
  { name: "a ping of 200 bytes", bytes: text("x".repeat(200), { opcode: 9 }) },
  { name: "a new message inside another", bytes: Buffer.concat([text("4", { fin: false }), text("2")]) },
  { name: "broken UTF-8", bytes: text(Buffer.from([0x34, 0xff, 0xfe])) },
  { name: "a frame above maxPayload", bytes: text("4" + "x".repeat(2000000)) },
  { name: "a frame that says it has 2^63 bytes", bytes: Buffer.from([0x81, 0xff, 0x7f, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0]) },
  { name: "a message of a million tiny fragments", bytes: Buffer.concat([text("4", { fin: false }), ...Array(100000).fill(text("x", { opcode: 0, fin: false }))]) },
  { name: "a close frame with half a code", bytes: text(Buffer.from([3]), { opcode: 8 }) },
  { name: "a close frame with a reserved code", bytes: text(Buffer.from([3, 237]), { opcode: 8 }) },
  { name: "an unasked pong", bytes: text("x", { opcode: 10 }), survives: true },
  { name: "a noop", bytes: text("6"), survives: true },
  { name: "nothing, then an abrupt end", bytes: Buffer.alloc(0), cut: true },
  { name: "half a frame, then an abrupt end", bytes: text("4" + "x".repeat(100)).subarray(0, 20), cut: true },
];
