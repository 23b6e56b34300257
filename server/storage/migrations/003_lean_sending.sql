-- Sending a message touches fewer pages: what only matters once a message is changed, or once in a while, is kept apart.

-- The `change` that a message was sent with. Null in messages from before this.
ALTER TABLE messages ADD COLUMN born INTEGER;
-- Only those that were changed since: the others are in the order of `pos` already.
DROP INDEX messages_by_change;
CREATE UNIQUE INDEX messages_by_change ON messages (change) WHERE born IS NULL OR change <> born;

-- Has messages behind indexed_seq.
ALTER TABLE chats ADD COLUMN to_index INTEGER NOT NULL DEFAULT 0;
UPDATE chats SET to_index = 1 WHERE indexed_seq < seq;
DROP INDEX chats_to_index;
CREATE INDEX chats_to_index ON chats (key) WHERE to_index = 1;
