// Editing, deleting, pinning and reacting.

#include "server/features/messages/PinsFeature.h"
#include "server/features/reactions/ReactionsFeature.h"
#include "tests/server/messages/World.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;
namespace ops = protocol::ops;

class ChangingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anEditTakesARevAndIsBroadcast();
    void theSameTextIsNoEdit();
    void onlyOneOwnMessagesMayBeEdited();
    void theEditWindowCloses();
    void whatIsDeletedCannotBeChanged();
    void deletingLeavesATombstone();
    void deletingTwiceIsDeletingOnce();
    void moderatorsDeleteOthersMessages();
    void reactionsAreCountedAndNamed();
    void reactingTwiceIsReactingOnce();
    void aMessageHasBoundedKindsOfReactions();
    void onlyEmojiAreReactions();
    void pinningIsForModerators();
    void bothMayPinInADirectChat();
    void pinsAreBounded();

private:
    QJsonObject edit(UserId user, const QString &content);
    QJsonObject ref() const { return {{u"messageId"_s, idOf(m_message)}}; }
    QJsonObject react(const QString &emoji) const { return {{u"messageId"_s, idOf(m_message)}, {u"emoji"_s, emoji}}; }

    std::unique_ptr<World> m_world;
    UserId m_anna; // owner
    UserId m_bao;
    UserId m_stranger;
    ChatId m_chat;
    QJsonObject m_message; // Bao's
};

void ChangingTest::init()
{
    m_world = std::make_unique<World>();
    m_anna = m_world->person(u"anna"_s);
    m_bao = m_world->person(u"bao"_s);
    m_stranger = m_world->person(u"stranger"_s);
    m_chat = m_world->group({m_anna, m_bao});
    m_message = m_world->send(m_bao, m_chat, u"first words"_s);
    QTRY_COMPARE(m_world->bus.count({}), 1);
    m_world->bus.clear();
}

QJsonObject ChangingTest::edit(UserId user, const QString &content)
{
    return m_world->ask<ops::EditMessage>(user, {{u"messageId"_s, idOf(m_message)}, {u"content"_s, content}}, 42);
}

void ChangingTest::anEditTakesARevAndIsBroadcast()
{
    const QJsonObject edited = edit(m_bao, u"better words"_s)[u"message"_s].toObject();
    QCOMPARE(edited[u"content"_s].toString(), u"better words"_s);
    QCOMPARE(edited[u"seq"_s].toInteger(), 1);
    QCOMPARE(edited[u"rev"_s].toInteger(), 2);
    QVERIFY(edited.contains(u"editedAt"_s));
    QTRY_COMPARE(m_world->bus.count(u"message_edited"_s), 1);
    const Heard heard = m_world->bus.heard(u"message_edited"_s).first();
    QCOMPARE(heard.payload[u"message"_s][u"content"_s].toString(), u"better words"_s);
    QVERIFY(!heard.payload[u"message"_s].toObject().contains(u"status"_s));
    QCOMPARE(heard.rev, 2);
    QCOMPARE(heard.except, ConnectionId(42));
}

void ChangingTest::theSameTextIsNoEdit()
{
    const QJsonObject same = edit(m_bao, u"first words"_s)[u"message"_s].toObject();
    QCOMPARE(same[u"rev"_s].toInteger(), 1);
    QVERIFY(!same.contains(u"editedAt"_s));
    m_world->send(m_anna, m_chat, u"last"_s);
    QTRY_COMPARE(m_world->bus.lastSeq(), 2);
    QCOMPARE(m_world->bus.count({}), 1);
}

void ChangingTest::onlyOneOwnMessagesMayBeEdited()
{
    QCOMPARE(errorOf(edit(m_anna, u"not mine"_s)), u"forbidden"_s);
    QCOMPARE(errorOf(edit(m_stranger, u"not mine"_s)), u"not_found"_s);
    QCOMPARE(errorOf(edit(m_bao, u" \n"_s)), u"invalid_argument:content"_s);
}

void ChangingTest::theEditWindowCloses()
{
    m_world->clock.advance(World::editWindow);
    QCOMPARE(errorOf(edit(m_bao, u"just in time"_s)), QString());
    m_world->clock.advance(std::chrono::milliseconds(1));
    QCOMPARE(errorOf(edit(m_bao, u"too late"_s)), u"edit_window_closed"_s);
}

