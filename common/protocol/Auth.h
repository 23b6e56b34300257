#pragma once

#include "common/protocol/Users.h"

// Accounts, tokens and device sessions.

namespace confab::protocol {

namespace limits {
constexpr int email = 254;      // RFC 5321, 4.5.3.1.3
constexpr int usernameMin = 3;
constexpr int usernameMax = 32; // letters, digits, '_', '.', '-'; starts with a letter or digit
constexpr int passwordMin = 8;
constexpr int passwordMax = 256;
constexpr int device = 100;
constexpr int token = 4096;
} // namespace limits

struct Register {
    QString email;
    QString username;
    QString password;
    std::optional<QString> displayName;
    std::optional<QString> device;
    std::optional<QString> invitation;

    static constexpr void fields(auto &&field)
    {
        field("email", &Register::email, {.maxLength = limits::email, .notBlank = true});
        field("username", &Register::username, {.doc = "Letters, digits, '_', '.' and '-', beginning with a letter or a digit", .minLength = limits::usernameMin, .maxLength = limits::usernameMax});
        field("password", &Register::password, {.minLength = limits::passwordMin, .maxLength = limits::passwordMax});
        field("displayName", &Register::displayName, {.maxLength = limits::displayName, .notBlank = true});
        field("device", &Register::device, {.doc = "Name of the device, for the list of sessions", .maxLength = limits::device});
        field("invitation", &Register::invitation, {.doc = "A chat's invite code, where the server asks for one; the code printed at the server's first start makes an administrator", .maxLength = limits::token});
    }
};

struct Login {
    std::optional<QString> login;
    std::optional<QString> email;
    std::optional<QString> username;
    QString password;
    std::optional<QString> device;

    static constexpr void fields(auto &&field)
    {
        field("login", &Login::login, {.doc = "E-mail address or username", .maxLength = limits::email});
        field("email", &Login::email, {.doc = "Serves as `login`", .maxLength = limits::email});
        field("username", &Login::username, {.doc = "Serves as `login`", .maxLength = limits::email});
        field("password", &Login::password, {.maxLength = limits::passwordMax});
        field("device", &Login::device, {.maxLength = limits::device});
    }
};

struct RefreshToken {
    QString refreshToken;

    static constexpr void fields(auto &&field) { field("refreshToken", &RefreshToken::refreshToken, {.maxLength = limits::token}); }
};

struct Logout {
    std::optional<QString> refreshToken;

    static constexpr void fields(auto &&field)
    {
        field("refreshToken", &Logout::refreshToken, {.doc = "Ends that token's session; without it, the caller's", .maxLength = limits::token});
    }
};

struct SignedIn {
    Account user;
    QString accessToken;
    QString refreshToken;
    int expiresIn = 0; // seconds

    static constexpr void fields(auto &&field)
    {
        field("user", &SignedIn::user);
        field("accessToken", &SignedIn::accessToken);
        field("refreshToken", &SignedIn::refreshToken);
        field("expiresIn", &SignedIn::expiresIn, {.doc = "Seconds until the access token expires"});
    }
};

struct UpdateAccount {
    std::optional<QString> displayName;
    std::optional<QString> statusText;
    std::optional<QString> avatarUrl;
    std::optional<QString> username;
    std::optional<QString> email;

    static constexpr void fields(auto &&field)
    {
        field("displayName", &UpdateAccount::displayName, {.maxLength = limits::displayName, .notBlank = true});
        field("statusText", &UpdateAccount::statusText, {.maxLength = limits::statusText});
        field("avatarUrl", &UpdateAccount::avatarUrl, {.doc = "An https address, or empty for none", .maxLength = 2000});
        field("username", &UpdateAccount::username, {.minLength = limits::usernameMin, .maxLength = limits::usernameMax});
        field("email", &UpdateAccount::email, {.maxLength = limits::email, .notBlank = true});
    }
};

struct DeleteAccount {
    QString password;

    static constexpr void fields(auto &&field) { field("password", &DeleteAccount::password, {.maxLength = limits::passwordMax}); }
};

struct ChangePassword {
    QString currentPassword;
    QString newPassword;

    static constexpr void fields(auto &&field)
    {
        field("currentPassword", &ChangePassword::currentPassword, {.maxLength = limits::passwordMax});
        field("newPassword", &ChangePassword::newPassword, {.minLength = limits::passwordMin, .maxLength = limits::passwordMax});
    }
};

struct DeviceSession {
    SessionId id;
    QString device;
    QString address;
    Timestamp createdAt;
    Timestamp lastSeen;
    bool current = false; // the one that asks

    static constexpr void fields(auto &&field)
    {
        field("id", &DeviceSession::id);
        field("device", &DeviceSession::device);
        field("address", &DeviceSession::address);
        field("createdAt", &DeviceSession::createdAt);
        field("lastSeen", &DeviceSession::lastSeen);
        field("current", &DeviceSession::current);
    }
};

struct DeviceSessions {
    QList<DeviceSession> items;
    Nullable<QString> nextCursor;

    static constexpr void fields(auto &&field)
    {
        field("items", &DeviceSessions::items);
        field("nextCursor", &DeviceSessions::nextCursor);
    }
};

struct SessionRef {
    SessionId sessionId;

    static constexpr void fields(auto &&field) { field("sessionId", &SessionRef::sessionId); }
};

struct Authenticate {
    QString token;

    static constexpr void fields(auto &&field) { field("token", &Authenticate::token, {.doc = "A fresh access token of the same account", .maxLength = limits::token}); }
};

struct Authenticated {
    int expiresIn = 0; // seconds

    static constexpr void fields(auto &&field) { field("expiresIn", &Authenticated::expiresIn); }
};

struct TokenExpiring {
    int expiresIn = 0; // seconds

    static constexpr void fields(auto &&field) { field("expiresIn", &TokenExpiring::expiresIn); }
};

struct SessionRevoked {
    SessionId sessionId;
    QString reason; // "logged_out", "revoked", "password_changed", "token_reused", "account_deleted", "suspended"

    static constexpr void fields(auto &&field)
    {
        field("sessionId", &SessionRevoked::sessionId);
        field("reason", &SessionRevoked::reason);
    }
};

} // namespace confab::protocol
