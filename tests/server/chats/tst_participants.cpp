#include "tests/server/chats/ChatServer.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;
using Someone = ChatServer::Someone;
namespace ops = confab::protocol::ops;

namespace {

QJsonObject at(const QString &chat)
{
    return {{u"chatId"_s, chat}};
}

QJsonObject at(const QString &chat, const Someone &someone)
{
    return {{u"chatId"_s, chat}, {u"userId"_s, someone.id()}};
}

QJsonObject role(const QString &chat, const Someone &someone, const QString &name)
{
    return {{u"chatId"_s, chat}, {u"userId"_s, someone.id()}, {u"role"_s, name}};
}

} // namespace

class ParticipantsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void membersAreListedByRoleThenName();
    void whoIsAddedFollowsTheChatAndTheOthersHear();
    void addingAgainAddsNobody();
    void whoIsRemovedHearsThatAndNothingAfter();
    void removingNeedsAHigherRole();
    void leavingIsToldToBothSides();
    void theOwnerLeavingPassesOwnershipOn();
    void theLastMemberLeavingDeletesTheChat();
    void whoDeletesTheirAccountLeavesAllButDirectChats();
    void rolesAreGivenFromAboveOnly();
    void ownershipIsPassedOnByTheOwner();
    void theBannedCannotComeBackUntilTheBanIsLifted();
    void banningNeedsAHigherRole();
};

void ParticipantsTest::membersAreListedByRoleThenName()
{
    ChatServer server;
    const Someone zoe = server.online(u"zoe"_s);
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    const Someone carla = server.online(u"carla"_s);
    const QString chat = server.makeGroup(zoe, {anna, bao, carla});
    server.ask<ops::SetRole>(zoe, role(chat, carla, u"moderator"_s));
    QStringList names;
    QJsonObject request{{u"chatId"_s, chat}, {u"limit"_s, 3}};
    for (int page = 0; page < 2; ++page) {
        const QJsonObject answer = server.ask<ops::ListParticipants>(bao, request);
        const QJsonArray items = answer[u"items"_s].toArray();
        for (const QJsonValue &item : items)
            names += item[u"user"_s][u"username"_s].toString();
        request[u"cursor"_s] = answer[u"nextCursor"_s];
    }
    QCOMPARE(names, (QStringList{u"zoe"_s, u"carla"_s, u"anna"_s, u"bao"_s}));
}

void ParticipantsTest::whoIsAddedFollowsTheChatAndTheOthersHear()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    const Someone carla = server.online(u"carla"_s);
    const Someone dara = server.online(u"dara"_s);
    const QString chat = server.makeGroup(anna, {bao});
    QCOMPARE(errorOf(server.ask<ops::AddParticipants>(bao, at(chat, carla))), u"forbidden");

    const QJsonObject added = server.ask<ops::AddParticipants>(anna, {{u"chatId"_s, chat}, {u"userIds"_s, QJsonArray{carla.id(), dara.id()}}});
    QCOMPARE(added[u"items"_s].toArray().size(), 2);
    QTRY_COMPARE(server.hub.heard(dara.connection, u"chat_joined"_s).size(), 1);
    QCOMPARE(server.hub.heard(dara.connection, u"chat_joined"_s)[0].payload[u"chat"_s][u"memberCount"_s].toInt(), 4);
    const QList<Heard> joined = server.hub.heard(bao.connection, u"user_joined_chat"_s);
    QCOMPARE(joined.size(), 2);
    QCOMPARE(joined[0].payload[u"user"_s][u"username"_s].toString(), u"carla");
    QCOMPARE(joined[0].payload[u"by"_s].toString(), anna.id());
    // Their count has both already.
    QVERIFY(server.hub.heard(carla.connection, u"user_joined_chat"_s).isEmpty());
    QVERIFY(server.hub.heard(dara.connection, u"user_joined_chat"_s).isEmpty());

    server.ask<ops::UpdateChat>(anna, {{u"chatId"_s, chat}, {u"name"_s, u"Bigger"_s}});
    QTRY_COMPARE(server.hub.heard(carla.connection, u"chat_updated"_s).size(), 1);
}

