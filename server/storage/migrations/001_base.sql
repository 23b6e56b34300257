-- Ids are the 16 bytes of a UUID, times are milliseconds since 1970-01-01T00:00:00Z, enumerations the number of their C++ value.
-- "Folded" texts are case-folded by the program, so that every backend agrees on what is equal.

CREATE TABLE confab (
    schema_version INTEGER NOT NULL,
    epoch TEXT NOT NULL,
    search_version INTEGER NOT NULL DEFAULT 0 -- of the word splitting that message_search was filled with
);

CREATE TABLE server_settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- People

CREATE TABLE users (
    id BLOB PRIMARY KEY,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL,
    username TEXT NOT NULL,
    username_folded TEXT NOT NULL,
    display_name TEXT NOT NULL,
    avatar_url TEXT,
    status_text TEXT NOT NULL DEFAULT '',
    password_hash TEXT NOT NULL,
    admin INTEGER NOT NULL DEFAULT 0,
    presence INTEGER NOT NULL DEFAULT 0, -- what the person chose
    last_seen INTEGER,
    created_at INTEGER NOT NULL,
    suspended_at INTEGER,
    deleted_at INTEGER
) WITHOUT ROWID;
CREATE UNIQUE INDEX users_by_email ON users (email_folded);
CREATE UNIQUE INDEX users_by_username ON users (username_folded);

-- Username and words of the display name, for finding people by a beginning.
CREATE TABLE user_words (
    word TEXT NOT NULL,
    user_id BLOB NOT NULL REFERENCES users (id),
    PRIMARY KEY (word, user_id)
) WITHOUT ROWID;
CREATE INDEX user_words_by_user ON user_words (user_id);

CREATE TABLE user_settings (
    user_id BLOB NOT NULL REFERENCES users (id),
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (user_id, name)
) WITHOUT ROWID;

CREATE TABLE user_relations (
    user_id BLOB NOT NULL REFERENCES users (id),
    other_id BLOB NOT NULL REFERENCES users (id),
    kind INTEGER NOT NULL, -- ignores or blocks
    created_at INTEGER NOT NULL,
    PRIMARY KEY (user_id, other_id)
) WITHOUT ROWID;
CREATE INDEX user_relations_by_other ON user_relations (other_id);

-- Signed-in devices. The refresh tokens of a session are one family.

CREATE TABLE device_sessions (
    id BLOB PRIMARY KEY,
    user_id BLOB NOT NULL REFERENCES users (id),
    device TEXT NOT NULL,
    address TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    revoked_at INTEGER,
    revoke_reason TEXT
) WITHOUT ROWID;
CREATE INDEX device_sessions_by_user ON device_sessions (user_id);

