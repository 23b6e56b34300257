#include "server/api/ApiModel.h"
#include "server/storage/ChatStore.h"
#include "server/storage/InviteStore.h"
#include "tests/server/chats/ChatServer.h"
#include "tests/server/chats/PermissionMatrix.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;
using Someone = ChatServer::Someone;

namespace {

const QString document = QStringLiteral(CONFAB_SOURCE_DIR "/docs/permissions.md");

const protocol::Endpoint *endpointOf(const QString &operation)
{
    const auto &all = api::apiModel().operations;
    const auto model = std::ranges::find(all, operation, &api::OperationModel::name);
    return model == all.end() ? nullptr : model->endpoint;
}

// A chat in the state that the document describes, made anew for every cell.
struct Scene {
    QString chat;
    QString code;
    QString other;    // of a direct chat: the other person; elsewhere the target
    QString owner;
    QString newcomer; // someone who belongs to nothing
    QString banned;
};

QJsonObject requestFor(const PermissionRow &row, const Scene &scene)
{
    const QString operation = row.operation;
    const QString variant = row.use.section(u'/', 1);
    QJsonObject request{{u"chatId"_s, scene.chat}};
    if (row.use == u"JoinChat/code")
        return {{u"code"_s, scene.code}};
    if (row.use == u"UpdateChat/own")
        request[u"muted"_s] = true;
    else if (operation == u"UpdateChat")
        request[u"name"_s] = u"Another name"_s;
    else if (operation == u"CreateChat")
        request = {{u"type"_s, u"group"_s}, {u"name"_s, u"New"_s}};
    else if (operation == u"RevokeInvite")
        request[u"code"_s] = scene.code.isEmpty() ? u"none"_s : scene.code;
    else if (operation == u"AddParticipants")
        request[u"userId"_s] = scene.newcomer;
    else if (operation == u"LiftBan")
        request[u"userId"_s] = scene.banned;
    else if (row.use == u"RemoveParticipant/owner")
        request[u"userId"_s] = scene.owner;
    else if (operation == u"RemoveParticipant" || operation == u"BanParticipant" || operation == u"SetRole")
        request[u"userId"_s] = scene.other;
    else if (operation == u"TypingIndicator")
        request[u"isTyping"_s] = true;
    else if (operation == u"UpdatePresence")
        request[u"status"_s] = u"away"_s;
    if (operation == u"SetRole")
        request[u"role"_s] = variant.isEmpty() ? u"owner"_s : variant;
    return request;
}

} // namespace

class PermissionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyOperationIsInTheMatrix();
    void inAGroup();
    void inADirectChat();
    void inAPublicRoom();
    void cleanupTestCase() { m_server.reset(); }

private:
    Scene sharedScene(ChatType type, Visibility visibility);
    Scene directScene();
    void check(const QString &matrix, const QHash<QString, Someone> &callers, const std::function<Scene()> &makeScene);

    std::unique_ptr<ChatServer> m_server;
    QHash<QString, Someone> m_people;
};

void PermissionsTest::initTestCase()
{
    m_server = std::make_unique<ChatServer>();
    for (const QString &name : {u"owner"_s, u"admin"_s, u"moderator"_s, u"member"_s, u"target"_s, u"stranger"_s, u"newcomer"_s, u"banned"_s, u"person"_s, u"other"_s})
        m_people[name] = m_server->online(name);
}

void PermissionsTest::everyOperationIsInTheMatrix()
{
    const QList<PermissionRow> rows = permissionMatrix(document, u"group"_s);
    QStringList missing;
    for (const api::OperationModel &model : api::apiModel().operations) {
        if (std::ranges::find(rows, model.name, &PermissionRow::operation) == rows.end())
            missing += model.name;
    }
    QCOMPARE(missing, QStringList());
    QStringList unknown;
    for (const PermissionRow &row : rows) {
        if (!endpointOf(row.operation))
            unknown += row.operation;
    }
    QCOMPARE(unknown, QStringList());
}

