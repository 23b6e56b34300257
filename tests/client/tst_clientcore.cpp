#include "client/core/ClientCore.h"
#include "tests/client/CoreDriver.h"
#include "tests/client/FakeServer.h"
#include "tests/client/Samples.h"
#include "tests/transport/TestCertificate.h"

#include <QDir>
#include <QSignalSpy>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace confab::protocol;
using namespace std::chrono_literals;

// The core against a server that can be made to misbehave.
class ClientCoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhatIsAtAnAddressInstead_data();
    void saysWhatIsAtAnAddressInstead();
    void aCertificateNobodyVouchesForIsSaidToBeOne();
    void logsInAndShowsItsChats();
    void fallsBackToPolling();
    void sendsAndMergesItsOwnMessage();
    void aLostAnswerIsSentAgainAndNotDoubled();
    void messagesKeepTheirOrderOverFailures();
    void waitsAsLongAsTheServerAsks();
    void whatWaitsCanBeTakenBack();
    void whatWaitsCanBeRewritten();
    void whatArrivedBeforeItWasRewrittenIsChanged_data();
    void whatArrivedBeforeItWasRewrittenIsChanged();
    void whatIsLostWithItsChatIsTold();
    void aRefusedMessageFailsAndCanBeRetriedOrDiscarded();
    void aSkippedRevisionIsFetched();
    void aLostLastEventIsFoundAtTheNextConnection();
    void catchesUpWithWhatChangedMeanwhile();
    void aGreetingReadBeforeWhatWasSentForgetsNothing();
    void opensOnItsCacheWithoutANetwork();
    void whatWasDoneOfflineFollows();
    void deletionCanBeTakenBackAndElseHappens();
    void refreshIsSingleFlight();
    void aLostRefreshAnswerDoesNotSignOut();
    void expiredTokenIsRenewedAtConnecting();
    void tokenIsRenewedOnTheLiveLine();
    void aRevokedSessionSignsOutAndKeepsTheCache();
    void ofADeletedAccountNothingStays();
    void dataThatDoesNotOpenIsSaidAndLeftAlone();
    void anotherEpochStartsAfresh();
    void receiptsAreToldAndKept();
    void typingEndsByItself();
    void aSilentServerIsNoticed();
    void logoutLeavesNothing();

private:
    void signIn();
    void restart(); // the program, on the same folder
    const CachedChat *chat() { return m_core->cache.chat(m_server->chat.id); }
    bool hasSynced() { return m_core->sync.isCaughtUp(); }
    bool sameAsServer();

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<ClientCore> m_core;
};

void ClientCoreTest::init()
{
    m_core.reset();
    m_server = std::make_unique<FakeServer>();
    m_dir = std::make_unique<QTemporaryDir>();
    restart();
}

void ClientCoreTest::saysWhatIsAtAnAddressInstead_data()
{
    QTest::addColumn<QByteArray>("answer"); // empty: the port is closed
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QByteArray &answer, const char *scheme, const char *said) {
        QTest::newRow(name) << answer << QString::fromLatin1(scheme) << QString::fromLatin1(said);
    };
    row("nothing", {}, "http", "No server answers at this address.");
    row("a website", "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<html>", "http", "What answers at this address is not a Confab server.");
    row("a website without such a page", "HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno", "http", "What answers at this address is not a Confab server.");
    row("no HTTP", "SSH-2.0-OpenSSH_9.2\r\n", "http", "What answers at this address is not a Confab server.");
    row("one that has moved", "HTTP/1.1 301 Moved\r\nLocation: https://chat.example.org/healthz?a=b\r\nContent-Length: 0\r\n\r\n", "http",
        "This address leads on to https://chat.example.org.");
    row("no TLS where it was asked for", "HTTP/1.1 400 Bad Request\r\n\r\n", "https", "There is no secure connection to this server.");
}

void ClientCoreTest::saysWhatIsAtAnAddressInstead()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, scheme);
    QFETCH(QString, said);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const quint16 port = server.serverPort();
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket, answer] {
            socket->readAll();
            socket->write(answer);
            socket->disconnectFromHost();
        });
    });
    if (answer.isEmpty())
        server.close();
    QString message;
    m_core->useServer(QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(scheme).arg(port)), this,
                      [&](const Reply<bool> &reply) { message = reply ? QStringLiteral("found") : reply.error().error.message; });
    QTRY_VERIFY(!message.isEmpty());
    QVERIFY2(message.startsWith(said), qPrintable(message));
    QVERIFY(m_core->server().isEmpty());
}

