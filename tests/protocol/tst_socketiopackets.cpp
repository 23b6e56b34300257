#include "common/socketio/SocketIoPacket.h"

#include <QTest>

using namespace confab::socketio;

class SocketIoPackets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textPacketsGoBothWays_data()
    {
        QTest::addColumn<QByteArray>("wire");
        QTest::addColumn<SocketIoPacket>("packet");
        using Type = SocketIoType;
        const auto row = [](const char *wire, SocketIoPacket packet) { QTest::newRow(wire) << QByteArray(wire) << packet; };
        row("0", {Type::Connect, "/", {}, "", {}});
        row(R"(0{"token":"123"})", {Type::Connect, "/", {}, R"({"token":"123"})", {}});
        row("0/admin,", {Type::Connect, "/admin", {}, "", {}});
        row(R"(0/admin,{"sid":"oSO0OpakMV_3jnilAAAA"})", {Type::Connect, "/admin", {}, R"({"sid":"oSO0OpakMV_3jnilAAAA"})", {}});
        row("1", {Type::Disconnect, "/", {}, "", {}});
        row(R"(2["foo"])", {Type::Event, "/", {}, R"(["foo"])", {}});
        row(R"(2/admin,["bar"])", {Type::Event, "/admin", {}, R"(["bar"])", {}});
        row(R"(212["foo",1,{"a":[]}])", {Type::Event, "/", 12, R"(["foo",1,{"a":[]}])", {}});
        row(R"(2/admin,13["foo"])", {Type::Event, "/admin", 13, R"(["foo"])", {}});
        row("3/admin,13[]", {Type::Ack, "/admin", 13, "[]", {}});
        row("39007199254740991[]", {Type::Ack, "/", 9007199254740991u, "[]", {}});
        row(R"(4{"message":"Not authorized"})", {Type::ConnectError, "/", {}, R"({"message":"Not authorized"})", {}});
    }
    void textPacketsGoBothWays()
    {
        QFETCH(QByteArray, wire);
        QFETCH(SocketIoPacket, packet);
        SocketIoDecoder decoder;
        const auto step = decoder.text(wire);
        QVERIFY(step.has_value());
        QVERIFY(step->has_value());
        QVERIFY(**step == packet);
        QCOMPARE(encodeSocketIo(packet), wire);
    }

    void attachmentsGoBothWays()
    {
        const QByteArray wire = R"(52-/admin,456["project:delete",{"_placeholder":true,"num":0},{"_placeholder":true,"num":1}])";
        SocketIoDecoder decoder;
        auto step = decoder.text(wire);
        QVERIFY(step.has_value() && !step->has_value());
        step = decoder.binary(QByteArray("\1\2\3"));
        QVERIFY(step.has_value() && !step->has_value());
        step = decoder.binary(QByteArray("\4\5\6"));
        QVERIFY(step.has_value() && step->has_value());
        const SocketIoPacket &packet = **step;
        QCOMPARE(packet.type, SocketIoType::Event);
        QCOMPARE(packet.nsp, "/admin");
        QCOMPARE(packet.id, 456u);
        QCOMPARE(packet.attachments, (QList<QByteArray>{QByteArray("\1\2\3"), QByteArray("\4\5\6")}));
        QCOMPARE(encodeSocketIo(packet), wire);
        // And the decoder is ready for the next.
        QVERIFY(decoder.text(R"(2["a"])").has_value());
    }

    void attachmentsOfAnAcknowledgement()
    {
        SocketIoDecoder decoder;
        QVERIFY(!decoder.text(R"(61-15["bar",{"_placeholder":true,"num":0}])")->has_value());
        const auto step = decoder.binary("x");
        QVERIFY(step.has_value() && step->has_value());
        QCOMPARE((*step)->type, SocketIoType::Ack);
        QCOMPARE(encodeSocketIo(**step), R"(61-15["bar",{"_placeholder":true,"num":0}])");
    }

    void hostilePacketsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("wire");
        QTest::addColumn<DecodeError>("error");
        const auto row = [](const char *name, QByteArray wire, DecodeError error) { QTest::newRow(name) << wire << error; };
        row("empty", "", DecodeError::UnknownType);
        row("letters", "abc", DecodeError::UnknownType);
        row("type 7", R"(7["a"])", DecodeError::UnknownType);
        row("NUL", QByteArray("\0", 1), DecodeError::UnknownType);
        row("event with object", "2{}", DecodeError::BadPayload);
        row("event without payload", "2", DecodeError::BadPayload);
        row("event with empty array", "2[]", DecodeError::BadPayload);
        row("event with number for a name", "2[1]", DecodeError::BadPayload);
        row("event with null for a name", "2[null,1]", DecodeError::BadPayload);
        row("event cut short", R"(2["a",)", DecodeError::BadPayload);
        row("text before the payload", R"(2abc["a"])", DecodeError::BadPayload);
        row("negative id", R"(2-1["a"])", DecodeError::BadPayload);
        row("id with a fraction", R"(21.5["a"])", DecodeError::BadPayload);
        row("id above 2^53", R"(29007199254740992["a"])", DecodeError::BadId);
        row("id of 40 digits", "3" + QByteArray(40, '9') + "[]", DecodeError::BadId);
        row("acknowledgement without id", "3[]", DecodeError::BadId);
        row("acknowledgement with object", "31{}", DecodeError::BadPayload);
        row("connect with id", "05{}", DecodeError::BadId);
        row("connect with array", "0[]", DecodeError::BadPayload);
        row("connect with string", R"(0"x")", DecodeError::BadPayload);
        row("disconnect with payload", "1{}", DecodeError::BadPayload);
        row("namespace with a space", "0/a b,", DecodeError::BadNamespace);
        row("namespace with a control character", "0/a\x01", DecodeError::BadNamespace);
        row("namespace of 200 characters", "0/" + QByteArray(200, 'n') + ',', DecodeError::BadNamespace);
        row("no attachment count", R"(5-["a"])", DecodeError::BadAttachmentCount);
        row("no dash", R"(51["a"])", DecodeError::BadAttachmentCount);
        row("attachment count only", "51", DecodeError::BadAttachmentCount);
        row("negative attachment count", R"(5-1-["a"])", DecodeError::BadAttachmentCount);
        row("attachment count beyond int", R"(599999999999-["a"])", DecodeError::BadAttachmentCount);
        row("eleven attachments", R"(511-["a"])", DecodeError::TooManyAttachments);
    }
    void hostilePacketsAreRefused()
    {
        QFETCH(QByteArray, wire);
        QFETCH(DecodeError, error);
        SocketIoDecoder decoder;
        const auto step = decoder.text(wire);
        QVERIFY(!step.has_value());
        QCOMPARE(step.error(), error);
        QVERIFY(*decodeErrorText(error));
    }

    void attachmentsOutOfTurnAreRefused()
    {
        SocketIoDecoder idle;
        QCOMPARE(idle.binary("x").error(), DecodeError::UnexpectedBinary);
        SocketIoDecoder waiting;
        QVERIFY(waiting.text(R"(51-["a",{"_placeholder":true,"num":0}])").has_value());
        QCOMPARE(waiting.text(R"(2["b"])").error(), DecodeError::UnexpectedText);
    }

    void attachmentsAreLimitedInBytes()
    {
        SocketIoDecoder decoder(10, 100);
        QVERIFY(decoder.text(R"(52-["a"])").has_value());
        QVERIFY(decoder.binary(QByteArray(60, 'x')).has_value());
        QCOMPARE(decoder.binary(QByteArray(60, 'x')).error(), DecodeError::TooManyAttachments);
    }

    void eventsComeApart_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("args");
        const auto row = [](const char *json, const char *name, const char *args) {
            QTest::newRow(json) << QByteArray(json) << QByteArray(name) << QByteArray(args);
        };
        row(R"(["a"])", "a", "[]");
        row(R"(["a",1])", "a", "[1]");
        row("[\"a\",{\"b\":\"]\"},\"c\"]", "a", "[{\"b\":\"]\"},\"c\"]"); // moc misreads this as a raw string
        row(R"([ "a" , 1 ])", "a", "[ 1 ]");
        row(R"(["a" ])", "a", "[]");
        row("[\"q\\\"\\\\\",1]", "q\"\\", "[1]");
        row("[\"\\u20ac\"]", "\xe2\x82\xac", "[]");
        row(R"([""])", "", "[]");
    }
    void eventsComeApart()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, args);
        const auto parts = splitEvent(json);
        QVERIFY(parts);
        QCOMPARE(parts->name, name);
        QCOMPARE(parts->args, args);
    }

    void brokenEventsDoNot_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json : {"", "[", "[]", "[1]", "[\"", "[\"]", "[\"a]", "[\"a\\\"]", "[\"a\"", "[\"a\"1]", "[\"a\"]]", "[\"a\nb\"]", "{}", "[ ]"})
            QTest::newRow(json) << QByteArray(json);
    }
    void brokenEventsDoNot()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!splitEvent(json));
    }

    void eventsAreJoined()
    {
        QCOMPARE(joinEvent("a", ""), R"(["a"])");
        QCOMPARE(joinEvent("a", "1,[2]"), R"(["a",1,[2]])");
        QCOMPARE(joinEvent("q\"", "1"), "[\"q\\\"\",1]");
        QCOMPARE(jsonString("line\nbreak"), "\"line\\nbreak\"");
    }
};

QTEST_APPLESS_MAIN(SocketIoPackets)
#include "tst_socketiopackets.moc"
