#include "server/features/search/SearchQueryText.h"
#include "tests/server/messages/World.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;
namespace ops = protocol::ops;

class SearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queriesAreTakenApart_data();
    void queriesAreTakenApart();
    void datesAndKindsAreChecked();
    void init();
    void hitsAreFound_data();
    void hitsAreFound();
    void hitsCarryTheirPlace();
    void onlyOwnChatsAreSearched();
    void editedAndDeletedTextIsNotFoundByOldWords();
    void hitsComeInPages();
    void peopleAndRoomsAreFoundToo();

private:
    QStringList contents(const QString &q, QJsonObject more = {});

    std::unique_ptr<World> m_world;
    UserId m_anna;
    UserId m_bao;
    ChatId m_chat;
};

void SearchTest::queriesAreTakenApart_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("in");
    QTest::newRow("words") << u"red  fox"_s << u"red fox"_s << QString() << QString();
    QTest::newRow("a phrase") << u"\"red fox\" den"_s << u"\"red fox\" den"_s << QString() << QString();
    QTest::newRow("from") << u"fox from:anna"_s << u"fox"_s << u"anna"_s << QString();
    QTest::newRow("from with an at") << u"From:@anna"_s << QString() << u"anna"_s << QString();
    QTest::newRow("in a quoted chat") << u"in:\"the den\" fox"_s << u"fox"_s << QString() << u"the den"_s;
    QTest::newRow("a filter in quotes is words") << u"\"from:anna\""_s << u"\"from:anna\""_s << QString() << QString();
    QTest::newRow("an unknown filter is words") << u"note:this"_s << u"note:this"_s << QString() << QString();
    QTest::newRow("an open quote") << u"\"red fox"_s << u"\"red fox\""_s << QString() << QString();
}

void SearchTest::queriesAreTakenApart()
{
    QFETCH(QString, query);
    const auto parsed = parseSearchQuery(query);
    QVERIFY(parsed);
    QTEST(parsed->words, "words");
    QTEST(parsed->from.value_or(QString()), "from");
    QTEST(parsed->in.value_or(QString()), "in");
}

void SearchTest::datesAndKindsAreChecked()
{
    const auto parsed = parseSearchQuery(u"before:2026-01-02 after:2026-01-01 has:IMAGE"_s);
    QVERIFY(parsed);
    QCOMPARE(parsed->after->ms, 1'767'225'600'000);
    QCOMPARE(parsed->before->ms - parsed->after->ms, 24 * 3'600'000);
    QVERIFY(parsed->has == SearchQueryText::Has::Image);
    QCOMPARE(parseSearchQuery(u"before:soon"_s).error().field, u"q"_s);
    QCOMPARE(parseSearchQuery(u"after:2026-02-30"_s).error().field, u"q"_s);
    QCOMPARE(parseSearchQuery(u"has:soul"_s).error().field, u"q"_s);
}

void SearchTest::init()
{
    m_world = std::make_unique<World>();
    m_anna = m_world->person(u"anna"_s);
    m_bao = m_world->person(u"bao"_s);
    m_chat = m_world->group({m_anna, m_bao});
    m_world->send(m_anna, m_chat, u"The quick brown fox"_s);
    m_world->clock.advance(std::chrono::hours(24));
    m_world->send(m_bao, m_chat, u"A fox, quick as light: https://example.org/fox"_s);
    m_world->send(m_bao, m_chat, u"今天下雨了"_s);
    m_world->send(m_anna, m_chat, u"Größe zählt"_s);
    m_world->send(m_anna, m_chat, u"Привет, лиса"_s);
    m_world->send(m_anna, m_chat, u"مرحبا بالعالم"_s);
}

QStringList SearchTest::contents(const QString &q, QJsonObject more)
{
    more[u"q"_s] = q;
    QStringList found;
    const QJsonArray items = m_world->ask<ops::SearchMessages>(m_anna, more)[u"items"_s].toArray();
    for (const QJsonValue &item : items)
        found += item[u"content"_s].toString().left(12);
    return found;
}

void SearchTest::hitsAreFound_data()
{
    QTest::addColumn<QString>("q");
    QTest::addColumn<QStringList>("found");
    const QStringList both{u"A fox, quick"_s, u"The quick br"_s};
    QTest::newRow("a word") << u"FOX"_s << both;
    QTest::newRow("all words") << u"fox brown"_s << QStringList{both[1]};
    QTest::newRow("a phrase") << u"\"quick brown\""_s << QStringList{both[1]};
    QTest::newRow("a beginning") << u"bro"_s << QStringList{both[1]};
    QTest::newRow("from") << u"fox from:bao"_s << QStringList{both[0]};
    QTest::newRow("from me") << u"fox from:me"_s << QStringList{both[1]};
    QTest::newRow("from nobody") << u"fox from:nobody"_s << QStringList{};
    QTest::newRow("with a link") << u"has:link"_s << QStringList{both[0]};
    QTest::newRow("before") << u"fox before:2026-01-02"_s << QStringList{both[1]};
    QTest::newRow("after") << u"fox after:2026-01-02"_s << QStringList{both[0]};
    QTest::newRow("in the chat") << u"fox in:\"a place\""_s << both;
    QTest::newRow("in no chat") << u"fox in:nowhere"_s << QStringList{};
    QTest::newRow("two characters") << u"下雨"_s << QStringList{u"今天下雨了"_s};
    QTest::newRow("without diacritics") << u"große zahlt"_s << QStringList{u"Größe zählt"_s};
    QTest::newRow("Cyrillic") << u"лиса"_s << QStringList{u"Привет, лиса"_s};
    QTest::newRow("Arabic") << u"مرحبا"_s << QStringList{u"مرحبا بالعال"_s};
    QTest::newRow("the index's own language") << u"fox* OR NEAR(\"x\" ^"_s << QStringList{};
}