void ChangingTest::whatIsDeletedCannotBeChanged()
{
    m_world->ask<ops::DeleteMessage>(m_bao, ref());
    QCOMPARE(errorOf(edit(m_bao, u"again"_s)), u"conflict:messageId"_s);
    QCOMPARE(errorOf(m_world->ask<ops::AddReaction>(m_bao, react(u"👍"_s))), u"conflict:messageId"_s);
    QCOMPARE(errorOf(m_world->ask<ops::PinMessage>(m_anna, ref())), u"conflict:messageId"_s);
}

void ChangingTest::deletingLeavesATombstone()
{
    m_world->ask<ops::AddReaction>(m_anna, react(u"👍"_s));
    const QJsonObject tombstone = m_world->ask<ops::DeleteMessage>(m_bao, ref(), 42)[u"message"_s].toObject();
    QCOMPARE(tombstone[u"content"_s].toString(), QString());
    QCOMPARE(tombstone[u"reactions"_s].toArray(), QJsonArray());
    QCOMPARE(tombstone[u"seq"_s].toInteger(), 1);
    QCOMPARE(tombstone[u"rev"_s].toInteger(), 3);
    QVERIFY(tombstone.contains(u"deletedAt"_s));
    QTRY_COMPARE(m_world->bus.count(u"message_deleted"_s), 1);
    const Heard heard = m_world->bus.heard(u"message_deleted"_s).first();
    QCOMPARE(heard.payload[u"message"_s][u"content"_s].toString(), QString());
    QCOMPARE(heard.rev, 3);
    const QJsonObject page = m_world->ask<ops::GetMessages>(m_anna, {{u"chatId"_s, m_chat.toString()}});
    QCOMPARE(page[u"items"_s].toArray().size(), 1);
    QCOMPARE(page[u"items"_s][0][u"content"_s].toString(), QString());
}

void ChangingTest::deletingTwiceIsDeletingOnce()
{
    const QJsonObject once = m_world->ask<ops::DeleteMessage>(m_bao, ref());
    QCOMPARE(m_world->ask<ops::DeleteMessage>(m_bao, ref()), once);
}

void ChangingTest::moderatorsDeleteOthersMessages()
{
    const UserId carla = m_world->person(u"carla"_s);
    m_world->join(m_chat, carla);
    QCOMPARE(errorOf(m_world->ask<ops::DeleteMessage>(carla, ref())), u"forbidden"_s);
    QCOMPARE(errorOf(m_world->ask<ops::DeleteMessage>(m_stranger, ref())), u"not_found"_s);
    m_world->setRole(m_chat, carla, Role::Moderator);
    QCOMPARE(errorOf(m_world->ask<ops::DeleteMessage>(carla, ref())), QString());

    // Nobody stands above the other in a direct chat.
    const ChatId direct = m_world->chat(ChatType::Direct, {m_anna, m_bao});
    const QJsonObject message = m_world->send(m_bao, direct, u"mine"_s);
    QCOMPARE(errorOf(m_world->ask<ops::DeleteMessage>(m_anna, {{u"messageId"_s, idOf(message)}})), u"forbidden"_s);
}

void ChangingTest::reactionsAreCountedAndNamed()
{
    m_world->ask<ops::AddReaction>(m_anna, react(u"👍"_s));
    const QJsonObject message = m_world->ask<ops::AddReaction>(m_bao, react(u"👍"_s))[u"message"_s].toObject();
    const QJsonObject reaction = message[u"reactions"_s][0].toObject();
    QCOMPARE(reaction[u"emoji"_s].toString(), u"👍"_s);
    QCOMPARE(reaction[u"count"_s].toInt(), 2);
    QCOMPARE(reaction[u"me"_s].toBool(), true);
    QCOMPARE(reaction[u"users"_s].toArray().size(), 2);
    QCOMPARE(message[u"rev"_s].toInteger(), 3);
    QTRY_COMPARE(m_world->bus.count(u"reaction_added"_s), 2);
    const Heard heard = m_world->bus.heard(u"reaction_added"_s).last();
    QCOMPARE(heard.payload[u"userId"_s].toString(), m_bao.toString());
    QCOMPARE(heard.payload[u"emoji"_s].toString(), u"👍"_s);
    QVERIFY(!heard.payload[u"message"_s][u"reactions"_s][0].toObject().contains(u"me"_s));

    const QJsonObject without = m_world->ask<ops::RemoveReaction>(m_bao, react(u"👍"_s))[u"message"_s].toObject();
    QCOMPARE(without[u"reactions"_s][0][u"count"_s].toInt(), 1);
    QCOMPARE(without[u"reactions"_s][0][u"me"_s].toBool(true), false);
    QTRY_COMPARE(m_world->bus.count(u"reaction_removed"_s), 1);
}

