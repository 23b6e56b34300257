#include "server/storage/MessageStore.h"
#include "tests/server/messages/World.h"

#include <QCoroTask>
#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;
namespace ops = protocol::ops;

class ReceiptsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readingRaisesBothMarksAndIsToldToAll();
    void marksNeverFall();
    void aMarkBeyondTheLastStandsForTheLast();
    void readingByMessage();
    void marksAreForMembers();
    void mentionsAreCountedUntilRead();
    void theStatusOfAMessageIsTheLeastOfAll();
    void manyMarksOfOnePersonAreToldOnce();
    void inALargeChatOnlyAuthorsAreTold();
    void whoLeftIsToldNothing();
    void marksSurviveTheEnd();

private:
    QJsonObject delivered(UserId user, qint64 seq) { return m_world->ask<ops::AckDelivered>(user, at(seq)); }
    QJsonObject read(UserId user, qint64 seq) { return m_world->ask<ops::MarkAsRead>(user, at(seq)); }
    QJsonObject at(qint64 seq) const { return {{u"chatId"_s, m_chat.toString()}, {u"seq"_s, seq}}; }
    QList<UserId> makeLarge();

    std::unique_ptr<World> m_world;
    UserId m_anna;
    UserId m_bao;
    ChatId m_chat;
    QList<QJsonObject> m_messages; // five of Anna's
};

void ReceiptsTest::init()
{
    m_world = std::make_unique<World>();
    m_anna = m_world->person(u"anna"_s);
    m_bao = m_world->person(u"bao"_s);
    m_chat = m_world->group({m_anna, m_bao});
    m_messages.clear();
    for (int i = 1; i <= 5; ++i)
        m_messages += m_world->send(m_anna, m_chat, u"message %1"_s.arg(i));
}

// Above the number of members up to which everyone is told.
QList<UserId> ReceiptsTest::makeLarge()
{
    QList<UserId> others;
    for (int i = 0; i < MessageStore::statusUpTo; ++i) {
        others += m_world->person(u"member%1"_s.arg(i));
        m_world->join(m_chat, others.last());
    }
    return others;
}

void ReceiptsTest::readingRaisesBothMarksAndIsToldToAll()
{
    const QJsonObject answer = read(m_bao, 3);
    QCOMPARE(answer[u"readSeq"_s].toInteger(), 3);
    QCOMPARE(answer[u"unreadCount"_s].toInteger(), 2);
    QTRY_COMPARE(m_world->bus.count(u"messages_read"_s), 1);
    const Heard heard = m_world->bus.heard(u"messages_read"_s).first();
    QCOMPARE(heard.topics, QList{Topic::of(m_chat)});
    QCOMPARE(heard.payload, (QJsonObject{{u"chatId"_s, m_chat.toString()}, {u"userId"_s, m_bao.toString()}, {u"seq"_s, 3}}));
    QCOMPARE(m_world->bus.count(u"message_delivered"_s), 0);
}

void ReceiptsTest::marksNeverFall()
{
    QCOMPARE(errorOf(delivered(m_bao, 4)), QString());
    QCOMPARE(errorOf(delivered(m_bao, 2)), QString());
    QCOMPARE(read(m_bao, 3)[u"readSeq"_s].toInteger(), 3);
    QCOMPARE(read(m_bao, 1)[u"readSeq"_s].toInteger(), 3);
    QTRY_COMPARE(m_world->bus.count(u"messages_read"_s), 1);
    QCOMPARE(m_world->bus.count(u"message_delivered"_s), 1);
    QCOMPARE(m_world->bus.heard(u"message_delivered"_s).first().payload[u"seq"_s].toInteger(), 4);
}

void ReceiptsTest::aMarkBeyondTheLastStandsForTheLast()
{
    QCOMPARE(read(m_bao, qint64(1) << 40)[u"readSeq"_s].toInteger(), 5);
    QCOMPARE(errorOf(read(m_bao, -1)), u"invalid_argument:seq"_s);
}

void ReceiptsTest::readingByMessage()
{
    const QString chat = m_chat.toString();
    const QJsonObject answer = m_world->ask<ops::MarkAsRead>(m_bao, {{u"chatId"_s, chat}, {u"messageId"_s, idOf(m_messages[1])}});
    QCOMPARE(answer[u"readSeq"_s].toInteger(), 2);
    QCOMPARE(errorOf(m_world->ask<ops::MarkAsRead>(m_bao, {{u"chatId"_s, chat}})), u"invalid_argument:seq"_s);
    const ChatId other = m_world->group({m_bao});
    QCOMPARE(errorOf(m_world->ask<ops::MarkAsRead>(m_bao, {{u"chatId"_s, other.toString()}, {u"messageId"_s, idOf(m_messages[1])}})),
        u"invalid_argument:messageId"_s);
}

void ReceiptsTest::marksAreForMembers()
{
    const UserId stranger = m_world->person(u"stranger"_s);
    QCOMPARE(errorOf(delivered(stranger, 1)), u"not_found"_s);
    QCOMPARE(errorOf(read(stranger, 1)), u"not_found"_s);
    QCOMPARE(errorOf(read(stranger, 0)), u"not_found"_s);
    QCOMPARE(errorOf(m_world->ask<ops::GetUnread>(stranger, {{u"chatId"_s, m_chat.toString()}})), u"not_found"_s);
}

