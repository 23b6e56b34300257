#include "server/features/presence/PresenceTable.h"
#include "tests/support/FakeClock.h"

#include <QTest>

#include <thread>

using namespace confab;
using namespace std::chrono_literals;
using enum PresenceStatus;

namespace {

constexpr auto grace = 5s;

struct Fixture {
    FakeClock clock;
    PresenceTable table{clock, grace};
    const UserId user = UserId::create({1});
    const ChatId chat = ChatId::create({1});

    // What is told of the user now, if anything.
    std::optional<PresenceChange> tell(PresenceStatus chosen = Online)
    {
        if (!table.beginTelling(user))
            return std::nullopt;
        const auto change = table.loaded(user, {chat}, chosen);
        table.endTelling(user);
        return change;
    }
};

} // namespace

class PresenceTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstConnectionTellsOnlineAndTheSecondNothing();
    void theLastConnectionTellsOfflineAfterTheGraceOnly();
    void aReconnectWithinTheGraceTellsNothing();
    void awayIsTheConnectionsAndTheMostPresentWins();
    void doNotDisturbHoldsForAllDevices();
    void theInvisibleAreOfflineToOthers();
    void goingInvisibleIsWhenOneWasLastSeen();
    void aMembershipThatChangesWhileLoadingCounts();
    void aClosedChatHasNobodyOnline();
    void oneIsToldOfByOneAtATime();
    void manyThreadsLeaveNobodyBehind();
};

void PresenceTableTest::theFirstConnectionTellsOnlineAndTheSecondNothing()
{
    Fixture f;
    f.table.connected(f.user, 1);
    const auto change = f.tell();
    QVERIFY(change);
    QCOMPARE(change->before, Offline);
    QCOMPARE(change->now, Online);
    QCOMPARE(f.table.statusOf(f.user), Online);
    QCOMPARE(f.table.onlineIn(f.chat, 10), QList{f.user});
    f.table.connected(f.user, 2);
    QVERIFY(!f.tell());
    f.table.disconnected(f.user, 1);
    f.clock.advance(grace);
    QVERIFY(!f.tell());
    QCOMPARE(f.table.statusOf(f.user), Online);
}

void PresenceTableTest::theLastConnectionTellsOfflineAfterTheGraceOnly()
{
    Fixture f;
    f.table.connected(f.user, 1);
    f.tell();
    f.table.disconnected(f.user, 1);
    const Timestamp left = f.clock.wall();
    f.clock.advance(grace - 1ms);
    QVERIFY(!f.tell());
    QVERIFY(f.table.takeDue().isEmpty());
    f.clock.advance(1ms);
    QCOMPARE(f.table.takeDue(), QList{f.user});
    const auto change = f.tell();
    QVERIFY(change);
    QCOMPARE(change->now, Offline);
    QCOMPARE(change->lastSeen, left);
    QCOMPARE(f.table.takeLastSeen().value(f.user), left);
    QCOMPARE(f.table.onlineCount(f.chat), 0);
}

void PresenceTableTest::aReconnectWithinTheGraceTellsNothing()
{
    Fixture f;
    f.table.connected(f.user, 1);
    f.tell();
    f.table.disconnected(f.user, 1);
    f.clock.advance(grace / 2);
    f.table.connected(f.user, 2);
    f.clock.advance(grace);
    f.table.takeDue();
    QVERIFY(!f.tell());
    QCOMPARE(f.table.statusOf(f.user), Online);
    QVERIFY(f.table.takeLastSeen().isEmpty());
}

void PresenceTableTest::awayIsTheConnectionsAndTheMostPresentWins()
{
    Fixture f;
    f.table.connected(f.user, 1);
    f.table.connected(f.user, 2);
    f.tell();
    f.table.choose(f.user, 1, Away);
    QVERIFY(!f.tell());
    f.table.choose(f.user, 2, Away);
    QCOMPARE(f.tell()->now, Away);
    f.table.choose(f.user, 1, Online);
    QCOMPARE(f.tell()->now, Online);
    f.table.disconnected(f.user, 1);
    QCOMPARE(f.tell()->now, Away);
}

