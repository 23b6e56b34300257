#pragma once

#include "common/base/Id.h"
#include "common/protocol/Fields.h"

#include <array>

// People and their presence.

namespace confab {

enum class PresenceStatus { Online, Away, Dnd, Invisible, Offline };

template<>
struct protocol::EnumNames<PresenceStatus> {
    static constexpr std::array<std::string_view, 5> names{"online", "away", "dnd", "invisible", "offline"};
};

} // namespace confab

namespace confab::protocol {

namespace limits {
constexpr int displayName = 64;
constexpr int statusText = 140;
constexpr int query = 200;
constexpr int pageDefault = 50;
constexpr int pageMax = 100;
} // namespace limits

// As every other person may see someone.
struct User {
    UserId id;
    QString username;
    QString displayName;
    Nullable<QString> avatarUrl;
    QString statusText;
    std::optional<PresenceStatus> status; // where presence is known
    std::optional<Timestamp> lastSeen;

    static constexpr void fields(auto &&field)
    {
        field("id", &User::id);
        field("username", &User::username);
        field("displayName", &User::displayName);
        field("avatarUrl", &User::avatarUrl);
        field("statusText", &User::statusText);
        field("status", &User::status);
        field("lastSeen", &User::lastSeen);
    }
};

// As one sees oneself.
struct Account : User {
    QString email;
    Timestamp createdAt;
    bool admin = false; // may run the whole server

    static constexpr void fields(auto &&field)
    {
        User::fields(field);
        field("email", &Account::email);
        field("createdAt", &Account::createdAt);
        field("admin", &Account::admin);
    }
};

// The part of a person that travels with each message.
struct Sender {
    UserId id;
    QString username;
    QString displayName;
    Nullable<QString> avatarUrl;

    static constexpr void fields(auto &&field)
    {
        field("id", &Sender::id);
        field("username", &Sender::username);
        field("displayName", &Sender::displayName);
        field("avatarUrl", &Sender::avatarUrl);
    }
};

struct UserQuery {
    std::optional<QString> query;
    std::optional<QString> cursor;
    std::optional<int> limit;

    static constexpr void fields(auto &&field)
    {
        field("query", &UserQuery::query, {.doc = "Beginning of a username or of a word of a display name", .maxLength = limits::query});
        field("cursor", &UserQuery::cursor, {.maxLength = limits::query});
        field("limit", &UserQuery::limit, {.minimum = 1, .maximum = limits::pageMax});
    }
};

struct UserPage {
    QList<User> items;
    Nullable<QString> nextCursor;

    static constexpr void fields(auto &&field)
    {
        field("items", &UserPage::items);
        field("nextCursor", &UserPage::nextCursor);
    }
};

struct UserRef {
    UserId userId;

    static constexpr void fields(auto &&field) { field("userId", &UserRef::userId); }
};

struct PresenceUpdate {
    PresenceStatus status = PresenceStatus::Online;

    static constexpr void fields(auto &&field) { field("status", &PresenceUpdate::status); }
};

// Nothing to say, or nothing to ask.
struct Empty {
    static constexpr void fields(auto &&) {}
};

struct PresenceChanged {
    UserId userId;
    PresenceStatus status = PresenceStatus::Offline; // never `invisible`: that shows as offline
    std::optional<Timestamp> lastSeen;

    static constexpr void fields(auto &&field)
    {
        field("userId", &PresenceChanged::userId);
        field("status", &PresenceChanged::status);
        field("lastSeen", &PresenceChanged::lastSeen);
    }
};

} // namespace confab::protocol
