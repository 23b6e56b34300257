#include "tests/server/chats/ChatServer.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Someone = ChatServer::Someone;
namespace ops = confab::protocol::ops;

namespace {

QJsonObject at(const QString &chat)
{
    return {{u"chatId"_s, chat}};
}

QJsonObject with(const QString &code)
{
    return {{u"code"_s, code}};
}

QStringList namesOf(const QJsonObject &page)
{
    QStringList names;
    const QJsonArray items = page[u"items"_s].toArray();
    for (const QJsonValue &item : items)
        names += item[u"name"_s].toString();
    return names;
}

} // namespace

class RoomsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDirectoryShowsPublicRoomsByActivityWithCounts();
    void anyoneMayJoinAPublicRoom();
    void joiningWhereOneIsAMemberDoesNoHarm();
    void aPrivateRoomTakesAnInvite();
    void anInviteEndsByUseCount();
    void anInviteEndsByTime();
    void aRevokedInviteIsOver();
    void invitesAreForModerators();
    void joiningNeedsAChatOrACode();
    void manyJoiningAtOnceWithOneUseLeftAdmitsOne();
};

void RoomsTest::theDirectoryShowsPublicRoomsByActivityWithCounts()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    const QString garden = server.makeRoom(anna, u"Garden club"_s);
    server.clock.advance(1s);
    server.makeRoom(anna, u"Chess"_s);
    server.makeRoom(anna, u"Hidden garden"_s, u"private"_s);
    server.ask<ops::JoinChat>(bao, at(garden));
    QCOMPARE(namesOf(server.ask<ops::SearchRooms>(bao, {})), (QStringList{u"Chess"_s, u"Garden club"_s}));
    const auto search = [&](const QString &query) { return server.ask<ops::SearchRooms>(bao, {{u"query"_s, query}}); };
    QCOMPARE(namesOf(search(u"CLUB"_s)), QStringList{u"Garden club"_s});
    QCOMPARE(namesOf(search(u"gard"_s)), QStringList{u"Garden club"_s});
    QCOMPARE(namesOf(search(u"arden"_s)), QStringList());
    QCOMPARE(namesOf(search(u"%"_s)).size(), 2); // no words: everything
    QTRY_COMPARE(search(u"garden"_s)[u"items"_s][0][u"onlineCount"_s].toInt(), 2);
    QCOMPARE(search(u"garden"_s)[u"items"_s][0][u"memberCount"_s].toInt(), 2);
}

void RoomsTest::anyoneMayJoinAPublicRoom()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    const QString room = server.makeRoom(anna, u"Garden"_s);
    const QJsonObject joined = server.ask<ops::JoinChat>(bao, {{u"chatId"_s, room}, {u"history"_s, 10}});
    QCOMPARE(joined[u"chat"_s][u"myRole"_s].toString(), u"member");
    QVERIFY(joined[u"messages"_s].isArray());
    QTRY_COMPARE(server.hub.heard(anna.connection, u"user_joined_chat"_s).size(), 1);
    QVERIFY(!server.hub.heard(anna.connection, u"user_joined_chat"_s)[0].payload.contains(u"by"_s));
    QCOMPARE(server.hub.heard(bao.connection, u"chat_joined"_s).size(), 1);
    server.ask<ops::UpdateChat>(anna, {{u"chatId"_s, room}, {u"name"_s, u"Garden club"_s}});
    QTRY_COMPARE(server.hub.heard(bao.connection, u"chat_updated"_s).size(), 1);
}

void RoomsTest::joiningWhereOneIsAMemberDoesNoHarm()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    const QString group = server.makeGroup(anna, {bao});
    QTRY_COMPARE(server.hub.heard(bao.connection, u"chat_created"_s).size(), 1);
    server.hub.forgetAll();
    const QJsonObject joined = server.ask<ops::JoinChat>(anna, at(group));
    QCOMPARE(joined[u"chat"_s][u"myRole"_s].toString(), u"owner");
    QVERIFY(!joined.contains(u"messages"_s));
    QCOMPARE(server.hub.names(bao.connection), QStringList());
}

void RoomsTest::aPrivateRoomTakesAnInvite()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    const QString room = server.makeRoom(anna, u"Hidden"_s, u"private"_s);
    QCOMPARE(errorOf(server.ask<ops::JoinChat>(bao, at(room))), u"not_found");
    const QJsonObject invite = server.ask<ops::CreateInvite>(anna, at(room));
    const QString code = invite[u"code"_s].toString();
    QCOMPARE(invite[u"url"_s].toString(), u"https://chat.example/join/"_s + code);
    QCOMPARE(server.ask<ops::JoinChat>(bao, with(code))[u"chat"_s][u"id"_s].toString(), room);
    QCOMPARE(server.ask<ops::ListInvites>(anna, at(room))[u"items"_s][0][u"uses"_s].toInt(), 1);
    QCOMPARE(errorOf(server.ask<ops::JoinChat>(bao, with(u"wrong"_s))), u"not_found");
}

