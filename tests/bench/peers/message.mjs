// What every peer sends for a message: as many fields and bytes as confabd's, so that the same work is compared.
import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";

const secret = process.env.BENCH_SECRET ?? "";

// A token is "user.signature", the least that authentication can be.
export function userOf(token) {
  const [user, signature] = String(token).split(".");
  const right = createHmac("sha256", secret).update(user).digest("hex");
  const same = signature?.length === right.length && timingSafeEqual(Buffer.from(signature), Buffer.from(right));
  return same ? { id: randomUUID(), username: user, displayName: `User ${user}`, avatarUrl: "" } : null;
}

const counters = new Map();

export function messageOf(sender, { chatId, clientId, content }) {
  const seq = (counters.get(chatId) ?? 0) + 1;
  counters.set(chatId, seq);
  return {
    id: randomUUID(), chatId, seq, rev: seq, clientId, sender, type: "text", content, attachments: [], reactions: [],
    mentions: [], sentAt: new Date().toISOString(), pinned: false,
  };
}