void SearchTest::hitsAreFound()
{
    QFETCH(QString, q);
    QTEST(contents(q), "found");
    // The same once the index has taken them in.
    QVERIFY(m_world->indexAll());
    QTEST(contents(q), "found");
}

void SearchTest::hitsCarryTheirPlace()
{
    const QJsonObject hit = m_world->ask<ops::SearchMessages>(m_anna, {{u"q"_s, u"brown"_s}, {u"chatId"_s, m_chat.toString()}})[u"items"_s][0].toObject();
    QCOMPARE(hit[u"chatId"_s].toString(), m_chat.toString());
    QCOMPARE(hit[u"seq"_s].toInteger(), 1);
}

void SearchTest::onlyOwnChatsAreSearched()
{
    const UserId stranger = m_world->person(u"stranger"_s);
    const QJsonObject everywhere = m_world->ask<ops::SearchMessages>(stranger, {{u"q"_s, u"fox"_s}});
    QCOMPARE(everywhere[u"items"_s].toArray(), QJsonArray());
    QCOMPARE(errorOf(m_world->ask<ops::SearchMessages>(stranger, {{u"q"_s, u"fox"_s}, {u"chatId"_s, m_chat.toString()}})), u"not_found"_s);
    m_world->leave(m_chat, m_anna);
    QCOMPARE(contents(u"fox"_s), QStringList());
    QCOMPARE(contents(u"fox in:\"a place\""_s), QStringList());
}

void SearchTest::editedAndDeletedTextIsNotFoundByOldWords()
{
    const QJsonObject badger = m_world->send(m_anna, m_chat, u"badger"_s);
    QVERIFY(m_world->indexAll());
    m_world->ask<ops::EditMessage>(m_anna, {{u"messageId"_s, idOf(badger)}, {u"content"_s, u"weasel"_s}});
    QCOMPARE(contents(u"badger"_s), QStringList());
    QCOMPARE(contents(u"weasel"_s), QStringList{u"weasel"_s});
    m_world->ask<ops::DeleteMessage>(m_anna, {{u"messageId"_s, idOf(badger)}});
    QCOMPARE(contents(u"weasel"_s), QStringList());
}

void SearchTest::hitsComeInPages()
{
    QJsonObject request{{u"q"_s, u"fox"_s}, {u"limit"_s, 1}};
    const QJsonObject first = m_world->ask<ops::SearchMessages>(m_anna, request);
    QCOMPARE(first[u"items"_s].toArray().size(), 1);
    request[u"cursor"_s] = first[u"nextCursor"_s];
    const QJsonObject second = m_world->ask<ops::SearchMessages>(m_anna, request);
    QCOMPARE(seqsOf(second[u"items"_s].toArray()), QList<qint64>{1});
    QVERIFY(second[u"nextCursor"_s].isNull());
    request[u"cursor"_s] = u"bogus"_s;
    QCOMPARE(errorOf(m_world->ask<ops::SearchMessages>(m_anna, request)), u"invalid_argument:cursor"_s);
}

void SearchTest::peopleAndRoomsAreFoundToo()
{
    const QJsonObject people = m_world->ask<ops::SearchMessages>(m_anna, {{u"q"_s, u"ba"_s}, {u"kind"_s, u"users"_s}});
    QCOMPARE(people[u"users"_s].toArray().size(), 1);
    QCOMPARE(people[u"users"_s][0][u"username"_s].toString(), u"bao"_s);
    QCOMPARE(people[u"items"_s].toArray(), QJsonArray());
    const QJsonObject all = m_world->ask<ops::SearchMessages>(m_anna, {{u"q"_s, u"fox"_s}, {u"kind"_s, u"all"_s}});
    QCOMPARE(all[u"items"_s].toArray().size(), 2);
    QCOMPARE(errorOf(m_world->ask<ops::SearchMessages>(m_anna, {{u"q"_s, u"fox"_s}, {u"kind"_s, u"trees"_s}})), u"invalid_argument:kind"_s);
}

QTEST_GUILESS_MAIN(SearchTest)
#include "tst_search.moc"