void ReceiptsTest::mentionsAreCountedUntilRead()
{
    m_world->send(m_anna, m_chat, u"@bao"_s);
    m_world->send(m_anna, m_chat, u"and again, @bao"_s);
    QCOMPARE(read(m_bao, 5)[u"mentionCount"_s].toInteger(), 2);
    QCOMPARE(read(m_bao, 6)[u"mentionCount"_s].toInteger(), 1);
    QCOMPARE(read(m_bao, 7)[u"mentionCount"_s].toInteger(), 0);
    QCOMPARE(m_world->ask<ops::GetUnread>(m_bao, {{u"chatId"_s, m_chat.toString()}})[u"mentionCount"_s].toInteger(), 0);
}

void ReceiptsTest::theStatusOfAMessageIsTheLeastOfAll()
{
    const UserId carla = m_world->person(u"carla"_s);
    m_world->join(m_chat, carla);
    const QJsonObject message = m_world->send(m_anna, m_chat, u"news"_s);
    const QJsonObject ref{{u"messageId"_s, idOf(message)}};
    const auto status = [&] { return m_world->ask<ops::GetMessageStatus>(m_anna, ref); };
    read(m_bao, 6);
    QCOMPARE(status()[u"status"_s].toString(), u"sent"_s);
    delivered(carla, 6);
    QCOMPARE(status()[u"status"_s].toString(), u"delivered"_s);
    QCOMPARE(status()[u"deliveredCount"_s].toInt(), 2);
    QCOMPARE(status()[u"readCount"_s].toInt(), 1);
    QCOMPARE(status()[u"items"_s].toArray().size(), 2);
    read(carla, 6);
    QCOMPARE(m_world->ask<ops::GetMessage>(m_anna, ref)[u"message"_s][u"status"_s].toString(), u"read"_s);
    QVERIFY(!m_world->ask<ops::GetMessage>(m_bao, ref)[u"message"_s].toObject().contains(u"status"_s));
}

void ReceiptsTest::manyMarksOfOnePersonAreToldOnce()
{
    // The first is written at once; those that come meanwhile go together, and each is answered.
    std::vector<QCoro::Task<Result<protocol::Unread>>> answers;
    read(m_bao, 1);
    for (qint64 seq = 2; seq <= 5; ++seq)
        answers.push_back(m_world->raise({m_chat, m_bao, 0, seq}));
    for (auto &answer : answers)
        QCOMPARE(QCoro::waitFor(answer)->readSeq, 5);
    QTRY_COMPARE(m_world->bus.count(u"messages_read"_s), 2);
    QCOMPARE(m_world->bus.heard(u"messages_read"_s).last().payload[u"seq"_s].toInteger(), 5);
}

void ReceiptsTest::inALargeChatOnlyAuthorsAreTold()
{
    const QList<UserId> others = makeLarge();
    m_world->send(others[0], m_chat, u"from another"_s);
    read(m_bao, 6);
    const auto toOthers = [&] {
        QList<Topic> topics;
        for (const Heard &heard : m_world->bus.heard(u"messages_read"_s)) {
            if (heard.topics != QList{Topic::of(m_bao)}) // one's own devices hear at once
                topics += heard.topics;
        }
        return topics;
    };
    QTRY_COMPARE(toOthers().size(), 2);
    QVERIFY(toOthers().contains(Topic::of(m_anna)));
    QVERIFY(toOthers().contains(Topic::of(others[0])));
    QCOMPARE(m_world->bus.heard(u"messages_read"_s).first().topics, QList{Topic::of(m_bao)});

    m_world->bus.clear();
    delivered(others[1], 6); // received without having read
    QTRY_COMPARE(m_world->bus.count(u"message_delivered"_s), 1);
    QCOMPARE(m_world->bus.heard(u"message_delivered"_s).first().payload[u"seq"_s].toInteger(), 6);
}

void ReceiptsTest::whoLeftIsToldNothing()
{
    const QList<UserId> others = makeLarge();
    m_world->send(others[0], m_chat, u"from another"_s);
    m_world->leave(m_chat, others[0]);
    m_world->join(m_chat, m_world->person(u"late"_s));
    read(m_bao, 6);
    QTRY_COMPARE(m_world->bus.count(u"messages_read"_s), 2);
    QCOMPARE(m_world->bus.heard(u"messages_read"_s).last().topics, QList{Topic::of(m_anna)});
}

void ReceiptsTest::marksSurviveTheEnd()
{
    read(m_bao, 1);
    auto waiting = m_world->raise({m_chat, m_bao, 0, 4}); // within the interval: not written yet
    m_world->stopReceipts();
    QCOMPARE(QCoro::waitFor(waiting)->readSeq, 4);
    QCOMPARE(m_world->ask<ops::GetUnread>(m_bao, {{u"chatId"_s, m_chat.toString()}})[u"readSeq"_s].toInteger(), 4);
}

QTEST_GUILESS_MAIN(ReceiptsTest)
#include "tst_receipts.moc"
