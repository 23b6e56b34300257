#include "client/models/ChatListModel.h"
#include "client/models/Look.h"
#include "client/models/TimelineModel.h"
#include "tests/client/Samples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace confab::protocol;

// The models over a cache without any network.
class ClientTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensAtTheNewestWhereAllIsRead();
    void opensAtTheFirstUnreadAndItsLineStays();
    void newMessagesAreInsertedNotReset();
    void whileReadingHistoryNothingMoves();
    void windowStaysCappedOverAHundredThousand();
    void aPendingMessageBecomesASentOneInPlace();
    void aMessageOfOthersComesBelowWhatIsPending();
    void groupsAndDaysFollowTheirNeighbours();
    void pendingChangesShowAtOnceAndCanBeTakenBack();
    void aSearchMarksItsWordsInTheMessages();
    void listMovesAChatToTheTop();
    void listFiltersAndSearches();
    void aDraftShowsInTheListOnceItsChatIsLeft();
    void previewsNamePeopleShortly();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ClientCore> m_core;
    const UserId m_me = user(1).id;

    QVariant at(TimelineModel &model, int row, const char *role) { return model.get(row).value(QString::fromLatin1(role)); }
};

void ClientTimeline::init()
{
    m_core.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_core = std::make_unique<ClientCore>(m_dir->path(), SecretStore::Policy::MemoryOnly);
    QVERIFY(m_core->cache.open(m_dir->filePath(QStringLiteral("c.sqlite")), m_me));
}

void ClientTimeline::opensAtTheNewestWhereAllIsRead()
{
    Chat c = chat(1, 200, 200);
    c.readSeq = 200;
    m_core->cache.putChat(c);
    m_core->cache.storePage(c.id, messages(c, 1, 200, 2));
    TimelineModel model(*m_core);
    const QAbstractItemModelTester tester(&model);
    model.open(c.id);
    QVERIFY(model.loaded());
    QVERIFY(model.atNewest());
    QCOMPARE(at(model, 0, "seq"), 200);
    QCOMPARE(model.firstUnreadIndex(), -1);
}

void ClientTimeline::opensAtTheFirstUnreadAndItsLineStays()
{
    Chat c = chat(1, 200, 200);
    c.readSeq = 190;
    c.unreadCount = 10;
    m_core->cache.putChat(c);
    m_core->cache.storePage(c.id, messages(c, 1, 200, 2));
    TimelineModel model(*m_core);
    model.open(c.id);
    QCOMPARE(at(model, model.firstUnreadIndex(), "seq"), 191);
    QCOMPARE(at(model, model.firstUnreadIndex(), "unreadLineAbove"), true);
    model.markVisible(191, 200);
    QCOMPARE(model.newBelowCount(), 0);
    QCOMPARE(at(model, model.firstUnreadIndex(), "seq"), 191);

    // Far back: the window lies around the first unread one, not at the newest.
    Chat far = chat(2, 2000, 2000);
    far.readSeq = 1000;
    far.unreadCount = 1000;
    m_core->cache.putChat(far);
    m_core->cache.storePage(far.id, messages(far, 1, 2000, 2));
    model.open(far.id);
    QCOMPARE(at(model, model.firstUnreadIndex(), "seq"), 1001);
    QVERIFY(!model.atNewest());
}

void ClientTimeline::newMessagesAreInsertedNotReset()
{
    const Chat c = chat(1, 0, 0);
    m_core->cache.putChat(c);
    TimelineModel model(*m_core);
    const QAbstractItemModelTester tester(&model);
    model.open(c.id);
    QVERIFY(model.loaded());
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    for (qint64 seq = 1; seq <= 500; ++seq)
        m_core->cache.applyChanges(c.id, {message(c, seq, seq, 2)}, seq);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(model.count(), TimelineModel::cap);
    QCOMPARE(at(model, 0, "seq"), 500);
    Message edited = message(c, 499, 501, 2);
    edited.content = QStringLiteral("**edited**");
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    m_core->cache.applyChanges(c.id, {edited}, 501);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(at(model, 1, "richText"), QStringLiteral("<b>edited</b>"));
}

