#include "server/storage/ChatStore.h"
#include "server/storage/MessageStore.h"
#include "server/storage/UserStore.h"
#include "tests/server/accounts/AccountServer.h"

#include <QJsonArray>
#include <QTest>

using namespace confab;
using namespace confab::protocol;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// What someone signed in does with their account, devices and password, and how they find others.
class TestOwnAccount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProfileChangesInPart()
    {
        AccountServer server;
        const Signed ada = server.person(u"ada"_s);
        const QJsonObject changed = server.ask<ops::ChangeAccount>(
            {{u"displayName"_s, u"Ada King"_s}, {u"statusText"_s, u" busy\n"_s}, {u"avatarUrl"_s, u"https://example.org/a.png"_s}}, ada.access);
        QCOMPARE(errorOf(changed), QString());
        const QJsonObject me = server.ask<ops::GetAccount>({}, ada.access);
        QCOMPARE(me.value("displayName"_L1).toString(), u"Ada King"_s);
        QCOMPARE(me.value("statusText"_L1).toString(), u"busy"_s);
        QCOMPARE(me.value("avatarUrl"_L1).toString(), u"https://example.org/a.png"_s);
        QCOMPARE(me.value("username"_L1).toString(), u"ada"_s);
        server.ask<ops::ChangeAccount>({{u"avatarUrl"_s, u""_s}}, ada.access);
        QVERIFY(server.ask<ops::GetAccount>({}, ada.access).value("avatarUrl"_L1).isNull());
    }

    void aProfileKeepsToTheRules_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<QString>("error");
        QTest::newRow("taken name") << QJsonObject{{u"username"_s, u"BOB"_s}} << u"conflict:username"_s;
        QTest::newRow("taken address") << QJsonObject{{u"email"_s, u"Bob@example.org"_s}} << u"conflict:email"_s;
        QTest::newRow("own name, other case") << QJsonObject{{u"username"_s, u"Ada"_s}} << QString();
        QTest::newRow("blank name") << QJsonObject{{u"displayName"_s, u"\u2066"_s}} << u"invalid_argument:displayName"_s;
        QTest::newRow("script as avatar") << QJsonObject{{u"avatarUrl"_s, u"javascript:1"_s}} << u"invalid_argument:avatarUrl"_s;
        QTest::newRow("long status") << QJsonObject{{u"statusText"_s, QString(141, u's')}} << u"invalid_argument:statusText"_s;
        QTest::newRow("reserved name") << QJsonObject{{u"username"_s, u"everyone"_s}} << u"invalid_argument:username"_s;
        QTest::newRow("making oneself administrator") << QJsonObject{{u"admin"_s, true}} << QString();
    }

    void aProfileKeepsToTheRules()
    {
        QFETCH(QJsonObject, change);
        AccountServer server;
        server.person(u"bob"_s);
        const Signed ada = server.person(u"ada"_s);
        QTEST(errorOf(server.ask<ops::ChangeAccount>(change, ada.access)), "error");
        QVERIFY(!server.ask<ops::GetAccount>({}, ada.access).value("admin"_L1).toBool());
    }

    void aNewPasswordEndsTheOtherSessions()
    {
        AccountServer server;
        const Signed laptop = server.person(u"ada"_s);
        const Signed phone = server.logIn(u"ada"_s);
        QCOMPARE(errorOf(server.ask<ops::SetPassword>({{u"currentPassword"_s, u"wrong horse"_s}, {u"newPassword"_s, u"battery staple"_s}}, laptop.access)),
                 u"forbidden:currentPassword"_s);
        QCOMPARE(errorOf(server.ask<ops::SetPassword>({{u"currentPassword"_s, u"correct horse"_s}, {u"newPassword"_s, u"short"_s}}, laptop.access)),
                 u"invalid_argument:newPassword"_s);
        QCOMPARE(server.stateOf(phone.access), u"in"_s);
        QCOMPARE(errorOf(server.ask<ops::SetPassword>({{u"currentPassword"_s, u"correct horse"_s}, {u"newPassword"_s, u"battery staple"_s}}, laptop.access)),
                 QString());
        QCOMPARE(server.stateOf(laptop.access), u"in"_s);
        QCOMPARE(server.stateOf(phone.access), u"unauthenticated"_s);
        QCOMPARE(errorOf(server.ask<ops::Refresh>({{u"refreshToken"_s, phone.refresh}})), u"unauthenticated"_s);
        QCOMPARE(errorOf(server.ask<ops::Refresh>({{u"refreshToken"_s, laptop.refresh}})), QString());
        const QList<SessionEnded> ended = server.ended();
        QCOMPARE(ended.size(), 1);
        QCOMPARE(ended[0].reason, "password_changed");
        QVERIFY(!ended[0].exceptSession.isNull());
        QCOMPARE(errorOf(server.ask<ops::LogIn>({{u"login"_s, u"ada"_s}, {u"password"_s, u"correct horse"_s}})), u"unauthenticated"_s);
        server.logIn(u"ada"_s, u"battery staple"_s);
    }

    void guessingOnesPasswordIsSlowedToo()
    {
        AccountServer server;
        const Signed ada = server.person(u"ada"_s);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(errorOf(server.ask<ops::RemoveAccount>({{u"password"_s, u"wrong horse"_s}}, ada.access)), u"forbidden:password"_s);
        QCOMPARE(errorOf(server.ask<ops::RemoveAccount>({{u"password"_s, u"correct horse"_s}}, ada.access)), u"rate_limited"_s);
    }

    void aDeletedAccountIsGoneFromEverywhereButItsMessages()
    {
        AccountServer server;
        const Signed ada = server.person(u"ada"_s);
        const Signed bob = server.person(u"bob"_s);
        QCOMPARE(errorOf(server.ask<ops::RemoveAccount>({{u"password"_s, u"wrong horse"_s}}, ada.access)), u"forbidden:password"_s);
        QCOMPARE(errorOf(server.ask<ops::RemoveAccount>({{u"password"_s, u"correct horse"_s}}, ada.access)), QString());
        QCOMPARE(server.left(), QList<UserId>{ada.user});
        QCOMPARE(server.stateOf(ada.access), u"unauthenticated"_s);
        const QList<SessionEnded> ended = server.ended();
        QCOMPARE(ended.size(), 1);
        QCOMPARE(ended[0].user, ada.user);
        QVERIFY(ended[0].session.isNull() && ended[0].exceptSession.isNull());
        QCOMPARE(ended[0].reason, "account_deleted");
        QCOMPARE(errorOf(server.ask<ops::LogIn>({{u"login"_s, u"ada"_s}, {u"password"_s, u"correct horse"_s}})), u"unauthenticated"_s);
        QCOMPARE(errorOf(server.ask<ops::GetUser>({{u"userId"_s, ada.user.toString()}}, bob.access)), u"not_found"_s);
        QCOMPARE(server.ask<ops::SearchUsers>({{u"query"_s, u"ada"_s}}, bob.access).value("items"_L1).toArray().size(), 0);
        const auto remains = server.inDatabase([user = ada.user](Transaction &tx) -> Result<User> { return UserStore(tx).profiles({user}).value(0); });
        QCOMPARE(remains->displayName, u"Deleted account"_s);
        server.person(u"ada"_s); // both names are free again
    }

    void devicesAreListedAndRevoked()
    {
        AccountServer server;
        const Signed laptop = server.person(u"ada"_s);
        const Signed bob = server.person(u"bob"_s);
        server.clock.advance(1min);
        server.ask<ops::LogIn>({{u"login"_s, u"ada"_s}, {u"password"_s, u"correct horse"_s}, {u"device"_s, u"Tablet"_s}});
        server.clock.advance(1min);
        const Signed phone = server.logIn(u"ada"_s);
        const QJsonArray list = server.ask<ops::ListSessions>({}, laptop.access).value("items"_L1).toArray();
        QCOMPARE(list.size(), 3);
        QCOMPARE(list[1].toObject().value("device"_L1).toString(), u"Tablet"_s);
        QCOMPARE(list[0].toObject().value("address"_L1).toString(), u"192.0.2.1"_s);
        QCOMPARE(list[0].toObject().value("current"_L1).toBool(), false);
        QCOMPARE(list[2].toObject().value("current"_L1).toBool(), true);

        const QJsonObject phoneSession{{u"sessionId"_s, list[0].toObject().value("id"_L1)}};
        QCOMPARE(errorOf(server.ask<ops::RevokeSession>(phoneSession, bob.access)), u"not_found"_s);
        QCOMPARE(errorOf(server.ask<ops::RevokeSession>(phoneSession, laptop.access)), QString());
        QCOMPARE(server.stateOf(phone.access), u"unauthenticated"_s);
        QCOMPARE(server.ended().value(0).reason, "revoked");
        QCOMPARE(errorOf(server.ask<ops::RevokeSession>(phoneSession, laptop.access)), u"not_found"_s);

        QCOMPARE(errorOf(server.ask<ops::RevokeOtherSessions>({}, laptop.access)), QString());
        QCOMPARE(server.ask<ops::ListSessions>({}, laptop.access).value("items"_L1).toArray().size(), 1);
        QVERIFY(!server.ended().value(0).exceptSession.isNull());
        QCOMPARE(server.stateOf(bob.access), u"in"_s);
    }

    void loggingOutEndsOneSession()
    {
        AccountServer server;
        const Signed laptop = server.person(u"ada"_s);
        const Signed phone = server.logIn(u"ada"_s);
        const Signed bob = server.person(u"bob"_s);
        // Another's token is no way to log them out.
        QCOMPARE(errorOf(server.ask<ops::LogOut>({{u"refreshToken"_s, phone.refresh}}, bob.access)), QString());
        QCOMPARE(server.stateOf(phone.access), u"in"_s);
        QCOMPARE(errorOf(server.ask<ops::LogOut>({{u"refreshToken"_s, phone.refresh}}, laptop.access)), QString());
        QCOMPARE(server.stateOf(phone.access), u"unauthenticated"_s);
        QCOMPARE(server.ended().value(0).reason, "logged_out");
        QCOMPARE(errorOf(server.ask<ops::LogOut>({}, laptop.access)), QString());
        QCOMPARE(server.stateOf(laptop.access), u"unauthenticated"_s);
        QCOMPARE(errorOf(server.ask<ops::Refresh>({{u"refreshToken"_s, laptop.refresh}})), u"unauthenticated"_s);
    }

    void peopleAreFoundByTheBeginningOfTheirNames()
    {
        AccountServer server;
        const Signed ada = server.person(u"ada"_s);
        const Signed bob = server.person(u"bob"_s);
        server.ask<ops::ChangeAccount>({{u"displayName"_s, u"Robert Adamson"_s}}, bob.access);
        const auto found = [&](const QJsonObject &query) {
            QStringList names;
            const QJsonArray items = server.ask<ops::SearchUsers>(query, ada.access).value("items"_L1).toArray();
            for (const QJsonValue &item : items)
                names += item.toObject().value("username"_L1).toString();
            return names;
        };
        QCOMPARE(found({{u"query"_s, u"AD"_s}}), (QStringList{u"ada"_s, u"bob"_s}));
        QCOMPARE(found({{u"query"_s, u"robert"_s}}), (QStringList{u"bob"_s}));
        QCOMPARE(found({{u"query"_s, u"%"_s}}), QStringList());
        QCOMPARE(found({{u"limit"_s, 1}}), (QStringList{u"ada"_s}));
        const QJsonObject page = server.ask<ops::SearchUsers>({{u"limit"_s, 1}}, ada.access);
        QCOMPARE(found({{u"limit"_s, 1}, {u"cursor"_s, page.value("nextCursor"_L1)}}), (QStringList{u"bob"_s}));

        const QJsonObject user = server.ask<ops::GetUser>({{u"userId"_s, bob.user.toString()}}, ada.access);
        QCOMPARE(user.value("displayName"_L1).toString(), u"Robert Adamson"_s);
        QCOMPARE(user.value("status"_L1).toString(), u"away"_s);
        QVERIFY(!user.contains("email"_L1));
        QCOMPARE(errorOf(server.ask<ops::GetUser>({{u"userId"_s, u"nonsense"_s}}, ada.access)), u"invalid_argument:userId"_s);
    }

    void onesDataCanBeTakenAway()
    {
        AccountServer server;
        const Signed ada = server.person(u"ada"_s);
        const Signed bob = server.person(u"bob"_s);
        QVERIFY(server.inDatabase([ada, bob, now = server.clock.wall()](Transaction &tx) -> Result<int> {
            const DirectChat chat = ChatStore(tx).direct(ChatId::create(now), ada.user, bob.user, now);
            for (const auto &[user, text] : {std::pair(ada.user, u"mine"_s), std::pair(bob.user, u"yours"_s)}) {
                const auto member = MemberStore(tx).membership(chat.id, user);
                NewMessage message{.id = MessageId::create(now), .clientId = ClientId::create(now), .type = MessageType::Text, .content = text, .replyTo = {}, .threadId = {}, .fileIds = {}, .mentions = {}, .sentAt = now};
                CONFAB_TRY(MessageStore(tx).send(*member, message));
            }
            return 0;
        }));
        const QJsonObject data = server.ask<ops::ExportAccount>({}, ada.access);
        const QJsonArray messages = data.value("messages"_L1).toArray();
        QCOMPARE(messages.size(), 1);
        QCOMPARE(messages[0].toObject().value("content"_L1).toString(), u"mine"_s);
        QVERIFY(data.value("messagesComplete"_L1).toBool());
        QVERIFY(!data.value("chats"_L1).toArray()[0].toObject().contains("lastMessage"_L1));
        QCOMPARE(data.value("account"_L1).toObject().value("email"_L1).toString(), u"ada@example.org"_s);
        QCOMPARE(data.value("sessions"_L1).toArray().size(), 1);
        QVERIFY(data.contains("chats"_L1));
    }
};

QTEST_GUILESS_MAIN(TestOwnAccount)
#include "tst_ownaccount.moc"
