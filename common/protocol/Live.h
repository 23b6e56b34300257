#pragma once

#include "common/protocol/Auth.h"
#include "common/protocol/Chats.h"

// Receipts, typing, search and catching up.

namespace confab::protocol {

struct Delivered {
    ChatId chatId;
    qint64 seq = 0;

    static constexpr void fields(auto &&field)
    {
        field("chatId", &Delivered::chatId);
        field("seq", &Delivered::seq, {.minimum = 0});
    }
};

struct MarkRead {
    ChatId chatId;
    std::optional<qint64> seq;
    std::optional<MessageId> messageId;

    static constexpr void fields(auto &&field)
    {
        field("chatId", &MarkRead::chatId);
        field("seq", &MarkRead::seq, {.doc = "Read up to here; or give messageId", .minimum = 0});
        field("messageId", &MarkRead::messageId);
    }
};

struct Unread {
    qint64 unreadCount = 0;
    qint64 mentionCount = 0;
    qint64 readSeq = 0;

    static constexpr void fields(auto &&field)
    {
        field("unreadCount", &Unread::unreadCount);
        field("mentionCount", &Unread::mentionCount);
        field("readSeq", &Unread::readSeq);
    }
};

// `messages_read` and `message_delivered`.
struct Receipt {
    ChatId chatId;
    UserId userId;
    qint64 seq = 0;

    static constexpr void fields(auto &&field)
    {
        field("chatId", &Receipt::chatId);
        field("userId", &Receipt::userId);
        field("seq", &Receipt::seq);
    }
};

struct Typing {
    ChatId chatId;
    bool isTyping = true;

    static constexpr void fields(auto &&field)
    {
        field("chatId", &Typing::chatId);
        field("isTyping", &Typing::isTyping);
    }
};

struct TypingEvent {
    ChatId chatId;
    UserId userId;
    QString username;

    static constexpr void fields(auto &&field)
    {
        field("chatId", &TypingEvent::chatId);
        field("userId", &TypingEvent::userId);
        field("username", &TypingEvent::username);
    }
};

struct ChatPosition {
    ChatId id;
    qint64 rev = 0;

    static constexpr void fields(auto &&field)
    {
        field("id", &ChatPosition::id);
        field("rev", &ChatPosition::rev, {.minimum = 0});
    }
};

struct Sync {
    QList<ChatPosition> chats;

    static constexpr void fields(auto &&field) { field("chats", &Sync::chats, {.doc = "What the asker has", .maxItems = 500}); }
};

struct ChatChanges {
    ChatId id;
    qint64 rev = 0;
    QList<Message> items;
    bool more = false;

    static constexpr void fields(auto &&field)
    {
        field("id", &ChatChanges::id);
        field("rev", &ChatChanges::rev);
        field("items", &ChatChanges::items);
        field("more", &ChatChanges::more);
    }
};

struct Synced {
    QList<ChatChanges> chats;   // those that moved
    QList<Chat> newChats;       // that the asker did not name
    QList<ChatId> goneChats;    // that are no longer the asker's

    static constexpr void fields(auto &&field)
    {
        field("chats", &Synced::chats);
        field("newChats", &Synced::newChats);
        field("goneChats", &Synced::goneChats);
    }
};

struct ReadyChat {
    ChatId id;
    qint64 seq = 0;
    qint64 rev = 0;
    qint64 readSeq = 0;
    qint64 unreadCount = 0;

    static constexpr void fields(auto &&field)
    {
        field("id", &ReadyChat::id);
        field("seq", &ReadyChat::seq);
        field("rev", &ReadyChat::rev);
        field("readSeq", &ReadyChat::readSeq);
        field("unreadCount", &ReadyChat::unreadCount);
    }
};

struct Ready {
    Account user;
    SessionId sessionId;
    Timestamp serverTime;
    QString epoch; // changes when the server's database is restored: whoever knew another one starts afresh
    std::optional<QString> serverVersion; // told to those who are signed in, and to nobody else
    QList<ReadyChat> chats;

    static constexpr void fields(auto &&field)
    {
        field("user", &Ready::user);
        field("sessionId", &Ready::sessionId);
        field("serverTime", &Ready::serverTime);
        field("epoch", &Ready::epoch);
        field("serverVersion", &Ready::serverVersion);
        field("chats", &Ready::chats);
    }
};

struct SearchQuery {
    QString q;
    std::optional<ChatId> chatId;
    std::optional<QString> kind;
    std::optional<QString> cursor;
    std::optional<int> limit;

    static constexpr void fields(auto &&field)
    {
        field("q", &SearchQuery::q, {.doc = "Words, \"phrases\", from:name, in:chat, has:link|file|image, before:2026-01-31, after:2026-01-31", .maxLength = limits::query, .notBlank = true});
        field("chatId", &SearchQuery::chatId);
        field("kind", &SearchQuery::kind, {.doc = "messages (as without it), users, rooms or all", .maxLength = 20});
        field("cursor", &SearchQuery::cursor, {.maxLength = limits::query});
        field("limit", &SearchQuery::limit, {.minimum = 1, .maximum = limits::pageMax});
    }
};

struct SearchResults {
    QList<Message> items;
    Nullable<QString> nextCursor;
    QList<User> users;
    QList<Chat> rooms;

    static constexpr void fields(auto &&field)
    {
        field("items", &SearchResults::items);
        field("nextCursor", &SearchResults::nextCursor);
        field("users", &SearchResults::users);
        field("rooms", &SearchResults::rooms);
    }
};

// The `error` event, and `error` in a refusing acknowledgement.
struct ErrorBody {
    QString code;
    QString message;
    std::optional<QString> field;
    std::optional<double> retryAfter; // seconds
    std::optional<QString> event;     // in the `error` event: which one failed

    static constexpr void fields(auto &&visit)
    {
        visit("code", &ErrorBody::code);
        visit("message", &ErrorBody::message);
        visit("field", &ErrorBody::field);
        visit("retryAfter", &ErrorBody::retryAfter);
        visit("event", &ErrorBody::event);
    }
};

} // namespace confab::protocol