void ClientCoreTest::aCertificateNobodyVouchesForIsSaidToBeOne()
{
    QSslServer server;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(testCertificate));
    tls.setPrivateKey(QSslKey(testKey, QSsl::Ec));
    server.setSslConfiguration(tls);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QString message;
    m_core->useServer(QUrl(QStringLiteral("https://localhost:%1").arg(server.serverPort())), this,
                      [&](const Reply<bool> &reply) { message = reply ? QStringLiteral("found") : reply.error().error.message; });
    QTRY_VERIFY(!message.isEmpty());
    QVERIFY2(message.startsWith(QStringLiteral("This server cannot prove who it is: ")), qPrintable(message));
}

void ClientCoreTest::restart()
{
    m_core.reset();
    m_core = std::make_unique<ClientCore>(m_dir->path(), SecretStore::Policy::MemoryOnly);
    QVERIFY(m_core->secrets.unlockVault(QStringLiteral("passphrase")));
    m_core->start();
}

void ClientCoreTest::signIn()
{
    bool found = false;
    m_core->useServer(m_server->url(), this, [&](const Reply<bool> &reply) { found = reply.has_value(); });
    QTRY_VERIFY(found);
    QVERIFY(test::signIn(*m_core));
}

bool ClientCoreTest::sameAsServer()
{
    const CachedChat *known = chat();
    if (!known || known->chat.rev != m_server->chat.rev || known->chat.seq != m_server->chat.seq)
        return false;
    const QList<Message> here = m_core->cache.messages(known->chat.id, 1, known->chat.seq);
    const QList<Message> there = m_server->latest();
    return std::ranges::equal(here, there, [](const Message &a, const Message &b) {
        return a.id == b.id && a.rev == b.rev && a.content == b.content && a.deletedAt == b.deletedAt;
    });
}

void ClientCoreTest::logsInAndShowsItsChats()
{
    QCOMPARE(m_core->connection.state(), Connection::State::Stopped);
    signIn();
    QVERIFY(m_core->connection.isOnline());
    QCOMPARE(m_core->connection.transportName(), QStringLiteral("websocket"));
    QVERIFY(chat());
    QCOMPARE(m_core->account().username, QStringLiteral("user1"));
}

void ClientCoreTest::fallsBackToPolling()
{
    m_server->refuseWebSockets = true;
    signIn();
    QCOMPARE(m_core->connection.transportName(), QStringLiteral("polling"));
    m_server->post(2, QStringLiteral("through the proxy"));
    QTRY_VERIFY(chat()->chat.seq == 1);
    m_core->outbox.send(m_server->chat.id, QStringLiteral("and back"));
    QTRY_VERIFY(sameAsServer());
}

void ClientCoreTest::sendsAndMergesItsOwnMessage()
{
    signIn();
    m_core->outbox.send(m_server->chat.id, QStringLiteral("hello"));
    QCOMPARE(m_core->outbox.items().size(), 1);
    QTRY_VERIFY(m_core->outbox.items().isEmpty());
    QVERIFY(sameAsServer());
    QCOMPARE(chat()->unread, 0);
}

void ClientCoreTest::aLostAnswerIsSentAgainAndNotDoubled()
{
    signIn();
    m_server->dropAcks = 2;
    m_core->outbox.send(m_server->chat.id, QStringLiteral("once"));
    QTRY_VERIFY_WITH_TIMEOUT(m_core->outbox.items().isEmpty(), 20000);
    QCOMPARE(m_server->latest().size(), 1);
    QVERIFY(sameAsServer());
}

void ClientCoreTest::messagesKeepTheirOrderOverFailures()
{
    signIn();
    m_server->dropAcks = 1;
    m_server->sendErrors = 2;
    m_server->sendError = Error::later(ErrorCode::Busy, QStringLiteral("later"), 10ms);
    for (int i = 0; i < 10; ++i)
        m_core->outbox.send(m_server->chat.id, QString::number(i));
    QTRY_VERIFY_WITH_TIMEOUT(m_core->outbox.items().isEmpty(), 30000);
    const QList<Message> sent = m_server->latest();
    QCOMPARE(sent.size(), 10);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(sent[i].content, QString::number(i));
}

