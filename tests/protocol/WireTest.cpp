#include "tests/protocol/WireGolden.h"

#include "common/protocol/Catalog.h"

#include <QSet>
#include <QTest>

using namespace confab;
using namespace confab::protocol;

// What travels is what the contract says, literally; what does not fit is refused by the path of the field.
class WireTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonSurvivesReadingAndWriting_data();
    void jsonSurvivesReadingAndWriting();
    void everyTypeOfTheCatalogHasAGolden();
    void unknownFieldsAreIgnored();
    void nullStandsForLeftOut();
    void enumerationsAreReadInAnyCase();
    void textualScalarsAreOfQueriesOnly();
    void refusalsNameThePath_data();
    void refusalsNameThePath();
    void lengthsCountCodePoints();
};

namespace {

QList<golden::Golden> goldens()
{
    return golden::accounts() + golden::chats() + golden::messages() + golden::live();
}

} // namespace

void WireTest::jsonSurvivesReadingAndWriting_data()
{
    QTest::addColumn<qsizetype>("index");
    const auto all = goldens();
    for (qsizetype i = 0; i < all.size(); ++i)
        QTest::addRow("%s %lld", qPrintable(all[i].type), qlonglong(i)) << i;
}

void WireTest::jsonSurvivesReadingAndWriting()
{
    QFETCH(qsizetype, index);
    const golden::Golden golden = goldens()[index];
    const auto written = golden.roundTrip(golden.json);
    QVERIFY2(written, written ? "" : qPrintable(written.error().field + QStringLiteral(": ") + written.error().message));
    QCOMPARE(*written, golden.json);
}

void WireTest::everyTypeOfTheCatalogHasAGolden()
{
    QSet<QString> covered;
    for (const golden::Golden &golden : goldens())
        covered.insert(golden.type);
    const auto &types = api::apiModel().types;
    for (auto it = types.begin(); it != types.end(); ++it) {
        if (it->values.isEmpty())
            QVERIFY2(covered.contains(it.key()), qPrintable(it.key()));
    }
}

void WireTest::unknownFieldsAreIgnored()
{
    const auto read = fromJson<RefreshToken>(QByteArrayLiteral(R"({"x":{"y":[1]},"refreshToken":"a"})"));
    QVERIFY(read);
    QCOMPARE(read->refreshToken, QStringLiteral("a"));
}

void WireTest::nullStandsForLeftOut()
{
    const auto read = fromJson<SendMessage>(QByteArrayLiteral(
        R"({"chatId":"01890a5d-ac96-774b-bcce-b302099a8057","content":"x","clientId":null,"mentions":null,"type":null})"));
    QVERIFY(read);
    QVERIFY(!read->clientId && !read->type && read->mentions.isEmpty());
}

void WireTest::enumerationsAreReadInAnyCase()
{
    const auto read = fromJson<PresenceUpdate>(QByteArrayLiteral(R"({"status":"DnD"})"));
    QVERIFY(read);
    QCOMPARE(read->status, PresenceStatus::Dnd);
    QCOMPARE(toJson(*read), QByteArrayLiteral(R"({"status":"dnd"})"));
}

void WireTest::textualScalarsAreOfQueriesOnly()
{
    const QJsonObject query{{QStringLiteral("limit"), QStringLiteral("7")}};
    QCOMPARE(fromJson<UserQuery>(query, Scalars::Textual)->limit, 7);
    QCOMPARE(fromJson<UserQuery>(query, Scalars::Typed).error().field, QStringLiteral("limit"));
    for (const char *bad : {"", "7x", "0x7", "1e2", "7.0", "99999999999999999999", "0", "101"}) {
        const auto read = fromJson<UserQuery>(QJsonObject{{QStringLiteral("limit"), QString::fromLatin1(bad)}}, Scalars::Textual);
        QVERIFY2(!read, bad);
        QCOMPARE(read.error().field, QStringLiteral("limit"));
    }
}

namespace {

using Reader = std::function<Result<void>(const QByteArray &)>;

template<class T>
Reader readerOf()
{
    return [](const QByteArray &json) -> Result<void> {
        auto read = fromJson<T>(json);
        if (!read)
            return Fail(read.error());
        return {};
    };
}

#define CHAT_ID "\"chatId\":\"01890a5d-ac96-774b-bcce-b302099a8057\""

} // namespace