void ClientTimeline::whileReadingHistoryNothingMoves()
{
    Chat c = chat(1, 2000, 2000);
    c.readSeq = 2000;
    m_core->cache.putChat(c);
    m_core->cache.storePage(c.id, messages(c, 1, 2000, 2));
    TimelineModel model(*m_core);
    const QAbstractItemModelTester tester(&model);
    model.open(c.id);
    while (model.atNewest())
        model.loadOlder();
    const int rows = model.count();
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    m_core->cache.applyChanges(c.id, {message(c, 2001, 2001, 2)}, 2001);
    QCOMPARE(inserted.count(), 0);
    QCOMPARE(model.count(), rows);
    QCOMPARE(model.newBelowCount(), 1);
    model.jumpToNewest();
    QCOMPARE(at(model, 0, "seq"), 2001);
}

void ClientTimeline::windowStaysCappedOverAHundredThousand()
{
    Chat c = chat(1, 100'000, 100'000);
    c.readSeq = 100'000;
    m_core->cache.putChat(c);
    for (qint64 first = 1; first <= 100'000; first += 1000)
        m_core->cache.storePage(c.id, messages(c, first, first + 999, 2));
    TimelineModel model(*m_core);
    QElapsedTimer timer;
    timer.start();
    model.open(c.id);
    qInfo() << "opening a cached chat took" << timer.elapsed() << "ms";
    int steps = 0;
    while (at(model, model.count() - 1, "seq") != 1) {
        model.loadOlder();
        QVERIFY(model.count() <= TimelineModel::cap);
        ++steps;
    }
    qInfo() << steps << "steps back took" << timer.elapsed() << "ms";
    while (!model.atNewest()) {
        model.loadNewer();
        QVERIFY(model.count() <= TimelineModel::cap);
    }
    QCOMPARE(at(model, 0, "seq"), 100'000);
}

void ClientTimeline::aPendingMessageBecomesASentOneInPlace()
{
    const Chat c = chat(1);
    m_core->cache.putChat(c);
    m_core->cache.applyChanges(c.id, {message(c, 1, 1, 2)}, 1);
    TimelineModel model(*m_core);
    const QAbstractItemModelTester tester(&model);
    model.open(c.id);
    const auto clientId = m_core->outbox.send(c.id, QStringLiteral("hello"));
    QVERIFY(clientId);
    QCOMPARE(model.count(), 2);
    QCOMPARE(at(model, 0, "status"), QStringLiteral("pending"));
    QCOMPARE(at(model, 0, "own"), true);

    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    Message sent = message(c, 2, 2, 1);
    sent.clientId = *clientId;
    sent.content = QStringLiteral("hello");
    m_core->cache.applyChanges(c.id, {sent}, 2);
    QCOMPARE(inserted.count() + removed.count(), 0);
    QCOMPARE(model.count(), 2);
    QCOMPARE(at(model, 0, "status"), QStringLiteral("sent"));
    QCOMPARE(at(model, 0, "seq"), 2);
    QVERIFY(m_core->outbox.items().isEmpty());
}

void ClientTimeline::aMessageOfOthersComesBelowWhatIsPending()
{
    const Chat c = chat(1);
    m_core->cache.putChat(c);
    TimelineModel model(*m_core);
    const QAbstractItemModelTester tester(&model);
    model.open(c.id);
    const auto first = m_core->outbox.send(c.id, QStringLiteral("one"));
    const auto second = m_core->outbox.send(c.id, QStringLiteral("two"));
    m_core->cache.applyChanges(c.id, {message(c, 1, 1, 2)}, 1);
    QCOMPARE(at(model, 0, "plainText"), QStringLiteral("two"));
    QCOMPARE(at(model, 1, "plainText"), QStringLiteral("one"));
    QCOMPARE(at(model, 2, "seq"), 1);
    // The second is answered first, as after the first was refused.
    Message sent = message(c, 2, 2, 1);
    sent.clientId = *second;
    m_core->cache.applyChanges(c.id, {sent}, 2);
    QCOMPARE(at(model, 0, "clientId"), first->toString());
    QCOMPARE(at(model, 1, "seq"), 2);
}

void ClientTimeline::groupsAndDaysFollowTheirNeighbours()
{
    const Chat c = chat(1);
    m_core->cache.putChat(c);
    QList<Message> list;
    for (int seq = 1; seq <= 4; ++seq) {
        list.append(message(c, seq, seq, seq == 3 ? 3 : 2));
        list.last().sentAt = Timestamp{1'700'000'000'000 + seq * 1000 + (seq == 4 ? 86'400'000 : 0)};
    }
    m_core->cache.applyChanges(c.id, list, 4);
    TimelineModel model(*m_core);
    model.open(c.id);
    QCOMPARE(at(model, 3, "startsDay"), true);
    QCOMPARE(at(model, 3, "firstOfGroup"), true);
    QCOMPARE(at(model, 3, "lastOfGroup"), false);
    QCOMPARE(at(model, 2, "firstOfGroup"), false);
    QCOMPARE(at(model, 2, "lastOfGroup"), true);
    QCOMPARE(at(model, 1, "firstOfGroup"), true);
    QCOMPARE(at(model, 0, "startsDay"), true);
}

void ClientTimeline::pendingChangesShowAtOnceAndCanBeTakenBack()
{
    const Chat c = chat(1);
    m_core->cache.putChat(c);
    const Message mine = message(c, 1, 1, 1);
    m_core->cache.applyChanges(c.id, {mine}, 1);
    TimelineModel model(*m_core);
    model.open(c.id);
    QVERIFY(m_core->outbox.edit(mine, QStringLiteral("better")));
    QCOMPARE(at(model, 0, "plainText"), QStringLiteral("better"));
    QCOMPARE(at(model, 0, "edited"), true);
    QVERIFY(m_core->outbox.react(mine, QStringLiteral("x"), true));
    QCOMPARE(at(model, 0, "reactions").toList().size(), 1);
    QVERIFY(m_core->outbox.react(mine, QStringLiteral("x"), false)); // both cancel out
    QCOMPARE(at(model, 0, "reactions").toList().size(), 0);
    QVERIFY(m_core->outbox.remove(mine));
    QCOMPARE(at(model, 0, "kind"), QStringLiteral("deleted"));
    QVERIFY(m_core->outbox.undoRemove(mine.id));
    QCOMPARE(at(model, 0, "kind"), QStringLiteral("text"));
    QCOMPARE(m_core->outbox.items().size(), 1); // the edit
}

void ClientTimeline::aSearchMarksItsWordsInTheMessages()
{
    const Chat c = chat(1);
    m_core->cache.putChat(c);
    Message plain = message(c, 1, 1, 2);
    plain.content = QStringLiteral("By the lake & <b>more</b>");
    Message marked = message(c, 2, 2, 2);
    marked.content = QStringLiteral("A **Lake** of fire");
    m_core->cache.applyChanges(c.id, {plain, marked, message(c, 3, 3, 2)}, 3);
    TimelineModel model(*m_core);
    const QAbstractItemModelTester tester(&model);
    model.open(c.id);
    const auto found = [&](int row) { return model.get(row).value(QStringLiteral("foundText")).toString(); };
    QCOMPARE(found(1), QString());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setSearchText(QStringLiteral("lake"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(found(2), QStringLiteral("By the <mark>lake</mark> &amp; &lt;b&gt;more&lt;/b&gt;"));
    QCOMPARE(found(1), QStringLiteral("A <b><mark>Lake</mark></b> of fire"));
    QCOMPARE(found(0), QString());
    model.open(chat(2).id);
    QCOMPARE(model.searchText(), QString()); // another chat has nothing to do with it
}

void ClientTimeline::listMovesAChatToTheTop()
{
    for (int n = 1; n <= 5; ++n)
        m_core->cache.putChat(chat(n));
    ChatListModel model(*m_core);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.get(0).value(QStringLiteral("title")), QStringLiteral("Chat 5"));
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const Chat c = chat(2);
    m_core->cache.applyChanges(c.id, {message(c, 1, 1, 2)}, 1);
    QTRY_COMPARE(moved.count(), 1);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(model.get(0).value(QStringLiteral("title")), QStringLiteral("Chat 2"));
    QCOMPARE(model.get(0).value(QStringLiteral("unreadCount")), 1);
    QCOMPARE(model.get(0).value(QStringLiteral("previewSender")), QStringLiteral("User"));
    QCOMPARE(model.totalUnread(), 1);
    Chat pinned = chat(1);
    pinned.pinned = true;
    m_core->cache.putChat(pinned);
    QTRY_COMPARE(model.get(0).value(QStringLiteral("title")), QStringLiteral("Chat 1"));
}

void ClientTimeline::aDraftShowsInTheListOnceItsChatIsLeft()
{
    for (int n = 1; n <= 3; ++n)
        m_core->cache.putChat(chat(n));
    ChatListModel model(*m_core);
    const QAbstractItemModelTester tester(&model);
    const ChatId open = chat(1).id;
    model.setOpen(open);
    m_core->cache.setDraft(open, QStringLiteral("half a thought"));
    m_core->cache.setDraft(chat(2).id, QStringLiteral("another"));
    QTRY_COMPARE(model.get(0).value(QStringLiteral("title")), QStringLiteral("Chat 2"));
    QCOMPARE(model.rolesOf(chat(2).id).value(QStringLiteral("previewKind")), QStringLiteral("draft"));
    QCOMPARE(model.rolesOf(open).value(QStringLiteral("preview")), QStringLiteral("No messages yet"));
    QCOMPARE(model.indexOf(open.toString()), 2);
    model.setOpen({});
    QTRY_COMPARE(model.rolesOf(open).value(QStringLiteral("preview")), QStringLiteral("half a thought"));
}

void ClientTimeline::previewsNamePeopleShortly()
{
    QCOMPARE(firstNameOf(QStringLiteral("Emil Novák")), QStringLiteral("Emil"));
    QCOMPARE(firstNameOf(QStringLiteral("陈思远")), QStringLiteral("陈思远"));
    QCOMPARE(firstNameOf(QStringLiteral("Dr. Diop")), QStringLiteral("Dr. Diop"));
    QCOMPARE(firstNameOf(QStringLiteral("J Moreau")), QStringLiteral("J Moreau"));
    QCOMPARE(firstNameOf(QString()), QString());
}

void ClientTimeline::listFiltersAndSearches()
{
    for (int n = 1; n <= 5; ++n)
        m_core->cache.putChat(chat(n));
    ChatListModel model(*m_core);
    const QAbstractItemModelTester tester(&model);
    model.setSearchText(QStringLiteral("CHAT 3"));
    QCOMPARE(model.count(), 1);
    model.setSearchText({});
    model.setFilter(QStringLiteral("unread"));
    QCOMPARE(model.count(), 0);
    const Chat c = chat(4);
    m_core->cache.applyChanges(c.id, {message(c, 1, 1, 2)}, 1);
    QTRY_COMPARE(model.count(), 1);
    m_core->cache.markRead(c.id, 1);
    QTRY_COMPARE(model.count(), 0);
    model.setFilter(QStringLiteral("all"));
    m_core->cache.removeChat(c.id);
    QCOMPARE(model.count(), 4);
}

QTEST_GUILESS_MAIN(ClientTimeline)
#include "tst_clienttimeline.moc"