CREATE TABLE refresh_tokens (
    hash BLOB PRIMARY KEY,
    session_id BLOB NOT NULL REFERENCES device_sessions (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    spent_at INTEGER
) WITHOUT ROWID;
CREATE INDEX refresh_tokens_by_session ON refresh_tokens (session_id);

-- Chats. `key` is the short number that stands for a chat inside the database and is never used again.

CREATE TABLE chats (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    type INTEGER NOT NULL,
    visibility INTEGER NOT NULL,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    description TEXT NOT NULL,
    avatar_url TEXT,
    created_by BLOB NOT NULL REFERENCES users (id),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    active_at INTEGER NOT NULL,
    seq INTEGER NOT NULL DEFAULT 0,
    rev INTEGER NOT NULL DEFAULT 0,
    indexed_seq INTEGER NOT NULL DEFAULT 0, -- messages up to here are in message_search
    member_count INTEGER NOT NULL DEFAULT 0,
    direct_pair BLOB UNIQUE, -- of direct chats: both user ids, the lower first
    deleted_at INTEGER
);
CREATE INDEX chats_public ON chats (active_at) WHERE visibility = 1 AND deleted_at IS NULL;
CREATE INDEX chats_to_index ON chats (key) WHERE indexed_seq < seq;
CREATE INDEX chats_to_purge ON chats (key) WHERE deleted_at IS NOT NULL;

CREATE TABLE members (
    chat_key INTEGER NOT NULL REFERENCES chats (key),
    user_id BLOB NOT NULL REFERENCES users (id),
    role INTEGER NOT NULL,
    joined_at INTEGER NOT NULL,
    joined_seq INTEGER NOT NULL, -- the chat's when the person came
    delivered_seq INTEGER NOT NULL,
    read_seq INTEGER NOT NULL,
    pinned INTEGER NOT NULL DEFAULT 0,
    muted INTEGER NOT NULL DEFAULT 0,
    archived INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (chat_key, user_id)
) WITHOUT ROWID;
CREATE INDEX members_by_user ON members (user_id);

CREATE TABLE bans (
    chat_key INTEGER NOT NULL REFERENCES chats (key),
    user_id BLOB NOT NULL REFERENCES users (id),
    banned_by BLOB NOT NULL REFERENCES users (id),
    banned_at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (chat_key, user_id)
) WITHOUT ROWID;

CREATE TABLE invites (
    code TEXT PRIMARY KEY,
    chat_key INTEGER NOT NULL REFERENCES chats (key),
    created_by BLOB NOT NULL REFERENCES users (id),
    created_at INTEGER NOT NULL,
    max_uses INTEGER,
    uses INTEGER NOT NULL DEFAULT 0,
    expires_at INTEGER,
    revoked_at INTEGER
) WITHOUT ROWID;
CREATE INDEX invites_by_chat ON invites (chat_key);

CREATE TABLE drafts (
    user_id BLOB NOT NULL REFERENCES users (id),
    chat_key INTEGER NOT NULL REFERENCES chats (key),
    content TEXT NOT NULL,
    reply_to BLOB,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (user_id, chat_key)
) WITHOUT ROWID;

-- Messages. `pos` is chat key * 2^32 + seq and `change` is chat key * 2^32 + rev: so a chat's messages lie side by side in
-- seq order whatever the size of the table, both counters are unique per chat, and other tables point to a message by one number.
-- A deleted message stays, without its content.

CREATE TABLE messages (
    pos INTEGER PRIMARY KEY,
    change INTEGER NOT NULL,
    id BLOB NOT NULL,
    sender BLOB NOT NULL REFERENCES users (id),
    client_id BLOB,
    body_hash INTEGER NOT NULL, -- of what was first sent, to tell a retry from another message with the same client_id
    type INTEGER NOT NULL,
    content TEXT NOT NULL,
    sent_at INTEGER NOT NULL,
    edited_at INTEGER,
    deleted_at INTEGER,
    pinned_at INTEGER,
    reply_to INTEGER,
    thread_root INTEGER,
    thread_count INTEGER NOT NULL DEFAULT 0,
    mentions BLOB, -- user ids, one after the other
    file_count INTEGER NOT NULL DEFAULT 0,
    reaction_count INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX messages_by_change ON messages (change);
CREATE UNIQUE INDEX messages_by_id ON messages (id);
CREATE UNIQUE INDEX messages_by_client_id ON messages (sender, client_id) WHERE client_id IS NOT NULL;
CREATE INDEX messages_by_thread ON messages (thread_root) WHERE thread_root IS NOT NULL;
CREATE INDEX messages_pinned ON messages (pos) WHERE pinned_at IS NOT NULL;

CREATE TABLE message_versions (
    pos INTEGER NOT NULL,
    version INTEGER NOT NULL, -- 1 is the text as first sent; the present text is in messages
    written_at INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (pos, version)
) WITHOUT ROWID;

CREATE TABLE reactions (
    pos INTEGER NOT NULL,
    emoji TEXT NOT NULL,
    user_id BLOB NOT NULL REFERENCES users (id),
    created_at INTEGER NOT NULL,
    PRIMARY KEY (pos, emoji, user_id)
) WITHOUT ROWID;

CREATE TABLE mentions (
    user_id BLOB NOT NULL,
    chat_key INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (user_id, chat_key, seq)
) WITHOUT ROWID;

-- Files that are completely here. A file can be read by its owner and by whoever can read a message that carries it.

CREATE TABLE files (
    id BLOB PRIMARY KEY,
    owner BLOB NOT NULL REFERENCES users (id),
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    width INTEGER,
    height INTEGER,
    duration_ms INTEGER,
    placeholder TEXT,
    waveform TEXT,
    created_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE message_files (
    pos INTEGER NOT NULL,
    place INTEGER NOT NULL,
    file_id BLOB NOT NULL REFERENCES files (id),
    PRIMARY KEY (pos, place)
) WITHOUT ROWID;
CREATE INDEX message_files_by_file ON message_files (file_id);

-- Words of messages, split by the program. Holds no text of its own: rows are found by rowid = messages.pos.
CREATE VIRTUAL TABLE message_search USING fts5 (words, content='', tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'", prefix='3');

-- What was done by whom, and answers kept for repeated requests

CREATE TABLE audit_log (
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    actor BLOB,
    action TEXT NOT NULL,
    chat_id BLOB,
    target BLOB,
    address TEXT NOT NULL,
    detail TEXT NOT NULL
);
CREATE INDEX audit_log_by_actor ON audit_log (actor);
CREATE INDEX audit_log_by_chat ON audit_log (chat_id);

CREATE TABLE idempotency_keys (
    user_id BLOB NOT NULL,
    key TEXT NOT NULL,
    request_hash BLOB NOT NULL,
    status INTEGER NOT NULL,
    response BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (user_id, key)
) WITHOUT ROWID;
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);