void ClientCoreTest::waitsAsLongAsTheServerAsks()
{
    signIn();
    m_server->sendErrors = 1;
    m_server->sendError = Error::later(ErrorCode::RateLimited, QStringLiteral("slow down"), 1500ms);
    QElapsedTimer timer;
    timer.start();
    m_core->outbox.send(m_server->chat.id, QStringLiteral("x"));
    QTRY_VERIFY_WITH_TIMEOUT(m_core->outbox.items().isEmpty(), 20000);
    QVERIFY(timer.elapsed() >= 1500); // a bound that the server set, not a measure of speed
}

void ClientCoreTest::whatWaitsCanBeTakenBack()
{
    signIn();
    m_core->connection.stop();
    const auto first = m_core->outbox.send(m_server->chat.id, QStringLiteral("better not"));
    QVERIFY(m_core->outbox.send(m_server->chat.id, QStringLiteral("this")));
    QVERIFY(m_core->outbox.discard(*first));
    m_core->goOnline();
    QTRY_VERIFY(m_core->outbox.items().isEmpty());
    QCOMPARE(m_server->log.size(), 1);
    QCOMPARE(m_server->log.first().content, QStringLiteral("this"));
    // Not what is under way: it may be with the others already.
    m_server->silent = true;
    const auto late = m_core->outbox.send(m_server->chat.id, QStringLiteral("too late"));
    QVERIFY(!m_core->outbox.discard(*late));
}

void ClientCoreTest::whatWaitsCanBeRewritten()
{
    signIn();
    const ChatId here = m_server->chat.id;
    m_core->connection.stop();
    const auto first = m_core->outbox.send(here, QStringLiteral("frist"));
    QVERIFY(m_core->outbox.send(here, QStringLiteral("second")));
    QVERIFY(m_core->outbox.rewrite(*first, QStringLiteral("first")));
    restart(); // it is kept, and keeps its place
    m_core->connection.stop();
    QCOMPARE(m_core->outbox.sends(here).first().entry.text, QStringLiteral("first"));
    m_core->goOnline();
    QTRY_VERIFY(m_core->outbox.items().isEmpty());
    QCOMPARE(m_server->log.size(), 2);
    QCOMPARE(m_server->log[0].content, QStringLiteral("first"));
    QCOMPARE(m_server->log[1].content, QStringLiteral("second"));
    // What was refused for good goes out in other words.
    m_server->sendErrors = 1;
    m_server->sendError = Error::invalid(QStringLiteral("content"), QStringLiteral("too rude"));
    const auto rude = m_core->outbox.send(here, QStringLiteral("rude"));
    QTRY_COMPARE(m_core->outbox.items().first().phase, Outbox::Phase::Failed);
    QVERIFY(m_core->outbox.rewrite(*rude, QStringLiteral("kind")));
    QTRY_VERIFY(m_core->outbox.items().isEmpty());
    QCOMPARE(m_server->latest().last().content, QStringLiteral("kind"));
    // Not what is under way, nor what has arrived.
    m_server->silent = true;
    const auto late = m_core->outbox.send(here, QStringLiteral("too late"));
    QVERIFY(!m_core->outbox.rewrite(*late, QStringLiteral("never")));
    QVERIFY(!m_core->outbox.rewrite(*first, QStringLiteral("never")));
    QCOMPARE(m_core->outbox.items().first().entry.text, QStringLiteral("too late"));
}

void ClientCoreTest::whatArrivedBeforeItWasRewrittenIsChanged_data()
{
    QTest::addColumn<bool>("killed");
    QTest::addColumn<bool>("unheard"); // the conflict is told before the message itself
    QTest::newRow("line cut") << false << false;
    QTest::newRow("program killed") << true << false;
    QTest::newRow("conflict first") << false << true;
}

