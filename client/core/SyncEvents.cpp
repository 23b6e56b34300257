#include "client/core/SyncEngine.h"

// What the server tells unasked.

namespace confab {

using namespace protocol;

namespace {

// A payload this version cannot read is as good as a lost event: the gap it leaves in `rev` brings what it was about.
template<class Event>
std::optional<typename Event::Payload> payloadOf(const QByteArray &name, const QJsonObject &payload)
{
    if (name != Event::name)
        return std::nullopt;
    auto read = fromJson<typename Event::Payload>(QJsonValue(payload));
    if (!read)
        return std::nullopt;
    return std::move(*read);
}

template<class... Event>
std::optional<typename std::tuple_element_t<0, std::tuple<Event...>>::Payload> anyOf(const QByteArray &name, const QJsonObject &payload)
{
    std::optional<typename std::tuple_element_t<0, std::tuple<Event...>>::Payload> found;
    ((found = found ? found : payloadOf<Event>(name, payload)), ...);
    return found;
}

} // namespace

void SyncEngine::receive(const QByteArray &name, const QJsonObject &payload)
{
    if (const auto ready = payloadOf<events::Ready>(name, payload))
        return begin(*ready);
    if (const auto revoked = payloadOf<events::SessionRevoked>(name, payload)) {
        Q_EMIT sessionRevoked(revoked->reason);
        return;
    }
    if (!m_cache.isOpen())
        return;
    (void)(receiveMessage(name, payload) || receiveChat(name, payload) || receivePeople(name, payload));
}

bool SyncEngine::receiveMessage(const QByteArray &name, const QJsonObject &payload)
{
    if (const auto event = anyOf<events::MessageReceived, events::MessageEdited, events::MessageDeleted>(name, payload)) {
        apply(event->message);
        return true;
    }
    if (const auto event = anyOf<events::ReactionAdded, events::ReactionRemoved>(name, payload)) {
        apply(event->message);
        return true;
    }
    if (const auto event = anyOf<events::MessagePinned, events::MessageUnpinned>(name, payload)) {
        apply(event->message);
        return true;
    }
    if (const auto event = payloadOf<events::MessageSent>(name, payload)) {
        apply(event->message);
        return true;
    }
    return false;
}

bool SyncEngine::receiveChat(const QByteArray &name, const QJsonObject &payload)
{
    if (const auto event = anyOf<events::ChatCreated, events::ChatUpdated, events::ChatJoined>(name, payload)) {
        const bool known = m_cache.chat(event->chat.id);
        m_cache.putChat(event->chat);
        // A broadcast leaves out what is ours.
        if (!known && !event->chat.myRole)
            refreshChat(event->chat.id);
        return true;
    }
    if (const auto event = anyOf<events::ChatLeft, events::ChatDeleted>(name, payload)) {
        m_cache.removeChat(event->chatId);
        return true;
    }
    if (const auto event = payloadOf<events::UserJoinedChat>(name, payload)) {
        m_cache.putMember(event->chatId, event->user, event->role);
        return true;
    }
    if (const auto event = anyOf<events::UserLeftChat, events::ParticipantLeft>(name, payload)) {
        if (event->userId == m_cache.me())
            m_cache.removeChat(event->chatId);
        else
            m_cache.removeMember(event->chatId, event->userId);
        return true;
    }
    if (const auto event = payloadOf<events::ParticipantUpdated>(name, payload)) {
        m_cache.setRole(event->chatId, event->userId, event->role);
        return true;
    }
    return false;
}

bool SyncEngine::receivePeople(const QByteArray &name, const QJsonObject &payload)
{
    if (const auto event = payloadOf<events::MessageDelivered>(name, payload)) {
        m_cache.raiseReceipt(event->chatId, event->userId, event->seq, 0);
        return true;
    }
    if (const auto event = payloadOf<events::MessagesRead>(name, payload)) {
        m_cache.raiseReceipt(event->chatId, event->userId, event->seq, event->seq);
        if (event->userId == m_cache.me())
            m_cache.confirmRead(event->chatId, event->seq, nullptr);
        return true;
    }
    if (const auto event = payloadOf<events::UserTyping>(name, payload)) {
        Q_EMIT typingChanged(event->chatId, *event, true);
        return true;
    }
    if (const auto event = payloadOf<events::UserStoppedTyping>(name, payload)) {
        Q_EMIT typingChanged(event->chatId, *event, false);
        return true;
    }
    if (const auto event = anyOf<events::UserOnline, events::UserOffline, events::PresenceUpdated>(name, payload)) {
        if (const User *known = m_cache.person(event->userId)) {
            User user = *known;
            user.status = event->status;
            if (event->lastSeen)
                user.lastSeen = event->lastSeen;
            m_cache.putPerson(user);
        }
        return true;
    }
    if (const auto event = payloadOf<events::OnlineUsers>(name, payload)) {
        for (const User &user : event->users)
            m_cache.putPerson(user);
        return true;
    }
    if (const auto event = payloadOf<events::Error>(name, payload)) {
        Q_EMIT requestFailed(Error::of(ErrorCode::Unavailable, event->message));
        return true;
    }
    return false;
}

} // namespace confab
