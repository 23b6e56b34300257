#include "tests/server/chats/ChatServer.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;
using Someone = ChatServer::Someone;
namespace ops = confab::protocol::ops;

class ChatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothOfAPairGetTheSameDirectChat();
    void bothCreatingAtTheSameInstantGetTheSameDirectChat();
    void aDirectChatWithOneselfIsForSavedMessages();
    void aDirectChatNeedsAPersonWhoExists();
    void aDirectChatCannotBeLeftChangedOrDeleted();
    void everyoneInANewGroupIsToldWithTheirOwnFields();
    void namesAreCleanedAndBlankOnesRefused();
    void onlyRoomsCanBePublic();
    void strangersDoNotSeeAPrivateChat();
    void strangersSeeWhatTheDirectoryShowsOfARoom();
    void chatsAreListedByActivityAndPage();
    void changingAChatTakesAnAdminAndIsToldToAll();
    void pinningMutingAndArchivingAreOnesOwn();
    void deletingTakesTheOwnerAndIsToldToAllButNothingAfterIt();
};

void ChatsTest::bothOfAPairGetTheSameDirectChat()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);

    const QJsonObject first = server.ask<ops::CreateChat>(anna, {{u"type"_s, u"direct"_s}, {u"userId"_s, bao.id()}});
    QCOMPARE(first[u"created"_s].toBool(), true);
    QCOMPARE(first[u"chat"_s][u"peer"_s][u"id"_s].toString(), bao.id());
    QTRY_COMPARE(server.hub.heard(bao.connection, u"chat_created"_s).size(), 1);
    QCOMPARE(server.hub.heard(bao.connection, u"chat_created"_s)[0].payload[u"chat"_s][u"peer"_s][u"id"_s].toString(), anna.id());

    const QJsonObject second = server.ask<ops::CreateChat>(bao, {{u"type"_s, u"direct"_s}, {u"userId"_s, anna.id()}});
    QCOMPARE(second[u"created"_s].toBool(), false);
    QCOMPARE(second[u"chat"_s][u"id"_s], first[u"chat"_s][u"id"_s]);
    QCOMPARE(second[u"chat"_s][u"peer"_s][u"id"_s].toString(), anna.id());
    QCOMPARE(server.hub.heard(anna.connection, u"chat_created"_s).size(), 1);
}

void ChatsTest::bothCreatingAtTheSameInstantGetTheSameDirectChat()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    for (int round = 0; round < 20; ++round) {
        const Someone carla = server.online(u"carla%1"_s.arg(round));
        auto one = server.start<ops::CreateChat>(anna, {{u"type"_s, u"direct"_s}, {u"userId"_s, carla.id()}});
        auto other = server.start<ops::CreateChat>(carla, {{u"type"_s, u"direct"_s}, {u"userId"_s, anna.id()}});
        const QJsonObject first = QCoro::waitFor(one);
        const QJsonObject second = QCoro::waitFor(other);
        QVERIFY(!first[u"chat"_s][u"id"_s].toString().isEmpty());
        QCOMPARE(second[u"chat"_s][u"id"_s], first[u"chat"_s][u"id"_s]);
        QVERIFY(first[u"created"_s].toBool() != second[u"created"_s].toBool());
    }
}

void ChatsTest::aDirectChatWithOneselfIsForSavedMessages()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const QJsonObject request{{u"type"_s, u"direct"_s}, {u"userId"_s, anna.id()}};
    const QJsonObject saved = server.ask<ops::CreateChat>(anna, request);
    QCOMPARE(saved[u"created"_s].toBool(), true);
    QCOMPARE(saved[u"chat"_s][u"memberCount"_s].toInt(), 1);
    QCOMPARE(saved[u"chat"_s][u"peer"_s][u"id"_s].toString(), anna.id());
    QCOMPARE(server.ask<ops::CreateChat>(anna, request)[u"chat"_s][u"id"_s], saved[u"chat"_s][u"id"_s]);
}

