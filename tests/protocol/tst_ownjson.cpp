#include "common/protocol/OwnJson.h"
#include "tests/protocol/WireGolden.h"

#include "common/protocol/Chats.h"

#include <QTest>

using namespace confab;
using namespace confab::protocol;

// What JsonWriter wrote is read back whole; what it would not have written is nothing, and harms nothing.
class OwnJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsOnTheWireIsReadBack();
    void everyCharacterIsReadBack();
    void numbersAndTimesAreReadBackToTheirEnds();
    void whatIsLeftOutStaysOut();
    void everyBeginningOfItIsNothing();
    void whatLooksOtherwiseIsNothing_data();
    void whatLooksOtherwiseIsNothing();
    void noDamageDoesHarm();

private:
    static QByteArray sample();
};

namespace {

template<class T>
int readBack()
{
    int read = 0;
    for (const golden::Golden &golden : golden::accounts() + golden::chats() + golden::messages()) {
        if (golden.type != api::typeName<T>())
            continue;
        const auto value = fromOwnJson<T>(golden.json);
        if (!value || toJson(*value) != golden.json)
            qWarning() << golden.json;
        else
            ++read;
    }
    return read;
}

} // namespace

QByteArray OwnJsonTest::sample()
{
    for (const golden::Golden &golden : golden::messages()) {
        if (golden.type == api::typeName<Message>())
            return golden.json;
    }
    return {};
}

void OwnJsonTest::whatIsOnTheWireIsReadBack()
{
    const auto known = [](const QString &type) {
        return std::ranges::count(golden::accounts() + golden::chats() + golden::messages(), type, &golden::Golden::type);
    };
    QCOMPARE(readBack<User>(), known(api::typeName<User>()));
    QCOMPARE(readBack<Chat>(), known(api::typeName<Chat>()));
    QCOMPARE(readBack<Message>(), known(api::typeName<Message>()));
    QVERIFY(readBack<User>() > 0 && readBack<Chat>() > 0 && readBack<Message>() > 0);
}

void OwnJsonTest::everyCharacterIsReadBack()
{
    User user;
    for (char32_t c = 0; c <= QChar::LastValidCodePoint; c += c < 0x3000 ? 1 : 0x101) {
        if (!QChar::isSurrogate(c))
            user.displayName += QString::fromUcs4(&c, 1);
    }
    user.username = QStringLiteral("\"\\/\b\f\n\r\t\\\\\"");
    const auto read = fromOwnJson<User>(toJson(user));
    QVERIFY(read);
    QCOMPARE(read->displayName, user.displayName);
    QCOMPARE(read->username, user.username);
    QVERIFY(read->statusText.isEmpty());
}

void OwnJsonTest::numbersAndTimesAreReadBackToTheirEnds()
{
    for (const qint64 number : {std::numeric_limits<qint64>::min(), qint64(-1), qint64(0), std::numeric_limits<qint64>::max()}) {
        Chat chat;
        chat.seq = number;
        chat.readSeq = number;
        const auto read = fromOwnJson<Chat>(toJson(chat));
        QVERIFY(read);
        QCOMPARE(read->seq, number);
        QCOMPARE(read->readSeq, number);
    }
    for (const qint64 ms : {qint64(-62'135'596'800'000), qint64(-1), qint64(0), qint64(1'700'000'000'999), qint64(253'402'300'799'999)}) {
        Chat chat;
        chat.createdAt.ms = ms;
        const auto read = fromOwnJson<Chat>(toJson(chat));
        QVERIFY(read);
        QCOMPARE(read->createdAt.ms, ms);
    }
}

void OwnJsonTest::whatIsLeftOutStaysOut()
{
    const Chat none;
    const auto read = fromOwnJson<Chat>(toJson(none));
    QVERIFY(read);
    QVERIFY(!read->onlineCount && !read->myRole && !read->peer && !read->lastMessage && !read->readSeq && !read->pinned && !read->archived);
    QVERIFY(!read->avatarUrl.value && !read->createdBy.value);
    Chat some;
    some.muted = false;
    some.peer.emplace().displayName = QStringLiteral("Anna");
    const auto again = fromOwnJson<Chat>(toJson(some));
    QVERIFY(again && again->peer && !again->pinned && !again->archived);
    QCOMPARE(again->muted, false);
    QCOMPARE(again->peer->displayName, QStringLiteral("Anna"));
}

void OwnJsonTest::everyBeginningOfItIsNothing()
{
    const QByteArray json = sample();
    QVERIFY(fromOwnJson<Message>(json));
    for (qsizetype size = 0; size < json.size(); ++size)
        QVERIFY2(!fromOwnJson<Message>(QByteArray(json.constData(), size)), qPrintable(QString::number(size)));
    QVERIFY(!fromOwnJson<Message>(json + ' '));
    QVERIFY(!fromOwnJson<Message>(json + json));
}

void OwnJsonTest::whatLooksOtherwiseIsNothing_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray id = "01890a5d-ac96-774b-bcce-b302099a8057";
    const auto user = [&](const QByteArray &name, const QByteArray &rest = {}) {
        return "{\"id\":\"" + id + "\",\"username\":\"anna\",\"displayName\":\"" + name + "\",\"avatarUrl\":null,\"statusText\":\"\"" + rest + "}";
    };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("blanks") << user("Anna").replace(',', ", ");
    QTest::newRow("another order") << QByteArray("{\"username\":\"anna\",\"id\":\"" + id + "\",\"displayName\":\"\",\"avatarUrl\":null,\"statusText\":\"\"}");
    QTest::newRow("one too many") << user("Anna", ",\"age\":7");
    QTest::newRow("one too few") << QByteArray("{\"id\":\"" + id + "\"}");
    QTest::newRow("another type") << user("Anna").replace("\"anna\"", "7");
    QTest::newRow("unknown name of an enumeration") << user("Anna", ",\"status\":\"asleep\"");
    QTest::newRow("unknown escape") << user("\\x");
    QTest::newRow("half an escape") << user("\\u0");
    QTest::newRow("escaped though it need not be") << user("\\u263a");
    QTest::newRow("no time") << user("Anna", ",\"lastSeen\":\"yesterday\"");
    QTest::newRow("a time of another form") << user("Anna", ",\"lastSeen\":\"2026-01-31T12:00:00Z\"");
    QTest::newRow("no id") << user("Anna").replace(id, "1");
}

void OwnJsonTest::whatLooksOtherwiseIsNothing()
{
    QFETCH(QByteArray, json);
    QVERIFY(!fromOwnJson<User>(json));
}

void OwnJsonTest::noDamageDoesHarm()
{
    const QByteArray json = sample();
    for (qsizetype at = 0; at < json.size(); ++at) {
        for (const char c : {'"', '\\', '{', '}', '[', ']', ',', '9', '\0', '\xff'}) {
            QByteArray damaged = json;
            damaged[at] = c;
            damaged.squeeze(); // what is read beyond its end is seen by a sanitizer
            if (const auto read = fromOwnJson<Message>(damaged))
                QVERIFY(fromOwnJson<Message>(toJson(*read)));
        }
    }
}

QTEST_GUILESS_MAIN(OwnJsonTest)
#include "tst_ownjson.moc"
