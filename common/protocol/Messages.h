#pragma once

#include "common/protocol/Users.h"

// Messages: sending, reading, changing.

namespace confab {

enum class MessageType { Text, Image, File, Voice, System };
enum class MessageStatus { Pending, Sent, Delivered, Read };
enum class FileKind { Image, Voice, File };

template<>
struct protocol::EnumNames<MessageType> {
    static constexpr std::array<std::string_view, 5> names{"text", "image", "file", "voice", "system"};
};

template<>
struct protocol::EnumNames<MessageStatus> {
    static constexpr std::array<std::string_view, 4> names{"pending", "sent", "delivered", "read"};
};

template<>
struct protocol::EnumNames<FileKind> {
    static constexpr std::array<std::string_view, 3> names{"image", "voice", "file"};
};

} // namespace confab

namespace confab::protocol {

namespace limits {
constexpr int content = 8000;   // Unicode code points
constexpr int emoji = 32;
constexpr int mentions = 50;
constexpr int attachments = 10;
} // namespace limits

struct Attachment {
    FileId id;
    QString name;
    QString mediaType;
    qint64 size = 0; // bytes
    std::optional<int> width;   // pixels, of images
    std::optional<int> height;
    std::optional<qint64> durationMs;   // of voice messages
    std::optional<QString> placeholder; // a small blurred stand-in, as BlurHash
    std::optional<QString> waveform;    // of voice messages: base64 of one byte a bar

    static constexpr void fields(auto &&field)
    {
        field("id", &Attachment::id);
        field("name", &Attachment::name);
        field("mediaType", &Attachment::mediaType);
        field("size", &Attachment::size);
        field("width", &Attachment::width);
        field("height", &Attachment::height);
        field("durationMs", &Attachment::durationMs);
        field("placeholder", &Attachment::placeholder);
        field("waveform", &Attachment::waveform);
    }
};

struct Reaction {
    QString emoji;
    int count = 0;
    std::optional<bool> me;  // in answers to a person's own requests only
    QList<UserId> users;     // the first 20 of them

    static constexpr void fields(auto &&field)
    {
        field("emoji", &Reaction::emoji);
        field("count", &Reaction::count);
        field("me", &Reaction::me);
        field("users", &Reaction::users);
    }
};

// What a reply shows of what it answers.
struct ReplyPreview {
    MessageId id;
    qint64 seq = 0;
    Sender sender;
    QString content; // the first 200 characters; empty where that message was deleted
    std::optional<Timestamp> deletedAt;

    static constexpr void fields(auto &&field)
    {
        field("id", &ReplyPreview::id);
        field("seq", &ReplyPreview::seq);
        field("sender", &ReplyPreview::sender);
        field("content", &ReplyPreview::content);
        field("deletedAt", &ReplyPreview::deletedAt);
    }
};

struct Message {
    MessageId id;
    ChatId chatId;
    qint64 seq = 0;
    qint64 rev = 0;
    Nullable<ClientId> clientId;
    Sender sender;
    MessageType type = MessageType::Text;
    QString content;
    std::optional<ReplyPreview> replyTo;
    std::optional<MessageId> threadId;
    std::optional<int> threadCount;
    QList<Attachment> attachments;
    QList<Reaction> reactions;
    QList<UserId> mentions;
    Timestamp sentAt;
    std::optional<Timestamp> editedAt;
    std::optional<Timestamp> deletedAt;
    std::optional<bool> pinned;
    std::optional<MessageStatus> status; // of own messages, in answers to a person's own requests only

    static constexpr void fields(auto &&field)
    {
        field("id", &Message::id);
        field("chatId", &Message::chatId);
        field("seq", &Message::seq);
        field("rev", &Message::rev);
        field("clientId", &Message::clientId);
        field("sender", &Message::sender);
        field("type", &Message::type);
        field("content", &Message::content);
        field("replyTo", &Message::replyTo);
        field("threadId", &Message::threadId);
        field("threadCount", &Message::threadCount);
        field("attachments", &Message::attachments);
        field("reactions", &Message::reactions);
        field("mentions", &Message::mentions);
        field("sentAt", &Message::sentAt);
        field("editedAt", &Message::editedAt);
        field("deletedAt", &Message::deletedAt);
        field("pinned", &Message::pinned);
        field("status", &Message::status);
    }
};

struct SendMessage {
    ChatId chatId;
    QString content;
    std::optional<MessageType> type;
    std::optional<ClientId> clientId;
    std::optional<MessageId> replyTo;
    std::optional<MessageId> threadId;
    QList<FileId> fileIds;
    QList<UserId> mentions;

