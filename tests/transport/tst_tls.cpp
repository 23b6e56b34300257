#include "tests/transport/TestCertificate.h"
#include "tests/transport/TransportFixture.h"

#include "server/transport/TlsConfiguration.h"

using namespace transporttest;

namespace {

ListenerConfig tlsConfig()
{
    ListenerConfig config;
    config.tls = *tlsConfiguration(testCertificate, testKey);
    return config;
}

std::unique_ptr<Client> tlsClient(Server &server)
{
    return std::make_unique<Client>(server.port(), std::make_unique<QSslSocket>());
}

} // namespace

class TlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void certificatesAreRead()
    {
        QVERIFY(tlsConfiguration(testCertificate, testKey));
        QVERIFY(!tlsConfiguration(testCertificate, ""));
        QVERIFY(!tlsConfiguration("", testKey));
        QVERIFY(!tlsConfiguration(testKey, testCertificate));
    }

    void requestsAreAnswered()
    {
        Server server(tlsConfig());
        const auto client = tlsClient(server);
        client->get("/a");
        QTRY_VERIFY(client->received.contains("GET /a"));
        client->send("POST /b HTTP/1.1\r\nHost: t\r\nContent-Length: 2\r\n\r\nhiGET /c HTTP/1.1\r\nHost: t\r\n\r\n");
        QTRY_VERIFY(client->received.contains("POST /b hi"));
        QTRY_VERIFY(client->received.contains("GET /c"));
    }

    void webSocketsWork()
    {
        Server server(tlsConfig(), {}, 2);
        for (int i = 0; i < 4; ++i) {
            const auto client = tlsClient(server);
            client->upgrade("/socket.io/?EIO=4&transport=websocket");
            QTRY_VERIFY(client->received.contains("maxPayload"));
            client->sendText("40");
            QTRY_VERIFY(client->received.contains("40{"));
            for (int event = 0; event < 50; ++event)
                client->sendText("42[\"e\"," + QByteArray::number(event) + "]");
            QTRY_VERIFY(client->received.endsWith("42[\"e-back\",49]"));
            QCOMPARE(client->received.count("e-back"), 50);
        }
    }

    // The socket of an upgrade moves to the session's thread, encrypted as it is.
    void upgradesMoveBetweenThreads()
    {
        Server server(tlsConfig(), {}, 3);
        for (int i = 0; i < 6; ++i) {
            const auto poll = tlsClient(server);
            poll->get("/socket.io/?EIO=4&transport=polling");
            QTRY_VERIFY(poll->received.contains("\"upgrades\""));
            const qsizetype at = poll->received.indexOf("\"sid\":\"") + 7;
            const QByteArray sid = poll->received.mid(at, poll->received.indexOf('"', at) - at);
            const auto socket = tlsClient(server);
            socket->upgrade("/socket.io/?EIO=4&transport=websocket&sid=" + sid);
            QTRY_VERIFY(socket->received.contains("101 "));
            socket->sendText("2probe");
            QTRY_VERIFY(socket->received.endsWith("3probe"));
            socket->sendText("5");
            socket->sendText("40");
            QTRY_VERIFY(socket->received.contains("40{"));
        }
    }

    void largeAnswersStream()
    {
        Server server(tlsConfig());
        const auto client = tlsClient(server);
        client->get("/download?bytes=5000000");
        QTRY_VERIFY(client->received.count('d') >= 5'000'000);
    }

    void handshakesClosedEarlyDoNoHarm()
    {
        Server server(tlsConfig());
        for (int i = 0; i < 100; ++i) {
            QTcpSocket early;
            early.connectToHost(QHostAddress(QHostAddress::LocalHost), server.port());
            QVERIFY(early.waitForConnected());
            if (i % 2) {
                early.write(QByteArray::fromHex("16030100f5010000f10303"));
                early.waitForBytesWritten();
            }
            early.abort();
        }
        const auto client = tlsClient(server);
        client->get("/a");
        QTRY_VERIFY(client->received.contains("GET /a"));
        QTRY_COMPARE(server.listener.connections(), 1);
    }

    void silentHandshakesStallNobodyAndEnd()
    {
        ListenerConfig config = tlsConfig();
        config.tlsHandshake = 1000ms;
        Server server(config);
        std::vector<std::unique_ptr<QTcpSocket>> silent;
        for (int i = 0; i < 200; ++i) {
            silent.push_back(std::make_unique<QTcpSocket>());
            silent.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), server.port());
        }
        const auto client = tlsClient(server);
        client->get("/a");
        QTRY_VERIFY(client->received.contains("GET /a"));
        for (const auto &socket : silent)
            QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
        QTRY_COMPARE(server.listener.connections(), 1);
    }

    void plainTextIsTurnedAway()
    {
        Server server(tlsConfig());
        Client client(server.port());
        client.get("/a");
        QTRY_VERIFY(client.isClosed());
        QVERIFY(!client.received.contains("GET /a"));
    }

    void oldVersionsAreTurnedAway()
    {
        Server server(tlsConfig());
        auto socket = std::make_unique<QSslSocket>();
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        socket->setProtocol(QSsl::TlsV1_1);
        QT_WARNING_POP
        Client client(server.port(), std::move(socket));
        QTRY_VERIFY(client.isClosed());
        QVERIFY(!static_cast<QSslSocket &>(client.socket()).isEncrypted());
    }

    void aReceiverThatStopsReadingIsCut()
    {
        Server server(tlsConfig());
        const auto client = tlsClient(server);
        client->upgrade("/socket.io/?EIO=4&transport=websocket");
        QTRY_VERIFY(client->received.contains("maxPayload"));
        client->sendText("40");
        QTRY_VERIFY(client->received.contains("40{"));
        client->stopReading();
        client->sendText("42[\"flood\",20000]");
        QTRY_COMPARE(server.listener.connections(), 0);
    }
};

QTEST_GUILESS_MAIN(TlsTest)
#include "tst_tls.moc"
