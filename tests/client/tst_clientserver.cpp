#include "client/models/ChatListModel.h"
#include "client/models/ParticipantsModel.h"
#include "tests/client/CoreDriver.h"
#include "tests/support/ChaosProxy.h"
#include "tests/support/ServerProcess.h"

#include <QSignalSpy>

using namespace confab;
using namespace confab::test;
using namespace confab::protocol;
using namespace std::chrono_literals;

// Two cores and the real confabd.
class ClientServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theyFindEachOtherAndTalk();
    void receiptsGoBothWays();
    void changesReachTheOther();
    void signedInPeopleAreToldTheServersVersion();
    void typingAndPresenceShow();
    void whoHasNoLineClaimsNothingOfOthersPresence();
    void fieldErrorsNameTheirField();
    void groupsAndInvites();
    void catchesUpAfterBeingAway();
    void survivesTheServersDeath();
    void talksThroughAHostileLine();
    void tokenIsRenewedAndOldOnesDoNotLockOut();
    void twoDevicesAgree();
    void signsOutWhenRevoked();

private:
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<CoreDriver> m_anna;
    std::unique_ptr<CoreDriver> m_bao;
    ChatId m_chat;
};

void ClientServer::initTestCase()
{
    m_server = std::make_unique<ServerProcess>();
    QVERIFY2(m_server->start(), m_server->output().constData());
    m_anna = std::make_unique<CoreDriver>(m_server->url());
    m_bao = std::make_unique<CoreDriver>(m_server->url());
    QVERIFY(m_anna->registerAs(QStringLiteral("anna")));
    QVERIFY(m_bao->registerAs(QStringLiteral("bao")));
    const auto found = m_anna->ask<ops::SearchUsers>({.query = QStringLiteral("bao"), .cursor = {}, .limit = {}});
    QVERIFY(found);
    QCOMPARE(found->items.size(), 1);
    protocol::CreateChat form;
    form.type = ChatType::Direct;
    form.userId = found->items.first().id;
    const auto created = m_anna->ask<ops::CreateChat>(form);
    QVERIFY(created);
    (*m_anna)->cache.putChat(created->chat);
    m_chat = created->chat.id;
    QTRY_VERIFY(m_bao->chat(m_chat));
    QVERIFY(m_bao->chat(m_chat)->chat.peer);
    QCOMPARE(m_bao->chat(m_chat)->chat.peer->username, QStringLiteral("anna"));
}

void ClientServer::theyFindEachOtherAndTalk()
{
    for (int i = 0; i < 5; ++i) {
        (*m_anna)->outbox.send(m_chat, QStringLiteral("a%1").arg(i));
        (*m_bao)->outbox.send(m_chat, QStringLiteral("b%1").arg(i));
    }
    QTRY_VERIFY((*m_anna)->outbox.items().isEmpty() && (*m_bao)->outbox.items().isEmpty());
    QTRY_COMPARE(m_anna->texts(m_chat).size(), 10);
    QTRY_COMPARE(m_bao->texts(m_chat), m_anna->texts(m_chat));
    QCOMPARE(m_bao->texts(m_chat).filter(QRegularExpression(QStringLiteral("^a\\d"))), (QStringList{QStringLiteral("a0"), QStringLiteral("a1"), QStringLiteral("a2"), QStringLiteral("a3"), QStringLiteral("a4")}));
    (*m_anna)->outbox.send(m_chat, QStringLiteral("one more"));
    const auto lastSeq = [&] { return m_bao->chat(m_chat)->chat.seq; };
    QTRY_COMPARE(lastSeq(), 11);
    QVERIFY(m_bao->chat(m_chat)->unread >= 1); // writing was reading, up to one's own last message
}

void ClientServer::receiptsGoBothWays()
{
    const qint64 seq = m_anna->chat(m_chat)->chat.seq;
    const auto marks = [&] {
        const auto &members = (*m_anna)->cache.members(m_chat);
        const auto it = std::ranges::find(members, m_bao->me(), &CachedMember::userId);
        return it == members.end() ? std::pair<qint64, qint64>() : std::pair(it->deliveredSeq, it->readSeq);
    };
    QTRY_COMPARE(marks().first, seq);
    (*m_bao)->cache.markRead(m_chat, seq);
    QCOMPARE(m_bao->chat(m_chat)->unread, 0);
    QTRY_COMPARE(marks().second, seq);
    QTRY_COMPARE(m_bao->chat(m_chat)->confirmedRead, seq);
}

