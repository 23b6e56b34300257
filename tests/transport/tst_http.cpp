#include "tests/transport/TransportFixture.h"

using namespace transporttest;

namespace {

int statusOf(const QByteArray &answer)
{
    return answer.startsWith("HTTP/1.1 ") ? answer.mid(9, 3).toInt() : 0;
}

} // namespace

class HttpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsAreAnswered_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("get") << QByteArray("GET /a?b=c HTTP/1.1\r\nHost: t\r\n\r\n") << QByteArray("GET /a  127.0.0.1");
        QTest::newRow("post") << QByteArray("POST /a HTTP/1.1\r\nHost: t\r\nContent-Length: 5\r\n\r\nhello") << QByteArray("POST /a hello 127.0.0.1");
        QTest::newRow("post without a body") << QByteArray("POST /a HTTP/1.1\r\nHost: t\r\n\r\n") << QByteArray("POST /a  127.0.0.1");
        QTest::newRow("chunked") << QByteArray("PUT /a HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nTrailer: x\r\n\r\n")
                                 << QByteArray("PUT /a abcde 127.0.0.1");
        QTest::newRow("empty line first") << QByteArray("\r\nGET /a HTTP/1.1\r\nHost: t\r\n\r\n") << QByteArray("GET /a  127.0.0.1");
        QTest::newRow("absolute target") << QByteArray("GET http://t/a HTTP/1.1\r\nHost: t\r\n\r\n") << QByteArray("GET /a  127.0.0.1");
        QTest::newRow("lower-case header") << QByteArray("POST /a HTTP/1.1\r\nhost: t\r\ncontent-length: 1\r\n\r\nx") << QByteArray("POST /a x 127.0.0.1");
        QTest::newRow("continue") << QByteArray("POST /a HTTP/1.1\r\nHost: t\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\nx")
                                  << QByteArray("POST /a x 127.0.0.1");
        QTest::newRow("untrusted forwarding") << QByteArray("GET /a HTTP/1.1\r\nHost: t\r\nX-Forwarded-For: 9.9.9.9\r\n\r\n") << QByteArray("GET /a  127.0.0.1");
    }
    void requestsAreAnswered()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, body);
        Server server;
        Client client(server.port());
        client.send(request);
        QTRY_VERIFY(client.received.endsWith(body));
        QVERIFY(client.received.contains("HTTP/1.1 200 OK\r\n"));
        QVERIFY(client.received.contains("Content-Length: " + QByteArray::number(body.size()) + "\r\n"));
        QCOMPARE(client.received.contains("100 Continue"), request.contains("Expect"));
        // And byte by byte.
        Client slow(server.port());
        QVERIFY(slow.socket().waitForConnected());
        for (const char c : request) {
            slow.send(QByteArray(1, c));
            slow.socket().flush();
        }
        QTRY_VERIFY(slow.received.endsWith(body));
    }

    // What must not pass, since a proxy in front might read it otherwise, or since it is too much.
    void hostileRequestsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &request, int status) { QTest::newRow(name) << request << status; };
        const QByteArray get = "GET / HTTP/1.1\r\nHost: t\r\n";
        const QByteArray post = "POST / HTTP/1.1\r\nHost: t\r\n";
        row("length and chunks", post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
        row("chunks and length", post + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n", 400);
        row("two lengths that differ", post + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!", 400);
        row("two lengths alike", post + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello", 400);
        row("a list of lengths", post + "Content-Length: 5, 5\r\n\r\nhello", 400);
        row("negative length", post + "Content-Length: -5\r\n\r\n", 400);
        row("length with a plus", post + "Content-Length: +5\r\n\r\nhello", 400);
        row("hexadecimal length", post + "Content-Length: 0x5\r\n\r\nhello", 400);
        row("length beyond 64 bits", post + "Content-Length: 99999999999999999999\r\n\r\n", 400);
        row("empty length", post + "Content-Length: \r\n\r\n", 400);
        row("coding chunked twice", post + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n", 501);
        row("two codings", post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
        row("gzip coding", post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 501);
        row("coding with a vertical tab", post + "Transfer-Encoding: \x0b" "chunked\r\n\r\n0\r\n\r\n", 400);
        row("odd coding", post + "Transfer-Encoding: xchunked\r\n\r\n", 501);
        row("chunks in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
        row("no length in HTTP/1.0", "POST / HTTP/1.0\r\n\r\n", 411);
        row("bad chunk size", post + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n", 400);
        row("negative chunk size", post + "Transfer-Encoding: chunked\r\n\r\n-1\r\n", 400);
        row("chunk without its line end", post + "Transfer-Encoding: chunked\r\n\r\n3\r\nabcXXXX\r\n", 400);
        row("chunk size beyond 64 bits", post + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n", 400);
        row("chunk extension without end", post + "Transfer-Encoding: chunked\r\n\r\n3;" + QByteArray(70'000, 'x'), 400);
        row("folded line", get + "X: a\r\n b\r\n\r\n", 400);
        row("folded with a tab", get + "X: a\r\n\tb\r\n\r\n", 400);
        row("bare line feed", "GET / HTTP/1.1\nHost: t\n\n", 400);
        row("one bare line feed", get + "X: a\nY: b\r\n\r\n", 400);
        row("bare carriage return", get + "X: a\rY: b\r\n\r\n", 400);
        row("NUL", get + QByteArray("X: a\0b\r\n\r\n", 10), 400);
        row("space before the colon", get + "X : a\r\n\r\n", 400);
        row("no colon", get + "X\r\n\r\n", 400);
        row("empty name", get + ": a\r\n\r\n", 400);
        row("no Host", "GET / HTTP/1.1\r\n\r\n", 400);
        row("two Hosts", get + "Host: u\r\n\r\n", 400);
        row("no method", " / HTTP/1.1\r\nHost: t\r\n\r\n", 400);
        row("two spaces", "GET  / HTTP/1.1\r\nHost: t\r\n\r\n", 400);
        row("space in the target", "GET /a b HTTP/1.1\r\nHost: t\r\n\r\n", 400);
        row("no slash", "GET a HTTP/1.1\r\nHost: t\r\n\r\n", 400);
        row("fragment", "GET /a#b HTTP/1.1\r\nHost: t\r\n\r\n", 400);
        row("HTTP/0.9", "GET /\r\n\r\n", 400);
        row("HTTP/2.0", "GET / HTTP/2.0\r\nHost: t\r\n\r\n", 505);
        row("HTTP/1.2", "GET / HTTP/1.2\r\nHost: t\r\n\r\n", 505);
        row("HTTP/1.10", "GET / HTTP/1.10\r\nHost: t\r\n\r\n", 400);
        row("the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
        row("TRACE", "TRACE / HTTP/1.1\r\nHost: t\r\n\r\n", 501);
        row("CONNECT", "CONNECT t:80 HTTP/1.1\r\nHost: t\r\n\r\n", 501);
        row("made-up method", "FROB / HTTP/1.1\r\nHost: t\r\n\r\n", 501);
        row("odd expectation", post + "Expect: more\r\nContent-Length: 1\r\n\r\n", 417);
        row("long target", "GET /" + QByteArray(9'000, 'a') + " HTTP/1.1\r\nHost: t\r\n\r\n", 414);
        row("endless target", "GET /" + QByteArray(20'000, 'a'), 414);
        row("large header", get + "X: " + QByteArray(17'000, 'a') + "\r\n\r\n", 431);
        row("endless header", get + "X: " + QByteArray(17'000, 'a'), 431);
        row("many header lines", get + QByteArray("X: a\r\n").repeated(150) + "\r\n", 431);
        row("large body", post + "Content-Length: 1001\r\n\r\n", 413);
        row("large body in chunks", post + "Transfer-Encoding: chunked\r\n\r\n3e9\r\n" + QByteArray(1001, 'x') + "\r\n0\r\n\r\n", 413);
        row("TLS spoken to a plain port", QByteArray::fromHex("16030100f5010000f10303") + "\r\n\r\n", 400);
        row("empty lines without end", QByteArray("\r\n").repeated(2) + "X\r\n\r\n", 400);
    }
    void hostileRequestsAreRefused()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        Server server;
        Client client(server.port());
        client.send(request);
        QTRY_VERIFY(client.received.contains("\r\n\r\n{"));
        QCOMPARE(statusOf(client.received), status);
        QVERIFY(client.received.contains("Content-Type: application/problem+json\r\n"));
        QVERIFY(client.received.contains("Connection: close\r\n"));
        QCOMPARE(client.received.count("\r\nDate: "), 1);
        // Nothing that follows on the same connection is taken for a request.
        client.get("/smuggled");
        QTRY_VERIFY(client.isClosed());
        QVERIFY(!client.received.contains("smuggled"));
    }

    void pipelinedRequestsAreAnsweredInOrder()
    {
        Server server;
        Client client(server.port());
        QByteArray requests;
        for (int i = 0; i < 200; ++i)
            requests += "POST /" + QByteArray::number(i) + " HTTP/1.1\r\nHost: t\r\nContent-Length: 1\r\n\r\nx";
        client.send(requests + "GET /last HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n");
        QTRY_VERIFY(client.isClosed());
        qsizetype at = 0;
        for (int i = 0; i < 200; ++i) {
            at = client.received.indexOf("POST /" + QByteArray::number(i) + " x", at);
            QVERIFY(at > 0);
        }
        QVERIFY(client.received.indexOf("GET /last", at) > 0);
    }

    void aConnectionIsWhereItsRequestBelongs_data()
    {
        QTest::addColumn<int>("bulkThreads");
        QTest::newRow("with a thread for much data") << 1;
        QTest::newRow("without") << 0;
    }
    void aConnectionIsWhereItsRequestBelongs()
    {
        QFETCH(int, bulkThreads);
        Server server({}, {}, 1, bulkThreads);
        Client client(server.port());
        const QByteArray bulk = bulkThreads > 0 ? "<bulk-1>" : "<io-0>";
        QByteArray due;
        QByteArray requests;
        for (int i = 0; i < 40; ++i) { // all at once: what has come behind a request goes along
            const QByteArray body = QByteArray::number(i) + ';';
            const bool much = i % 3 == 1;
            requests += QByteArray(much ? "POST /bulk/thread" : "POST /thread") + " HTTP/1.1\r\nHost: t\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
            due += (much ? bulk : "<io-0>") + body;
        }
        client.send(requests + "GET /last HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n");
        QTRY_VERIFY(client.isClosed());
        QByteArray answered;
        for (qsizetype at = 0; (at = client.received.indexOf('<', at)) >= 0; ++at)
            answered += client.received.sliced(at, client.received.indexOf(';', at) + 1 - at);
        QCOMPARE(answered, due);
        QVERIFY(client.received.contains("GET /last"));
    }

    void aConnectionThatGoesWhileItIsMovedIsForgotten()
    {
        Server server({}, {}, 1, 1);
        for (int i = 0; i < 200; ++i) {
            Client client(server.port());
            QTRY_COMPARE(client.socket().state(), QAbstractSocket::ConnectedState);
            client.send("GET /bulk/thread HTTP/1.1\r\nHost: t\r\n\r\n");
            client.socket().flush();
            client.socket().abort();
        }
        QTRY_COMPARE(server.listener.connections(), 0);
    }

    void aRefusedRequestsSmallBodyIsPassedOver()
    {
        Server server;
        Client client(server.port());
        client.send("POST /refused HTTP/1.1\r\nHost: t\r\nContent-Length: 5\r\n\r\nhelloGET /next HTTP/1.1\r\nHost: t\r\n\r\n");
        QTRY_VERIFY(client.received.contains("GET /next"));
        QCOMPARE(statusOf(client.received), 405);
    }

    void headHasNoBody()
    {
        Server server;
        Client client(server.port());
        client.send("HEAD /abc HTTP/1.1\r\nHost: t\r\n\r\nHEAD /download?bytes=77 HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n");
        QTRY_VERIFY(client.isClosed());
        QVERIFY(client.received.contains("Content-Length: 20\r\n"));
        QVERIFY(client.received.contains("Content-Length: 77\r\n"));
        QVERIFY(!client.received.contains("/abc"));
        QVERIFY(client.received.endsWith("\r\n\r\n"));
    }

    void http10ClosesUnlessAsked()
    {
        Server server;
        Client client(server.port());
        client.send("GET /a HTTP/1.0\r\n\r\n");
        QTRY_VERIFY(client.isClosed());
        QVERIFY(client.received.contains("GET /a"));
    }

    void headersCannotBeInjected()
    {
        QTest::ignoreMessage(QtWarningMsg, "response header X-Name dropped");
        QTest::ignoreMessage(QtWarningMsg, "response header with a malformed name dropped");
        Server server;
        Client client(server.port());
        client.get("/inject");
        QTRY_VERIFY(client.received.endsWith("\r\n\r\nx"));
        QVERIFY(client.received.contains("X-Good: 1\r\n"));
        QVERIFY(!client.received.contains("Evil"));
        QVERIFY(!client.received.contains("X Bad"));
    }

    void slowHeadersTimeOut()
    {
        ListenerConfig config;
        config.header = 200ms;
        Server server(config);
        Client silent(server.port());
        Client slow(server.port());
        slow.send("GET / HT");
        QTRY_VERIFY(silent.isClosed());
        QTRY_VERIFY(slow.isClosed());
        QCOMPARE(silent.received, QByteArray());
        QCOMPARE(statusOf(slow.received), 408);
    }

    void emptyLinesDoNotKeepAConnection()
    {
        ListenerConfig config;
        config.header = 300ms;
        Server server(config);
        Client client(server.port());
        QTRY_VERIFY((client.send("\r\n"), client.isClosed()));
    }

    void slowBodiesTimeOut()
    {
        ListenerConfig config;
        config.body = 200ms;
        Server server(config);
        Client buffered(server.port());
        buffered.send("POST / HTTP/1.1\r\nHost: t\r\nContent-Length: 10\r\n\r\nabc");
        Client streamed(server.port());
        streamed.send("POST /upload HTTP/1.1\r\nHost: t\r\nContent-Length: 10\r\n\r\nabc");
        QTRY_VERIFY(buffered.isClosed());
        QTRY_VERIFY(streamed.isClosed());
        QCOMPARE(statusOf(buffered.received), 408);
        QCOMPARE(statusOf(streamed.received), 408);
        QTRY_COMPARE(server.handler.gone.load(), 1);
    }

    void idleConnectionsClose()
    {
        ListenerConfig config;
        config.idle = 100ms;
        Server server(config);
        Client client(server.port());
        client.get("/a");
        QTRY_VERIFY(client.received.contains("GET /a"));
        QTRY_VERIFY(client.isClosed());
        QTRY_COMPARE(server.listener.connections(), 0);
    }

    void uploadsStream()
    {
        Server server;
        Client client(server.port());
        constexpr int size = 30'000'000;
        client.send("POST /upload HTTP/1.1\r\nHost: t\r\nContent-Length: " + QByteArray::number(size) + "\r\n\r\n");
        client.send(QByteArray(size, 'u'));
        QTRY_VERIFY(client.received.endsWith(QByteArray::number(size)));
    }

    void aPausedUploadHoldsTheClientBack()
    {
        Server server;
        server.handler.holdBack = true;
        Client client(server.port());
        constexpr int size = 30'000'000;
        client.send("POST /upload HTTP/1.1\r\nHost: t\r\nContent-Length: " + QByteArray::number(size) + "\r\n\r\n");
        client.send(QByteArray(size, 'u'));
        QTRY_VERIFY(server.handler.keptReady);
        // The kernel takes what fits its buffers, and then no more.
        qint64 unsent = -1;
        QTRY_VERIFY(unsent == std::exchange(unsent, client.socket().bytesToWrite()));
        QVERIFY(client.socket().bytesToWrite() > size / 4);
        QCOMPARE(server.handler.streamed.load(), 0u);
        const auto exchange = server.handler.kept;
        exchange->thread().post([exchange] { exchange->resumeBody(); });
        QTRY_VERIFY(client.received.endsWith(QByteArray::number(size)));
    }

    void downloadsStreamAndWaitForTheClient()
    {
        Server server;
        Client client(server.port());
        constexpr int size = 20'000'000;
        client.get("/download?bytes=" + QByteArray::number(size));
        client.get("/next");
        QTRY_VERIFY(client.received.contains("GET /next"));
        QCOMPARE(client.received.count('d') >= size, true);
    }

    void aReaderThatStopsLosesItsDownload()
    {
        ListenerConfig config;
        config.unsent = 200ms;
        Server server(config);
        Client client(server.port());
        client.stopReading();
        client.get("/download?bytes=60000000");
        QTRY_COMPARE(server.listener.connections(), 1);
        QTRY_COMPARE(server.listener.connections(), 0);
    }

    void anAnswerMayComeLateAndFromAnyThread()
    {
        Server server;
        Client client(server.port());
        client.get("/keep");
        QTRY_VERIFY(server.handler.keptReady);
        std::exchange(server.handler.kept, nullptr)->respond(HttpResponse::text(201, "late"));
        QTRY_VERIFY(client.received.endsWith("late"));
        QCOMPARE(statusOf(client.received), 201);
    }

    void anAnswerToAClientThatLeftGoesNowhere()
    {
        Server server;
        auto client = std::make_unique<Client>(server.port());
        client->get("/keep");
        QTRY_VERIFY(server.handler.keptReady);
        client->socket().abort();
        QTRY_COMPARE(server.handler.gone.load(), 1);
        std::exchange(server.handler.kept, nullptr)->respond(HttpResponse::text(200, "late"));
        Client other(server.port());
        other.get("/still-there");
        QTRY_VERIFY(other.received.contains("/still-there"));
    }

    void aDroppedExchangeAnswers500()
    {
        Server server;
        Client client(server.port());
        client.get("/drop");
        QTRY_COMPARE(statusOf(client.received), 500);
    }

    void aTrustedProxyNamesTheClient_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("peer");
        QTest::newRow("one hop") << QByteArray("9.9.9.9") << QByteArray("9.9.9.9");
        QTest::newRow("a forged first hop") << QByteArray("1.1.1.1, 9.9.9.9") << QByteArray("9.9.9.9");
        QTest::newRow("two proxies") << QByteArray("9.9.9.9, 10.1.2.3") << QByteArray("9.9.9.9");
        QTest::newRow("rubbish") << QByteArray("unknown") << QByteArray("127.0.0.1");
        QTest::newRow("IPv6") << QByteArray("2001:db8::1") << QByteArray("2001:db8::1");
    }
    void aTrustedProxyNamesTheClient()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, peer);
        ListenerConfig config;
        config.trustedProxies = {*AddressRange::parse(QStringLiteral("127.0.0.0/8")), *AddressRange::parse(QStringLiteral("10.0.0.0/8"))};
        Server server(config);
        Client client(server.port());
        client.send("GET /a HTTP/1.1\r\nHost: t\r\nX-Forwarded-For: " + header + "\r\n\r\n");
        QTRY_VERIFY(client.received.endsWith("GET /a  " + peer));
    }

    void connectionsAreCappedPerAddressAndRecover()
    {
        ListenerConfig config;
        config.maxPerAddress = 5;
        Server server(config);
        std::vector<std::unique_ptr<Client>> clients;
        for (int i = 0; i < 5; ++i) {
            clients.push_back(std::make_unique<Client>(server.port()));
            clients.back()->get("/a");
            QTRY_VERIFY(clients.back()->received.contains("GET /a"));
        }
        Client refused(server.port());
        QTRY_VERIFY(refused.isClosed());
        clients.pop_back();
        QTRY_COMPARE(server.listener.connections(), 4);
        Client welcome(server.port());
        welcome.get("/b");
        QTRY_VERIFY(welcome.received.contains("GET /b"));
    }

    void runningOutOfDescriptorsPasses()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sanitizers' own checks need descriptors");
#endif
        Server server;
        Client before(server.port());
        before.get("/before");
        QTRY_VERIFY(before.received.contains("/before"));

        // All descriptors but two are taken; connecting takes one of them for the client's end.
        std::vector<int> taken;
        for (int fd = ::dup(0); fd >= 0; fd = ::dup(0))
            taken.push_back(fd);
        for (int i = 0; i < 2; ++i) {
            ::close(taken.back());
            taken.pop_back();
        }
        QTest::ignoreMessage(QtWarningMsg, "out of descriptors: new connections are refused until some are free");
        Client first(server.port());
        Client second(server.port());
        QTRY_VERIFY(first.isClosed() || second.isClosed());
        before.get("/during");
        QTRY_VERIFY(before.received.contains("/during"));
        for (const int fd : taken)
            ::close(fd);
        Client after(server.port());
        after.get("/after");
        QTRY_VERIFY(after.received.contains("/after"));
    }
};

QTEST_GUILESS_MAIN(HttpTest)
#include "tst_http.moc"