void ClientCoreTest::whatArrivedBeforeItWasRewrittenIsChanged()
{
    QFETCH(bool, killed);
    QFETCH(bool, unheard);
    signIn();
    const ChatId here = m_server->chat.id;
    m_server->dropAcks = 1;
    const auto first = m_core->outbox.send(here, QStringLiteral("earlier words"));
    QVERIFY(m_core->outbox.send(here, QStringLiteral("what follows")));
    QTRY_COMPARE(m_server->log.size(), 1);
    m_core->connection.stop();
    if (killed) {
        restart();
        m_core->connection.stop();
    }
    QVERIFY(m_core->outbox.rewrite(*first, QStringLiteral("later words")));
    m_server->noSyncs = unheard ? 1 : 0;
    bool failed = false; // it is only late
    connect(&m_core->outbox, &Outbox::changed, this, [&] {
        failed |= std::ranges::any_of(m_core->outbox.items(), [](const Outbox::Item &item) { return item.phase == Outbox::Phase::Failed; });
    });
    m_core->goOnline();
    QTRY_VERIFY_WITH_TIMEOUT(m_core->outbox.items().isEmpty(), 20000);
    QVERIFY(m_core->cache.outbox().all().isEmpty());
    QVERIFY(!failed);
    const QList<Message> there = m_server->latest();
    QCOMPARE(there.size(), 2);
    QCOMPARE(there[0].content, QStringLiteral("later words"));
    QVERIFY(there[0].editedAt);
    QCOMPARE(there[1].content, QStringLiteral("what follows"));
    QTRY_VERIFY_WITH_TIMEOUT(sameAsServer(), 10000);
}

void ClientCoreTest::whatIsLostWithItsChatIsTold()
{
    signIn();
    QSignalSpy dropped(&m_core->outbox, &Outbox::dropped);
    m_core->connection.stop();
    m_core->outbox.send(m_server->chat.id, QStringLiteral("one"));
    m_core->outbox.send(m_server->chat.id, QStringLiteral("two"));
    m_server->noChats = true; // one was removed meanwhile
    m_core->goOnline();
    QTRY_VERIFY(!chat());
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped.first().at(1).toInt(), 2);
    QVERIFY(m_core->outbox.items().isEmpty());
    QVERIFY(m_core->cache.outbox().all().isEmpty());
}

void ClientCoreTest::aRefusedMessageFailsAndCanBeRetriedOrDiscarded()
{
    signIn();
    m_server->sendErrors = 2;
    m_server->sendError = Error::forbidden(QStringLiteral("not here"));
    const auto first = m_core->outbox.send(m_server->chat.id, QStringLiteral("first"));
    const auto second = m_core->outbox.send(m_server->chat.id, QStringLiteral("second"));
    QTRY_VERIFY(std::ranges::all_of(m_core->outbox.items(), [](const Outbox::Item &i) { return i.phase == Outbox::Phase::Failed; }));
    QCOMPARE(m_core->outbox.items().first().entry.failure, QStringLiteral("not here"));
    restart(); // a failure is remembered
    QCOMPARE(m_core->outbox.items().size(), 2);
    QTRY_VERIFY(hasSynced());
    QVERIFY(m_core->outbox.retry(*first));
    QVERIFY(m_core->outbox.discard(*second));
    QTRY_VERIFY(m_core->outbox.items().isEmpty());
    QCOMPARE(m_server->latest().size(), 1);
}

void ClientCoreTest::aSkippedRevisionIsFetched()
{
    signIn();
    m_server->post(2, QStringLiteral("one"));
    m_server->loseEvents = 2;
    m_server->post(2, QStringLiteral("two"));
    m_server->post(2, QStringLiteral("three"));
    m_server->post(2, QStringLiteral("four"));
    QTRY_VERIFY(sameAsServer());
    QVERIFY(m_server->received.contains(QStringLiteral("get_changes")));
    QCOMPARE(chat()->unread, 4);
}

void ClientCoreTest::aLostLastEventIsFoundAtTheNextConnection()
{
    signIn();
    m_server->loseEvents = 1;
    m_server->post(2, QStringLiteral("unheard"));
    m_server->cut();
    QTRY_VERIFY_WITH_TIMEOUT(sameAsServer(), 10000);
}

