#include "tests/server/chats/ChatServer.h"

#include "server/storage/ChatStore.h"
#include "server/storage/UserStore.h"

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

// The events about one person that a connection heard, as "name status".
QStringList told(const ChatServer &server, const Someone &listener, const Someone &about)
{
    QStringList told;
    const QList<Heard> all = server.hub.heard(listener.connection);
    for (const Heard &heard : all) {
        if (heard.payload[u"userId"_s].toString() == about.id() && heard.payload.contains(u"status"_s))
            told += heard.name + u' ' + heard.payload[u"status"_s].toString();
    }
    return told;
}

} // namespace

class PresenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoSharesAChatIsToldAndStrangersAreNot();
    void goingOfflineIsToldAfterAWhileWithLastSeen();
    void aChosenStatusIsToldAndKept();
    void theInvisibleAreShownOfflineEverywhere();
    void onlineUsersAreListedToMembers();
    void largeChatsTellViewersOnly();
    void participantsAndPeersShowTheirStatus();
};

void PresenceTest::whoSharesAChatIsToldAndStrangersAreNot()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone stranger = server.online(u"stranger"_s);
    const UserId bao = server.person(u"bao"_s);
    server.makeGroup(anna, {{bao}});
    const Someone here = server.connect(bao);
    QTRY_COMPARE(told(server, anna, here), QStringList{u"user_online online"_s});
    // Two chats in common do not tell twice.
    server.makeGroup(anna, {{bao}});
    server.ask<ops::UpdatePresence>(here, {{u"status"_s, u"away"_s}});
    QTRY_COMPARE(told(server, anna, here), (QStringList{u"user_online online"_s, u"presence_update away"_s}));
    QCOMPARE(told(server, stranger, here), QStringList());
}

void PresenceTest::goingOfflineIsToldAfterAWhileWithLastSeen()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    server.makeGroup(anna, {bao});
    QTRY_COMPARE(told(server, bao, bao).size(), 1);
    server.hub.forgetAll();
    const Timestamp left = server.clock.wall();
    server.disconnect(bao);
    server.clock.advance(5s);
    QTRY_COMPARE(told(server, anna, bao), QStringList{u"user_offline offline"_s});
    QCOMPARE(server.hub.heard(anna.connection, u"user_offline"_s)[0].payload[u"lastSeen"_s].toString(), QString::fromLatin1(left.toRfc3339()));
    QTRY_COMPARE(server.inDatabase([&](Transaction &tx) -> Result<std::optional<Timestamp>> { return UserStore(tx).profile(bao.user)->lastSeen; }), left);
}

void PresenceTest::aChosenStatusIsToldAndKept()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    server.makeGroup(anna, {bao});
    const Someone phone = server.connect(bao.user);
    QCOMPARE(errorOf(server.ask<ops::UpdatePresence>(bao, {{u"status"_s, u"DND"_s}})), QString());
    QTRY_VERIFY(told(server, anna, bao).contains(u"presence_update dnd"_s));
    QVERIFY(told(server, phone, bao).contains(u"presence_update dnd"_s));
    server.disconnect(bao);
    server.disconnect(phone);
    server.clock.advance(5s);
    QTRY_VERIFY(told(server, anna, bao).contains(u"user_offline offline"_s));
    server.connect(bao.user);
    QTRY_COMPARE(told(server, anna, bao).last(), u"user_online dnd");
    QCOMPARE(errorOf(server.ask<ops::UpdatePresence>(anna, {{u"status"_s, u"asleep"_s}})), u"invalid_argument:status");
}

void PresenceTest::theInvisibleAreShownOfflineEverywhere()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    const QString group = server.makeGroup(anna, {bao});
    QTRY_COMPARE(server.ask<ops::GetOnlineUsers>(anna, at(group))[u"users"_s].toArray().size(), 2);
    server.ask<ops::GoOffline>(bao, {});
    QTRY_VERIFY(told(server, anna, bao).contains(u"user_offline offline"_s));
    QCOMPARE(server.ask<ops::GetOnlineUsers>(anna, at(group))[u"users"_s].toArray().size(), 1);
    const QJsonArray members = server.ask<ops::ListParticipants>(anna, at(group))[u"items"_s].toArray();
    QCOMPARE(members[1][u"user"_s][u"status"_s].toString(), u"offline");
    server.ask<ops::GoOnline>(bao, {});
    QTRY_COMPARE(told(server, anna, bao).last(), u"user_online online");
}

void PresenceTest::onlineUsersAreListedToMembers()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const UserId absent = server.person(u"absent"_s);
    const QString group = server.makeGroup(anna, {{absent}});
    QTRY_COMPARE(server.ask<ops::OpenChat>(anna, at(group))[u"users"_s].toArray().size(), 1);
    const QJsonObject user = server.ask<ops::OpenChat>(anna, at(group))[u"users"_s][0].toObject();
    QCOMPARE(user[u"username"_s].toString(), u"anna");
    QCOMPARE(user[u"status"_s].toString(), u"online");
    QCOMPARE(errorOf(server.ask<ops::CloseChat>(anna, at(group))), QString());
}

void PresenceTest::largeChatsTellViewersOnly()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone viewer = server.online(u"viewer"_s);
    const Someone other = server.online(u"other"_s);
    const Someone bao = server.online(u"bao"_s);
    const QString room = server.makeRoom(anna, u"Crowd"_s);
    for (const Someone &someone : {viewer, other, bao})
        server.ask<ops::JoinChat>(someone, at(room));
    const auto filled = server.inDatabase([&](Transaction &tx) -> Result<void> {
        const qint64 key = *ChatStore(tx).keyOf(*ChatId::parse(room));
        for (int i = 0; i < PresenceFeature::toldToAllUpTo; ++i) {
            const UserId id = UserId::create(server.clock.wall());
            const QString name = u"crowd%1"_s.arg(i);
            CONFAB_TRY(UserStore(tx).insert({id, name + u"@example.org"_s, name, name, u"-"_s, false, server.clock.wall()}));
            MemberStore(tx).add(key, {id, Role::Member, server.clock.wall()});
        }
        return {};
    });
    QVERIFY(filled);
    QTRY_VERIFY(server.ask<ops::OpenChat>(viewer, at(room))[u"users"_s].toArray().size() == 4);

    server.ask<ops::UpdatePresence>(bao, {{u"status"_s, u"dnd"_s}});
    QTRY_VERIFY(told(server, viewer, bao).contains(u"presence_update dnd"_s));
    QVERIFY(!told(server, other, bao).contains(u"presence_update dnd"_s));

    server.ask<ops::CloseChat>(viewer, at(room));
    server.ask<ops::OpenChat>(other, at(room));
    server.ask<ops::UpdatePresence>(bao, {{u"status"_s, u"away"_s}});
    QTRY_VERIFY(told(server, other, bao).contains(u"presence_update away"_s));
    QVERIFY(!told(server, viewer, bao).contains(u"presence_update away"_s));
}

void PresenceTest::participantsAndPeersShowTheirStatus()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    server.ask<ops::CreateChat>(anna, {{u"type"_s, u"direct"_s}, {u"userId"_s, bao.id()}});
    const auto peer = [&] { return server.ask<ops::ListChats>(anna, {})[u"items"_s][0][u"peer"_s].toObject(); };
    QTRY_COMPARE(peer()[u"status"_s].toString(), u"online");
    server.disconnect(bao);
    server.clock.advance(5s);
    QTRY_COMPARE(peer()[u"status"_s].toString(), u"offline");
}

QTEST_GUILESS_MAIN(PresenceTest)
#include "tst_presence.moc"
