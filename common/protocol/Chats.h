#pragma once

#include "common/protocol/Messages.h"

// Chats, rooms, participants and invites.

namespace confab {

enum class ChatType { Direct, Group, Room };
enum class Visibility { Private, Public };
enum class Role { Owner, Admin, Moderator, Member }; // the highest first

template<>
struct protocol::EnumNames<ChatType> {
    static constexpr std::array<std::string_view, 3> names{"direct", "group", "room"};
};

template<>
struct protocol::EnumNames<Visibility> {
    static constexpr std::array<std::string_view, 2> names{"private", "public"};
};

template<>
struct protocol::EnumNames<Role> {
    static constexpr std::array<std::string_view, 4> names{"owner", "admin", "moderator", "member"};
};

} // namespace confab

namespace confab::protocol {

namespace limits {
constexpr int chatName = 100;
constexpr int chatDescription = 1000;
constexpr int membersAtOnce = 100;
constexpr int inviteUses = 100000;
constexpr int inviteSeconds = 365 * 24 * 3600;
} // namespace limits

// The fields from myRole on are the asker's own; a broadcast leaves them out, since its bytes are the same for all.
struct Chat {
    ChatId id;
    ChatType type = ChatType::Group;
    QString name; // empty in direct chats: see peer
    QString description;
    Nullable<QString> avatarUrl;
    Visibility visibility = Visibility::Private;
    Nullable<UserId> createdBy;
    Timestamp createdAt;
    Timestamp updatedAt;
    qint64 seq = 0;
    qint64 rev = 0;
    int memberCount = 0;
    std::optional<int> onlineCount; // in the directory of rooms
    std::optional<Role> myRole;
    std::optional<User> peer;       // in direct chats
    std::optional<Message> lastMessage;
    std::optional<qint64> unreadCount;
    std::optional<qint64> mentionCount;
    std::optional<qint64> readSeq;
    std::optional<qint64> deliveredSeq;
    std::optional<bool> pinned;
    std::optional<bool> muted;
    std::optional<bool> archived;

    static constexpr void fields(auto &&field)
    {
        field("id", &Chat::id);
        field("type", &Chat::type);
        field("name", &Chat::name);
        field("description", &Chat::description);
        field("avatarUrl", &Chat::avatarUrl);
        field("visibility", &Chat::visibility);
        field("createdBy", &Chat::createdBy);
        field("createdAt", &Chat::createdAt);
        field("updatedAt", &Chat::updatedAt);
        field("seq", &Chat::seq);
        field("rev", &Chat::rev);
        field("memberCount", &Chat::memberCount);
        field("onlineCount", &Chat::onlineCount);
        field("myRole", &Chat::myRole);
        field("peer", &Chat::peer);
        field("lastMessage", &Chat::lastMessage);
        field("unreadCount", &Chat::unreadCount);
        field("mentionCount", &Chat::mentionCount);
        field("readSeq", &Chat::readSeq);
        field("deliveredSeq", &Chat::deliveredSeq);
        field("pinned", &Chat::pinned);
        field("muted", &Chat::muted);
        field("archived", &Chat::archived);
    }
};

struct CreateChat {
    ChatType type = ChatType::Group;
    std::optional<UserId> userId;
    std::optional<QString> name;
    std::optional<QString> description;
    std::optional<Visibility> visibility;
    QList<UserId> memberIds;

    static constexpr void fields(auto &&field)
    {
        field("type", &CreateChat::type);
        field("userId", &CreateChat::userId, {.doc = "The other person; direct chats only"});
        field("name", &CreateChat::name, {.doc = "Required for groups and rooms", .maxLength = limits::chatName, .notBlank = true});
        field("description", &CreateChat::description, {.maxLength = limits::chatDescription});
        field("visibility", &CreateChat::visibility, {.doc = "Rooms only; private unless said otherwise"});
        field("memberIds", &CreateChat::memberIds, {.maxItems = limits::membersAtOnce});
    }
};

struct CreatedChat {
    Chat chat;
    bool created = true; // false: the direct chat was there already

    static constexpr void fields(auto &&field)
    {
        field("chat", &CreatedChat::chat);
        field("created", &CreatedChat::created);
    }
};

struct ChatRef {
    ChatId chatId;

    static constexpr void fields(auto &&field) { field("chatId", &ChatRef::chatId); }
};

struct ChatResult {
    Chat chat;

    static constexpr void fields(auto &&field) { field("chat", &ChatResult::chat); }
};

struct ListChats {
    std::optional<QString> cursor;
    std::optional<int> limit;

