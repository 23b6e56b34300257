// Socket.IO with PostgreSQL: a message is committed before it is acknowledged and broadcast.
import pg from "pg";
import { serve } from "./serve.mjs";

const pool = new pg.Pool({ host: process.env.BENCH_PG_SOCKET, port: Number(process.env.BENCH_PG_PORT), user: "bench", database: "postgres", max: 20 });
await pool.query(`CREATE TABLE IF NOT EXISTS messages (id uuid PRIMARY KEY, chat_id text NOT NULL, sender text NOT NULL,
  client_id text NOT NULL, content text NOT NULL, sent_at timestamptz NOT NULL, UNIQUE (sender, client_id))`);
await pool.query("CREATE INDEX IF NOT EXISTS messages_of_chat ON messages (chat_id, sent_at)");

serve((m) => pool.query({
  name: "insert",
  text: "INSERT INTO messages VALUES ($1, $2, $3, $4, $5, $6)",
  values: [m.id, m.chatId, m.sender.username, m.clientId, m.content, m.sentAt],
}));
