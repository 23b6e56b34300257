#include "tests/server/messages/World.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;
namespace ops = protocol::ops;

class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pagesSayWhatLiesBeyond_data();
    void pagesSayWhatLiesBeyond();
    void onlyOneBoundMayBeGiven();
    void aBoundBeyondTheChatStaysInIt();
    void historyIsForMembers();
    void changesComeInRevOrderEachMessageOnce();
    void changesComeInPortions();
    void aThreadIsReadByItsRootOrAnyOfIt();
    void earlierTextsAreKeptUntilDeleted();

private:
    QJsonObject page(QJsonObject request);
    QJsonObject changes(qint64 since, int limit = 100);

    std::unique_ptr<World> m_world;
    UserId m_anna;
    ChatId m_chat;
    QList<QJsonObject> m_messages; // ten, a minute apart
};

void HistoryTest::init()
{
    m_world = std::make_unique<World>();
    m_anna = m_world->person(u"anna"_s);
    // Neighbours on both sides, whose messages must never show.
    const ChatId lower = m_world->group({m_anna});
    m_chat = m_world->group({m_anna});
    const ChatId higher = m_world->group({m_anna});
    m_messages.clear();
    for (int i = 1; i <= 10; ++i) {
        m_messages += m_world->send(m_anna, m_chat, u"message %1"_s.arg(i));
        m_world->send(m_anna, lower, u"lower"_s);
        m_world->send(m_anna, higher, u"higher"_s);
        m_world->clock.advance(std::chrono::minutes(1));
    }
}

QJsonObject HistoryTest::page(QJsonObject request)
{
    request[u"chatId"_s] = m_chat.toString();
    return m_world->ask<ops::GetMessages>(m_anna, request);
}

QJsonObject HistoryTest::changes(qint64 since, int limit)
{
    return m_world->ask<ops::GetChanges>(m_anna, {{u"chatId"_s, m_chat.toString()}, {u"since"_s, since}, {u"limit"_s, limit}});
}

