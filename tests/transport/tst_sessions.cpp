#include "tests/transport/TransportFixture.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace transporttest;

namespace {

const QByteArray endpoint = "/socket.io/?EIO=4&transport=polling";

// One request on a connection of its own; the answer's status and body.
struct Answer {
    int status = 0;
    QByteArray head;
    QByteArray body;
};

class Request
{
public:
    Request(Server &server, const QByteArray &method, const QByteArray &target, const QByteArray &body = {}, const QByteArray &headers = {})
        : m_client(server.port())
    {
        m_client.send(method + ' ' + target + " HTTP/1.1\r\nHost: t\r\nConnection: close\r\n" + headers + "Content-Length: "
                      + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    bool isDone() const { return m_client.isClosed(); }
    Answer answer()
    {
        [this] { QTRY_VERIFY(isDone()); }();
        const qsizetype end = m_client.received.indexOf("\r\n\r\n");
        return {m_client.received.mid(9, 3).toInt(), m_client.received.left(end), m_client.received.mid(end + 4)};
    }
    Client &client() { return m_client; }

private:
    Client m_client;
};

QByteArray openSession(Server &server)
{
    const Answer answer = Request(server, "GET", endpoint).answer();
    return QJsonDocument::fromJson(answer.body.mid(1)).object().value(u"sid").toString().toLatin1();
}

Answer poll(Server &server, const QByteArray &sid)
{
    return Request(server, "GET", endpoint + "&sid=" + sid).answer();
}

Answer post(Server &server, const QByteArray &sid, const QByteArray &body)
{
    return Request(server, "POST", endpoint + "&sid=" + sid, body).answer();
}

} // namespace

// Each request takes a connection of its own, and connections go to the I/O threads in turn: so most requests here arrive
// in another thread than their session's.
class SessionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pollingCarriesEvents()
    {
        Server server({}, {}, 3);
        for (int i = 0; i < 6; ++i) {
            const QByteArray sid = openSession(server);
            QCOMPARE(post(server, sid, "40").body, "ok");
            QVERIFY(poll(server, sid).body.startsWith("40{\"sid\":"));
            QCOMPARE(post(server, sid, "42[\"a\",1]\x1e""421[\"b\",2]").status, 200);
            QCOMPARE(poll(server, sid).body, "42[\"a-back\",1]\x1e""431[2]");
        }
    }

    void pollingCarriesAttachments()
    {
        Server server;
        const QByteArray sid = openSession(server);
        post(server, sid, "40");
        poll(server, sid);
        post(server, sid, "451-[\"a\",{\"_placeholder\":true,\"num\":0}]\x1e""bAQIDBA==");
        QCOMPARE(poll(server, sid).body, "451-[\"a-back\",{\"_placeholder\":true,\"num\":0}]\x1e""bAQIDBA==");
    }

    void aPollWaitsForSomethingToSay()
    {
        Server server;
        const QByteArray sid = openSession(server);
        post(server, sid, "40");
        poll(server, sid);
        Request waiting(server, "GET", endpoint + "&sid=" + sid);
        post(server, sid, "42[\"a\",1]");
        QCOMPARE(waiting.answer().body, "42[\"a-back\",1]");
    }

    void anAbandonedPollEndsTheSession()
    {
        Server server;
        const QByteArray sid = openSession(server);
        auto waiting = std::make_unique<Request>(server, "GET", endpoint + "&sid=" + sid);
        QTRY_COMPARE(server.listener.connections(), 1);
        waiting->client().socket().abort();
        QTRY_COMPARE(post(server, sid, "40").status, 400);
    }