void ClientCoreTest::catchesUpWithWhatChangedMeanwhile()
{
    signIn();
    const Message first = m_server->post(2, QStringLiteral("first"));
    m_server->post(2, QStringLiteral("second"));
    QTRY_VERIFY(sameAsServer());
    m_server->silent = true;
    Message edited = m_server->post(2, QStringLiteral("third"));
    m_server->post(2, QStringLiteral("fourth"));
    edited.content = QStringLiteral("third, edited");
    m_server->change(edited, "message_edited"); // so it comes after the fourth in rev order
    Message removed = first;
    removed.content.clear();
    removed.deletedAt = Timestamp{1'700'000'000'000};
    m_server->change(removed, "message_deleted");
    m_server->cut();
    m_server->silent = false;
    QTRY_VERIFY_WITH_TIMEOUT(sameAsServer(), 10000);
    QCOMPARE(m_core->cache.rangeAround(m_server->chat.id, 1), (SeqRange{1, 4}));
}

void ClientCoreTest::aGreetingReadBeforeWhatWasSentForgetsNothing()
{
    signIn();
    for (int i = 0; i < 5; ++i)
        m_server->post(2, QString::number(i));
    QTRY_VERIFY(sameAsServer());
    m_core->connection.stop();
    QVERIFY(m_core->outbox.send(m_server->chat.id, QStringLiteral("answered first")));
    QSignalSpy forgotten(&m_core->cache, &Cache::reset);
    m_server->greetLate = true;
    m_core->goOnline();
    QTRY_VERIFY(hasSynced());
    QVERIFY(m_core->outbox.items().isEmpty());
    QVERIFY(forgotten.isEmpty());
    QVERIFY(sameAsServer());
    // But a server that knows less than it did is believed.
    m_server->greetLate = false;
    m_core->connection.stop();
    m_server->chat.rev = 2;
    m_core->goOnline();
    QTRY_VERIFY(hasSynced());
    QVERIFY(!forgotten.isEmpty());
}

void ClientCoreTest::opensOnItsCacheWithoutANetwork()
{
    signIn();
    m_server->post(2, QStringLiteral("kept"));
    QTRY_VERIFY(sameAsServer());
    const ChatId id = m_server->chat.id;
    m_server.reset();
    restart();
    QVERIFY(m_core->isSignedIn()); // at once
    QVERIFY(m_core->cache.chat(id));
    QCOMPARE(m_core->cache.messages(id, 1, 1).first().content, QStringLiteral("kept"));
    QCOMPARE(m_core->account().username, QStringLiteral("user1"));
    QTRY_COMPARE(m_core->connection.state(), Connection::State::Waiting);
    QVERIFY(m_core->isSignedIn());
}

void ClientCoreTest::whatWasDoneOfflineFollows()
{
    signIn();
    const Message theirs = m_server->post(2, QStringLiteral("theirs"));
    QTRY_VERIFY(sameAsServer());
    m_core->connection.stop();
    m_core->outbox.send(m_server->chat.id, QStringLiteral("a"));
    m_core->outbox.send(m_server->chat.id, QStringLiteral("b"));
    m_core->cache.markRead(m_server->chat.id, theirs.seq);
    m_core->cache.setDraft(m_server->chat.id, QStringLiteral("draft"));
    restart();
    QCOMPARE(m_core->outbox.items().size(), 2);
    QCOMPARE(chat()->draft, QStringLiteral("draft"));
    QTRY_VERIFY(m_core->outbox.items().isEmpty());
    QCOMPARE(m_server->latest().last().content, QStringLiteral("b"));
    QTRY_VERIFY(m_server->readSeq >= theirs.seq);
}

void ClientCoreTest::deletionCanBeTakenBackAndElseHappens()
{
    signIn();
    m_core->outbox.send(m_server->chat.id, QStringLiteral("stays"));
    m_core->outbox.send(m_server->chat.id, QStringLiteral("goes"));
    QTRY_VERIFY(m_core->outbox.items().isEmpty());
    const QList<Message> sent = m_server->latest();
    QVERIFY(m_core->outbox.remove(sent[0]));
    QVERIFY(m_core->outbox.remove(sent[1]));
    QVERIFY(m_core->outbox.undoRemove(sent[0].id));
    QTRY_VERIFY_WITH_TIMEOUT(m_core->outbox.items().isEmpty(), 15000);
    QVERIFY(!m_server->latest()[0].deletedAt);
    QVERIFY(m_server->latest()[1].deletedAt);
    QTRY_VERIFY(sameAsServer());
}

void ClientCoreTest::refreshIsSingleFlight()
{
    signIn();
    int answers = 0;
    for (int i = 0; i < 20; ++i)
        m_core->auth.accessToken(Freshness::Renewed, [&](const Reply<QString> &token) { answers += token.has_value(); });
    QTRY_COMPARE(answers, 20);
    QCOMPARE(m_server->refreshes, 1);
}