    static constexpr void fields(auto &&field)
    {
        field("cursor", &ListChats::cursor, {.maxLength = limits::query});
        field("limit", &ListChats::limit, {.minimum = 1, .maximum = limits::pageMax});
    }
};

struct ChatPage {
    QList<Chat> items;
    Nullable<QString> nextCursor;

    static constexpr void fields(auto &&field)
    {
        field("items", &ChatPage::items);
        field("nextCursor", &ChatPage::nextCursor);
    }
};

// What concerns the room needs the right to change it; pinned, muted and archived are the caller's own.
struct UpdateChat {
    ChatId chatId;
    std::optional<QString> name;
    std::optional<QString> description;
    std::optional<QString> avatarUrl;
    std::optional<Visibility> visibility;
    std::optional<bool> pinned;
    std::optional<bool> muted;
    std::optional<bool> archived;

    static constexpr void fields(auto &&field)
    {
        field("chatId", &UpdateChat::chatId);
        field("name", &UpdateChat::name, {.maxLength = limits::chatName, .notBlank = true});
        field("description", &UpdateChat::description, {.maxLength = limits::chatDescription});
        field("avatarUrl", &UpdateChat::avatarUrl, {.maxLength = 2000});
        field("visibility", &UpdateChat::visibility);
        field("pinned", &UpdateChat::pinned);
        field("muted", &UpdateChat::muted);
        field("archived", &UpdateChat::archived);
    }
};

struct RoomQuery {
    std::optional<QString> query;
    std::optional<QString> cursor;
    std::optional<int> limit;

    static constexpr void fields(auto &&field)
    {
        field("query", &RoomQuery::query, {.maxLength = limits::query});
        field("cursor", &RoomQuery::cursor, {.maxLength = limits::query});
        field("limit", &RoomQuery::limit, {.minimum = 1, .maximum = limits::pageMax});
    }
};

// By id (a public room, or a chat one belongs to already) or by invite code.
struct JoinChat {
    std::optional<ChatId> chatId;
    std::optional<QString> code;
    std::optional<int> history;

    static constexpr void fields(auto &&field)
    {
        field("chatId", &JoinChat::chatId);
        field("code", &JoinChat::code, {.maxLength = 64});
        field("history", &JoinChat::history, {.doc = "Also answer the last so many messages", .minimum = 0, .maximum = limits::pageMax});
    }
};

struct JoinedChat {
    Chat chat;
    std::optional<QList<Message>> messages;

    static constexpr void fields(auto &&field)
    {
        field("chat", &JoinedChat::chat);
        field("messages", &JoinedChat::messages);
    }
};

struct CreateInvite {
    ChatId chatId;
    std::optional<int> maxUses;
    std::optional<int> expiresIn;

    static constexpr void fields(auto &&field)
    {
        field("chatId", &CreateInvite::chatId);
        field("maxUses", &CreateInvite::maxUses, {.doc = "Without it, any number", .minimum = 1, .maximum = limits::inviteUses});
        field("expiresIn", &CreateInvite::expiresIn, {.doc = "Seconds; without it, until revoked", .minimum = 60, .maximum = limits::inviteSeconds});
    }
};

struct Invite {
    QString code;
    QString url;
    ChatId chatId;
    UserId createdBy;
    Timestamp createdAt;
    std::optional<int> maxUses;
    int uses = 0;
    std::optional<Timestamp> expiresAt;

    static constexpr void fields(auto &&field)
    {
        field("code", &Invite::code);
        field("url", &Invite::url);
        field("chatId", &Invite::chatId);
        field("createdBy", &Invite::createdBy);
        field("createdAt", &Invite::createdAt);
        field("maxUses", &Invite::maxUses);
        field("uses", &Invite::uses);
        field("expiresAt", &Invite::expiresAt);
    }
};

struct Invites {
    QList<Invite> items;
    Nullable<QString> nextCursor;

    static constexpr void fields(auto &&field)
    {
        field("items", &Invites::items);
        field("nextCursor", &Invites::nextCursor);
    }
};

struct RevokeInvite {
    ChatId chatId;
    QString code;

    static constexpr void fields(auto &&field)
    {
        field("chatId", &RevokeInvite::chatId);
        field("code", &RevokeInvite::code, {.maxLength = 64});
    }
};

struct Participant {
    User user;
    Role role = Role::Member;
    Timestamp joinedAt;
    std::optional<qint64> deliveredSeq; // in chats of up to 50 members
    std::optional<qint64> readSeq;

    static constexpr void fields(auto &&field)
    {
        field("user", &Participant::user);
        field("role", &Participant::role);
        field("joinedAt", &Participant::joinedAt);
        field("deliveredSeq", &Participant::deliveredSeq);
        field("readSeq", &Participant::readSeq);
    }
};

struct ListParticipants {
    ChatId chatId;
    std::optional<QString> cursor;
    std::optional<int> limit;