void ParticipantsTest::addingAgainAddsNobody()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    const QString chat = server.makeGroup(anna, {bao});
    const QJsonObject added = server.ask<ops::AddParticipants>(anna, at(chat, bao));
    QCOMPARE(errorOf(added), QString());
    QCOMPARE(added[u"items"_s].toArray().size(), 0);
    QCOMPARE(errorOf(server.ask<ops::AddParticipants>(anna, at(chat))), u"invalid_argument:userIds");
    const QString nobody = UserId::create(server.clock.wall()).toString();
    QCOMPARE(errorOf(server.ask<ops::AddParticipants>(anna, {{u"chatId"_s, chat}, {u"userId"_s, nobody}})), u"not_found:userId");
}

void ParticipantsTest::whoIsRemovedHearsThatAndNothingAfter()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    const Someone carla = server.online(u"carla"_s);
    const QString chat = server.makeGroup(anna, {bao, carla});
    server.hub.forgetAll();
    QCOMPARE(errorOf(server.ask<ops::RemoveParticipant>(anna, at(chat, bao))), QString());
    QTRY_COMPARE(server.hub.heard(carla.connection, u"participant_left"_s).size(), 1);
    QCOMPARE(server.hub.heard(carla.connection, u"participant_left"_s)[0].payload[u"by"_s].toString(), anna.id());
    server.ask<ops::UpdateChat>(anna, {{u"chatId"_s, chat}, {u"name"_s, u"Without"_s}});
    QTRY_COMPARE(server.hub.heard(carla.connection, u"chat_updated"_s).size(), 1);
    QCOMPARE(server.hub.names(bao.connection), QStringList{u"chat_left"_s});
    QCOMPARE(errorOf(server.ask<ops::GetChat>(bao, at(chat))), u"not_found");
    QCOMPARE(errorOf(server.ask<ops::RemoveParticipant>(anna, at(chat, bao))), u"not_found");
}

void ParticipantsTest::removingNeedsAHigherRole()
{
    ChatServer server;
    const Someone owner = server.online(u"owner"_s);
    const Someone admin = server.online(u"admin"_s);
    const Someone moderator = server.online(u"moderator"_s);
    const Someone member = server.online(u"member"_s);
    const Someone other = server.online(u"other"_s);
    const QString chat = server.makeGroup(owner, {admin, moderator, member, other});
    server.ask<ops::SetRole>(owner, role(chat, admin, u"admin"_s));
    server.ask<ops::SetRole>(owner, role(chat, moderator, u"moderator"_s));
    QCOMPARE(errorOf(server.ask<ops::RemoveParticipant>(member, at(chat, other))), u"forbidden");
    QCOMPARE(errorOf(server.ask<ops::RemoveParticipant>(moderator, at(chat, admin))), u"forbidden");
    QCOMPARE(errorOf(server.ask<ops::RemoveParticipant>(moderator, at(chat, owner))), u"forbidden");
    QCOMPARE(errorOf(server.ask<ops::RemoveParticipant>(admin, at(chat, owner))), u"forbidden");
    QCOMPARE(errorOf(server.ask<ops::RemoveParticipant>(moderator, at(chat, other))), QString());
    QCOMPARE(errorOf(server.ask<ops::RemoveParticipant>(admin, at(chat, moderator))), QString());
    QCOMPARE(errorOf(server.ask<ops::RemoveParticipant>(owner, at(chat, admin))), QString());
    // Removing oneself is leaving.
    QCOMPARE(errorOf(server.ask<ops::RemoveParticipant>(member, at(chat, member))), QString());
    QCOMPARE(server.roleOf(chat, owner), u"owner");
    QCOMPARE(server.roleOf(chat, member), QString());
}

void ParticipantsTest::leavingIsToldToBothSides()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    const QString chat = server.makeGroup(anna, {bao});
    server.hub.forgetAll();
    QCOMPARE(errorOf(server.ask<ops::LeaveChat>(bao, at(chat))), QString());
    QTRY_COMPARE(server.hub.heard(anna.connection, u"user_left_chat"_s).size(), 1);
    QCOMPARE(server.hub.heard(anna.connection, u"user_left_chat"_s)[0].payload[u"userId"_s].toString(), bao.id());
    QCOMPARE(server.hub.names(bao.connection), QStringList{u"chat_left"_s});
    QCOMPARE(errorOf(server.ask<ops::LeaveChat>(bao, at(chat))), u"not_found");
}

