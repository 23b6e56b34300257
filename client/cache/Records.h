#pragma once

#include "common/protocol/Chats.h"
#include "common/protocol/Messages.h"

#include <QMetaType>

namespace confab {

// A chat as this device knows it. `chat.seq` and `chat.rev` are this device's own position: how far it has applied the
// chat's changes, never what the server may have beyond that.
struct CachedChat {
    protocol::Chat chat;
    qint64 readSeq = 0;         // ours, at once; never falls
    qint64 confirmedRead = 0;   // what the server has of it
    qint64 confirmedDelivered = 0;
    qint64 unread = 0;
    qint64 mentions = 0;
    QString draft;
    qint64 draftAt = 0;         // ms since 1970; 0 without a draft

    // What the list is sorted by: ms since 1970.
    qint64 activity() const;
};

// Messages of a chat that the cache has without a hole: first ≤ seq ≤ last.
struct SeqRange {
    qint64 first = 0;
    qint64 last = -1;

    bool isEmpty() const { return last < first; }
    bool operator==(const SeqRange &) const = default;
};

// A member's marks; see Receipts in docs/protocol.md.
struct CachedMember {
    UserId userId;
    Role role = Role::Member;
    qint64 deliveredSeq = 0;
    qint64 readSeq = 0;
};

enum class OutboxKind { Send, Edit, Remove, React, Unreact };

// Something the person did that the server has not confirmed yet.
struct OutboxEntry {
    qint64 id = 0;              // in the order in which they were done
    OutboxKind kind = OutboxKind::Send;
    ChatId chatId;
    ClientId clientId;          // of a Send
    MessageId messageId;        // of the others
    QString text;               // content, or emoji
    MessageId replyTo;          // of a Send; null: none
    qint64 createdAt = 0;       // ms since 1970
    qint64 notBefore = 0;       // ms since 1970: until then it can be undone
    bool failed = false;        // refused for good
    QString failure;
    MessageType type = MessageType::Text; // of a Send
    bool rewritten = false;     // a Send that the server may have with other words already
};

enum class TransferState { Waiting, Active, Paused, Done, Failed };

// A file on its way to the server, or forwarded and so there already, part of a message in the outbox; it goes with the
// message's entry.
struct UploadRecord {
    qint64 id = 0;              // in the order in which the message carries them
    qint64 outboxId = 0;
    ClientId clientId;          // of the message
    QString path;               // empty: forwarded, nothing of it is here
    bool ours = false;          // a file of this program's making, gone with the record
    QString name;
    QString mediaType;
    qint64 size = 0;            // bytes
    qint64 modifiedAt = 0;      // ms since 1970: another time, or size, means another file
    int width = 0;              // pixels as shown, of images
    int height = 0;
    qint64 durationMs = 0;      // of voice messages
    QString waveform;           // of voice messages: base64 of one byte a bar
    QString location;           // path on the server, of the upload or of what is forwarded; empty: none yet
    qint64 sent = 0;            // bytes that the server has, as far as known
    TransferState state = TransferState::Waiting;
    QString failure;

    bool isForwarded() const { return path.isEmpty(); }
    FileId fileId() const { return FileId::parse(location.section(u'/', -1)).value_or(FileId()); }
};

// A file on its way from the server, or one that came.
struct DownloadRecord {
    FileId fileId;
    QString name;
    qint64 size = 0;            // bytes
    QString path;               // where it goes; until it is whole, with `.part` after it
    QString etag;               // of what is in the part
    TransferState state = TransferState::Waiting;
    QString failure;
};

} // namespace confab

Q_DECLARE_METATYPE(confab::ChatId)
Q_DECLARE_METATYPE(confab::UserId)
Q_DECLARE_METATYPE(confab::MessageId)
