#include "server/features/sync/SyncFeature.h"
#include "tests/server/messages/World.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;
namespace ops = protocol::ops;

class SyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatMovedComesAndWhatDidNotDoesNot();
    void chatsThatOneCameToAndWentFrom();
    void aLongAbsenceComesInPortions();
    void theWholeAnswerIsBounded();
    void aChatNamedTwiceComesOnce();
    void strangersChatsAreGone();
};

namespace {

QJsonObject request(const QList<std::pair<ChatId, qint64>> &positions)
{
    QJsonArray chats;
    for (const auto &[id, rev] : positions)
        chats += QJsonObject{{u"id"_s, id.toString()}, {u"rev"_s, rev}};
    return {{u"chats"_s, chats}};
}

} // namespace

void SyncTest::whatMovedComesAndWhatDidNotDoesNot()
{
    World world;
    const UserId anna = world.person(u"anna"_s);
    const ChatId quiet = world.group({anna});
    const ChatId busy = world.group({anna});
    world.send(anna, quiet, u"one"_s);
    const QJsonObject first = world.send(anna, busy, u"one"_s);
    world.send(anna, busy, u"two"_s);
    world.ask<ops::EditMessage>(anna, {{u"messageId"_s, idOf(first)}, {u"content"_s, u"uno"_s}});

    const QJsonObject answer = world.ask<ops::Sync>(anna, request({{quiet, 1}, {busy, 1}}));
    QCOMPARE(answer[u"chats"_s].toArray().size(), 1);
    const QJsonObject changed = answer[u"chats"_s][0].toObject();
    QCOMPARE(changed[u"id"_s].toString(), busy.toString());
    QCOMPARE(seqsOf(changed[u"items"_s].toArray()), (QList<qint64>{2, 1}));
    QCOMPARE(changed[u"rev"_s].toInteger(), 3);
    QCOMPARE(changed[u"more"_s].toBool(true), false);
    QCOMPARE(answer[u"newChats"_s].toArray(), QJsonArray());
    QCOMPARE(answer[u"goneChats"_s].toArray(), QJsonArray());
}

void SyncTest::chatsThatOneCameToAndWentFrom()
{
    World world;
    const UserId anna = world.person(u"anna"_s);
    const UserId bao = world.person(u"bao"_s);
    const ChatId left = world.group({bao, anna});
    const ChatId joined = world.group({bao, anna});
    world.send(bao, joined, u"welcome, @anna"_s);
    world.leave(left, anna);

    const QJsonObject answer = world.ask<ops::Sync>(anna, request({{left, 0}}));
    QCOMPARE(answer[u"goneChats"_s].toArray(), QJsonArray{left.toString()});
    QCOMPARE(answer[u"newChats"_s].toArray().size(), 1);
    const QJsonObject chat = answer[u"newChats"_s][0].toObject();
    QCOMPARE(chat[u"id"_s].toString(), joined.toString());
    QCOMPARE(chat[u"myRole"_s].toString(), u"member"_s);
    QCOMPARE(chat[u"unreadCount"_s].toInt(), 1);
    QCOMPARE(chat[u"mentionCount"_s].toInt(), 1);
    QCOMPARE(chat[u"lastMessage"_s][u"content"_s].toString(), u"welcome, @anna"_s);
}

void SyncTest::aLongAbsenceComesInPortions()
{
    World world;
    const UserId anna = world.person(u"anna"_s);
    const ChatId chat = world.group({anna});
    for (int i = 0; i < SyncFeature::itemsPerChat + 5; ++i)
        world.send(anna, chat, u"more"_s);
    const QJsonObject answer = world.ask<ops::Sync>(anna, request({{chat, 0}}))[u"chats"_s][0].toObject();
    QCOMPARE(answer[u"items"_s].toArray().size(), SyncFeature::itemsPerChat);
    QCOMPARE(answer[u"more"_s].toBool(), true);
    const QJsonObject rest = world.ask<ops::GetChanges>(anna, {{u"chatId"_s, chat.toString()}, {u"since"_s, answer[u"rev"_s]}});
    QCOMPARE(rest[u"items"_s].toArray().size(), 5);
    QCOMPARE(rest[u"more"_s].toBool(true), false);
}

void SyncTest::theWholeAnswerIsBounded()
{
    World world;
    const UserId anna = world.person(u"anna"_s);
    QList<std::pair<ChatId, qint64>> positions;
    for (int c = 0; c < SyncFeature::itemsInAll / SyncFeature::itemsPerChat + 1; ++c) {
        positions += {world.group({anna}), 0};
        for (int i = 0; i < SyncFeature::itemsPerChat; ++i)
            world.send(anna, positions.last().first, u"more"_s);
    }
    const QJsonArray chats = world.ask<ops::Sync>(anna, request(positions))[u"chats"_s].toArray();
    QCOMPARE(chats.size(), positions.size());
    QCOMPARE(chats.last()[u"items"_s].toArray(), QJsonArray());
    QCOMPARE(chats.last()[u"more"_s].toBool(), true);
    QCOMPARE(chats.last()[u"rev"_s].toInteger(-1), 0);
}

void SyncTest::aChatNamedTwiceComesOnce()
{
    World world;
    const UserId anna = world.person(u"anna"_s);
    const ChatId chat = world.group({anna});
    world.send(anna, chat, u"one"_s);
    const QJsonObject answer = world.ask<ops::Sync>(anna, request({{chat, 0}, {chat, 0}}));
    QCOMPARE(answer[u"chats"_s].toArray().size(), 1);
    QCOMPARE(answer[u"goneChats"_s].toArray(), QJsonArray());
}

void SyncTest::strangersChatsAreGone()
{
    World world;
    const UserId bao = world.person(u"bao"_s);
    const ChatId chat = world.group({bao});
    world.send(bao, chat, u"secret"_s);
    const QJsonObject answer = world.ask<ops::Sync>(world.person(u"stranger"_s), request({{chat, 0}}));
    QCOMPARE(answer[u"chats"_s].toArray(), QJsonArray());
    QCOMPARE(answer[u"goneChats"_s].toArray(), QJsonArray{chat.toString()});
}

QTEST_GUILESS_MAIN(SyncTest)
#include "tst_sync.moc"
