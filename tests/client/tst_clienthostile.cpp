#include "client/core/ClientCore.h"
#include "tests/client/CoreDriver.h"
#include "tests/client/FakeServer.h"
#include "tests/client/Samples.h"

#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace confab;
using namespace confab::test;
using namespace confab::protocol;
using namespace std::chrono_literals;

// Answers one request with more than anybody wants, as fast as it is taken.
class EndlessServer final : public QThread
{
public:
    static constexpr qint64 most = 400'000'000;

    ~EndlessServer() override { wait(); }

    QSemaphore listens;
    QSemaphore asked;
    quint16 port = 0;
    qint64 sent = 0;

protected:
    void run() override
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        port = server.serverPort();
        listens.release();
        if (!server.waitForNewConnection(30000))
            return;
        const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
        socket->waitForReadyRead();
        asked.release();
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n");
        const QByteArray blanks(1'000'000, ' ');
        for (; sent < most && socket->write(blanks) == blanks.size(); sent += blanks.size()) {
            while (socket->bytesToWrite() > 0) {
                if (!socket->waitForBytesWritten(3000)) // cut, or nobody takes any more
                    return;
            }
        }
    }
};

// A server that says what none should: the core neither falls over nor hangs nor forgets, and works as before once it is sane.
class ClientHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatMakesNoSenseHarmsNothing_data();
    void whatMakesNoSenseHarmsNothing();
    void aGreetingThatMakesNoSenseIsTriedAgain_data();
    void aGreetingThatMakesNoSenseIsTriedAgain();
    void noWaitIsLongerThanAnHour_data();
    void noWaitIsLongerThanAnHour();
    void changesFarAheadDoNotPileUp();
    void anAnswerWithoutEndIsCut_data();
    void anAnswerWithoutEndIsCut();
    void anAnswerForAnEarlierSignInIsNobodys();
    void whoIsSignedOutGetsNoToken();
    void aTokenThatCameTooLateIsEnded();

private:
    void signIn();
    const CachedChat *chat() { return m_core->cache.chat(m_server->chat.id); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<ClientCore> m_core;
};

void ClientHostile::init()
{
    m_core.reset();
    m_server = std::make_unique<FakeServer>();
    m_dir = std::make_unique<QTemporaryDir>();
    m_core = std::make_unique<ClientCore>(m_dir->path(), SecretStore::Policy::MemoryOnly);
    QVERIFY(m_core->secrets.unlockVault(QStringLiteral("passphrase")));
    m_core->start();
    signIn();
}

void ClientHostile::signIn()
{
    m_core->rest.setServer(m_server->url());
    m_core->profile.setServer(m_server->url());
    QVERIFY(test::signIn(*m_core));
}

void ClientHostile::whatMakesNoSenseHarmsNothing_data()
{
    QTest::addColumn<QByteArray>("frame");
    const auto row = [](const char *name, const QByteArray &frame) { QTest::newRow(name) << frame; };
    row("nothing", "");
    row("no packet type", "x");
    row("unknown packet type", "9");
    row("message without a packet", "4");
    row("unknown message type", "49[]");
    row("binary event", "451-[\"ready\",{\"_placeholder\":true,\"num\":0}]");
    row("event without a name", "42[]");
    row("event that is no array", "42{\"a\":1}");
    row("event cut short", "42[\"message_received\",{\"message\":");
    row("event of a number", "42[5,{}]");
    row("unknown event", "42[\"something_new\",{\"a\":1}]");
    row("event without arguments", "42[\"message_received\"]");
    row("argument that is no object", "42[\"message_received\",17]");
    row("lone surrogate", "42[\"user_typing\",{\"chatId\":\"\\ud800\",\"userId\":\"\\udfff\"}]");
    row("zero bytes", QByteArray("42[\"ready\",{\"user\":\"\\u0000\"}]\0\0", 32));
    row("another namespace", "42/admin,[\"ready\",{}]");
    row("ack of nobody", "43999999[{\"ok\":true}]");
    row("ack with too long a number", "4399999999999999999999999999[{\"ok\":true}]");
    row("ack without an answer", "431[]");
    row("greeted twice", "40{\"sid\":\"y\"}");
    row("opened twice", "0{\"sid\":\"z\",\"upgrades\":[],\"pingInterval\":25000,\"pingTimeout\":20000,\"maxPayload\":1}");
    row("opened with great numbers", "0{\"sid\":\"z\",\"upgrades\":[],\"pingInterval\":2147483647,\"pingTimeout\":2147483647,\"maxPayload\":1}");
    row("opened with nonsense", "0{\"sid\":7}");
    row("refused late", "44{\"message\":7,\"data\":[]}");
    row("deep", "42[\"ready\"," + QByteArray(3000, '[') + QByteArray(3000, ']') + "]");
    row("deep objects", "42[\"ready\"," + QByteArray("{\"a\":").repeated(3000) + "1" + QByteArray(3000, '}') + "]");
    row("long", "42[\"user_typing\",{\"chatId\":\"" + QByteArray(4'000'000, 'x') + "\"}]");
    row("numbers beyond all", "42[\"messages_read\",{\"chatId\":\"" + test::chat(1).id.toString().toLatin1() + "\",\"userId\":\""
                                  + user(2).id.toString().toLatin1() + "\",\"seq\":1e300}]");
    row("numbers below nothing", "42[\"messages_read\",{\"chatId\":\"" + test::chat(1).id.toString().toLatin1() + "\",\"userId\":\""
                                     + user(2).id.toString().toLatin1() + "\",\"seq\":-9007199254740991}]");
    row("not one's chat", "42[\"message_delivered\",{\"chatId\":\"" + test::chat(77).id.toString().toLatin1() + "\",\"userId\":\""
                              + user(2).id.toString().toLatin1() + "\",\"seq\":5}]");
    for (const char *event : {"ready", "message_received", "message_sent", "message_edited", "message_deleted", "reaction_added", "message_pinned",
                              "message_delivered", "messages_read", "user_typing", "user_stopped_typing", "user_online", "presence_update", "online_users",
                              "chat_created", "chat_updated", "chat_joined", "chat_left", "chat_deleted", "user_joined_chat", "user_left_chat",
                              "participant_updated", "token_expiring", "error"}) {
        QTest::addRow("%s of nothing", event) << "42[\"" + QByteArray(event) + "\",{}]";
        QTest::addRow("%s of wrong types", event)
            << "42[\"" + QByteArray(event) + "\",{\"message\":[],\"chat\":7,\"chats\":{\"id\":1},\"chatId\":{},\"userId\":[null],\"user\":\"x\",\"users\":[1,null],\"seq\":\"1\",\"epoch\":3,\"role\":\"king\"}]";
    }
}