    static constexpr void fields(auto &&field)
    {
        field("chatId", &ListParticipants::chatId);
        field("cursor", &ListParticipants::cursor, {.maxLength = limits::query});
        field("limit", &ListParticipants::limit, {.minimum = 1, .maximum = limits::pageMax});
    }
};

struct ParticipantPage {
    QList<Participant> items;
    Nullable<QString> nextCursor;

    static constexpr void fields(auto &&field)
    {
        field("items", &ParticipantPage::items);
        field("nextCursor", &ParticipantPage::nextCursor);
    }
};

struct AddParticipants {
    ChatId chatId;
    std::optional<UserId> userId;
    QList<UserId> userIds;

    static constexpr void fields(auto &&field)
    {
        field("chatId", &AddParticipants::chatId);
        field("userId", &AddParticipants::userId);
        field("userIds", &AddParticipants::userIds, {.maxItems = limits::membersAtOnce});
    }
};

struct ParticipantRef {
    ChatId chatId;
    UserId userId;

    static constexpr void fields(auto &&field)
    {
        field("chatId", &ParticipantRef::chatId);
        field("userId", &ParticipantRef::userId);
    }
};

struct SetRole {
    ChatId chatId;
    UserId userId;
    Role role = Role::Member;

    static constexpr void fields(auto &&field)
    {
        field("chatId", &SetRole::chatId);
        field("userId", &SetRole::userId);
        field("role", &SetRole::role, {.doc = "`owner` passes ownership on; the caller becomes admin"});
    }
};

struct BanParticipant {
    ChatId chatId;
    UserId userId;
    std::optional<QString> reason;

    static constexpr void fields(auto &&field)
    {
        field("chatId", &BanParticipant::chatId);
        field("userId", &BanParticipant::userId);
        field("reason", &BanParticipant::reason, {.maxLength = limits::chatDescription});
    }
};

struct Ban {
    User user;
    UserId by;
    Timestamp at;
    QString reason;

    static constexpr void fields(auto &&field)
    {
        field("user", &Ban::user);
        field("by", &Ban::by);
        field("at", &Ban::at);
        field("reason", &Ban::reason);
    }
};

struct Bans {
    QList<Ban> items;
    Nullable<QString> nextCursor;

    static constexpr void fields(auto &&field)
    {
        field("items", &Bans::items);
        field("nextCursor", &Bans::nextCursor);
    }
};

struct OnlineUsers {
    QList<User> users;

    static constexpr void fields(auto &&field) { field("users", &OnlineUsers::users); }
};

// What GET /chats/{chatId}/online-users answers, as a list like every other.
struct OnlineUserList {
    QList<User> items;
    Nullable<QString> nextCursor;

    static constexpr void fields(auto &&field)
    {
        field("items", &OnlineUserList::items);
        field("nextCursor", &OnlineUserList::nextCursor);
    }
};

struct OnlineUsersEvent {
    ChatId chatId;
    QList<User> users;

    static constexpr void fields(auto &&field)
    {
        field("chatId", &OnlineUsersEvent::chatId);
        field("users", &OnlineUsersEvent::users);
    }
};

struct ChatEvent {
    Chat chat;

    static constexpr void fields(auto &&field) { field("chat", &ChatEvent::chat); }
};

// Someone came: `user`; someone went, or was sent: `userId`, with `by` where somebody else did it.
struct UserJoined {
    ChatId chatId;
    User user;
    Role role = Role::Member;
    std::optional<UserId> by;

    static constexpr void fields(auto &&field)
    {
        field("chatId", &UserJoined::chatId);
        field("user", &UserJoined::user);
        field("role", &UserJoined::role);
        field("by", &UserJoined::by);
    }
};

struct UserLeft {
    ChatId chatId;
    UserId userId;
    std::optional<UserId> by;

    static constexpr void fields(auto &&field)
    {
        field("chatId", &UserLeft::chatId);
        field("userId", &UserLeft::userId);
        field("by", &UserLeft::by);
    }
};

struct ParticipantUpdated {
    ChatId chatId;
    UserId userId;
    Role role = Role::Member;
    std::optional<UserId> by;

    static constexpr void fields(auto &&field)
    {
        field("chatId", &ParticipantUpdated::chatId);
        field("userId", &ParticipantUpdated::userId);
        field("role", &ParticipantUpdated::role);
        field("by", &ParticipantUpdated::by);
    }
};

struct ChatGone {
    ChatId chatId;

    static constexpr void fields(auto &&field) { field("chatId", &ChatGone::chatId); }
};

} // namespace confab::protocol