void WireTest::refusalsNameThePath_data()
{
    QTest::addColumn<Reader>("read");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, Reader reader, const char *json, const char *field) {
        QTest::newRow(name) << std::move(reader) << QByteArray(json) << QString::fromLatin1(field);
    };
    row("an array instead of an object", readerOf<ChatRef>(), "[]", "");
    row("a field missing", readerOf<ChatRef>(), "{}", "chatId");
    row("a required field null", readerOf<ChatRef>(), R"({"chatId":null})", "chatId");
    row("an id that is a number", readerOf<ChatRef>(), R"({"chatId":7})", "chatId");
    row("an id with braces", readerOf<ChatRef>(), R"({"chatId":"{01890a5d-ac96-774b-bcce-b302099a8057}"})", "chatId");
    row("an id without hyphens", readerOf<ChatRef>(), R"({"chatId":"01890a5dac96774bbcceb302099a8057"})", "chatId");
    row("an id with a letter beyond f", readerOf<ChatRef>(), R"({"chatId":"01890a5d-ac96-774b-bcce-b302099a805g"})", "chatId");
    row("a text that is a number", readerOf<RefreshToken>(), R"({"refreshToken":1})", "refreshToken");
    row("a text with U+0000", readerOf<RefreshToken>(), R"({"refreshToken":"a\u0000b"})", "refreshToken");
    row("a list that is an object", readerOf<Sync>(), R"({"chats":{}})", "chats");
    row("an entry of a list", readerOf<Sync>(), R"({"chats":[{"id":"01890a5d-ac96-774b-bcce-b302099a8057","rev":1},5]})", "chats[1]");
    row("a field of an entry of a list", readerOf<Sync>(), R"({"chats":[{"id":"01890a5d-ac96-774b-bcce-b302099a8057","rev":"1"}]})", "chats[0].rev");
    row("below the minimum", readerOf<Sync>(), R"({"chats":[{"id":"01890a5d-ac96-774b-bcce-b302099a8057","rev":-1}]})", "chats[0].rev");
    row("a broken number", readerOf<Delivered>(), "{" CHAT_ID ",\"seq\":1.5}", "seq");
    row("a number beyond 64 bits", readerOf<Delivered>(), "{" CHAT_ID ",\"seq\":1e30}", "seq");
    row("a true number", readerOf<Delivered>(), "{" CHAT_ID ",\"seq\":true}", "seq");
    row("beyond 32 bits", readerOf<UserQuery>(), R"({"limit":4294967297})", "limit");
    row("above the maximum", readerOf<UserQuery>(), R"({"limit":101})", "limit");
    row("a text for a truth", readerOf<Typing>(), "{" CHAT_ID ",\"isTyping\":\"true\"}", "isTyping");
    row("an unknown enumeration value", readerOf<PresenceUpdate>(), R"({"status":"here"})", "status");
    row("an enumeration by number", readerOf<PresenceUpdate>(), R"({"status":0})", "status");
    row("a time without zone", readerOf<HistoryQuery>(), "{" CHAT_ID ",\"date\":\"2026-01-31T12:00:00\"}", "date");
    row("a time that is none", readerOf<HistoryQuery>(), "{" CHAT_ID ",\"date\":\"yesterday\"}", "date");
    row("blank where it may not be", readerOf<EditMessage>(), R"({"messageId":"01890a5d-ac96-774b-bcce-b302099a8057","content":" \n\u00a0"})", "content");
    row("too short", readerOf<ChangePassword>(), R"({"currentPassword":"x","newPassword":"1234567"})", "newPassword");
}

void WireTest::refusalsNameThePath()
{
    QFETCH(Reader, read);
    QFETCH(QByteArray, json);
    QFETCH(QString, field);
    const auto outcome = read(json);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(outcome.error().field, field);
    QVERIFY(!outcome.error().message.isEmpty());
}

void WireTest::lengthsCountCodePoints()
{
    const auto update = [](const QString &name) {
        return fromJson<UpdateAccount>(QJsonObject{{QStringLiteral("displayName"), name}});
    };
    const QString emoji = QStringLiteral("😀");
    QVERIFY(update(emoji.repeated(limits::displayName)));
    QVERIFY(!update(emoji.repeated(limits::displayName + 1)));
}

QTEST_GUILESS_MAIN(WireTest)
#include "WireTest.moc"