void ChatsTest::aDirectChatNeedsAPersonWhoExists()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    QCOMPARE(errorOf(server.ask<ops::CreateChat>(anna, {{u"type"_s, u"direct"_s}})), u"invalid_argument:userId");
    const QString nobody = UserId::create(server.clock.wall()).toString();
    QCOMPARE(errorOf(server.ask<ops::CreateChat>(anna, {{u"type"_s, u"direct"_s}, {u"userId"_s, nobody}})), u"not_found:userId");
}

void ChatsTest::aDirectChatCannotBeLeftChangedOrDeleted()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    const Someone carla = server.online(u"carla"_s);
    const QString chat = server.ask<ops::CreateChat>(anna, {{u"type"_s, u"direct"_s}, {u"userId"_s, bao.id()}})[u"chat"_s][u"id"_s].toString();
    const QJsonObject ref{{u"chatId"_s, chat}};
    QCOMPARE(errorOf(server.ask<ops::LeaveChat>(anna, ref)), u"forbidden");
    QCOMPARE(errorOf(server.ask<ops::DeleteChat>(anna, ref)), u"forbidden");
    QCOMPARE(errorOf(server.ask<ops::UpdateChat>(anna, {{u"chatId"_s, chat}, {u"name"_s, u"Us"_s}})), u"forbidden");
    QCOMPARE(errorOf(server.ask<ops::AddParticipants>(anna, {{u"chatId"_s, chat}, {u"userId"_s, carla.id()}})), u"forbidden");
    QCOMPARE(errorOf(server.ask<ops::RemoveParticipant>(anna, {{u"chatId"_s, chat}, {u"userId"_s, bao.id()}})), u"forbidden");
    QCOMPARE(errorOf(server.ask<ops::CreateInvite>(anna, ref)), u"forbidden");
    QCOMPARE(errorOf(server.ask<ops::JoinChat>(anna, ref)), QString());
    QCOMPARE(errorOf(server.ask<ops::JoinChat>(carla, ref)), u"not_found");
}

void ChatsTest::everyoneInANewGroupIsToldWithTheirOwnFields()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    const Someone other = server.online(u"other"_s);
    const QString chat = server.makeGroup(anna, {bao, bao, anna});
    QTRY_COMPARE(server.hub.heard(bao.connection, u"chat_created"_s).size(), 1);
    const QJsonObject told = server.hub.heard(bao.connection, u"chat_created"_s)[0].payload[u"chat"_s].toObject();
    QCOMPARE(told[u"id"_s].toString(), chat);
    QCOMPARE(told[u"myRole"_s].toString(), u"member");
    QCOMPARE(told[u"memberCount"_s].toInt(), 2);
    QCOMPARE(server.hub.heard(anna.connection, u"chat_created"_s)[0].payload[u"chat"_s][u"myRole"_s].toString(), u"owner");
    QVERIFY(server.hub.heard(other.connection, u"chat_created"_s).isEmpty());

    const QString nobody = UserId::create(server.clock.wall()).toString();
    QCOMPARE(errorOf(server.ask<ops::CreateChat>(anna, {{u"type"_s, u"group"_s}, {u"name"_s, u"x"_s}, {u"memberIds"_s, QJsonArray{nobody}}})),
        u"not_found:memberIds");
}

void ChatsTest::namesAreCleanedAndBlankOnesRefused()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const auto named = [&](const QString &name) {
        return server.ask<ops::CreateChat>(anna, {{u"type"_s, u"group"_s}, {u"name"_s, name}, {u"description"_s, u" one\u202e\r\ntwo\x07 "_s}});
    };
    const QJsonObject made = named(u"  Fri\u202eends\n of  all "_s);
    QCOMPARE(made[u"chat"_s][u"name"_s].toString(), u"Friends of all");
    QCOMPARE(made[u"chat"_s][u"description"_s].toString(), u"one\ntwo");
    QCOMPARE(errorOf(named(u"\u200b\u2067 \t"_s)), u"invalid_argument:name");
    QCOMPARE(errorOf(named({})), u"invalid_argument:name");
    QCOMPARE(errorOf(named(QString(101, u'x'))), u"invalid_argument:name");
    QCOMPARE(errorOf(server.ask<ops::CreateChat>(anna, {{u"type"_s, u"room"_s}})), u"invalid_argument:name");
}

