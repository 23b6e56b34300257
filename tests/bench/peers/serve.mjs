// A Socket.IO chat server of the usual kind: `store(message)` before the acknowledgement and the broadcast.
import { createServer } from "node:http";
import { Server } from "socket.io";
import { messageOf, userOf } from "./message.mjs";

export function serve(store) {
  const http = createServer();
  const io = new Server(http, { serveClient: false });
  io.use((socket, next) => {
    socket.data.user = userOf(socket.handshake.auth.token);
    next(socket.data.user ? undefined : new Error("unauthenticated"));
  });
  io.on("connection", (socket) => {
    socket.on("join_chat", ({ chatId }, answer) => {
      socket.join(chatId);
      answer({ ok: true });
    });
    socket.on("send_message", async (request, answer) => {
      const message = messageOf(socket.data.user, request);
      await store?.(message);
      answer({ ok: true, message, duplicate: false });
      socket.to(request.chatId).emit("message_received", { message });
    });
  });
  http.listen(0, "127.0.0.1", 4096, () => console.log(`listening ${http.address().port}`));
}