void RoomsTest::anInviteEndsByUseCount()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    const Someone carla = server.online(u"carla"_s);
    const QString group = server.makeGroup(anna, {});
    const QString code = server.ask<ops::CreateInvite>(anna, {{u"chatId"_s, group}, {u"maxUses"_s, 1}})[u"code"_s].toString();
    QCOMPARE(errorOf(server.ask<ops::JoinChat>(anna, with(code))), QString()); // a member already: not a use
    QCOMPARE(errorOf(server.ask<ops::JoinChat>(bao, with(code))), QString());
    QCOMPARE(errorOf(server.ask<ops::JoinChat>(bao, with(code))), QString());  // asked again, as after a lost answer
    QCOMPARE(errorOf(server.ask<ops::JoinChat>(carla, with(code))), u"not_found");
    QCOMPARE(server.ask<ops::ListInvites>(anna, at(group))[u"items"_s].toArray().size(), 0);
    QCOMPARE(errorOf(server.ask<ops::CreateInvite>(anna, {{u"chatId"_s, group}, {u"maxUses"_s, 0}})), u"invalid_argument:maxUses");
}

void RoomsTest::anInviteEndsByTime()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    const Someone carla = server.online(u"carla"_s);
    const QString group = server.makeGroup(anna, {});
    const QString code = server.ask<ops::CreateInvite>(anna, {{u"chatId"_s, group}, {u"expiresIn"_s, 60}})[u"code"_s].toString();
    server.clock.advance(59s);
    QCOMPARE(errorOf(server.ask<ops::JoinChat>(bao, with(code))), QString());
    server.clock.advance(1s);
    QCOMPARE(errorOf(server.ask<ops::JoinChat>(carla, with(code))), u"not_found");
}

void RoomsTest::aRevokedInviteIsOver()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    const QString group = server.makeGroup(anna, {});
    const QString other = server.makeGroup(anna, {});
    const QString code = server.ask<ops::CreateInvite>(anna, at(group))[u"code"_s].toString();
    QCOMPARE(errorOf(server.ask<ops::RevokeInvite>(anna, {{u"chatId"_s, other}, {u"code"_s, code}})), u"not_found");
    QCOMPARE(errorOf(server.ask<ops::RevokeInvite>(anna, {{u"chatId"_s, group}, {u"code"_s, code}})), QString());
    QCOMPARE(errorOf(server.ask<ops::RevokeInvite>(anna, {{u"chatId"_s, group}, {u"code"_s, code}})), u"not_found");
    QCOMPARE(errorOf(server.ask<ops::JoinChat>(bao, with(code))), u"not_found");
}

void RoomsTest::invitesAreForModerators()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    const QString group = server.makeGroup(anna, {bao});
    const QString code = server.ask<ops::CreateInvite>(anna, at(group))[u"code"_s].toString();
    QCOMPARE(errorOf(server.ask<ops::CreateInvite>(bao, at(group))), u"forbidden");
    QCOMPARE(errorOf(server.ask<ops::ListInvites>(bao, at(group))), u"forbidden");
    QCOMPARE(errorOf(server.ask<ops::RevokeInvite>(bao, {{u"chatId"_s, group}, {u"code"_s, code}})), u"forbidden");
}

void RoomsTest::joiningNeedsAChatOrACode()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    QCOMPARE(errorOf(server.ask<ops::JoinChat>(anna, {})), u"invalid_argument:chatId");
    const QString group = server.makeGroup(anna, {});
    const QString other = server.makeGroup(anna, {});
    const QString code = server.ask<ops::CreateInvite>(anna, at(group))[u"code"_s].toString();
    const Someone bao = server.online(u"bao"_s);
    QCOMPARE(errorOf(server.ask<ops::JoinChat>(bao, {{u"chatId"_s, other}, {u"code"_s, code}})), u"not_found");
    QCOMPARE(errorOf(server.ask<ops::JoinChat>(bao, {{u"chatId"_s, group}, {u"code"_s, code}})), QString());
}

void RoomsTest::manyJoiningAtOnceWithOneUseLeftAdmitsOne()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const QString group = server.makeGroup(anna, {});
    const QString code = server.ask<ops::CreateInvite>(anna, {{u"chatId"_s, group}, {u"maxUses"_s, 1}})[u"code"_s].toString();
    std::vector<Task<QJsonObject>> joins;
    for (int i = 0; i < 10; ++i)
        joins.push_back(server.start<ops::JoinChat>(server.online(u"guest%1"_s.arg(i)), with(code)));
    int admitted = 0;
    for (auto &join : joins)
        admitted += errorOf(QCoro::waitFor(join)).isEmpty();
    QCOMPARE(admitted, 1);
}

QTEST_GUILESS_MAIN(RoomsTest)
#include "tst_rooms.moc"
