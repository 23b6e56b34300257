-- Uploads on their way, and where the bytes of files are. A file has the id of the upload it came by.

ALTER TABLE files ADD COLUMN upload_length INTEGER NOT NULL DEFAULT 0; -- what came; `size` is what is kept
ALTER TABLE files ADD COLUMN carried INTEGER NOT NULL DEFAULT 0;       -- a message carries it, or did
ALTER TABLE files ADD COLUMN collect_at INTEGER;                       -- when it may go, unless a message comes to carry it
CREATE INDEX files_by_owner ON files (owner, size);
CREATE INDEX files_to_collect ON files (collect_at) WHERE collect_at IS NOT NULL;

-- How much of an upload is here is what is on disk.
CREATE TABLE uploads (
    id BLOB PRIMARY KEY,
    owner BLOB NOT NULL REFERENCES users (id),
    length INTEGER NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    duration_ms INTEGER,
    waveform TEXT,
    metadata TEXT NOT NULL, -- as it was sent
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX uploads_by_owner ON uploads (owner, length);
CREATE INDEX uploads_by_expiry ON uploads (expires_at);

-- Contents by their SHA-256, each once. `uses` counts the rows of file_blobs; at 0 it is removed from disk, then from here.
CREATE TABLE blobs (
    hash BLOB PRIMARY KEY,
    size INTEGER NOT NULL,
    uses INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX blobs_unused ON blobs (hash) WHERE uses = 0;

CREATE TABLE blob_total (
    bytes INTEGER NOT NULL -- of all blobs
);
INSERT INTO blob_total (bytes) VALUES (0);

-- What a file consists of; also of an upload while it is being completed, so that nothing of it is collected meanwhile.
CREATE TABLE file_blobs (
    file_id BLOB NOT NULL,
    part INTEGER NOT NULL, -- 0: the file itself; then its thumbnails
    hash BLOB NOT NULL REFERENCES blobs (hash),
    media_type TEXT NOT NULL,
    PRIMARY KEY (file_id, part)
) WITHOUT ROWID;
