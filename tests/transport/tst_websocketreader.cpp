#include "server/transport/WebSocketFrames.h"
#include "server/transport/WebSocketReader.h"

#include <QTest>

using namespace confab::transport;
using Kind = WebSocketReader::Kind;

namespace {

QByteArray masked(int first, const QByteArray &length, const QByteArray &payload)
{
    const QByteArray key = QByteArray::fromHex("37fa213d");
    QByteArray bytes(1, char(first));
    bytes.append(length).append(key);
    for (qsizetype i = 0; i < payload.size(); ++i)
        bytes.append(char(payload[i] ^ key[i % 4]));
    return bytes;
}

QByteArray frame(int first, const QByteArray &payload)
{
    return masked(first, QByteArray(1, char(0x80 | payload.size())), payload);
}

} // namespace

class WebSocketReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The masked "Hello" of RFC 6455, 5.7.
    void theStandardsExampleIsRead()
    {
        WebSocketReader reader(100);
        reader.feed(QByteArray::fromHex("818537fa213d7f9f4d5158"));
        const auto step = reader.next();
        QVERIFY(step && *step);
        QCOMPARE((*step)->kind, Kind::Text);
        QCOMPARE((*step)->payload, "Hello");
        QVERIFY(!reader.next()->has_value());
    }

    void bytesMayComeOneByOne()
    {
        const QByteArray bytes = frame(0x01, "sp\xe2\x82") + frame(0x89, "ping") + frame(0x00, "\xac") + frame(0x80, "it") + frame(0x82, "bin");
        WebSocketReader reader(100);
        QList<QByteArray> got;
        for (const char c : bytes) {
            reader.feed(QByteArray(1, c));
            for (auto step = reader.next(); step && *step; step = reader.next())
                got.append(QByteArray::number(int((*step)->kind)) + (*step)->payload);
        }
        QCOMPARE(got, (QList<QByteArray>{"2ping", "0sp\xe2\x82\xac" "it", "1bin"}));
    }

    void lengthsOfEveryForm_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 7, 8, 9, 125, 126, 127, 65535, 65536, 100'000})
            QTest::addRow("%d", size) << size;
    }
    void lengthsOfEveryForm()
    {
        QFETCH(int, size);
        QByteArray payload;
        for (int i = 0; i < size; ++i)
            payload.append(char(i * 31));
        QByteArray sent = webSocketFrame(WebSocketOpcode::Binary, payload);
        const qsizetype header = sent.size() - size;
        sent = masked(sent[0], char(sent[1] | 0x80) + sent.mid(2, header - 2), payload);
        WebSocketReader reader(100'000);
        reader.feed(sent.first(sent.size() / 2));
        const auto half = reader.next();
        QVERIFY(half && !*half);
        reader.feed(sent.sliced(sent.size() / 2));
        const auto step = reader.next();
        QVERIFY(step && *step);
        QCOMPARE((*step)->payload, payload);
    }

    void whatTheStandardForbidsIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const QByteArray &bytes, int code) { QTest::newRow(name) << bytes << code; };
        row("unmasked", QByteArray::fromHex("810548656c6c6f"), 1002);
        row("reserved bit", frame(0xc1, "x"), 1002);
        row("reserved opcode 3", frame(0x83, "x"), 1002);
        row("reserved opcode 11", frame(0x8b, "x"), 1002);
        row("continuation of nothing", frame(0x80, "x"), 1002);
        row("text inside a fragmented message", frame(0x01, "x") + frame(0x81, "y"), 1002);
        row("fragmented ping", frame(0x09, "x"), 1002);
        row("long ping", masked(0x89, QByteArray::fromHex("fe007e"), QByteArray(126, 'x')), 1002);
        row("16-bit length for 125", masked(0x82, QByteArray::fromHex("fe007d"), QByteArray(125, 'x')), 1002);
        row("64-bit length for 65535", QByteArray::fromHex("82ff000000000000ffff"), 1002);
        row("length above 2^63", QByteArray::fromHex("82ff8000000000000000"), 1002);
        row("length of 2^63 - 1", QByteArray::fromHex("82ff7fffffffffffffff"), 1009);
        row("message above the limit", QByteArray::fromHex("82fe03e9"), 1009);
        row("fragments above the limit", masked(0x02, QByteArray::fromHex("fe0258"), QByteArray(600, 'x')) + QByteArray::fromHex("80fe0258"), 1009);
        row("text that is not UTF-8", frame(0x81, "\xff"), 1007);
        row("surrogate in UTF-8", frame(0x81, "\xed\xa0\x80"), 1007);
        row("text cut inside a character", frame(0x81, "\xe2\x82"), 1007);
    }
    void whatTheStandardForbidsIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        WebSocketReader reader(1000);
        reader.feed(bytes);
        const auto step = reader.next();
        QVERIFY(!step);
        QCOMPARE(int(step.error()), code);
    }
};

QTEST_APPLESS_MAIN(WebSocketReaderTest)
#include "tst_websocketreader.moc"
