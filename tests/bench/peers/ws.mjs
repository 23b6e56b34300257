// ws alone, speaking by hand as much of Socket.IO's wire as the load generator needs: what Node does without the library.
import { createServer } from "node:http";
import { WebSocketServer } from "ws";
import { messageOf, userOf } from "./message.mjs";

const http = createServer();
const server = new WebSocketServer({ server: http });
const rooms = new Map();

server.on("connection", (socket) => {
  socket.send('0{"sid":"ws","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}');
  socket.on("message", (data) => {
    const text = data.toString();
    if (text.startsWith("40")) {
      socket.user = userOf(JSON.parse(text.slice(2)).token);
      if (socket.user) socket.send('40{"sid":"ws"}');
      else socket.close();
      return;
    }
    const [, id, json] = /^42(\d*)(\[.*)$/s.exec(text) ?? [];
    if (!json || !socket.user) return;
    const [event, request] = JSON.parse(json);
    const room = rooms.get(request.chatId) ?? new Set();
    if (event === "join_chat") {
      rooms.set(request.chatId, room.add(socket));
      socket.once("close", () => room.delete(socket));
      socket.send(`43${id}[{"ok":true}]`);
    } else if (event === "send_message") {
      const message = messageOf(socket.user, request);
      socket.send(`43${id}${JSON.stringify([{ ok: true, message, duplicate: false }])}`);
      // A buffer is not encoded anew for every receiver.
      const packet = Buffer.from(`42${JSON.stringify(["message_received", { message }])}`);
      for (const other of room) if (other !== socket) other.send(packet, { binary: false });
    }
  });
});
http.listen(0, "127.0.0.1", 4096, () => console.log(`listening ${http.address().port}`));