void ClientServer::changesReachTheOther()
{
    const QList<Message> all = (*m_anna)->cache.messages(m_chat, 1, 100);
    const auto mine = std::ranges::find_if(all, [&](const Message &m) { return m.sender.id == m_anna->me(); });
    QVERIFY(mine != all.end());
    const auto other = [&] { return (*m_bao)->cache.message(mine->id).value_or(Message()); };
    QVERIFY((*m_anna)->outbox.edit(*mine, QStringLiteral("edited")));
    QTRY_COMPARE(other().content, QStringLiteral("edited"));
    QVERIFY(other().editedAt);
    QVERIFY((*m_bao)->outbox.react(*mine, QString::fromUtf8("👍"), true));
    QTRY_COMPARE((*m_anna)->cache.message(mine->id)->reactions.size(), 1);
    QVERIFY((*m_anna)->outbox.remove(*mine));
    QTRY_VERIFY_WITH_TIMEOUT(other().deletedAt, 15000);
    QTRY_COMPARE(m_anna->chat(m_chat)->chat.rev, m_bao->chat(m_chat)->chat.rev);
}

void ClientServer::signedInPeopleAreToldTheServersVersion()
{
    QTRY_COMPARE((*m_anna)->serverVersion(), QStringLiteral(CONFAB_VERSION));
}

void ClientServer::typingAndPresenceShow()
{
    (*m_anna)->typing.typeHere(m_chat, true);
    QTRY_COMPARE((*m_bao)->typing.typing(m_chat), QList{m_anna->me()});
    QTRY_VERIFY_WITH_TIMEOUT((*m_bao)->typing.typing(m_chat).isEmpty(), 10000);
    const auto status = [&] {
        const User *anna = (*m_bao)->cache.person(m_anna->me());
        return anna ? anna->status.value_or(PresenceStatus::Offline) : PresenceStatus::Offline;
    };
    QTRY_COMPARE(status(), PresenceStatus::Online);
    QVERIFY(m_anna->ask<ops::UpdatePresence>({PresenceStatus::Dnd}));
    QTRY_COMPARE(status(), PresenceStatus::Dnd);
    (*m_anna)->connection.stop();
    QTRY_COMPARE_WITH_TIMEOUT(status(), PresenceStatus::Offline, 60000);
    (*m_anna)->connection.start(m_server->url());
    QVERIFY(m_anna->waitForSync());
}

void ClientServer::whoHasNoLineClaimsNothingOfOthersPresence()
{
    ChatListModel chats(**m_bao);
    ParticipantsModel people(**m_bao);
    people.open(m_chat);
    const auto shown = [&](const char *role) { return chats.rolesOf(m_chat).value(QString::fromLatin1(role)).toString(); };
    const auto anna = [&](const char *role) {
        for (int i = 0; i < people.rowCount(); ++i) {
            if (const QVariantMap row = people.get(i); row.value(QStringLiteral("userId")) == m_anna->me().toString())
                return row.value(QString::fromLatin1(role)).toString();
        }
        return QStringLiteral("nobody");
    };
    QTRY_COMPARE(shown("presence"), QStringLiteral("dnd"));
    QTRY_COMPARE(anna("presence"), QStringLiteral("dnd"));
    QCOMPARE(shown("subtitle"), QStringLiteral("do not disturb"));
    (*m_bao)->connection.stop();
    QCOMPARE(shown("presence"), QString());
    QCOMPARE(shown("subtitle"), QStringLiteral("waiting for the connection"));
    QTRY_COMPARE(anna("presence"), QString());
    QCOMPARE(anna("lastSeenText"), QString());
    (*m_bao)->connection.start(m_server->url());
    QVERIFY(m_bao->waitForSync());
    QTRY_COMPARE(shown("subtitle"), QStringLiteral("do not disturb"));
    QTRY_COMPARE(anna("presence"), QStringLiteral("dnd"));
}

