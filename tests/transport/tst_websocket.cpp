#include "tests/transport/TransportFixture.h"

using namespace transporttest;

namespace {

const QByteArray endpoint = "/socket.io/?EIO=4&transport=websocket";

// A client past the handshakes of WebSocket, Engine.IO and Socket.IO.
std::unique_ptr<Client> connected(Server &server)
{
    auto client = std::make_unique<Client>(server.port());
    client->upgrade(endpoint);
    [&] { QTRY_VERIFY(client->received.contains("\"maxPayload\"")); }();
    client->sendText("40");
    [&] { QTRY_VERIFY(client->received.contains("40{\"sid\":")); }();
    client->received.clear();
    return client;
}

} // namespace

class WebSocketTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsAndAcknowledgementsComeBack()
    {
        Server server;
        const auto client = connected(server);
        client->sendText(R"(42["hello",{"a":[1,"x"]}])");
        QTRY_VERIFY(client->received.endsWith(R"(42["hello-back",{"a":[1,"x"]}])"));
        client->sendText(R"(427["hello",1])");
        QTRY_VERIFY(client->received.endsWith("437[1]"));
    }

    void attachmentsComeBack()
    {
        Server server;
        const auto client = connected(server);
        client->sendText(R"(451-["bin",{"_placeholder":true,"num":0}])");
        client->send(Client::frame(2, "\x01\x02\x03"));
        QTRY_VERIFY(client->received.endsWith(QByteArray("\x82\x03\x01\x02\x03")));
        QVERIFY(client->received.contains(R"(451-["bin-back",{"_placeholder":true,"num":0}])"));
    }

    void framesOfEveryLengthComeBack_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 100, 106, 107, 108, 125, 126, 127, 1000, 60'000})
            QTest::addRow("%d", size) << size;
    }
    void framesOfEveryLengthComeBack()
    {
        QFETCH(int, size);
        Server server;
        const auto client = connected(server);
        const QByteArray text(size, 'z');
        client->sendText("42[\"e\",\"" + text + "\"]");
        const QByteArray answer = "42[\"e-back\",\"" + text + "\"]";
        QTRY_VERIFY(client->received.endsWith(answer));
        const qsizetype header = answer.size() < 126 ? 2 : answer.size() < 65536 ? 4 : 10;
        QCOMPARE(client->received.size(), header + answer.size());
    }

    void connectErrorsCarryData()
    {
        Server server;
        Client client(server.port());
        client.upgrade(endpoint);
        QTRY_VERIFY(client.received.contains("maxPayload"));
        client.sendText(R"(40{"token":"refuse"})");
        QTRY_VERIFY(client.received.contains(R"(44{"message":"not you","data":{"code":"forbidden"}})"));
    }

    void originsAreChecked_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("none") << QByteArray() << true;
        QTest::newRow("listed") << QByteArray("Origin: https://chat.example\r\n") << true;
        QTest::newRow("other") << QByteArray("Origin: https://evil.example\r\n") << false;
        QTest::newRow("null") << QByteArray("Origin: null\r\n") << false;
        QTest::newRow("longer") << QByteArray("Origin: https://chat.example.evil\r\n") << false;
        QTest::newRow("other scheme") << QByteArray("Origin: http://chat.example\r\n") << false;
        QTest::newRow("empty") << QByteArray("Origin: \r\n") << false;
    }
    void originsAreChecked()
    {
        QFETCH(QByteArray, header);
        QFETCH(bool, allowed);
        EngineIoConfig config;
        config.allowedOrigins = {"https://chat.example"};
        Server server({}, config);
        Client client(server.port());
        client.upgrade(endpoint, header);
        QTRY_VERIFY(client.received.contains("\r\n\r\n"));
        QCOMPARE(client.received.startsWith("HTTP/1.1 101 "), allowed);
        QCOMPARE(client.received.startsWith("HTTP/1.1 403 "), !allowed);
    }

    void upgradesElsewhereAreRequestsLikeAny()
    {
        Server server;
        Client client(server.port());
        client.upgrade("/elsewhere");
        QTRY_VERIFY(client.received.contains("GET /elsewhere"));
        QVERIFY(client.received.startsWith("HTTP/1.1 200 "));
    }

    void brokenHandshakesOpenNothing_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::newRow("no key") << QByteArray("Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n");
        QTest::newRow("no version") << QByteArray("Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
        QTest::newRow("old version") << QByteArray("Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 8\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
        QTest::newRow("other upgrade") << QByteArray("Connection: Upgrade\r\nUpgrade: h2c\r\n");
        QTest::newRow("no upgrade") << QByteArray("Connection: keep-alive\r\n");
    }
    void brokenHandshakesOpenNothing()
    {
        QFETCH(QByteArray, headers);
        Server server;
        Client client(server.port());
        client.send("GET " + endpoint + " HTTP/1.1\r\nHost: t\r\n" + headers + "\r\n");
        QTRY_VERIFY(client.received.contains("\r\n\r\n") || client.isClosed());
        QVERIFY(!client.received.startsWith("HTTP/1.1 101"));
    }

    void brokenMessagesEndTheConnection_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *name, const QByteArray &bytes) { QTest::newRow(name) << bytes; };
        row("unknown engine packet", Client::frame(1, "9"));
        row("letters", Client::frame(1, "abc"));
        row("empty text", Client::frame(1, ""));
        row("ping from the client", Client::frame(1, "2"));
        row("upgrade packet on an upgraded connection", Client::frame(1, "5"));
        row("unknown socket packet", Client::frame(1, "49"));
        row("event for a namespace not joined", Client::frame(1, R"(42/other,["a"])"));
        row("second connect", Client::frame(1, "40"));
        row("event with an object", Client::frame(1, "42{}"));
        row("binary when none is due", Client::frame(2, "abc"));
        row("eleven attachments", Client::frame(1, R"(4511-["a"])"));
        row("text instead of an attachment", Client::frame(1, R"(451-["a"])") + Client::frame(1, R"(42["a"])"));
        row("a message above the limit", Client::frame(1, "4" + QByteArray(70'000, 'x')));
        row("a frame of 2 GiB", QByteArray::fromHex("81ff0000000080000000") + QByteArray(4, '\0'));
        row("a frame of 2^63 bytes", QByteArray::fromHex("81ff8000000000000000") + QByteArray(4, '\0'));
        row("fragments above the limit", Client::frame(1, QByteArray(40'000, 'x'), false) + Client::frame(0, QByteArray(40'000, 'x')));
        row("reserved bits", QByteArray::fromHex("f18000000000"));
        row("reserved opcode", QByteArray::fromHex("838000000000"));
        row("continuation of nothing", Client::frame(0, "x"));
        row("fragmented ping", Client::frame(9, "x", false));
        row("ping of 126 bytes", Client::frame(9, QByteArray(126, 'x')));
        row("text that is not UTF-8", Client::frame(1, "42[\"\xff\xfe\"]"));
        row("closing", Client::frame(8, ""));
    }
    void brokenMessagesEndTheConnection()
    {
        QFETCH(QByteArray, bytes);
        Server server;
        const auto client = connected(server);
        client->send(bytes);
        QTRY_VERIFY(client->isClosed());
        QTRY_COMPARE(server.listener.connections(), 0);
    }

    void fragmentsArePutTogether()
    {
        Server server;
        const auto client = connected(server);
        client->send(Client::frame(1, "42[\"a", false) + Client::frame(9, "ping") + Client::frame(0, "b\",", false) + Client::frame(0, "1]"));
        QTRY_VERIFY(client->received.endsWith(R"(42["ab-back",1])"));
        QVERIFY(client->received.contains(QByteArray("\x8a\x04ping")));
    }

    void aReceiverThatStopsReadingIsCut()
    {
        Server server;
        const auto stuck = connected(server);
        const auto other = connected(server);
        stuck->stopReading();
        stuck->sendText(R"(42["flood",20000])"); // 20 MB
        QTRY_COMPARE(server.listener.connections(), 1);
        other->sendText(R"(42["x"])");
        QTRY_VERIFY(other->received.endsWith(R"(42["x-back"])"));
    }

    void bytesThatWaitTooLongCutTheReceiver()
    {
        ListenerConfig config;
        config.webSocketUnsent = 200ms;
        config.webSocketUnsentBytes = 1 << 30;
        Server server(config);
        const auto stuck = connected(server);
        stuck->stopReading();
        stuck->sendText(R"(42["flood",20000])");
        QTRY_COMPARE(server.listener.connections(), 0);
    }

    // The system would take these for a peer that reads nothing: then nobody would notice before its heartbeat is missed.
    void littleThatWaitsTooLongCutsTheReceiver()
    {
        ListenerConfig config;
        config.webSocketUnsent = 200ms;
        config.webSocketUnsentBytes = 1 << 30;
        Server server(config);
        const auto stuck = connected(server);
        stuck->stopReading();
        stuck->sendText(R"(42["flood",700])");
        QTRY_COMPARE(server.listener.connections(), 0);
    }

    void aLargeAnswerIsNoBacklog()
    {
        constexpr int size = 12'000'000; // more than the system holds
        Server server;
        const auto slow = connected(server);
        const auto other = connected(server);
        slow->stopReading();
        slow->sendText("42[\"large\"," + QByteArray::number(size) + "]");
        // Until the answer is on its way; what comes in between does not cut it off either.
        for (int i = 0; i < 20; ++i) {
            other->sendText(R"(42["x"])");
            QTRY_VERIFY(other->received.count("x-back") == i + 1);
            slow->sendText(R"(42["y"])");
        }
        slow->readAgain();
        QTRY_VERIFY_WITH_TIMEOUT(slow->received.size() > size, 30'000);
        QTRY_COMPARE(slow->received.count("y-back"), 20);
        QCOMPARE(server.listener.connections(), 2);
    }

    void aLargeAnswerDoesNotHideABacklog()
    {
        Server server;
        const auto stuck = connected(server);
        stuck->stopReading();
        stuck->sendText("42[\"large\",12000000]");
        stuck->sendText(R"(42["flood",1000])");
        QTRY_COMPARE(server.listener.connections(), 0);
    }

    void aPingFloodWithoutReadingIsCut()
    {
        Server server;
        const auto client = connected(server);
        client->stopReading();
        const QByteArray pings = Client::frame(9, QByteArray(125, 'p')).repeated(400);
        // What the kernel holds in both directions comes first; then the server's own limit.
        for (int i = 0; i < 4000 && !client->isClosed(); ++i) {
            client->send(pings);
            client->socket().waitForBytesWritten(100);
            QCoreApplication::processEvents();
            if (server.listener.connections() == 0)
                break;
        }
        QTRY_COMPARE(server.listener.connections(), 0);
    }

    void pingTimeoutsEndTheConnection()
    {
        EngineIoConfig config;
        config.pingInterval = 100ms;
        config.pingTimeout = 2s; // an answer must not be late because the machine is busy
        Server server({}, config);
        const auto client = connected(server);
        QTRY_VERIFY(client->received.contains(QByteArray("\x81\x01") + '2'));
        client->sendText("3");
        client->received.clear();
        QTRY_VERIFY(client->received.contains(QByteArray("\x81\x01") + '2'));
        QTRY_VERIFY_WITH_TIMEOUT(client->isClosed(), 20'000);
    }

    void theServerCanEndAConnection()
    {
        Server server;
        const auto client = connected(server);
        client->sendText(R"(42["leave"])");
        QTRY_VERIFY(client->isClosed());
        QVERIFY(client->received.startsWith("\x88")); // a closing frame
    }

    void stoppingWithOpenConnectionsIsClean()
    {
        auto server = std::make_unique<Server>();
        std::vector<std::unique_ptr<Client>> clients;
        for (int i = 0; i < 20; ++i)
            clients.push_back(connected(*server));
        Client http(server->port());
        http.get("/keep");
        QTRY_VERIFY(server->handler.keptReady);
        server.reset();
        for (const auto &client : clients)
            QTRY_VERIFY(client->isClosed());
    }

    void closeAllTellsEveryone()
    {
        Server server;
        std::vector<std::unique_ptr<Client>> clients;
        for (int i = 0; i < 20; ++i)
            clients.push_back(connected(server));
        server.engine.closeAll();
        for (const auto &client : clients)
            QTRY_VERIFY(client->isClosed());
    }
};

QTEST_GUILESS_MAIN(WebSocketTest)
#include "tst_websocket.moc"