void ClientCoreTest::aLostRefreshAnswerDoesNotSignOut()
{
    signIn();
    m_server->loseRefreshAnswers = 1;
    bool renewed = false;
    m_core->auth.accessToken(Freshness::Renewed, [&](const Reply<QString> &token) { renewed = token.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(renewed, 10000);
    QCOMPARE(m_core->auth.state(), AuthSession::State::SignedIn);
    // As after a crash between the answer and its safekeeping: the old token is shown once more.
    m_server->loseRefreshAnswers = 1;
    m_core->auth.accessToken(Freshness::Renewed, [](const Reply<QString> &) {});
    QTRY_COMPARE(m_server->loseRefreshAnswers, 0);
    restart();
    QTRY_VERIFY_WITH_TIMEOUT(hasSynced(), 10000);
}

void ClientCoreTest::expiredTokenIsRenewedAtConnecting()
{
    signIn();
    m_server->refuseConnect = QStringLiteral("token_expired");
    m_server->refuseConnects = 1;
    m_server->cut();
    QTRY_VERIFY_WITH_TIMEOUT(!m_core->connection.isOnline(), 5000);
    QTRY_VERIFY_WITH_TIMEOUT(m_core->connection.isOnline(), 10000);
    QCOMPARE(m_server->refreshes, 1);
}

void ClientCoreTest::tokenIsRenewedOnTheLiveLine()
{
    signIn();
    m_server->tell("token_expiring", "{\"expiresIn\":60}");
    QTRY_COMPARE(m_server->authenticates, 1);
    QCOMPARE(m_server->refreshes, 1);
    QCOMPARE(m_server->connects, 1);
}

void ClientCoreTest::aRevokedSessionSignsOutAndKeepsTheCache()
{
    signIn();
    m_server->post(2, QStringLiteral("kept"));
    QTRY_VERIFY(sameAsServer());
    m_core->cache.setDraft(m_server->chat.id, QStringLiteral("draft"));
    QSignalSpy out(m_core.get(), &ClientCore::signedOut);
    m_server->tell("session_revoked", toJson(SessionRevoked{SessionId(uuid(5)), QStringLiteral("revoked")}));
    QTRY_COMPARE(out.count(), 1);
    QVERIFY(!out.first().first().toString().isEmpty());
    QVERIFY(!m_core->isSignedIn());
    QCOMPARE(m_core->connection.state(), Connection::State::Stopped);
    signIn();
    QCOMPARE(chat()->draft, QStringLiteral("draft"));
}

void ClientCoreTest::ofADeletedAccountNothingStays()
{
    signIn();
    m_server->post(2, QStringLiteral("private"));
    QTRY_VERIFY(sameAsServer());
    QSignalSpy out(m_core.get(), &ClientCore::signedOut);
    m_server->tell("session_revoked", toJson(SessionRevoked{SessionId(uuid(5)), QStringLiteral("account_deleted")}));
    QTRY_COMPARE(out.count(), 1);
    QVERIFY(!out.first().first().toString().isEmpty());
    QVERIFY(out.first().at(1).toBool());
    QVERIFY(QDir(m_dir->path()).entryList({QStringLiteral("cache-*")}).isEmpty());
}

void ClientCoreTest::dataThatDoesNotOpenIsSaidAndLeftAlone()
{
    signIn();
    m_core->connection.stop();
    QVERIFY(m_core->outbox.send(m_server->chat.id, QStringLiteral("for later")));
    QSqlQuery &version = m_core->cache.database().run(QStringLiteral("PRAGMA user_version"));
    QVERIFY(version.next());
    const QString ours = version.value(0).toString();
    version.finish();
    m_core->cache.database().run(QStringLiteral("PRAGMA user_version=999")).finish(); // a newer program was here
    m_core = std::make_unique<ClientCore>(m_dir->path(), SecretStore::Policy::MemoryOnly);
    QVERIFY(m_core->secrets.unlockVault(QStringLiteral("passphrase")));
    QStringList told;
    connect(m_core.get(), &ClientCore::storageTroubled, this, [&](const QString &why) { told += why; });
    m_core->start();
    QVERIFY(!m_core->isSignedIn());
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().contains(QStringLiteral("newer version")));
    // Nor does signing in work, and it says so too.
    bool in = false;
    m_core->auth.login({.login = QStringLiteral("user1"), .email = {}, .username = {}, .password = QStringLiteral("password"), .device = {}},
                       [&](const Reply<Account> &reply) { in = reply.has_value(); });
    QTRY_VERIFY(in);
    QVERIFY(!m_core->isSignedIn());
    QCOMPARE(told.size(), 2);
    QCOMPARE(m_core->connection.state(), Connection::State::Stopped);
    // The newer program finds all as it was.
    const QString path = m_dir->filePath(QDir(m_dir->path()).entryList({QStringLiteral("cache-*.sqlite")}).value(0));
    {
        QSqlDatabase newer = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("newer"));
        newer.setDatabaseName(path);
        QVERIFY(newer.open());
        newer.exec(QStringLiteral("PRAGMA user_version=") + ours);
    }
    QSqlDatabase::removeDatabase(QStringLiteral("newer"));
    restart();
    QVERIFY(m_core->isSignedIn());
    QCOMPARE(m_core->outbox.items().size(), 1);
}