void ClientServer::fieldErrorsNameTheirField()
{
    CoreDriver visitor(m_server->url());
    const auto attempt = [&](Register form) {
        std::optional<Failure> failure;
        visitor->auth.registerAccount(form, [&](const Reply<Account> &reply) { failure = reply ? Failure() : reply.error(); });
        (void)QTest::qWaitFor([&] { return failure.has_value(); }, 10000);
        return failure.value_or(Failure());
    };
    Register form;
    form.email = QStringLiteral("x@example.org");
    form.username = QStringLiteral("ANNA");
    form.password = QStringLiteral("correct horse battery");
    QCOMPARE(attempt(form).error.code, ErrorCode::Conflict);
    QCOMPARE(attempt(form).error.field, QStringLiteral("username"));
    form.username = QStringLiteral("somebody");
    form.password = QStringLiteral("short");
    QCOMPARE(attempt(form).error.field, QStringLiteral("password"));
}

void ClientServer::groupsAndInvites()
{
    protocol::CreateChat form;
    form.type = ChatType::Group;
    form.name = QStringLiteral("Gardeners");
    const auto created = m_anna->ask<ops::CreateChat>(form);
    QVERIFY(created);
    (*m_anna)->cache.putChat(created->chat);
    const ChatId id = created->chat.id;
    protocol::CreateInvite limits;
    limits.chatId = id;
    const auto invite = m_anna->ask<ops::CreateInvite>(limits);
    QVERIFY(invite);
    protocol::JoinChat join;
    join.code = invite->code;
    const auto joined = m_bao->ask<ops::JoinChat>(join);
    QVERIFY(joined);
    (*m_bao)->cache.putChat(joined->chat);
    QTRY_COMPARE(m_anna->chat(id)->chat.memberCount, 2);
    (*m_anna)->outbox.send(id, QStringLiteral("welcome"));
    QTRY_VERIFY(m_bao->texts(id).contains(QStringLiteral("welcome")));
    QVERIFY(m_anna->ask<ops::RemoveParticipant>({id, m_bao->me()}));
    QTRY_VERIFY(!m_bao->chat(id));
}

void ClientServer::catchesUpAfterBeingAway()
{
    (*m_bao)->connection.stop();
    for (int i = 0; i < 150; ++i)
        (*m_anna)->outbox.send(m_chat, QStringLiteral("away %1").arg(i));
    QTRY_VERIFY_WITH_TIMEOUT((*m_anna)->outbox.items().isEmpty(), 60000);
    m_bao->restart();
    QVERIFY(m_bao->waitForSync());
    QTRY_COMPARE_WITH_TIMEOUT(m_bao->chat(m_chat)->chat.rev, m_anna->chat(m_chat)->chat.rev, 20000);
    QCOMPARE(m_bao->texts(m_chat), m_anna->texts(m_chat));
}

void ClientServer::survivesTheServersDeath()
{
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 20; ++i)
            (*m_anna)->outbox.send(m_chat, QStringLiteral("r%1 %2").arg(round).arg(i));
        QTRY_VERIFY((*m_anna)->outbox.items().size() < 15);
        m_server->kill();
        QVERIFY(m_server->start());
        (*m_anna)->connection.retryNow();
        (*m_bao)->connection.retryNow();
    }
    QTRY_VERIFY_WITH_TIMEOUT((*m_anna)->outbox.items().isEmpty(), 60000);
    QTRY_COMPARE_WITH_TIMEOUT(m_bao->texts(m_chat), m_anna->texts(m_chat), 60000);
    const QStringList sent = m_bao->texts(m_chat).filter(QRegularExpression(QStringLiteral("^r\\d ")));
    QStringList expected;
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 20; ++i)
            expected += QStringLiteral("r%1 %2").arg(round).arg(i);
    }
    QCOMPARE(sent, expected); // none lost, none twice, all in order
}