void ParticipantsTest::theOwnerLeavingPassesOwnershipOn()
{
    ChatServer server;
    const Someone owner = server.online(u"owner"_s);
    const Someone first = server.online(u"first"_s);
    const Someone second = server.online(u"second"_s);
    const Someone admin = server.online(u"admin"_s);
    const QString chat = server.makeGroup(owner, {first});
    server.clock.advance(std::chrono::seconds(1));
    server.ask<ops::AddParticipants>(owner, {{u"chatId"_s, chat}, {u"userIds"_s, QJsonArray{second.id(), admin.id()}}});
    server.ask<ops::SetRole>(owner, role(chat, admin, u"admin"_s));
    server.hub.forgetAll();

    server.ask<ops::LeaveChat>(owner, at(chat));
    QCOMPARE(server.roleOf(chat, admin), u"owner");
    QTRY_COMPARE(server.hub.names(first.connection), (QStringList{u"user_left_chat"_s, u"participant_updated"_s}));
    server.ask<ops::LeaveChat>(admin, at(chat));
    QCOMPARE(server.roleOf(chat, first), u"owner");
    QCOMPARE(server.roleOf(chat, second), u"member");
}

void ParticipantsTest::theLastMemberLeavingDeletesTheChat()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const QString room = server.makeRoom(anna, u"Empty"_s);
    const Someone phone = server.connect(anna.user);
    QCOMPARE(errorOf(server.ask<ops::LeaveChat>(anna, at(room))), QString());
    QTRY_COMPARE(server.hub.heard(phone.connection, u"chat_deleted"_s).size(), 1);
    QCOMPARE(errorOf(server.ask<ops::JoinChat>(anna, at(room))), u"not_found");
    QCOMPARE(server.ask<ops::SearchRooms>(anna, {})[u"items"_s].toArray().size(), 0);
}

void ParticipantsTest::whoDeletesTheirAccountLeavesAllButDirectChats()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    const QString group = server.makeGroup(anna, {bao});
    const QString alone = server.makeGroup(anna, {});
    const auto direct = [&](const Someone &other) {
        return server.ask<ops::CreateChat>(anna, {{u"type"_s, u"direct"_s}, {u"userId"_s, other.id()}})[u"chat"_s][u"id"_s].toString();
    };
    const QString withBao = direct(bao);
    const QString saved = direct(anna);
    server.hub.forgetAll();
    server.leaveAll(anna);
    QCOMPARE(server.hub.names(bao.connection), (QStringList{u"user_left_chat"_s, u"participant_updated"_s}));
    QCOMPARE(server.roleOf(group, bao), u"owner");
    QCOMPARE(server.roleOf(alone, anna), QString());
    QCOMPARE(server.roleOf(saved, anna), QString());
    QCOMPARE(server.roleOf(withBao, anna), u"member");
}

void ParticipantsTest::rolesAreGivenFromAboveOnly()
{
    ChatServer server;
    const Someone owner = server.online(u"owner"_s);
    const Someone admin = server.online(u"admin"_s);
    const Someone moderator = server.online(u"moderator"_s);
    const Someone member = server.online(u"member"_s);
    const QString chat = server.makeGroup(owner, {admin, moderator, member});
    QCOMPARE(errorOf(server.ask<ops::SetRole>(owner, role(chat, admin, u"admin"_s))), QString());
    server.hub.forgetAll();
    const QJsonObject set = server.ask<ops::SetRole>(admin, role(chat, moderator, u"Moderator"_s));
    QCOMPARE(set[u"role"_s].toString(), u"moderator");
    QTRY_COMPARE(server.hub.heard(member.connection, u"participant_updated"_s).size(), 1);
    QCOMPARE(server.hub.heard(member.connection, u"participant_updated"_s)[0].payload[u"role"_s].toString(), u"moderator");

    QCOMPARE(errorOf(server.ask<ops::SetRole>(admin, role(chat, member, u"admin"_s))), u"forbidden");
    QCOMPARE(errorOf(server.ask<ops::SetRole>(admin, role(chat, owner, u"member"_s))), u"forbidden");
    QCOMPARE(errorOf(server.ask<ops::SetRole>(admin, role(chat, admin, u"member"_s))), u"forbidden");
    QCOMPARE(errorOf(server.ask<ops::SetRole>(moderator, role(chat, member, u"member"_s))), u"forbidden");
    QCOMPARE(errorOf(server.ask<ops::SetRole>(member, role(chat, member, u"admin"_s))), u"forbidden");
    QCOMPARE(errorOf(server.ask<ops::SetRole>(owner, role(chat, owner, u"member"_s))), u"forbidden");
    const Someone stranger = server.online(u"stranger"_s);
    QCOMPARE(errorOf(server.ask<ops::SetRole>(owner, role(chat, stranger, u"admin"_s))), u"not_found");
    QCOMPARE(errorOf(server.ask<ops::SetRole>(stranger, role(chat, member, u"admin"_s))), u"not_found");
}

