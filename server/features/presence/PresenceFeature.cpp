#include "server/features/presence/PresenceFeature.h"

#include "server/storage/MemberStore.h"
#include "server/storage/UserStore.h"

namespace confab {

namespace events = protocol::events;
namespace ops = protocol::ops;

namespace {

// What telling of someone needs to know.
struct Audience {
    QList<ChatSize> chats;
    PresenceStatus chosen = PresenceStatus::Online;
};

Result<Audience> audienceOf(Transaction &tx, UserId user)
{
    const std::optional<UserRecord> record = UserStore(tx).find(user);
    return Audience{MemberStore(tx).chatSizes(user), record ? record->presence : PresenceStatus::Invisible};
}

QList<ChatId> chatsOf(const Audience &audience)
{
    QList<ChatId> chats;
    chats.reserve(audience.chats.size());
    for (const ChatSize &chat : audience.chats)
        chats += chat.chat;
    return chats;
}

// Those to be told, and the person's own devices.
QList<Topic> topicsOf(UserId user, const Audience &audience)
{
    QList<Topic> topics{Topic::of(user)};
    topics.reserve(audience.chats.size() + 1);
    for (const ChatSize &chat : audience.chats)
        topics += chat.members <= PresenceFeature::toldToAllUpTo ? Topic::of(chat.chat) : Topic::viewersOf(chat.chat);
    return topics;
}

Result<void> saveLastSeen(Transaction &tx, const QHash<UserId, Timestamp> &seen)
{
    for (auto it = seen.cbegin(); it != seen.cend(); ++it)
        UserStore(tx).setLastSeen(it.key(), it.value());
    return {};
}

} // namespace

PresenceFeature::PresenceFeature(Database &db, Publisher &publisher, ViewerRegistry &viewers, const Clock &clock, PresenceSettings settings)
    : m_db(db)
    , m_publisher(publisher)
    , m_viewers(viewers)
    , m_table(clock, settings.grace)
    , m_beat(settings.tick, [this] { return tick(); })
{
}

PresenceFeature::~PresenceFeature()
{
    static_cast<void>(m_db.writeAndWait([seen = m_table.lastSeenOfAll()](Transaction &tx) { return saveLastSeen(tx, seen); }));
}

void PresenceFeature::declare(OperationTable &operations)
{
    operations.on<ops::OpenChat>(this, &PresenceFeature::open);
    operations.on<ops::CloseChat>(this, &PresenceFeature::close);
    operations.on<ops::GetOnlineUsers>(this, &PresenceFeature::getOnline);
    operations.on<ops::UpdatePresence>(this, &PresenceFeature::update);
    operations.on<ops::GoOnline>(this, &PresenceFeature::goOnline);
    operations.on<ops::GoOffline>(this, &PresenceFeature::goOffline);
}

void PresenceFeature::connected(const Caller &caller, const protocol::Ready &)
{
    m_table.connected(caller.user, caller.connection);
    settle(caller.user);
}

void PresenceFeature::disconnected(const Caller &caller)
{
    m_table.disconnected(caller.user, caller.connection);
    m_beat.start();
}

void PresenceFeature::published(const Publication &publication)
{
    if (const auto *change = std::get_if<MembershipChange>(&publication))
        m_table.memberChanged(change->user, change->chat, change->member);
    else if (const auto *closed = std::get_if<ChatClosed>(&publication))
        m_table.chatClosed(closed->chat);
}

Task<Result<protocol::OnlineUsers>> PresenceFeature::open(Caller caller, protocol::ChatRef request)
{
    return getOnline(std::move(caller), request);
}

Task<Result<protocol::OnlineUsers>> PresenceFeature::getOnline(Caller caller, protocol::ChatRef request)
{
    const UserId user = caller.user;
    const auto membership = [=](Transaction &tx) { return MemberStore(tx).membership(request.chatId, user); };
    const Result<Membership> member = co_await m_db.read(membership);
    if (!member)
        co_return Fail(member.error());
    // Viewing begins before the list is taken: what changes after it, they hear.
    if (caller.connection != 0)
        m_viewers.view(caller.connection, request.chatId);
    const QList<UserId> here = m_table.onlineIn(request.chatId, listedAtMost);
    const auto profiles = [=](Transaction &tx) -> Result<protocol::OnlineUsers> {
        return protocol::OnlineUsers{UserStore(tx).profiles(here)};
    };
    Result<protocol::OnlineUsers> online = co_await m_db.read(profiles);
    if (online) {
        for (protocol::User &person : online->users)
            show(person);
    }
    co_return online;
}

Task<Result<protocol::Empty>> PresenceFeature::close(Caller caller, protocol::ChatRef request)
{
    if (caller.connection != 0)
        m_viewers.unview(caller.connection, request.chatId);
    co_return protocol::Empty{};
}

Task<Result<protocol::Empty>> PresenceFeature::update(Caller caller, protocol::PresenceUpdate request)
{
    const UserId user = caller.user;
    const PresenceStatus lasting = PresenceTable::lasting(request.status);
    if (m_table.lastingChoice(user) != lasting) {
        const auto job = [=](Transaction &tx) -> Result<void> {
            UserStore(tx).setPresence(user, lasting);
            return {};
        };
        const Result<void> saved = co_await m_db.write(job);
        if (!saved)
            co_return Fail(saved.error());
    }
    m_table.choose(user, caller.connection, request.status);
    settle(user);
    co_return protocol::Empty{};
}

Task<Result<protocol::Empty>> PresenceFeature::goOnline(Caller caller, protocol::Empty)
{
    return update(std::move(caller), {PresenceStatus::Online});
}

Task<Result<protocol::Empty>> PresenceFeature::goOffline(Caller caller, protocol::Empty)
{
    return update(std::move(caller), {PresenceStatus::Invisible});
}

// Tells of a person whatever there is to tell, until nothing has changed meanwhile.
void PresenceFeature::settle(UserId user)
{
    if (!m_table.beginTelling(user))
        return;
    m_db.read([user](Transaction &tx) { return audienceOf(tx, user); }).then([this, user, here = std::weak_ptr(m_here)](Result<Audience> audience) {
        if (here.expired())
            return;
        if (!audience) {
            m_table.tellLater(user);
            m_beat.start();
            return;
        }
        if (const auto change = m_table.loaded(user, chatsOf(*audience), audience->chosen)) {
            tell(*change, topicsOf(user, *audience));
            m_beat.start(); // saves when they were last seen
        }
        m_table.endTelling(user);
        settle(user);
    });
}

void PresenceFeature::tell(const PresenceChange &change, const QList<Topic> &topics)
{
    const protocol::PresenceChanged payload{change.user, change.now, change.lastSeen};
    if (change.before == PresenceStatus::Offline)
        m_publisher.toTopics<events::UserOnline>(topics, payload);
    else if (change.now == PresenceStatus::Offline)
        m_publisher.toTopics<events::UserOffline>(topics, payload);
    else
        m_publisher.toTopics<events::PresenceUpdated>(topics, payload);
}

bool PresenceFeature::tick()
{
    const QList<UserId> due = m_table.takeDue();
    for (const UserId &user : due)
        settle(user);
    if (const auto seen = m_table.takeLastSeen(); !seen.isEmpty()) {
        // One that fails leaves an older time: not worth trying again.
        m_db.write([seen](Transaction &tx) { return saveLastSeen(tx, seen); }).then([](const Result<void> &) {});
    }
    return m_table.hasDue();
}

} // namespace confab