void ClientCoreTest::anotherEpochStartsAfresh()
{
    signIn();
    m_server->post(2, QStringLiteral("of the first epoch"));
    m_server->post(2, QStringLiteral("lost in the restore"));
    QTRY_VERIFY(sameAsServer());
    m_core->connection.stop();
    m_server->epoch = QStringLiteral("second");
    m_server->log.removeLast();
    m_server->chat.seq = m_server->chat.rev = 1;
    m_core->connection.start(m_server->url());
    QTRY_VERIFY(hasSynced());
    QTRY_VERIFY_WITH_TIMEOUT(sameAsServer(), 5000);
}

void ClientCoreTest::receiptsAreToldAndKept()
{
    signIn();
    const Message message = m_server->post(2, QStringLiteral("for you"));
    QTRY_COMPARE(m_server->deliveredSeq, message.seq);
    m_core->cache.markRead(message.chatId, message.seq);
    QTRY_COMPARE(m_server->readSeq, message.seq);
    QTRY_COMPARE(chat()->confirmedRead, message.seq);
    m_core->outbox.send(message.chatId, QStringLiteral("mine"));
    QTRY_VERIFY(m_core->outbox.items().isEmpty());
    const Message mine = m_server->latest().last();
    QCOMPARE(statusOf(m_core->cache, mine), MessageStatus::Sent);
    m_server->tell("message_delivered", toJson(Receipt{mine.chatId, m_server->other.id, mine.seq}));
    QTRY_COMPARE(statusOf(m_core->cache, mine), MessageStatus::Delivered);
    m_server->tell("messages_read", toJson(Receipt{mine.chatId, m_server->other.id, mine.seq}));
    QTRY_COMPARE(statusOf(m_core->cache, mine), MessageStatus::Read);
}

void ClientCoreTest::typingEndsByItself()
{
    signIn();
    m_server->tell("user_typing", toJson(TypingEvent{m_server->chat.id, m_server->other.id, m_server->other.username}));
    QTRY_COMPARE(m_core->typing.typing(m_server->chat.id).size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(m_core->typing.typing(m_server->chat.id).size(), 0, 8000);
}

void ClientCoreTest::aSilentServerIsNoticed()
{
    m_server->pingInterval = 1000;
    m_server->pingTimeout = 500;
    signIn();
    m_server->silent = true;
    QTRY_VERIFY_WITH_TIMEOUT(!m_core->connection.isOnline(), 10000);
    m_server->silent = false;
    m_server->pingInterval = 25000;
    QTRY_VERIFY_WITH_TIMEOUT(m_core->connection.isOnline(), 60000);
}

void ClientCoreTest::logoutLeavesNothing()
{
    signIn();
    bool done = false;
    m_core->auth.logout([&](const Reply<bool> &) { done = true; });
    QTRY_VERIFY(done);
    QVERIFY(!m_core->isSignedIn());
    QVERIFY(QDir(m_dir->path()).entryList({QStringLiteral("cache-*")}).isEmpty());
    restart();
    QVERIFY(!m_core->isSignedIn());
}

QTEST_GUILESS_MAIN(ClientCoreTest)
#include "tst_clientcore.moc"