void HistoryTest::pagesSayWhatLiesBeyond_data()
{
    QTest::addColumn<QJsonObject>("request");
    QTest::addColumn<QList<qint64>>("seqs");
    QTest::addColumn<bool>("before");
    QTest::addColumn<bool>("after");
    const QString fourth = QString::fromLatin1(Timestamp{1'767'225'600'000 + 3 * 60'000}.toRfc3339());
    const QString late = u"2030-01-01T00:00:00.000Z"_s;
    using Seqs = QList<qint64>;
    QTest::newRow("latest") << QJsonObject{{u"limit"_s, 3}} << Seqs{8, 9, 10} << true << false;
    QTest::newRow("all") << QJsonObject{} << Seqs{1, 2, 3, 4, 5, 6, 7, 8, 9, 10} << false << false;
    QTest::newRow("before") << QJsonObject{{u"before"_s, 8}, {u"limit"_s, 3}} << Seqs{5, 6, 7} << true << true;
    QTest::newRow("before, to the start") << QJsonObject{{u"before"_s, 3}, {u"limit"_s, 3}} << Seqs{1, 2} << false << true;
    QTest::newRow("before the first") << QJsonObject{{u"before"_s, 1}} << Seqs{} << false << true;
    QTest::newRow("after") << QJsonObject{{u"after"_s, 3}, {u"limit"_s, 3}} << Seqs{4, 5, 6} << true << true;
    QTest::newRow("after, to the end") << QJsonObject{{u"after"_s, 8}, {u"limit"_s, 3}} << Seqs{9, 10} << true << false;
    QTest::newRow("after the last") << QJsonObject{{u"after"_s, 10}} << Seqs{} << true << false;
    QTest::newRow("around") << QJsonObject{{u"around"_s, 5}, {u"limit"_s, 4}} << Seqs{3, 4, 5, 6} << true << true;
    QTest::newRow("a date") << QJsonObject{{u"date"_s, fourth}, {u"limit"_s, 2}} << Seqs{3, 4} << true << true;
    QTest::newRow("a date to come") << QJsonObject{{u"date"_s, late}, {u"limit"_s, 2}} << Seqs{9, 10} << true << false;
}

void HistoryTest::pagesSayWhatLiesBeyond()
{
    QFETCH(QJsonObject, request);
    const QJsonObject answer = page(request);
    QTEST(seqsOf(answer[u"items"_s].toArray()), "seqs");
    QTEST(answer[u"hasMoreBefore"_s].toBool(), "before");
    QTEST(answer[u"hasMoreAfter"_s].toBool(), "after");
}

void HistoryTest::onlyOneBoundMayBeGiven()
{
    QCOMPARE(errorOf(page({{u"before"_s, 3}, {u"after"_s, 1}})), u"invalid_argument:after"_s);
    QCOMPARE(errorOf(page({{u"limit"_s, 101}})), u"invalid_argument:limit"_s);
}

void HistoryTest::aBoundBeyondTheChatStaysInIt()
{
    // A position is the chat's number above 32 bits and the seq below: no seq may reach into the next chat.
    const qint64 next = qint64(1) << 32;
    QCOMPARE(seqsOf(page({{u"before"_s, next * 2}, {u"limit"_s, 2}})[u"items"_s].toArray()), (QList<qint64>{9, 10}));
    QCOMPARE(seqsOf(page({{u"after"_s, next}})[u"items"_s].toArray()), QList<qint64>());
    QCOMPARE(seqsOf(page({{u"around"_s, next}, {u"limit"_s, 4}})[u"items"_s].toArray()), (QList<qint64>{8, 9, 10}));
    QCOMPARE(changes(next)[u"items"_s].toArray().size(), 0);
    QCOMPARE(changes(next)[u"rev"_s].toInteger(), 10);
}

void HistoryTest::historyIsForMembers()
{
    const UserId stranger = m_world->person(u"stranger"_s);
    const QString id = idOf(m_messages.first());
    QCOMPARE(errorOf(m_world->ask<ops::GetMessages>(stranger, {{u"chatId"_s, m_chat.toString()}})), u"not_found"_s);
    QCOMPARE(errorOf(m_world->ask<ops::GetChanges>(stranger, {{u"chatId"_s, m_chat.toString()}, {u"since"_s, 0}})), u"not_found"_s);
    QCOMPARE(errorOf(m_world->ask<ops::GetMessage>(stranger, {{u"messageId"_s, id}})), u"not_found"_s);
    QCOMPARE(errorOf(m_world->ask<ops::GetThread>(stranger, {{u"messageId"_s, id}})), u"not_found"_s);
    QCOMPARE(errorOf(m_world->ask<ops::GetMessageHistory>(stranger, {{u"messageId"_s, id}})), u"not_found"_s);
    QCOMPARE(errorOf(m_world->ask<ops::GetMessageStatus>(stranger, {{u"messageId"_s, id}})), u"not_found"_s);
    QCOMPARE(errorOf(m_world->ask<ops::GetMessage>(m_anna, {{u"messageId"_s, MessageId::create({1}).toString()}})), u"not_found"_s);
}

void HistoryTest::changesComeInRevOrderEachMessageOnce()
{
    m_world->ask<ops::EditMessage>(m_anna, {{u"messageId"_s, idOf(m_messages[1])}, {u"content"_s, u"second"_s}});
    m_world->ask<ops::AddReaction>(m_anna, {{u"messageId"_s, idOf(m_messages[0])}, {u"emoji"_s, u"👍"_s}});
    m_world->ask<ops::EditMessage>(m_anna, {{u"messageId"_s, idOf(m_messages[1])}, {u"content"_s, u"two"_s}});
    const QJsonObject answer = changes(9);
    QCOMPARE(seqsOf(answer[u"items"_s].toArray()), (QList<qint64>{10, 1, 2}));
    QCOMPARE(answer[u"items"_s][2][u"content"_s].toString(), u"two"_s);
    QCOMPARE(answer[u"items"_s][2][u"rev"_s].toInteger(), 13);
    QCOMPARE(answer[u"rev"_s].toInteger(), 13);
    QCOMPARE(answer[u"more"_s].toBool(true), false);
}

void HistoryTest::changesComeInPortions()
{
    qint64 rev = 0;
    QList<qint64> seqs;
    bool more = true;
    while (more) {
        const QJsonObject answer = changes(rev, 4);
        seqs += seqsOf(answer[u"items"_s].toArray());
        rev = answer[u"rev"_s].toInteger();
        more = answer[u"more"_s].toBool();
    }
    QCOMPARE(seqs, (QList<qint64>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
    QCOMPARE(rev, 10);
}

void HistoryTest::aThreadIsReadByItsRootOrAnyOfIt()
{
    const QString root = idOf(m_messages[4]);
    const QJsonObject first = m_world->send(m_anna, m_chat, u"first"_s, {{u"threadId"_s, root}});
    m_world->send(m_anna, m_chat, u"aside"_s);
    m_world->send(m_anna, m_chat, u"second"_s, {{u"threadId"_s, root}});
    QCOMPARE(seqsOf(m_world->ask<ops::GetThread>(m_anna, {{u"messageId"_s, root}})[u"items"_s].toArray()), (QList<qint64>{11, 13}));
    QCOMPARE(seqsOf(m_world->ask<ops::GetThread>(m_anna, {{u"messageId"_s, idOf(first)}})[u"items"_s].toArray()), (QList<qint64>{11, 13}));
    const QJsonObject rest = m_world->ask<ops::GetThread>(m_anna, {{u"messageId"_s, root}, {u"after"_s, 11}, {u"limit"_s, 1}});
    QCOMPARE(seqsOf(rest[u"items"_s].toArray()), QList<qint64>{13});
    QCOMPARE(rest[u"hasMoreBefore"_s].toBool(), true);
    QCOMPARE(rest[u"hasMoreAfter"_s].toBool(true), false);
}

void HistoryTest::earlierTextsAreKeptUntilDeleted()
{
    const QJsonObject ref{{u"messageId"_s, idOf(m_messages[9])}};
    m_world->ask<ops::EditMessage>(m_anna, {{u"messageId"_s, idOf(m_messages[9])}, {u"content"_s, u"better"_s}});
    m_world->ask<ops::EditMessage>(m_anna, {{u"messageId"_s, idOf(m_messages[9])}, {u"content"_s, u"best"_s}});
    QStringList texts;
    const QJsonArray versions = m_world->ask<ops::GetMessageHistory>(m_anna, ref)[u"items"_s].toArray();
    for (const QJsonValue &version : versions)
        texts += version[u"content"_s].toString();
    QCOMPARE(texts, (QStringList{u"message 10"_s, u"better"_s, u"best"_s}));
    m_world->ask<ops::DeleteMessage>(m_anna, ref);
    QCOMPARE(m_world->ask<ops::GetMessageHistory>(m_anna, ref)[u"items"_s].toArray(), QJsonArray());
}

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