void ChatsTest::onlyRoomsCanBePublic()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    QCOMPARE(errorOf(server.ask<ops::CreateChat>(anna, {{u"type"_s, u"group"_s}, {u"name"_s, u"x"_s}, {u"visibility"_s, u"public"_s}})),
        u"invalid_argument:visibility");
    const QString group = server.makeGroup(anna, {});
    QCOMPARE(errorOf(server.ask<ops::UpdateChat>(anna, {{u"chatId"_s, group}, {u"visibility"_s, u"public"_s}})), u"invalid_argument:visibility");
}

void ChatsTest::strangersDoNotSeeAPrivateChat()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone stranger = server.online(u"stranger"_s);
    for (const QString &chat : {server.makeGroup(anna, {}), server.makeRoom(anna, u"Hidden"_s, u"private"_s)}) {
        const QJsonObject ref{{u"chatId"_s, chat}};
        const QJsonObject person{{u"chatId"_s, chat}, {u"userId"_s, anna.id()}};
        QCOMPARE(errorOf(server.ask<ops::GetChat>(stranger, ref)), u"not_found");
        QCOMPARE(errorOf(server.ask<ops::UpdateChat>(stranger, {{u"chatId"_s, chat}, {u"name"_s, u"x"_s}})), u"not_found");
        QCOMPARE(errorOf(server.ask<ops::DeleteChat>(stranger, ref)), u"not_found");
        QCOMPARE(errorOf(server.ask<ops::LeaveChat>(stranger, ref)), u"not_found");
        QCOMPARE(errorOf(server.ask<ops::JoinChat>(stranger, ref)), u"not_found");
        QCOMPARE(errorOf(server.ask<ops::ListParticipants>(stranger, ref)), u"not_found");
        QCOMPARE(errorOf(server.ask<ops::AddParticipants>(stranger, person)), u"not_found");
        QCOMPARE(errorOf(server.ask<ops::RemoveParticipant>(stranger, person)), u"not_found");
        QCOMPARE(errorOf(server.ask<ops::ListBans>(stranger, ref)), u"not_found");
        QCOMPARE(errorOf(server.ask<ops::BanParticipant>(stranger, person)), u"not_found");
        QCOMPARE(errorOf(server.ask<ops::ListInvites>(stranger, ref)), u"not_found");
        QCOMPARE(errorOf(server.ask<ops::CreateInvite>(stranger, ref)), u"not_found");
        QCOMPARE(errorOf(server.ask<ops::OpenChat>(stranger, ref)), u"not_found");
        QCOMPARE(errorOf(server.ask<ops::GetOnlineUsers>(stranger, ref)), u"not_found");
        QCOMPARE(errorOf(server.ask<ops::TypingStart>(stranger, ref)), u"not_found");
    }
}

void ChatsTest::strangersSeeWhatTheDirectoryShowsOfARoom()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone stranger = server.online(u"stranger"_s);
    const QString room = server.makeRoom(anna, u"Garden"_s);
    const QJsonObject seen = server.ask<ops::GetChat>(stranger, {{u"chatId"_s, room}})[u"chat"_s].toObject();
    QCOMPARE(seen[u"name"_s].toString(), u"Garden");
    QVERIFY(!seen.contains(u"myRole"_s));
    QVERIFY(!seen.contains(u"lastMessage"_s));
    QCOMPARE(errorOf(server.ask<ops::ListParticipants>(stranger, {{u"chatId"_s, room}})), u"not_found");
}

