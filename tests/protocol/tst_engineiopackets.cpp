#include "common/socketio/EngineIoPacket.h"

#include <QTest>

using namespace confab::socketio;

class EngineIoPackets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textFramesGoBothWays_data()
    {
        QTest::addColumn<QByteArray>("wire");
        QTest::addColumn<char>("type");
        QTest::addColumn<QByteArray>("data");
        QTest::newRow("ping") << QByteArray("2") << '2' << QByteArray();
        QTest::newRow("probe") << QByteArray("2probe") << '2' << QByteArray("probe");
        QTest::newRow("pong") << QByteArray("3") << '3' << QByteArray();
        QTest::newRow("message") << QByteArray("4hello") << '4' << QByteArray("hello");
        QTest::newRow("utf-8") << QByteArray("4\xe2\x82\xac") << '4' << QByteArray("\xe2\x82\xac");
        QTest::newRow("upgrade") << QByteArray("5") << '5' << QByteArray();
        QTest::newRow("noop") << QByteArray("6") << '6' << QByteArray();
    }
    void textFramesGoBothWays()
    {
        QFETCH(QByteArray, wire);
        QFETCH(char, type);
        QFETCH(QByteArray, data);
        const auto packet = decodeEngineIoText(wire);
        QVERIFY(packet);
        QCOMPARE(char(packet->type), type);
        QCOMPARE(packet->data, data);
        QVERIFY(!packet->binary);
        QCOMPARE(encodeEngineIoText(EngineIoType(type), data), wire);
    }

    void brokenTextFramesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("wire");
        for (const char *wire : {"", "7", "abc", "-1", "/", "\x1e", "b"})
            QTest::newRow(wire) << QByteArray(wire);
    }
    void brokenTextFramesAreRefused()
    {
        QFETCH(QByteArray, wire);
        QVERIFY(!decodeEngineIoText(wire));
    }

    void payloadsGoBothWays_data()
    {
        QTest::addColumn<QByteArray>("wire");
        QTest::addColumn<QList<QByteArray>>("data");
        QTest::addColumn<QList<bool>>("binary");
        QTest::newRow("one") << QByteArray("4hello") << QList<QByteArray>{"hello"} << QList<bool>{false};
        QTest::newRow("three") << QByteArray("4test1\x1e""4test2\x1e""4test3") << QList<QByteArray>{"test1", "test2", "test3"}
                               << QList<bool>{false, false, false};
        QTest::newRow("binary") << QByteArray("4hello\x1e""bAQIDBA==") << QList<QByteArray>{"hello", QByteArray("\1\2\3\4")}
                                << QList<bool>{false, true};
        QTest::newRow("empty message") << QByteArray("4") << QList<QByteArray>{""} << QList<bool>{false};
    }
    void payloadsGoBothWays()
    {
        QFETCH(QByteArray, wire);
        QFETCH(QList<QByteArray>, data);
        QFETCH(QList<bool>, binary);
        const auto packets = decodeEngineIoPayload(wire);
        QVERIFY(packets);
        QCOMPARE(packets->size(), data.size());
        QByteArray again;
        for (qsizetype i = 0; i < data.size(); ++i) {
            QCOMPARE(packets->at(i).data, data[i]);
            QCOMPARE(packets->at(i).binary, binary[i]);
            QCOMPARE(packets->at(i).type, EngineIoType::Message);
            appendToEngineIoPayload(again, packets->at(i));
        }
        QCOMPARE(again, wire);
    }

    void brokenPayloadsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("wire");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("separator only") << QByteArray("\x1e");
        QTest::newRow("trailing separator") << QByteArray("4a\x1e");
        QTest::newRow("doubled separator") << QByteArray("4a\x1e\x1e""4b");
        QTest::newRow("unknown type") << QByteArray("4a\x1e""9");
        QTest::newRow("base64 with rubbish") << QByteArray("bAQ!DBA==");
        QTest::newRow("base64 with space") << QByteArray("bAQID BA==");
        QTest::newRow("too many") << QByteArray("2\x1e").repeated(1000) + '2';
    }
    void brokenPayloadsAreRefused()
    {
        QFETCH(QByteArray, wire);
        QVERIFY(!decodeEngineIoPayload(wire));
    }

    void handshakesGoBothWays()
    {
        const EngineIoHandshake handshake{"lv_VI97HAXpY6yYWAAAC", {"websocket"}, 25000, 20000, 1000000};
        const QByteArray json = encodeEngineIoHandshake(handshake);
        QCOMPARE(json, R"({"maxPayload":1000000,"pingInterval":25000,"pingTimeout":20000,"sid":"lv_VI97HAXpY6yYWAAAC","upgrades":["websocket"]})");
        QCOMPARE(decodeEngineIoHandshake(json), handshake);
    }

    void brokenHandshakesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json : {"", "[]", "{}", R"({"sid":"x"})", R"({"sid":5,"pingInterval":1,"pingTimeout":1})",
                                 R"({"sid":"x","pingInterval":0,"pingTimeout":1})", R"({"sid":"x","pingInterval":"1","pingTimeout":1})"})
            QTest::newRow(json) << QByteArray(json);
    }
    void brokenHandshakesAreRefused()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!decodeEngineIoHandshake(json));
    }
};

QTEST_APPLESS_MAIN(EngineIoPackets)
#include "tst_engineiopackets.moc"
