#include "tests/server/chats/ChatServer.h"

#include "server/features/chats/Leaving.h"
#include "server/storage/ChatStore.h"
#include "server/storage/Migrator.h"
#include "server/storage/UserStore.h"

#include <QJsonDocument>

namespace confab {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace ops = protocol::ops;

ChatServer::ChatServer()
{
    const DatabaseSettings settings{.path = m_folder.filePath(u"confab.db"_s)};
    if (const auto migrated = Migrator(m_dialect, settings).run(); !migrated)
        qFatal("%ls", qUtf16Printable(migrated.error().message));
    m_database = std::make_unique<Database>(m_dialect, settings);
    m_presence = std::make_unique<PresenceFeature>(*m_database, m_publisher, hub, clock, PresenceSettings{.grace = 5s, .tick = 10ms});
    auto typing = std::make_unique<TypingFeature>(*m_database, m_publisher, clock, 10ms);
    m_bus.addListener(hub);
    m_bus.addListener(*m_presence);
    m_bus.addListener(*typing);

    m_features.push_back(std::make_unique<ChatsFeature>(context()));
    m_features.push_back(std::make_unique<ParticipantsFeature>(context()));
    m_features.push_back(std::make_unique<RolesFeature>(context()));
    m_features.push_back(std::make_unique<BansFeature>(context()));
    m_features.push_back(std::make_unique<RoomsFeature>(context()));
    m_features.push_back(std::make_unique<InvitesFeature>(context()));
    m_features.push_back(std::move(typing));
    m_presence->declare(m_operations);
    for (const auto &feature : m_features)
        feature->declare(m_operations);
}

ChatServer::~ChatServer()
{
    m_database->drain(); // listeners of the bus end before the database does
}

UserId ChatServer::person(const QString &name)
{
    const UserId id = UserId::create(clock.wall());
    const auto inserted = inDatabase([&](Transaction &tx) {
        return UserStore(tx).insert({id, name + u"@example.org"_s, name, name + u" Example"_s, u"-"_s, false, clock.wall()});
    });
    if (!inserted)
        qFatal("%ls", qUtf16Printable(inserted.error().message));
    return id;
}

ChatServer::Someone ChatServer::online(const QString &name)
{
    return connect(person(name));
}

ChatServer::Someone ChatServer::connect(UserId user)
{
    const auto chats = inDatabase([&](Transaction &tx) -> Result<QList<ChatId>> { return MemberStore(tx).chatsOf(user); });
    Caller caller;
    caller.user = user;
    caller.connection = hub.connect(user, *chats);
    m_presence->connected(caller, {});
    for (const auto &feature : m_features)
        feature->connected(caller, {});
    return {user, caller.connection};
}

void ChatServer::disconnect(const Someone &someone)
{
    Caller caller;
    caller.user = someone.user;
    caller.connection = someone.connection;
    hub.disconnect(someone.connection);
    m_presence->disconnected(caller);
    for (const auto &feature : m_features)
        feature->disconnected(caller);
}

QJsonObject ChatServer::ask(const protocol::Endpoint &operation, const Someone &someone, const QJsonObject &request)
{
    const QJsonObject answer = QCoro::waitFor(run(operation, someone, request));
    m_database->drain();
    return answer;
}

Task<QJsonObject> ChatServer::run(const protocol::Endpoint &operation, Someone someone, QJsonObject request)
{
    const auto &all = m_operations.operations();
    const auto bound = std::ranges::find(all, &operation, &BoundOperation::endpoint);
    if (bound == all.end())
        co_return QJsonObject{{u"error"_s, QJsonObject{{u"code"_s, u"no such operation"_s}}}};
    Caller caller;
    caller.user = someone.user;
    caller.connection = someone.connection;
    const Result<Answer> answer = co_await bound->run(caller, request, protocol::Scalars::Typed, AnswerForm::Acknowledgement);
    if (answer)
        co_return QJsonDocument::fromJson(answer->json).object();
    const std::string_view code = errorEntry(answer.error().code).name;
    co_return QJsonObject{{u"error"_s, QJsonObject{{u"code"_s, QString::fromLatin1(code.data(), qsizetype(code.size()))}, {u"field"_s, answer.error().field}}}};
}

bool ChatServer::carriesOut(const protocol::Endpoint &operation) const
{
    return std::ranges::find(m_operations.operations(), &operation, &BoundOperation::endpoint) != m_operations.operations().end();
}

QString ChatServer::makeGroup(const Someone &owner, const QList<Someone> &members, const QString &name)
{
    QJsonArray ids;
    for (const Someone &member : members)
        ids += member.id();
    const QJsonObject made = ask<ops::CreateChat>(owner, {{u"type"_s, u"group"_s}, {u"name"_s, name}, {u"memberIds"_s, ids}});
    return made[u"chat"_s][u"id"_s].toString();
}

QString ChatServer::makeRoom(const Someone &owner, const QString &name, const QString &visibility)
{
    const QJsonObject made = ask<ops::CreateChat>(owner, {{u"type"_s, u"room"_s}, {u"name"_s, name}, {u"visibility"_s, visibility}});
    return made[u"chat"_s][u"id"_s].toString();
}

QString ChatServer::roleOf(const QString &chat, const Someone &someone)
{
    const auto role = inDatabase([&](Transaction &tx) -> Result<std::optional<Role>> {
        const auto key = ChatStore(tx).keyOf(*ChatId::parse(chat));
        return key ? MemberStore(tx).roleOf(*key, someone.user) : std::nullopt;
    });
    if (!role || !*role)
        return {};
    const std::string_view name = protocol::nameOf(**role);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

void ChatServer::leaveAll(const Someone &someone)
{
    const ChatContext with = context();
    const auto left = inDatabase([&](Transaction &tx) -> Result<void> {
        Leaving(tx, with).leaveAll(someone.user, clock.wall());
        return {};
    });
    if (!left)
        qFatal("%ls", qUtf16Printable(left.error().message));
    m_database->drain();
}

QString errorOf(const QJsonObject &answer)
{
    const QJsonObject error = answer[u"error"_s].toObject();
    const QString field = error[u"field"_s].toString();
    return error[u"code"_s].toString() + (field.isEmpty() ? QString() : u':' + field);
}

} // namespace confab