void ClientHostile::whatMakesNoSenseHarmsNothing()
{
    QFETCH(QByteArray, frame);
    QVERIFY(m_core->outbox.send(m_server->chat.id, QStringLiteral("before")));
    QTRY_VERIFY(m_core->outbox.items().isEmpty());
    m_server->tellFrame(frame);
    m_server->post(2, QStringLiteral("after"));
    QVERIFY(m_core->outbox.send(m_server->chat.id, QStringLiteral("mine")));
    // Whether it was passed over or ended the line: everything arrives, once.
    const auto whole = [&] {
        m_core->connection.retryNow();
        return m_core->connection.isOnline() && m_core->outbox.items().isEmpty() && chat() && chat()->chat.rev == m_server->chat.rev && m_server->chat.seq == 3;
    };
    QTRY_VERIFY_WITH_TIMEOUT(whole(), 20000);
    QStringList texts;
    for (const Message &message : m_core->cache.messages(m_server->chat.id, 1, 10))
        texts += message.content;
    std::ranges::sort(texts);
    QCOMPARE(texts, (QStringList{QStringLiteral("after"), QStringLiteral("before"), QStringLiteral("mine")}));
    QCOMPARE(m_core->auth.state(), AuthSession::State::SignedIn);
}

void ClientHostile::aGreetingThatMakesNoSenseIsTriedAgain_data()
{
    QTest::addColumn<QByteArray>("code");
    for (const char *code : {"", "unheard_of", "rate_limited", "busy", "\\u0000"})
        QTest::addRow("%s", *code ? code : "none") << QByteArray(code);
}

void ClientHostile::aGreetingThatMakesNoSenseIsTriedAgain()
{
    QFETCH(QByteArray, code);
    m_server->refuseConnect = QString::fromLatin1(code);
    m_server->refuseConnects = 3;
    m_server->cut();
    const auto online = [&] {
        m_core->connection.retryNow();
        return m_server->refuseConnects == 0 && m_core->connection.isOnline();
    };
    QTRY_VERIFY_WITH_TIMEOUT(online(), 20000);
    QCOMPARE(m_core->auth.state(), AuthSession::State::SignedIn);
}

void ClientHostile::noWaitIsLongerThanAnHour_data()
{
    QTest::addColumn<QByteArray>("seconds");
    QTest::addColumn<qint64>("shortest");
    QTest::newRow("a month") << QByteArray("2592000") << 3'590'000LL;
    QTest::newRow("for ever") << QByteArray("1e300") << 3'590'000LL;
    QTest::newRow("less than nothing") << QByteArray("-5") << 0LL;
    QTest::newRow("no number") << QByteArray("\"soon\"") << 0LL;
    QTest::newRow("two minutes") << QByteArray("120") << 110'000LL;
}

void ClientHostile::noWaitIsLongerThanAnHour()
{
    QFETCH(QByteArray, seconds);
    QFETCH(qint64, shortest);
    m_server->tellFrame("44{\"message\":\"no\",\"data\":{\"code\":\"rate_limited\",\"retryAfter\":" + seconds + "}}");
    QTRY_COMPARE(m_core->connection.state(), Connection::State::Waiting);
    const qint64 wait = m_core->connection.untilRetry().count();
    // A timer of an hour may be some minutes late.
    QVERIFY2(wait > shortest && wait <= 3'800'000, qPrintable(QString::number(wait)));
}

