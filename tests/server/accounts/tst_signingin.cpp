#include "server/features/accounts/AdminInvitation.h"
#include "server/storage/ChatStore.h"
#include "server/storage/InviteStore.h"
#include "server/storage/UserStore.h"
#include "tests/server/accounts/AccountServer.h"

#include <QTest>

using namespace confab;
using namespace confab::protocol;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// Registering, logging in and staying signed in.
class TestSigningIn : public QObject
{
    Q_OBJECT

    static QJsonObject ada(const QJsonObject &changes = {})
    {
        QJsonObject request{{u"email"_s, u"ada@example.org"_s}, {u"username"_s, u"ada"_s}, {u"password"_s, u"correct horse"_s}};
        for (auto it = changes.begin(); it != changes.end(); ++it)
            request.insert(it.key(), it.value());
        return request;
    }

private Q_SLOTS:
    void registeringSignsIn()
    {
        AccountServer server;
        const QJsonObject answer = server.ask<ops::RegisterAccount>(ada({{u"displayName"_s, u"Ada \u202eL."_s}, {u"device"_s, u"Laptop"_s}}));
        QCOMPARE(errorOf(answer), QString());
        const QJsonObject user = answer.value("user"_L1).toObject();
        QCOMPARE(user.value("username"_L1).toString(), u"ada"_s);
        QCOMPARE(user.value("displayName"_L1).toString(), u"Ada L."_s);
        QCOMPARE(user.value("email"_L1).toString(), u"ada@example.org"_s);
        QCOMPARE(user.value("admin"_L1).toBool(), false);
        QVERIFY(answer.value("expiresIn"_L1).toInt() > 0);
        const QString token = answer.value("accessToken"_L1).toString();
        QCOMPARE(server.stateOf(token), u"in"_s);
        const QJsonObject me = server.ask<ops::GetAccount>({}, token);
        QCOMPARE(me.value("id"_L1), user.value("id"_L1));
        const auto kept = server.inDatabase([](Transaction &tx) -> Result<QString> { return UserStore(tx).findByLogin(u"ada"_s)->passwordHash; });
        QVERIFY(kept->startsWith("$argon2id$"_L1));
    }

