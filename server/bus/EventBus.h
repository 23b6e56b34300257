#pragma once

#include "common/base/Id.h"

#include <QByteArray>
#include <QList>

#include <variant>

// Instance to instance, and within one from whoever changes something to the connections that must hear of it.
// The bus is a hint, the log in the database is the truth: what the bus loses, receivers find missing by `rev`.

namespace confab {

// A live connection, unique within and over instances; 0 is none (REST).
using ConnectionId = quint64;

// What connections subscribe to: a chat's events, a person's own, or what is only for those who have a chat open.
struct Topic {
    enum class Kind : quint8 { Chat, User, Viewers };
    Kind kind = Kind::Chat;
    QUuid id;

    static Topic of(ChatId chat) { return {Kind::Chat, chat.uuid()}; }
    static Topic of(UserId user) { return {Kind::User, user.uuid()}; }
    static Topic viewersOf(ChatId chat) { return {Kind::Viewers, chat.uuid()}; }

    bool operator==(const Topic &) const = default;
    friend size_t qHash(const Topic &topic, size_t seed = 0) { return ::qHash(topic.id, seed ^ size_t(topic.kind)); }
};

// One event for all connections that subscribe to any of the topics, each once.
struct Broadcast {
    QList<Topic> topics;
    QByteArray event;             // a JSON array: name, payload; the same bytes for every receiver
    qint64 rev = 0;               // of the chat, where the event has one
    ConnectionId except = 0;      // the connection that caused it
    UserId exceptUser;            // null: nobody
    bool isVolatile = false;      // may be dropped where a receiver is behind
};

// Someone became a member of a chat, or ceased to be: their connections follow or stop following it.
struct MembershipChange {
    UserId user;
    ChatId chat;
    bool member = true;
};

// The chat is no more: nobody follows it any longer.
struct ChatClosed {
    ChatId chat;
};

// Device sessions that ended: their connections are told why and closed. A null session means all of the user's.
struct SessionEnded {
    UserId user;
    SessionId session;
    SessionId exceptSession;
    QByteArray reason;
};

using Publication = std::variant<Broadcast, MembershipChange, ChatClosed, SessionEnded>;

// Hears every publication, in the order of publishing for any one publisher thread. Called in the publisher's thread.
class BusListener
{
public:
    virtual ~BusListener() = default;
    virtual void published(const Publication &publication) = 0;
};

// publish() is safe from any thread. Listeners are set up before the first publication.
class EventBus
{
public:
    virtual ~EventBus() = default;
    virtual void publish(const Publication &publication) = 0;
    virtual void addListener(BusListener &listener) = 0;
};

} // namespace confab