    static constexpr void fields(auto &&field)
    {
        field("chatId", &SendMessage::chatId);
        field("content", &SendMessage::content, {.doc = "May be empty only with files", .maxLength = limits::content});
        field("type", &SendMessage::type, {.doc = "text unless said otherwise; `system` is the server's own"});
        field("clientId", &SendMessage::clientId, {.doc = "The sender's own id of this message: sending again with it answers the first result"});
        field("replyTo", &SendMessage::replyTo);
        field("threadId", &SendMessage::threadId, {.doc = "The message whose thread this belongs to"});
        field("fileIds", &SendMessage::fileIds, {.doc = "Own uploads that no message carries yet, or any file that the sender can read: so files are forwarded", .maxItems = limits::attachments});
        field("mentions", &SendMessage::mentions, {.doc = "Members mentioned; @username in the text counts too", .maxItems = limits::mentions});
    }
};

struct SentMessage {
    Message message;
    bool duplicate = false;

    static constexpr void fields(auto &&field)
    {
        field("message", &SentMessage::message);
        field("duplicate", &SentMessage::duplicate);
    }
};

// The same as REST answers it: the message itself, marked where it was sent before.
struct SentMessageBody : Message {
    std::optional<bool> duplicate;

    static constexpr void fields(auto &&field)
    {
        Message::fields(field);
        field("duplicate", &SentMessageBody::duplicate);
    }
};

struct MessageRef {
    MessageId messageId;

    static constexpr void fields(auto &&field) { field("messageId", &MessageRef::messageId); }
};

struct EditMessage {
    MessageId messageId;
    QString content;

    static constexpr void fields(auto &&field)
    {
        field("messageId", &EditMessage::messageId);
        field("content", &EditMessage::content, {.maxLength = limits::content, .notBlank = true});
    }
};

struct MessageResult {
    Message message;

    static constexpr void fields(auto &&field) { field("message", &MessageResult::message); }
};

struct React {
    MessageId messageId;
    QString emoji;

    static constexpr void fields(auto &&field)
    {
        field("messageId", &React::messageId);
        field("emoji", &React::emoji, {.doc = "One emoji, with its modifiers", .minLength = 1, .maxLength = limits::emoji});
    }
};

struct HistoryQuery {
    ChatId chatId;
    std::optional<qint64> before;
    std::optional<qint64> after;
    std::optional<qint64> around;
    std::optional<Timestamp> date;
    std::optional<int> limit;

    static constexpr void fields(auto &&field)
    {
        field("chatId", &HistoryQuery::chatId);
        field("before", &HistoryQuery::before, {.doc = "Messages with a lower seq, the nearest", .minimum = 1});
        field("after", &HistoryQuery::after, {.doc = "Messages with a higher seq, the nearest", .minimum = 0});
        field("around", &HistoryQuery::around, {.doc = "Half before this seq, half from it on", .minimum = 1});
        field("date", &HistoryQuery::date, {.doc = "Around the first message sent at or after this time"});
        field("limit", &HistoryQuery::limit, {.minimum = 1, .maximum = limits::pageMax});
    }
};

struct MessagePage {
    QList<Message> items; // in seq order
    bool hasMoreBefore = false;
    bool hasMoreAfter = false;

    static constexpr void fields(auto &&field)
    {
        field("items", &MessagePage::items);
        field("hasMoreBefore", &MessagePage::hasMoreBefore);
        field("hasMoreAfter", &MessagePage::hasMoreAfter);
    }
};

struct ChangesQuery {
    ChatId chatId;
    qint64 since = 0;
    std::optional<int> limit;

    static constexpr void fields(auto &&field)
    {
        field("chatId", &ChangesQuery::chatId);
        field("since", &ChangesQuery::since, {.doc = "The asker's own rev", .minimum = 0});
        field("limit", &ChangesQuery::limit, {.minimum = 1, .maximum = limits::pageMax});
    }
};

struct Changes {
    QList<Message> items; // in rev order
    qint64 rev = 0;       // the asker's new position
    bool more = false;