void ParticipantsTest::ownershipIsPassedOnByTheOwner()
{
    ChatServer server;
    const Someone owner = server.online(u"owner"_s);
    const Someone admin = server.online(u"admin"_s);
    const QString chat = server.makeGroup(owner, {admin});
    server.ask<ops::SetRole>(owner, role(chat, admin, u"admin"_s));
    QCOMPARE(errorOf(server.ask<ops::SetRole>(admin, role(chat, admin, u"owner"_s))), u"forbidden");
    QCOMPARE(server.ask<ops::SetRole>(owner, role(chat, owner, u"owner"_s))[u"role"_s].toString(), u"owner");
    QCOMPARE(server.ask<ops::SetRole>(owner, role(chat, admin, u"owner"_s))[u"role"_s].toString(), u"owner");
    QCOMPARE(server.roleOf(chat, owner), u"admin");
    QCOMPARE(server.roleOf(chat, admin), u"owner");
}

void ParticipantsTest::theBannedCannotComeBackUntilTheBanIsLifted()
{
    ChatServer server;
    const Someone owner = server.online(u"owner"_s);
    const Someone guest = server.online(u"guest"_s);
    const QString room = server.makeRoom(owner, u"Garden"_s);
    server.ask<ops::JoinChat>(guest, at(room));
    const QString code = server.ask<ops::CreateInvite>(owner, at(room))[u"code"_s].toString();
    server.hub.forgetAll();

    const QJsonObject banned = server.ask<ops::BanParticipant>(owner, {{u"chatId"_s, room}, {u"userId"_s, guest.id()}, {u"reason"_s, u"spam"_s}});
    QCOMPARE(banned[u"user"_s][u"id"_s].toString(), guest.id());
    QTRY_COMPARE(server.hub.names(guest.connection), QStringList{u"chat_left"_s});
    QCOMPARE(server.ask<ops::ListBans>(owner, at(room))[u"items"_s][0][u"reason"_s].toString(), u"spam");
    QCOMPARE(errorOf(server.ask<ops::JoinChat>(guest, at(room))), u"forbidden");
    QCOMPARE(errorOf(server.ask<ops::JoinChat>(guest, {{u"code"_s, code}})), u"forbidden");
    QCOMPARE(errorOf(server.ask<ops::AddParticipants>(owner, at(room, guest))), u"conflict:userId");

    QCOMPARE(errorOf(server.ask<ops::LiftBan>(owner, at(room, guest))), QString());
    QCOMPARE(errorOf(server.ask<ops::LiftBan>(owner, at(room, guest))), u"not_found");
    QCOMPARE(errorOf(server.ask<ops::JoinChat>(guest, at(room))), QString());
}

void ParticipantsTest::banningNeedsAHigherRole()
{
    ChatServer server;
    const Someone owner = server.online(u"owner"_s);
    const Someone moderator = server.online(u"moderator"_s);
    const Someone member = server.online(u"member"_s);
    const Someone stranger = server.online(u"stranger"_s);
    const QString chat = server.makeGroup(owner, {moderator, member});
    server.ask<ops::SetRole>(owner, role(chat, moderator, u"moderator"_s));
    QCOMPARE(errorOf(server.ask<ops::BanParticipant>(member, at(chat, stranger))), u"forbidden");
    QCOMPARE(errorOf(server.ask<ops::ListBans>(member, at(chat))), u"forbidden");
    QCOMPARE(errorOf(server.ask<ops::LiftBan>(member, at(chat, stranger))), u"forbidden");
    QCOMPARE(errorOf(server.ask<ops::BanParticipant>(moderator, at(chat, owner))), u"forbidden");
    QCOMPARE(errorOf(server.ask<ops::BanParticipant>(moderator, at(chat, moderator))), u"forbidden");
    QCOMPARE(errorOf(server.ask<ops::BanParticipant>(moderator, at(chat, stranger))), QString());
    QCOMPARE(errorOf(server.ask<ops::BanParticipant>(moderator, at(chat, member))), QString());
    QCOMPARE(server.roleOf(chat, member), QString());
}

QTEST_GUILESS_MAIN(ParticipantsTest)
#include "tst_participants.moc"