void ChatsTest::chatsAreListedByActivityAndPage()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    QStringList made;
    for (int i = 0; i < 5; ++i) {
        server.clock.advance(std::chrono::seconds(1));
        made.prepend(server.makeGroup(anna, {}, u"Group %1"_s.arg(i)));
    }
    QStringList listed;
    QJsonObject request{{u"limit"_s, 2}};
    for (int page = 0; page < 3; ++page) {
        const QJsonObject answer = server.ask<ops::ListChats>(anna, request);
        const QJsonArray items = answer[u"items"_s].toArray();
        for (const QJsonValue &item : items)
            listed += item[u"id"_s].toString();
        QCOMPARE(answer[u"nextCursor"_s].isNull(), page == 2);
        request[u"cursor"_s] = answer[u"nextCursor"_s];
    }
    QCOMPARE(listed, made);
    QCOMPARE(errorOf(server.ask<ops::ListChats>(anna, {{u"cursor"_s, u"nonsense"_s}})), u"invalid_argument:cursor");
}

void ChatsTest::changingAChatTakesAnAdminAndIsToldToAll()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    const QString chat = server.makeGroup(anna, {bao});
    QCOMPARE(errorOf(server.ask<ops::UpdateChat>(bao, {{u"chatId"_s, chat}, {u"name"_s, u"Mine"_s}})), u"forbidden");
    const QJsonObject changed = server.ask<ops::UpdateChat>(anna, {{u"chatId"_s, chat}, {u"name"_s, u" Ours "_s}, {u"description"_s, u"All of it"_s}});
    QCOMPARE(changed[u"chat"_s][u"name"_s].toString(), u"Ours");
    QTRY_COMPARE(server.hub.heard(bao.connection, u"chat_updated"_s).size(), 1);
    const QJsonObject told = server.hub.heard(bao.connection, u"chat_updated"_s)[0].payload[u"chat"_s].toObject();
    QCOMPARE(told[u"name"_s].toString(), u"Ours");
    QCOMPARE(told[u"description"_s].toString(), u"All of it");
    QVERIFY(!told.contains(u"myRole"_s));
    QCOMPARE(errorOf(server.ask<ops::UpdateChat>(anna, {{u"chatId"_s, chat}, {u"avatarUrl"_s, u"javascript:alert(1)"_s}})), u"invalid_argument:avatarUrl");
    QCOMPARE(errorOf(server.ask<ops::UpdateChat>(anna, {{u"chatId"_s, chat}})), u"invalid_argument");
}

void ChatsTest::pinningMutingAndArchivingAreOnesOwn()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    const QString chat = server.makeGroup(anna, {bao});
    const Someone phone = server.connect(bao.user);
    server.hub.forgetAll();
    const QJsonObject changed = server.ask<ops::UpdateChat>(bao, {{u"chatId"_s, chat}, {u"muted"_s, true}, {u"pinned"_s, true}});
    QCOMPARE(changed[u"chat"_s][u"muted"_s].toBool(), true);
    QTRY_COMPARE(server.hub.heard(phone.connection, u"chat_updated"_s).size(), 1);
    QCOMPARE(server.hub.heard(phone.connection, u"chat_updated"_s)[0].payload[u"chat"_s][u"pinned"_s].toBool(), true);
    QVERIFY(server.hub.heard(anna.connection, u"chat_updated"_s).isEmpty());
    QCOMPARE(server.ask<ops::GetChat>(anna, {{u"chatId"_s, chat}})[u"chat"_s][u"muted"_s].toBool(), false);
}

void ChatsTest::deletingTakesTheOwnerAndIsToldToAllButNothingAfterIt()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    const QString chat = server.makeGroup(anna, {bao});
    const QJsonObject ref{{u"chatId"_s, chat}};
    QCOMPARE(errorOf(server.ask<ops::DeleteChat>(bao, ref)), u"forbidden");
    server.hub.forgetAll();
    QCOMPARE(errorOf(server.ask<ops::DeleteChat>(anna, ref)), QString());
    QTRY_COMPARE(server.hub.names(bao.connection), QStringList{u"chat_deleted"_s});
    QCOMPARE(errorOf(server.ask<ops::GetChat>(anna, ref)), u"not_found");
    QCOMPARE(server.ask<ops::ListChats>(bao, {})[u"items"_s].toArray().size(), 0);
}

QTEST_GUILESS_MAIN(ChatsTest)
#include "tst_chats.moc"