void ClientServer::talksThroughAHostileLine()
{
    ChaosProxy proxy(m_server->port(), 7);
    CoreDriver cora(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(proxy.port())));
    QVERIFY(cora.registerAs(QStringLiteral("cora")));
    protocol::CreateChat form;
    form.type = ChatType::Direct;
    form.userId = m_anna->me();
    const auto created = cora.ask<ops::CreateChat>(form);
    QVERIFY(created);
    cora->cache.putChat(created->chat);
    const ChatId id = created->chat.id;
    QTRY_VERIFY(m_anna->chat(id));
    proxy.setFaults({.cut = 0.08, .delay = 0.2, .garble = 0, .freeze = 0, .refuse = 0.1, .longestDelay = 80ms});
    for (int i = 0; i < 30; ++i) {
        cora->outbox.send(id, QStringLiteral("c%1").arg(i));
        (*m_anna)->outbox.send(id, QStringLiteral("a%1").arg(i));
        cora->connection.retryNow();
        QTest::qWait(40); // lets traffic and faults interleave; nothing is judged by it
    }
    proxy.setFaults({});
    const auto settled = [&] {
        cora->connection.retryNow();
        return cora->outbox.items().isEmpty() && (*m_anna)->outbox.items().isEmpty() && cora.texts(id).size() == 60 && cora.texts(id) == m_anna->texts(id);
    };
    QTRY_VERIFY_WITH_TIMEOUT(settled(), 60000);
    QCOMPARE(cora.texts(id).filter(QStringLiteral("c")).first(), QStringLiteral("c0"));
    QCOMPARE(cora.texts(id).filter(QStringLiteral("c")).last(), QStringLiteral("c29"));
    QVERIFY(proxy.faultsPlayed() > 0);
}

void ClientServer::tokenIsRenewedAndOldOnesDoNotLockOut()
{
    QString first;
    (*m_bao)->auth.accessToken(Freshness::Any, [&](const Reply<QString> &token) { first = token.value_or(QString()); });
    QTRY_VERIFY(!first.isEmpty());
    QString second;
    (*m_bao)->auth.accessToken(Freshness::Renewed, [&](const Reply<QString> &token) { second = token.value_or(QString()); });
    QTRY_VERIFY(!second.isEmpty());
    QVERIFY(second != first);
    (*m_bao)->connection.authenticateAnew();
    QTRY_VERIFY((*m_bao)->connection.isOnline());
    // Killed between receiving the successor and keeping it: the older one still gets in.
    QFile vault((*m_bao)->profile.vaultPath());
    QVERIFY(vault.open(QIODevice::ReadOnly));
    const QByteArray before = vault.readAll();
    vault.close();
    second.clear();
    (*m_bao)->auth.accessToken(Freshness::Renewed, [&](const Reply<QString> &token) { second = token.value_or(QString()); });
    QTRY_VERIFY(!second.isEmpty());
    QVERIFY(vault.open(QIODevice::WriteOnly));
    vault.write(before);
    vault.close();
    m_bao->restart();
    QVERIFY(m_bao->waitForSync());
}

void ClientServer::twoDevicesAgree()
{
    CoreDriver phone(m_server->url());
    QVERIFY(phone.signInAs(QStringLiteral("bao")));
    QTRY_VERIFY(phone.chat(m_chat));
    (*m_anna)->outbox.send(m_chat, QStringLiteral("to both"));
    QTRY_COMPARE(phone.texts(m_chat).value(phone.texts(m_chat).size() - 1), QStringLiteral("to both"));
    (*m_bao)->cache.markRead(m_chat, m_bao->chat(m_chat)->chat.seq);
    QTRY_COMPARE(phone.chat(m_chat)->unread, 0);
    (*m_bao)->outbox.send(m_chat, QStringLiteral("from the desk"));
    QTRY_COMPARE(phone.texts(m_chat).value(phone.texts(m_chat).size() - 1), QStringLiteral("from the desk"));
    QTRY_COMPARE(phone.chat(m_chat)->chat.rev, m_bao->chat(m_chat)->chat.rev);
}

void ClientServer::signsOutWhenRevoked()
{
    CoreDriver phone(m_server->url());
    QVERIFY(phone.signInAs(QStringLiteral("bao")));
    QSignalSpy out(&*phone, &ClientCore::signedOut);
    QVERIFY(m_bao->ask<ops::RevokeOtherSessions>({}));
    QTRY_COMPARE_WITH_TIMEOUT(out.count(), 1, 10000);
    QVERIFY(!phone->isSignedIn());
    QVERIFY((*m_bao)->isSignedIn());
}

QTEST_GUILESS_MAIN(ClientServer)
#include "tst_clientserver.moc"