Scene PermissionsTest::sharedScene(ChatType type, Visibility visibility)
{
    const Timestamp now = m_server->clock.wall();
    const auto id = [this](const QString &name) { return m_people[name].user; };
    Scene scene;
    const auto made = m_server->inDatabase([&](Transaction &tx) -> Result<void> {
        const ChatId chat = ChatId::create(now);
        const qint64 key = ChatStore(tx).insert({chat, type, visibility, u"Place"_s, {}, id(u"owner"_s), now});
        MemberStore members(tx);
        members.add(key, {id(u"admin"_s), Role::Admin, now});
        members.add(key, {id(u"moderator"_s), Role::Moderator, now});
        members.add(key, {id(u"member"_s), Role::Member, now});
        members.add(key, {id(u"target"_s), Role::Member, now});
        members.ban(key, id(u"banned"_s), id(u"owner"_s), {}, now);
        protocol::Invite invite;
        invite.code = chat.toString().remove(u'-');
        invite.chatId = chat;
        invite.createdBy = id(u"owner"_s);
        invite.createdAt = now;
        InviteStore(tx).insert(key, invite);
        scene = {chat.toString(), invite.code, id(u"target"_s).toString(), id(u"owner"_s).toString(), id(u"newcomer"_s).toString(), id(u"banned"_s).toString()};
        return {};
    });
    if (!made)
        qFatal("%ls", qUtf16Printable(made.error().message));
    return scene;
}

Scene PermissionsTest::directScene()
{
    const Timestamp now = m_server->clock.wall();
    const Someone person = m_people[u"person"_s];
    const Someone other = m_people[u"other"_s];
    const auto chat = m_server->inDatabase([&](Transaction &tx) -> Result<ChatId> {
        return ChatStore(tx).direct(ChatId::create(now), person.user, other.user, now).id;
    });
    return {chat->toString(), {}, other.id(), person.id(), m_people[u"newcomer"_s].id(), other.id()};
}

void PermissionsTest::check(const QString &matrix, const QHash<QString, Someone> &callers, const std::function<Scene()> &makeScene)
{
    QStringList wrong;
    int tried = 0;
    const QList<PermissionRow> rows = permissionMatrix(document, matrix);
    for (const PermissionRow &row : rows) {
        const protocol::Endpoint *endpoint = endpointOf(row.operation);
        if (!endpoint || !m_server->carriesOut(*endpoint))
            continue;
        for (auto caller = callers.cbegin(); caller != callers.cend(); ++caller) {
            const QJsonObject answer = m_server->ask(*endpoint, *caller, requestFor(row, makeScene()));
            const QString code = answer.contains(u"error"_s) ? answer[u"error"_s][u"code"_s].toString() : u"ok"_s;
            if (code != row.answers.value(caller.key()))
                wrong += u"%1 as %2: %3 instead of %4"_s.arg(row.use, caller.key(), code, row.answers.value(caller.key()));
            ++tried;
        }
    }
    QCOMPARE(wrong, QStringList());
    QVERIFY(tried > 20);
}

void PermissionsTest::inAGroup()
{
    QHash<QString, Someone> callers;
    for (const QString &role : {u"stranger"_s, u"member"_s, u"moderator"_s, u"admin"_s, u"owner"_s})
        callers[role] = m_people[role];
    check(u"group"_s, callers, [this] { return sharedScene(ChatType::Group, Visibility::Private); });
}

void PermissionsTest::inADirectChat()
{
    check(u"direct"_s, {{u"stranger"_s, m_people[u"stranger"_s]}, {u"person"_s, m_people[u"person"_s]}}, [this] { return directScene(); });
}

void PermissionsTest::inAPublicRoom()
{
    check(u"room"_s, {{u"stranger"_s, m_people[u"stranger"_s]}, {u"banned"_s, m_people[u"banned"_s]}},
        [this] { return sharedScene(ChatType::Room, Visibility::Public); });
}

QTEST_GUILESS_MAIN(PermissionsTest)
#include "tst_permissions.moc"