    static constexpr void fields(auto &&field)
    {
        field("items", &Changes::items);
        field("rev", &Changes::rev);
        field("more", &Changes::more);
    }
};

struct MemberStatus {
    UserId userId;
    MessageStatus status = MessageStatus::Sent;

    static constexpr void fields(auto &&field)
    {
        field("userId", &MemberStatus::userId);
        field("status", &MemberStatus::status);
    }
};

struct MessageStatusReport {
    MessageStatus status = MessageStatus::Sent; // the least of all the others'
    int deliveredCount = 0;
    int readCount = 0;
    QList<MemberStatus> items;

    static constexpr void fields(auto &&field)
    {
        field("status", &MessageStatusReport::status);
        field("deliveredCount", &MessageStatusReport::deliveredCount);
        field("readCount", &MessageStatusReport::readCount);
        field("items", &MessageStatusReport::items);
    }
};

struct MessageVersion {
    QString content;
    Timestamp at; // when this text was written

    static constexpr void fields(auto &&field)
    {
        field("content", &MessageVersion::content);
        field("at", &MessageVersion::at);
    }
};

struct MessageVersions {
    QList<MessageVersion> items; // the oldest first, the present text last
    Nullable<QString> nextCursor;

    static constexpr void fields(auto &&field)
    {
        field("items", &MessageVersions::items);
        field("nextCursor", &MessageVersions::nextCursor);
    }
};

struct ThreadQuery {
    MessageId messageId;
    std::optional<qint64> after;
    std::optional<int> limit;

    static constexpr void fields(auto &&field)
    {
        field("messageId", &ThreadQuery::messageId);
        field("after", &ThreadQuery::after, {.minimum = 0});
        field("limit", &ThreadQuery::limit, {.minimum = 1, .maximum = limits::pageMax});
    }
};

struct PinnedMessages {
    QList<Message> items; // the latest one first

    static constexpr void fields(auto &&field) { field("items", &PinnedMessages::items); }
};

struct ChatFilesQuery {
    ChatId chatId;
    std::optional<FileKind> kind;
    std::optional<QString> cursor;
    std::optional<int> limit;

    static constexpr void fields(auto &&field)
    {
        field("chatId", &ChatFilesQuery::chatId);
        field("kind", &ChatFilesQuery::kind, {.doc = "Only these; all without it"});
        field("cursor", &ChatFilesQuery::cursor, {.maxLength = limits::query});
        field("limit", &ChatFilesQuery::limit, {.minimum = 1, .maximum = limits::pageMax});
    }
};

// A file, and the message that carries it.
struct ChatFile {
    FileKind kind = FileKind::File;
    Attachment file;
    MessageId messageId;
    qint64 seq = 0;
    Sender sender;
    Timestamp sentAt;

    static constexpr void fields(auto &&field)
    {
        field("kind", &ChatFile::kind);
        field("file", &ChatFile::file);
        field("messageId", &ChatFile::messageId);
        field("seq", &ChatFile::seq);
        field("sender", &ChatFile::sender);
        field("sentAt", &ChatFile::sentAt);
    }
};

// The newest first; those of one message in its order. May have fewer items than there are: only `nextCursor` says so.
struct ChatFilePage {
    QList<ChatFile> items;
    Nullable<QString> nextCursor;

    static constexpr void fields(auto &&field)
    {
        field("items", &ChatFilePage::items);
        field("nextCursor", &ChatFilePage::nextCursor);
    }
};

struct MessageEvent {
    Message message;

    static constexpr void fields(auto &&field) { field("message", &MessageEvent::message); }
};

struct ReactionEvent {
    Message message;
    UserId userId;
    QString emoji;

    static constexpr void fields(auto &&field)
    {
        field("message", &ReactionEvent::message);
        field("userId", &ReactionEvent::userId);
        field("emoji", &ReactionEvent::emoji);
    }
};

struct PinEvent {
    Message message;
    UserId userId;

    static constexpr void fields(auto &&field)
    {
        field("message", &PinEvent::message);
        field("userId", &PinEvent::userId);
    }
};

struct MessageSent {
    Nullable<ClientId> clientId;
    Message message;

    static constexpr void fields(auto &&field)
    {
        field("clientId", &MessageSent::clientId);
        field("message", &MessageSent::message);
    }
};

} // namespace confab::protocol
