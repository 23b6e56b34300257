#include "server/features/typing/TypingFeature.h"

#include "server/storage/MemberStore.h"

namespace confab {

namespace events = protocol::events;
namespace ops = protocol::ops;

TypingFeature::TypingFeature(Database &db, Publisher &publisher, const Clock &clock, std::chrono::milliseconds tick)
    : m_db(db)
    , m_publisher(publisher)
    , m_book(clock)
    , m_beat(tick, [this] { return this->tick(); })
{
}

void TypingFeature::declare(OperationTable &operations)
{
    operations.on<ops::TypingStart>(this, &TypingFeature::start);
    operations.on<ops::TypingStop>(this, &TypingFeature::stop);
    operations.on<ops::TypingIndicator>(this, &TypingFeature::indicate);
}

void TypingFeature::disconnected(const Caller &caller)
{
    const QList<Typist> stopped = m_book.stopAll(caller.connection);
    for (const Typist &typist : stopped)
        tellStopped(typist);
}

void TypingFeature::published(const Publication &publication)
{
    // Told with the next tick, not from here: other listeners have yet to hear of this publication.
    if (const auto *change = std::get_if<MembershipChange>(&publication); change && !change->member)
        m_book.expire(change->chat, change->user);
    else if (const auto *closed = std::get_if<ChatClosed>(&publication))
        m_book.forget(closed->chat);
}

Task<Result<protocol::Empty>> TypingFeature::start(Caller caller, protocol::ChatRef request)
{
    // Who types already was a member when they began, and would have been stopped by a removal.
    if (m_book.refresh(request.chatId, caller.user))
        co_return protocol::Empty{};
    const auto job = [user = caller.user, chat = request.chatId](Transaction &tx) {
        return MemberStore(tx).membership(chat, user);
    };
    const Result<Membership> member = co_await m_db.read(job);
    if (!member)
        co_return Fail(member.error());
    const Typist typist{request.chatId, caller.user, member->person.username, caller.connection};
    if (m_book.begin(typist)) {
        tellTyping(typist);
        m_beat.start();
    }
    co_return protocol::Empty{};
}

Task<Result<protocol::Empty>> TypingFeature::stop(Caller caller, protocol::ChatRef request)
{
    if (const auto typist = m_book.stop(request.chatId, caller.user))
        tellStopped(*typist);
    co_return protocol::Empty{};
}

Task<Result<protocol::Empty>> TypingFeature::indicate(Caller caller, protocol::Typing request)
{
    const protocol::ChatRef chat{request.chatId};
    return request.isTyping ? start(std::move(caller), chat) : stop(std::move(caller), chat);
}

bool TypingFeature::tick()
{
    const TypingBook::Due due = m_book.takeDue();
    for (const Typist &typist : due.ended)
        tellStopped(typist);
    for (const Typist &typist : due.again)
        tellTyping(typist);
    return due.more;
}

void TypingFeature::tellTyping(const Typist &typist)
{
    m_publisher.toChat<events::UserTyping>(typist.chat, {typist.chat, typist.user, typist.username}, {.exceptUser = typist.user});
}

void TypingFeature::tellStopped(const Typist &typist)
{
    m_publisher.toChat<events::UserStoppedTyping>(typist.chat, {typist.chat, typist.user, typist.username}, {.exceptUser = typist.user});
}

} // namespace confab