void PresenceTableTest::doNotDisturbHoldsForAllDevices()
{
    Fixture f;
    f.table.connected(f.user, 1);
    QCOMPARE(f.tell(Dnd)->now, Dnd); // as chosen before
    f.table.connected(f.user, 2);
    QVERIFY(!f.tell());
    f.table.choose(f.user, 2, Online);
    QCOMPARE(f.tell()->now, Online);
    QCOMPARE(f.table.lastingChoice(f.user), Online);
}

void PresenceTableTest::theInvisibleAreOfflineToOthers()
{
    Fixture f;
    f.table.connected(f.user, 1);
    QVERIFY(!f.tell(Invisible));
    QCOMPARE(f.table.statusOf(f.user), Offline);
    QCOMPARE(f.table.onlineCount(f.chat), 0);
    f.table.disconnected(f.user, 1);
    f.clock.advance(grace);
    f.table.takeDue();
    QVERIFY(!f.tell());
    QVERIFY(f.table.takeLastSeen().isEmpty()); // that they were here is theirs to know
}

void PresenceTableTest::goingInvisibleIsWhenOneWasLastSeen()
{
    Fixture f;
    f.table.connected(f.user, 1);
    f.tell();
    f.table.choose(f.user, 1, Invisible);
    const auto change = f.tell();
    QCOMPARE(change->now, Offline);
    QCOMPARE(change->lastSeen, f.clock.wall());
    const Timestamp hidden = f.clock.wall();
    f.clock.advance(1h);
    QCOMPARE(f.table.takeLastSeen().value(f.user), hidden);
}

void PresenceTableTest::aMembershipThatChangesWhileLoadingCounts()
{
    Fixture f;
    const ChatId joined = ChatId::create({2});
    f.table.connected(f.user, 1);
    QVERIFY(f.table.beginTelling(f.user));
    f.table.memberChanged(f.user, f.chat, false);
    f.table.memberChanged(f.user, joined, true);
    f.table.loaded(f.user, {f.chat}, Online); // as it was a moment ago
    f.table.endTelling(f.user);
    QCOMPARE(f.table.onlineCount(f.chat), 0);
    QCOMPARE(f.table.onlineCount(joined), 1);
    f.table.memberChanged(f.user, joined, false);
    QCOMPARE(f.table.onlineCount(joined), 0);
}

void PresenceTableTest::aClosedChatHasNobodyOnline()
{
    Fixture f;
    f.table.connected(f.user, 1);
    f.tell();
    f.table.chatClosed(f.chat);
    QCOMPARE(f.table.onlineCount(f.chat), 0);
    QCOMPARE(f.table.statusOf(f.user), Online);
}

void PresenceTableTest::oneIsToldOfByOneAtATime()
{
    Fixture f;
    f.table.connected(f.user, 1);
    QVERIFY(f.table.beginTelling(f.user));
    QVERIFY(!f.table.beginTelling(f.user));
    f.table.tellLater(f.user);
    QVERIFY(f.table.takeDue().isEmpty());
    f.clock.advance(1s);
    QCOMPARE(f.table.takeDue(), QList{f.user});
    QCOMPARE(f.tell()->now, Online);
}

void PresenceTableTest::manyThreadsLeaveNobodyBehind()
{
    FakeClock clock;
    PresenceTable table(clock, 0ms);
    const ChatId chat = ChatId::create({1});
    QList<UserId> users;
    for (int i = 0; i < 50; ++i)
        users += UserId::create({i});
    const auto settle = [&](UserId user) {
        while (table.beginTelling(user)) {
            table.loaded(user, {chat}, Online);
            table.endTelling(user);
        }
    };
    std::vector<std::jthread> threads;
    for (quint64 thread = 1; thread <= 4; ++thread) {
        threads.emplace_back([&, thread] {
            for (int round = 0; round < 200; ++round) {
                for (const UserId &user : std::as_const(users)) {
                    table.connected(user, thread);
                    settle(user);
                    table.disconnected(user, thread);
                    settle(user);
                }
            }
        });
    }
    threads.clear();
    clock.advance(1s);
    const QList<UserId> due = table.takeDue();
    for (const UserId &user : due)
        settle(user);
    QCOMPARE(table.onlineCount(chat), 0);
    for (const UserId &user : std::as_const(users))
        QCOMPARE(table.statusOf(user), Offline);
}

QTEST_GUILESS_MAIN(PresenceTableTest)
#include "tst_presencetable.moc"