    void wrongFieldsAreNamed_data()
    {
        QTest::addColumn<QJsonObject>("changes");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const QJsonObject &changes, const QString &field) {
            QTest::newRow(name) << changes << u"invalid_argument:"_s + field;
        };
        row("no e-mail", {{u"email"_s, u"ada"_s}}, u"email"_s);
        row("long e-mail", {{u"email"_s, QString(300, u'a') + u"@example.org"_s}}, u"email"_s);
        row("no text", {{u"email"_s, 7}}, u"email"_s);
        row("null", {{u"email"_s, QJsonValue()}}, u"email"_s);
        row("short name", {{u"username"_s, u"ad"_s}}, u"username"_s);
        row("reserved", {{u"username"_s, u"Admin"_s}}, u"username"_s);
        row("spaces", {{u"username"_s, u"a d a"_s}}, u"username"_s);
        row("short password", {{u"password"_s, u"1234567"_s}}, u"password"_s);
        row("long password", {{u"password"_s, QString(257, u'p')}}, u"password"_s);
        row("name as password", {{u"username"_s, u"adalovelace"_s}, {u"password"_s, u"AdaLovelace"_s}}, u"password"_s);
        row("invisible name", {{u"displayName"_s, u"\u200b\u2066"_s}}, u"displayName"_s);
        row("made-up invitation", {{u"invitation"_s, u"made up"_s}}, u"invitation"_s);
    }

    void wrongFieldsAreNamed()
    {
        QFETCH(QJsonObject, changes);
        AccountServer server;
        QTEST(errorOf(server.ask<ops::RegisterAccount>(ada(changes))), "error");
    }

    void namesAreUniqueWithoutRegardToCase()
    {
        AccountServer server;
        server.person(u"ada"_s);
        QCOMPARE(errorOf(server.ask<ops::RegisterAccount>(ada({{u"username"_s, u"ADA"_s}, {u"email"_s, u"other@example.org"_s}}))), u"conflict:username"_s);
        QCOMPARE(errorOf(server.ask<ops::RegisterAccount>(ada({{u"username"_s, u"other"_s}, {u"email"_s, u"Ada@Example.ORG"_s}}))), u"conflict:email"_s);
    }

    void ofTwoAtTheSameInstantOneGetsTheName()
    {
        AccountServer server;
        auto one = server.start<ops::RegisterAccount>(ada({{u"email"_s, u"one@example.org"_s}}));
        auto two = server.start<ops::RegisterAccount>(ada({{u"email"_s, u"two@example.org"_s}}));
        QStringList errors{errorOf(QCoro::waitFor(one)), errorOf(QCoro::waitFor(two))};
        errors.sort();
        QCOMPARE(errors, (QStringList{QString(), u"conflict:username"_s}));
    }

    void theFirstInvitationMakesAnAdministratorOnce()
    {
        AccountServer server(RegistrationMode::Closed);
        QCOMPARE(errorOf(server.ask<ops::RegisterAccount>(ada())), u"forbidden"_s);
        const auto code = AdminInvitation::firstRun(server.database());
        QVERIFY(code && *code);
        QVERIFY(!AdminInvitation::firstRun(server.database())->has_value());
        const QJsonObject admin = server.ask<ops::RegisterAccount>(ada({{u"username"_s, u"admin"_s}, {u"invitation"_s, **code}}));
        QCOMPARE(errorOf(admin), QString());
        QVERIFY(admin.value("user"_L1).toObject().value("admin"_L1).toBool());
        QCOMPARE(errorOf(server.ask<ops::RegisterAccount>(ada({{u"email"_s, u"b@example.org"_s}, {u"username"_s, u"bob"_s}, {u"invitation"_s, **code}}))),
                 u"invalid_argument:invitation"_s);
        QVERIFY(!AdminInvitation::firstRun(server.database())->has_value());
    }

    void aFailedRegistrationLeavesTheInvitation()
    {
        AccountServer server;
        const auto code = AdminInvitation::firstRun(server.database());
        server.person(u"ada"_s);
        QCOMPARE(errorOf(server.ask<ops::RegisterAccount>(ada({{u"invitation"_s, **code}}))), u"conflict:email"_s);
        QCOMPARE(errorOf(server.ask<ops::RegisterAccount>(ada({{u"username"_s, u"root"_s}, {u"email"_s, u"root@example.org"_s}, {u"invitation"_s, **code}}))), QString());
    }

    void byInvitationOnlyMeansSo()
    {
        AccountServer server(RegistrationMode::Invite);
        QCOMPARE(errorOf(server.ask<ops::RegisterAccount>(ada())), u"forbidden:invitation"_s);
        server.registration().setMode(RegistrationMode::Open);
        QCOMPARE(errorOf(server.ask<ops::RegisterAccount>(ada())), QString());
    }

    void aChatsInviteAdmitsWhereInvitationsAreAskedFor()
    {
        AccountServer server;
        const Signed bob = server.person(u"bob"_s);
        QVERIFY(server.inDatabase([user = bob.user, now = server.clock.wall()](Transaction &tx) -> Result<int> {
            const qint64 chat = ChatStore(tx).insert({ChatId::create(now), ChatType::Room, Visibility::Private, u"Room"_s, {}, user, now});
            protocol::Invite invite;
            invite.code = u"join-us"_s;
            invite.createdBy = user;
            invite.createdAt = now;
            invite.expiresAt = now + 1h;
            InviteStore(tx).insert(chat, invite);
            return 0;
        }));
        server.registration().setMode(RegistrationMode::Invite);
        const QJsonObject invited = server.ask<ops::RegisterAccount>(ada({{u"invitation"_s, u"join-us"_s}}));
        QCOMPARE(errorOf(invited), QString());
        QVERIFY(!invited.value("user"_L1).toObject().value("admin"_L1).toBool());
        const QJsonObject late = ada({{u"email"_s, u"eve@example.org"_s}, {u"username"_s, u"eve"_s}, {u"invitation"_s, u"join-us"_s}});
        server.clock.advance(2h);
        QCOMPARE(errorOf(server.ask<ops::RegisterAccount>(late)), u"invalid_argument:invitation"_s);
        server.registration().setMode(RegistrationMode::Closed);
        QCOMPARE(errorOf(server.ask<ops::RegisterAccount>(late)), u"invalid_argument:invitation"_s);
    }

    void anInviteIsNoWayToANameThatSpeaksForTheServer()
    {
        AccountServer server;
        QCOMPARE(errorOf(server.ask<ops::RegisterAccount>(ada({{u"username"_s, u"admin"_s}}))), u"invalid_argument:username"_s);
        QCOMPARE(errorOf(server.ask<ops::RegisterAccount>(ada({{u"username"_s, u"admin"_s}, {u"invitation"_s, u"none"_s}}))), u"invalid_argument:invitation"_s);
    }

    void logsInByEitherNameOfEitherCase()
    {
        AccountServer server;
        const Signed ada = server.person(u"ada"_s);
        for (const QString &login : {u"ada"_s, u"ADA"_s, u" ada "_s, u"ada@example.org"_s, u"Ada@EXAMPLE.org"_s})
            QCOMPARE(server.logIn(login).user, ada.user);
        for (const auto *field : {"login", "email", "username"}) {
            const QJsonObject request{{QString::fromLatin1(field), u"ada"_s}, {u"password"_s, u"correct horse"_s}};
            QCOMPARE(errorOf(server.ask<ops::LogIn>(request)), QString());
        }
        QCOMPARE(errorOf(server.ask<ops::LogIn>({{u"password"_s, u"correct horse"_s}})), u"invalid_argument:login"_s);
    }

    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike()
    {
        AccountServer server;
        server.person(u"ada"_s);
        const QJsonObject wrong = server.ask<ops::LogIn>({{u"login"_s, u"ada"_s}, {u"password"_s, u"wrong horse"_s}});
        const QJsonObject unknown = server.ask<ops::LogIn>({{u"login"_s, u"nobody-here"_s}, {u"password"_s, u"wrong horse"_s}});
        QCOMPARE(errorOf(wrong), u"unauthenticated"_s);
        QCOMPARE(wrong, unknown);
    }

    void guessingIsSlowedAndTellsTheWait()
    {
        AccountServer server;
        server.person(u"ada"_s);
        const QJsonObject guess{{u"login"_s, u"ada"_s}, {u"password"_s, u"wrong horse"_s}};
        for (int i = 0; i < 5; ++i)
            QCOMPARE(errorOf(server.ask<ops::LogIn>(guess)), u"unauthenticated"_s);
        const QJsonObject refused = server.ask<ops::LogIn>(guess);
        QCOMPARE(errorOf(refused), u"rate_limited"_s);
        const double wait = refused.value("error"_L1).toObject().value("retryAfter"_L1).toDouble();
        QVERIFY(wait > 0);
        // The owner, elsewhere, is not kept out; nor is anyone for good.
        server.address = u"198.51.100.7"_s;
        server.logIn(u"ada"_s);
        server.address = u"192.0.2.1"_s;
        server.clock.advance(std::chrono::milliseconds(qint64(wait * 1000)));
        server.logIn(u"ada"_s);
    }

    void suspendedPeopleStayOut()
    {
        AccountServer server;
        const Signed ada = server.person(u"ada"_s);
        QVERIFY(server.inDatabase([user = ada.user, now = server.clock.wall()](Transaction &tx) -> Result<int> {
            UserStore(tx).setSuspended(user, now);
            return 0;
        }));
        QCOMPARE(errorOf(server.ask<ops::LogIn>({{u"login"_s, u"ada"_s}, {u"password"_s, u"correct horse"_s}})), u"forbidden"_s);
        QCOMPARE(errorOf(server.ask<ops::LogIn>({{u"login"_s, u"ada"_s}, {u"password"_s, u"wrong horse"_s}})), u"unauthenticated"_s);
        QCOMPARE(server.stateOf(ada.access), u"unauthenticated"_s);
        QCOMPARE(errorOf(server.ask<ops::Refresh>({{u"refreshToken"_s, ada.refresh}})), u"unauthenticated"_s);
    }

    void refreshingRotates()
    {
        AccountServer server;
        const Signed ada = server.person(u"ada"_s);
        server.clock.advance(1min);
        const QJsonObject answer = server.ask<ops::Refresh>({{u"refreshToken"_s, ada.refresh}});
        QCOMPARE(errorOf(answer), QString());
        QVERIFY(answer.value("refreshToken"_L1).toString() != ada.refresh);
        QCOMPARE(answer.value("user"_L1).toObject().value("username"_L1).toString(), u"ada"_s);
        QCOMPARE(server.stateOf(answer.value("accessToken"_L1).toString()), u"in"_s);
    }

    void aRepeatWithinTenSecondsGetsTheSameSuccessor()
    {
        AccountServer server;
        const Signed ada = server.person(u"ada"_s);
        const QJsonObject first = server.ask<ops::Refresh>({{u"refreshToken"_s, ada.refresh}});
        server.clock.advance(9s);
        const QJsonObject again = server.ask<ops::Refresh>({{u"refreshToken"_s, ada.refresh}});
        QCOMPARE(again.value("refreshToken"_L1), first.value("refreshToken"_L1));
        QVERIFY(server.ended().isEmpty());
        QCOMPARE(errorOf(server.ask<ops::Refresh>({{u"refreshToken"_s, first.value("refreshToken"_L1)}})), QString());
    }

    void aSpentTokenEndsTheSessionAndItsConnections()
    {
        AccountServer server;
        const Signed ada = server.person(u"ada"_s);
        const Signed phone = server.logIn(u"ada"_s);
        const QJsonObject fresh = server.ask<ops::Refresh>({{u"refreshToken"_s, ada.refresh}});
        server.clock.advance(11s);
        QCOMPARE(errorOf(server.ask<ops::Refresh>({{u"refreshToken"_s, ada.refresh}})), u"unauthenticated"_s);
        const QList<SessionEnded> ended = server.ended();
        QCOMPARE(ended.size(), 1);
        QCOMPARE(ended[0].user, ada.user);
        QCOMPARE(ended[0].reason, "token_reused");
        QVERIFY(!ended[0].session.isNull());
        QCOMPARE(server.stateOf(fresh.value("accessToken"_L1).toString()), u"unauthenticated"_s);
        QCOMPARE(errorOf(server.ask<ops::Refresh>({{u"refreshToken"_s, fresh.value("refreshToken"_L1)}})), u"unauthenticated"_s);
        QCOMPARE(server.stateOf(phone.access), u"in"_s);
    }

    void whoUsedTheSuccessorCannotComeBackWithTheTokenBeforeIt()
    {
        AccountServer server;
        const Signed ada = server.person(u"ada"_s);
        const QJsonObject second = server.ask<ops::Refresh>({{u"refreshToken"_s, ada.refresh}});
        const QJsonObject third = server.ask<ops::Refresh>({{u"refreshToken"_s, second.value("refreshToken"_L1)}});
        QCOMPARE(errorOf(third), QString());
        QCOMPARE(errorOf(server.ask<ops::Refresh>({{u"refreshToken"_s, ada.refresh}})), u"unauthenticated"_s);
        QCOMPARE(server.ended().value(0).reason, "token_reused");
        QCOMPARE(server.stateOf(third.value("accessToken"_L1).toString()), u"unauthenticated"_s);
    }

    void refreshTokensExpireAndCannotBeMadeUp()
    {
        AccountServer server;
        const Signed ada = server.person(u"ada"_s);
        for (const QString &token : {u""_s, u"x"_s, ada.access, QString(4096, u'a')})
            QVERIFY(!errorOf(server.ask<ops::Refresh>({{u"refreshToken"_s, token}})).isEmpty());
        server.clock.advance(std::chrono::hours(24 * 31));
        QCOMPARE(errorOf(server.ask<ops::Refresh>({{u"refreshToken"_s, ada.refresh}})), u"unauthenticated"_s);
    }

    void readyTellsWhoOneIs()
    {
        AccountServer server;
        const Signed ada = server.person(u"ada"_s);
        const auto identity = QCoro::waitFor(server.gate().identify(ada.access));
        QVERIFY(identity);
        const auto ready = QCoro::waitFor(server.gate().ready(*identity));
        QVERIFY(ready);
        QCOMPARE(ready->user.username, u"ada"_s);
        QCOMPARE(ready->sessionId, identity->session);
        QVERIFY(!ready->epoch.isEmpty());
        QVERIFY(ready->chats.isEmpty());
        QVERIFY(QCoro::waitFor(server.gate().chatsOf(ada.user))->isEmpty());
        QCOMPARE(server.stateOf(u"made up"_s), u"unauthenticated"_s);
    }
};

QTEST_GUILESS_MAIN(TestSigningIn)
#include "tst_signingin.moc"