    void requestsThatFitNoSessionAreRefused_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const char *method, const QByteArray &target, int code) {
            QTest::newRow(name) << QByteArray(method) << target << code;
        };
        row("no transport", "GET", "/socket.io/?EIO=4", 0);
        row("JSONP's transport", "GET", "/socket.io/?EIO=4&transport=jsonp", 0);
        row("no version", "GET", "/socket.io/?transport=polling", 5);
        row("version 3", "GET", "/socket.io/?EIO=3&transport=polling", 5);
        row("version 44", "GET", "/socket.io/?EIO=44&transport=polling", 5);
        row("post opens nothing", "POST", endpoint, 2);
        row("unknown id", "GET", endpoint + "&sid=abcdefghijklmnopqrstuvwx0", 1);
        row("unknown id in the other thread", "GET", endpoint + "&sid=abcdefghijklmnopqrstuvwx1", 1);
        row("id of no thread", "GET", endpoint + "&sid=abcdefghijklmnopqrstuvwx9", 1);
        row("id of a negative thread", "GET", endpoint + "&sid=abcdefghijklmnopqrstuvwx-1", 1);
        row("short id", "GET", endpoint + "&sid=abc", 1);
        row("empty id", "GET", endpoint + "&sid=", 1);
        row("long id", "GET", endpoint + "&sid=" + QByteArray(4000, 'x'), 1);
        row("post to an unknown id", "POST", endpoint + "&sid=abcdefghijklmnopqrstuvwx1", 1);
        row("WebSocket without upgrade", "GET", "/socket.io/?EIO=4&transport=websocket", 3);
        row("put", "PUT", endpoint, 2);
    }
    void requestsThatFitNoSessionAreRefused()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(int, code);
        Server server;
        for (int i = 0; i < 2; ++i) { // from either thread
            const Answer answer = Request(server, method, target).answer();
            QCOMPARE(answer.status, 400);
            QCOMPARE(QJsonDocument::fromJson(answer.body).object().value(u"code").toInt(-1), code);
        }
    }

    void brokenPayloadsEndTheSession_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *body : {"", "abc", "9", "4a\x1e", "b!!!", "2", "0", "5", "4abc", "442", "42{}", "4511-[\"a\"]", "41{}", "42/x,[\"a\"]"})
            QTest::newRow(body) << QByteArray(body);
    }
    void brokenPayloadsEndTheSession()
    {
        QFETCH(QByteArray, body);
        Server server;
        const QByteArray sid = openSession(server);
        post(server, sid, body);
        QCOMPARE(poll(server, sid).status, 400);
    }

    void anOversizedPostIsRefused()
    {
        Server server;
        const QByteArray sid = openSession(server);
        QCOMPARE(post(server, sid, "4" + QByteArray(70'000, 'x')).status, 413);
    }

    void aSecondPostBesideTheFirstEndsTheSession()
    {
        Server server;
        const QByteArray sid = openSession(server);
        Client first(server.port());
        first.send("POST " + endpoint + "&sid=" + sid + " HTTP/1.1\r\nHost: t\r\nContent-Length: 10\r\n\r\n4");
        // The first is in progress once a second one is refused beside it.
        QTRY_COMPARE(post(server, sid, "40").status, 400);
        QCOMPARE(poll(server, sid).status, 400);
    }

    void upgradesKeepWhatWasQueued()
    {
        Server server({}, {}, 3);
        for (int i = 0; i < 6; ++i) {
            const QByteArray sid = openSession(server);
            post(server, sid, "40");
            Client socket(server.port());
            socket.upgrade("/socket.io/?EIO=4&transport=websocket&sid=" + sid);
            QTRY_VERIFY(socket.received.contains("101 "));
            socket.sendText("2probe");
            QTRY_VERIFY(socket.received.endsWith("3probe"));
            QVERIFY(poll(server, sid).body.startsWith("40{"));
            QCOMPARE(poll(server, sid).body, "6");
            post(server, sid, "42[\"queued\"]");
            socket.sendText("5");
            QTRY_VERIFY(socket.received.endsWith("42[\"queued-back\"]"));
            socket.sendText("42[\"after\"]");
            QTRY_VERIFY(socket.received.endsWith("42[\"after-back\"]"));
            QCOMPARE(poll(server, sid).status, 400);
            Client second(server.port());
            second.upgrade("/socket.io/?EIO=4&transport=websocket&sid=" + sid);
            QTRY_VERIFY(second.isClosed());
            socket.sendText("42[\"still\"]");
            QTRY_VERIFY(socket.received.endsWith("42[\"still-back\"]"));
        }
    }

    void aFailedProbeLeavesThePollingSession()
    {
        EngineIoConfig config;
        config.upgradeTimeout = 100ms;
        Server server({}, config);
        const QByteArray sid = openSession(server);
        for (const char *first : {"", "4hello", "2probe"}) { // silent, impatient, and never finishing
            Client socket(server.port());
            socket.upgrade("/socket.io/?EIO=4&transport=websocket&sid=" + sid);
            QTRY_VERIFY(socket.received.contains("101 "));
            if (*first)
                socket.sendText(first);
            QTRY_VERIFY(socket.isClosed());
        }
        post(server, sid, "40");
        QVERIFY(poll(server, sid).body.startsWith("40{"));
    }

    void crossOriginRequestsNeedTheList()
    {
        EngineIoConfig config;
        config.allowedOrigins = {"https://chat.example"};
        Server server({}, config);
        const Answer listed = Request(server, "GET", endpoint, {}, "Origin: https://chat.example\r\n").answer();
        QCOMPARE(listed.status, 200);
        QVERIFY(listed.head.contains("Access-Control-Allow-Origin: https://chat.example"));
        QVERIFY(listed.head.contains("Vary: Origin"));
        const Answer other = Request(server, "GET", endpoint, {}, "Origin: https://evil.example\r\n").answer();
        QCOMPARE(other.status, 403);
        QVERIFY(!other.head.contains("Access-Control"));
        const Answer preflight = Request(server, "OPTIONS", endpoint, {}, "Origin: https://chat.example\r\nAccess-Control-Request-Method: POST\r\n").answer();
        QCOMPARE(preflight.status, 204);
        QVERIFY(preflight.head.contains("Access-Control-Allow-Methods: GET, POST"));
    }

    void sessionsAreCappedPerAddress()
    {
        EngineIoConfig config;
        config.maxSessionsPerAddress = 3;
        Server server({}, config);
        for (int i = 0; i < 3; ++i)
            QVERIFY(!openSession(server).isEmpty());
        const Answer refused = Request(server, "GET", endpoint).answer();
        QCOMPARE(refused.status, 503);
        QVERIFY(refused.head.contains("Retry-After: "));
    }

    void sessionIdsDoNotRepeat()
    {
        Server server;
        QSet<QByteArray> sids;
        for (int i = 0; i < 20; ++i)
            sids.insert(openSession(server));
        QCOMPARE(sids.size(), 20);
        for (const QByteArray &sid : sids)
            QVERIFY(sid.size() >= 25);
    }

    void silentSessionsEnd()
    {
        EngineIoConfig config;
        config.pingInterval = 50ms;
        config.pingTimeout = 50ms;
        config.maxSessionsPerAddress = 1;
        Server server({}, config);
        QVERIFY(!openSession(server).isEmpty());
        // Its place is free again without anybody asking for it.
        QByteArray next;
        QTRY_VERIFY(!next.isEmpty() || !(next = openSession(server)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(SessionsTest)
#include "tst_sessions.moc"
