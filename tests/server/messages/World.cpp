#include "tests/server/messages/World.h"

#include "server/features/messages/DeleteFeature.h"
#include "server/features/messages/EditFeature.h"
#include "server/features/messages/HistoryFeature.h"
#include "server/features/messages/PinsFeature.h"
#include "server/features/messages/SendFeature.h"
#include "server/features/reactions/ReactionsFeature.h"
#include "server/features/receipts/ReceiptsFeature.h"
#include "server/features/search/SearchFeature.h"
#include "server/features/sync/SyncFeature.h"
#include "server/storage/ChatStore.h"
#include "server/storage/Migrator.h"
#include "server/storage/SearchStore.h"
#include "server/storage/UserStore.h"

#include <QCoroTask>

namespace confab {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void Recorder::published(const Publication &publication)
{
    const auto *broadcast = std::get_if<Broadcast>(&publication);
    if (!broadcast || m_deaf)
        return;
    const QJsonArray event = QJsonDocument::fromJson(broadcast->event).array();
    const std::lock_guard lock(m_mutex);
    m_heard += {event[0].toString(), event[1].toObject(), broadcast->topics, broadcast->rev, broadcast->except};
}

QList<Heard> Recorder::heard(const QString &name) const
{
    const std::lock_guard lock(m_mutex);
    QList<Heard> matching;
    std::ranges::copy_if(m_heard, std::back_inserter(matching), [&](const Heard &heard) { return name.isEmpty() || heard.name == name; });
    return matching;
}

qint64 Recorder::lastSeq() const
{
    const std::lock_guard lock(m_mutex);
    return m_heard.isEmpty() ? 0 : m_heard.last().payload[u"message"_s][u"seq"_s].toInteger();
}

void Recorder::clear()
{
    const std::lock_guard lock(m_mutex);
    m_heard.clear();
}

World::World()
{
    const DatabaseSettings settings{.path = m_folder.filePath(u"confab.db"_s)};
    if (const auto migrated = Migrator(m_dialect, settings).run(); !migrated)
        qFatal("%ls", qUtf16Printable(migrated.error().message));
    m_database = std::make_unique<Database>(m_dialect, settings, [](Transaction &tx) { return SearchStore(tx).indexSome(200); });
    m_bus.addListener(bus);
    m_notices = std::make_unique<AuthorNotices>(*m_database, m_publisher, 20ms);
    m_marks = std::make_unique<MarkQueue>(*m_database, m_publisher, *m_notices, 20ms);
    m_features.push_back(std::make_unique<SendFeature>(*m_database, m_publisher, clock));
    m_features.push_back(std::make_unique<HistoryFeature>(*m_database));
    m_features.push_back(std::make_unique<EditFeature>(*m_database, m_publisher, clock, editWindow));
    m_features.push_back(std::make_unique<DeleteFeature>(*m_database, m_publisher, clock));
    m_features.push_back(std::make_unique<PinsFeature>(*m_database, m_publisher, clock));
    m_features.push_back(std::make_unique<ReactionsFeature>(*m_database, m_publisher, clock));
    m_features.push_back(std::make_unique<ReceiptsFeature>(*m_database, *m_marks));
    m_features.push_back(std::make_unique<SearchFeature>(*m_database));
    m_features.push_back(std::make_unique<SyncFeature>(*m_database));
    for (const auto &feature : m_features)
        feature->declare(m_operations);
}

// What is still to be written is written while those whom it calls are there.
World::~World()
{
    m_marks.reset();
    m_notices.reset();
    m_database.reset();
}

UserId World::person(const QString &name)
{
    const UserId id = UserId::create(clock.wall());
    const auto inserted = inDatabase([&](Transaction &tx) {
        return UserStore(tx).insert({id, name + u"@example.org"_s, name, name + u" Example"_s, u"-"_s, false, clock.wall()});
    });
    return inserted ? id : UserId();
}

ChatId World::chat(ChatType type, const QList<UserId> &members)
{
    const ChatId id = ChatId::create(clock.wall());
    const auto made = inDatabase([&](Transaction &tx) -> Result<ChatId> {
        if (type == ChatType::Direct)
            return ChatStore(tx).direct(id, members[0], members[1], clock.wall()).id;
        const qint64 key = ChatStore(tx).insert({id, type, Visibility::Private, u"A place"_s, {}, members.first(), clock.wall()});
        for (const UserId &member : members.sliced(1))
            MemberStore(tx).add(key, {member, Role::Member, clock.wall()});
        return id;
    });
    return made.value_or(ChatId());
}

void World::setRole(ChatId chat, UserId user, Role role)
{
    static_cast<void>(inDatabase([&](Transaction &tx) -> Result<void> {
        MemberStore(tx).setRole(*ChatStore(tx).keyOf(chat), user, role);
        return {};
    }));
}

void World::join(ChatId chat, UserId user)
{
    static_cast<void>(inDatabase([&](Transaction &tx) -> Result<void> {
        MemberStore(tx).add(*ChatStore(tx).keyOf(chat), {user, Role::Member, clock.wall()});
        return {};
    }));
}

void World::leave(ChatId chat, UserId user)
{
    static_cast<void>(inDatabase([&](Transaction &tx) -> Result<void> {
        MemberStore(tx).remove(*ChatStore(tx).keyOf(chat), user);
        return {};
    }));
}

bool World::indexAll()
{
    const auto done = inDatabase([](Transaction &tx) -> Result<bool> { return !SearchStore(tx).indexSome(1'000); });
    return done.value_or(false);
}

QJsonObject World::send(UserId user, ChatId chat, const QString &content, QJsonObject more)
{
    more[u"chatId"_s] = chat.toString();
    more[u"content"_s] = content;
    return ask<protocol::ops::SendMessage>(user, more)[u"message"_s].toObject();
}

Task<Result<Answer>> World::start(const protocol::Endpoint &operation, UserId user, const QJsonObject &request, ConnectionId connection)
{
    const auto &all = m_operations.operations();
    const auto bound = std::ranges::find(all, &operation, &BoundOperation::endpoint);
    if (bound == all.end())
        qFatal("%s is no operation of these features", operation.summary);
    Caller caller;
    caller.user = user;
    caller.connection = connection;
    return bound->run(caller, request, protocol::Scalars::Typed, AnswerForm::Acknowledgement);
}

QJsonObject World::ask(const protocol::Endpoint &operation, UserId user, const QJsonObject &request, ConnectionId connection)
{
    const Result<Answer> answer = QCoro::waitFor(start(operation, user, request, connection));
    if (answer)
        return QJsonDocument::fromJson(answer->json).object();
    const Error &error = answer.error();
    const std::string_view code = errorEntry(error.code).name;
    return {{u"error"_s, QJsonObject{{u"code"_s, QString::fromLatin1(code.data(), qsizetype(code.size()))}, {u"field"_s, error.field}}}};
}

QString idOf(const QJsonObject &message)
{
    return message[u"id"_s].toString();
}

QString errorOf(const QJsonObject &answer)
{
    const QJsonObject error = answer[u"error"_s].toObject();
    const QString field = error[u"field"_s].toString();
    return error[u"code"_s].toString() + (field.isEmpty() ? QString() : u':' + field);
}

QList<qint64> seqsOf(const QJsonArray &messages)
{
    QList<qint64> seqs;
    for (const QJsonValue &message : messages)
        seqs += message[u"seq"_s].toInteger();
    return seqs;
}

} // namespace confab