void ClientHostile::changesFarAheadDoNotPileUp()
{
    for (int i = 0; i < 3000; ++i)
        m_server->tell("message_received", toJson(MessageEvent{message(m_server->chat, 10 + i, 10 + i, 2)}));
    m_server->post(2, QStringLiteral("the first"));
    QTRY_COMPARE(chat()->chat.rev, 1);
    QVERIFY(std::ranges::count(m_server->received, QStringLiteral("get_changes")) > 0); // the gap was asked about
    QVERIFY(m_core->connection.isOnline());
}

void ClientHostile::anAnswerWithoutEndIsCut_data()
{
    QTest::addColumn<bool>("busy");
    QTest::newRow("and looked at") << false;
    QTest::newRow("while this thread is busy") << true;
}

void ClientHostile::anAnswerWithoutEndIsCut()
{
    QFETCH(bool, busy);
    EndlessServer endless;
    endless.start();
    endless.listens.acquire();
    m_core->rest.setServer(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(endless.port)));
    std::optional<Reply<QJsonObject>> answer;
    m_core->rest.send({ops::LogIn::at.route, {}, {}}, this, [&](Reply<QJsonObject> reply) { answer = std::move(reply); });
    if (busy) {
        while (!endless.asked.tryAcquire() && !endless.isFinished())
            QCoreApplication::processEvents();
        QVERIFY(endless.wait());
    }
    QTRY_VERIFY_WITH_TIMEOUT(answer, 30000);
    QVERIFY(!*answer);
    QVERIFY(answer->error().unknown);
    QVERIFY(endless.wait());
    QVERIFY2(endless.sent < EndlessServer::most / 2, qPrintable(QString::number(endless.sent))); // what we take, and what the line holds
}

void ClientHostile::anAnswerForAnEarlierSignInIsNobodys()
{
    m_server->holdRefreshAnswers = true;
    bool failed = false;
    m_core->auth.accessToken(Freshness::Renewed, [&](const Reply<QString> &token) { failed = !token; });
    QTRY_COMPARE(m_server->refreshes, 1);

    FakeServer second; // another account on another server
    second.expiresIn = 900;
    const QUrl first = m_server->url();
    m_core->rest.setServer(second.url());
    QVERIFY(test::signIn(*m_core));
    QVERIFY(failed);
    QString token;
    m_core->auth.accessToken(Freshness::Any, [&](const Reply<QString> &reply) { token = reply.value_or(QString()); });
    QCOMPARE(token, QStringLiteral("access-0"));
    QByteArray kept;
    m_core->secrets.read(m_core->auth.accountKey(), [&](Result<QByteArray> secret) { kept = secret.value_or(QByteArray()); });
    QCOMPARE(kept, QByteArray("refresh-0"));
    m_server->releaseRefreshes();
    bool answered = false;
    m_core->rest.probe(first, this, [&](const Reply<bool> &) { answered = true; }); // after it
    QTRY_VERIFY(answered);
    m_core->auth.accessToken(Freshness::Any, [&](const Reply<QString> &reply) { token = reply.value_or(QString()); });
    QCOMPARE(token, QStringLiteral("access-0")); // and not access-1, which is the other server's
    m_core->secrets.read(m_core->auth.accountKey(), [&](Result<QByteArray> secret) { kept = secret.value_or(QByteArray()); });
    QCOMPARE(kept, QByteArray("refresh-0"));
    QVERIFY(second.loggedOut.isEmpty()); // nor is it told of it
    m_core->connection.stop();
}

void ClientHostile::whoIsSignedOutGetsNoToken()
{
    bool out = false;
    m_core->auth.logout([&](const Reply<bool> &) { out = true; });
    QTRY_VERIFY(out);
    bool refused = false;
    m_core->auth.accessToken(Freshness::Any, [&](const Reply<QString> &token) { refused = !token; });
    QVERIFY(refused);
    QCOMPARE(m_server->refreshes, 0);
}

void ClientHostile::aTokenThatCameTooLateIsEnded()
{
    m_server->holdRefreshAnswers = true;
    m_core->auth.accessToken(Freshness::Renewed, [](const Reply<QString> &) {});
    QTRY_COMPARE(m_server->refreshes, 1);
    const QString key = m_core->auth.accountKey();
    m_core->auth.endLocally(QStringLiteral("elsewhere"));
    m_server->releaseRefreshes();
    QTRY_COMPARE(m_server->loggedOut, QStringList{QStringLiteral("access-1")});
    QByteArray kept("something");
    m_core->secrets.read(key, [&](Result<QByteArray> secret) { kept = secret.value_or(QByteArray()); });
    QCOMPARE(kept, QByteArray());
    QCOMPARE(m_core->auth.state(), AuthSession::State::SignedOut);
}

QTEST_GUILESS_MAIN(ClientHostile)
#include "tst_clienthostile.moc"