void ChangingTest::reactingTwiceIsReactingOnce()
{
    m_world->ask<ops::AddReaction>(m_anna, react(u"👍"_s));
    const QJsonObject again = m_world->ask<ops::AddReaction>(m_anna, react(u"👍"_s))[u"message"_s].toObject();
    QCOMPARE(again[u"rev"_s].toInteger(), 2);
    QCOMPARE(again[u"reactions"_s][0][u"count"_s].toInt(), 1);
    QCOMPARE(errorOf(m_world->ask<ops::RemoveReaction>(m_bao, react(u"👍"_s))), QString());
    m_world->send(m_anna, m_chat, u"last"_s);
    QTRY_COMPARE(m_world->bus.lastSeq(), 2);
    QCOMPARE(m_world->bus.count({}), 2);
}

void ChangingTest::aMessageHasBoundedKindsOfReactions()
{
    for (int i = 0; i < ReactionsFeature::kindsPerMessage; ++i)
        QCOMPARE(errorOf(m_world->ask<ops::AddReaction>(m_anna, react(QString::fromUcs4(std::array{char32_t(0x1f600 + i)}.data(), 1)))), QString());
    QCOMPARE(errorOf(m_world->ask<ops::AddReaction>(m_anna, react(u"🚀"_s))), u"conflict:emoji"_s);
    QCOMPARE(errorOf(m_world->ask<ops::AddReaction>(m_bao, react(u"😀"_s))), QString());
    const QJsonObject message = m_world->ask<ops::GetMessage>(m_anna, ref())[u"message"_s].toObject();
    QCOMPARE(message[u"reactions"_s].toArray().size(), ReactionsFeature::kindsPerMessage);
}

void ChangingTest::onlyEmojiAreReactions()
{
    QCOMPARE(errorOf(m_world->ask<ops::AddReaction>(m_anna, react(u"ok"_s))), u"invalid_argument:emoji"_s);
    QCOMPARE(errorOf(m_world->ask<ops::AddReaction>(m_stranger, react(u"👍"_s))), u"not_found"_s);
}

void ChangingTest::pinningIsForModerators()
{
    QCOMPARE(errorOf(m_world->ask<ops::PinMessage>(m_bao, ref())), u"forbidden"_s);
    QCOMPARE(errorOf(m_world->ask<ops::PinMessage>(m_stranger, ref())), u"not_found"_s);
    const QJsonObject pinned = m_world->ask<ops::PinMessage>(m_anna, ref())[u"message"_s].toObject();
    QCOMPARE(pinned[u"pinned"_s].toBool(), true);
    QCOMPARE(pinned[u"rev"_s].toInteger(), 2);
    QCOMPARE(m_world->ask<ops::PinMessage>(m_anna, ref())[u"message"_s][u"rev"_s].toInteger(), 2);
    QTRY_COMPARE(m_world->bus.count(u"message_pinned"_s), 1);
    QCOMPARE(m_world->bus.heard(u"message_pinned"_s).first().payload[u"userId"_s].toString(), m_anna.toString());

    QVERIFY(!m_world->ask<ops::UnpinMessage>(m_anna, ref())[u"message"_s].toObject().contains(u"pinned"_s));
    QTRY_COMPARE(m_world->bus.count(u"message_unpinned"_s), 1);
}

void ChangingTest::bothMayPinInADirectChat()
{
    const ChatId direct = m_world->chat(ChatType::Direct, {m_anna, m_bao});
    const QJsonObject message = m_world->send(m_bao, direct, u"keep"_s);
    QCOMPARE(errorOf(m_world->ask<ops::PinMessage>(m_anna, {{u"messageId"_s, idOf(message)}})), QString());
    QCOMPARE(errorOf(m_world->ask<ops::UnpinMessage>(m_bao, {{u"messageId"_s, idOf(message)}})), QString());
}

void ChangingTest::pinsAreBounded()
{
    QJsonObject last = m_message;
    for (int i = 0; i < PinsFeature::pinsPerChat; ++i) {
        QCOMPARE(errorOf(m_world->ask<ops::PinMessage>(m_anna, {{u"messageId"_s, idOf(last)}})), QString());
        last = m_world->send(m_bao, m_chat, u"another"_s);
    }
    QCOMPARE(errorOf(m_world->ask<ops::PinMessage>(m_anna, {{u"messageId"_s, idOf(last)}})), u"conflict:messageId"_s);
    QCOMPARE(errorOf(m_world->ask<ops::PinMessage>(m_anna, ref())), QString()); // is pinned already
}

QTEST_GUILESS_MAIN(ChangingTest)
#include "tst_changing.moc"
