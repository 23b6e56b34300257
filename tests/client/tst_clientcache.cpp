#include "client/cache/Cache.h"
#include "tests/client/Samples.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace confab::protocol;

class ClientCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newMessagesExtendTheRangeAndCountAsUnread();
    void aMessageChangedLaterStillFillsItsPlace();
    void anOlderRevisionNeverReplacesANewerOne();
    void pagesJoinIntoOneRange();
    void pinsAreHereWithoutTheirPages();
    void aStoredOwnMessageEndsItsOutboxEntryInTheSameTransaction();
    void whatWasRewrittenAfterItArrivedBecomesAChange();
    void readingIsCountedFromWhatIsHere();
    void aBroadcastKeepsWhatIsOurs();
    void anotherEpochForgetsAllButDraftsAndOutbox();
    void everythingSurvivesReopening();
    void rowsOfAnotherProgramAreReadAsFarAsTheyGo();
    void aDamagedFileIsSetAside();
    void whatOnlyThisDeviceHasOutlivesDamageElsewhere_data();
    void whatOnlyThisDeviceHasOutlivesDamageElsewhere();
    void whatIsNotTheFilesFaultLeavesItAlone();
    void aFullDiskIsToldAndNothingIsHalfKept();
    void filesAreForTheirOwnerOnly();
    void nothingStaysOfWhatIsErased();
    void aFileOfANewerProgramIsLeftAlone();
    void aFailedTransactionChangesNothing();
    void receiptsNeverFall();
    void whoLeftIsCountedOutOnce();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Cache> m_cache;
    const UserId m_me = user(1).id;

    QString path() const { return m_dir->filePath(QStringLiteral("cache.sqlite")); }
    void reopen()
    {
        m_cache = std::make_unique<Cache>();
        QVERIFY(m_cache->open(path(), m_me));
    }
};

void ClientCache::init()
{
    m_cache.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    reopen();
}

void ClientCache::newMessagesExtendTheRangeAndCountAsUnread()
{
    const Chat c = chat(1);
    m_cache->putChat(c);
    m_cache->applyChanges(c.id, messages(c, 1, 3, 2) + QList{message(c, 4, 4, 1)}, 4);
    const CachedChat *known = m_cache->chat(c.id);
    QCOMPARE(known->chat.seq, 4);
    QCOMPARE(known->chat.rev, 4);
    QCOMPARE(known->unread, 0); // who writes has read what was there
    QCOMPARE(known->readSeq, 4);
    QCOMPARE(known->chat.lastMessage->seq, 4);
    QCOMPARE(m_cache->rangeAround(c.id, 2), (SeqRange{1, 4}));
    QVERIFY(m_cache->rangeAround(c.id, 5).isEmpty());
    m_cache->applyChanges(c.id, messages(c, 5, 7, 2), 7);
    QCOMPARE(m_cache->chat(c.id)->unread, 3);
    QVERIFY(m_cache->person(user(2).id));
}

void ClientCache::aMessageChangedLaterStillFillsItsPlace()
{
    const Chat c = chat(1);
    m_cache->putChat(c);
    m_cache->applyChanges(c.id, {message(c, 1, 1, 2)}, 1);
    // 2 was edited after 3 was sent, and a page ends between them.
    m_cache->applyChanges(c.id, {message(c, 3, 3, 2)}, 3);
    QVERIFY(m_cache->rangeAround(c.id, 2).isEmpty());
    m_cache->applyChanges(c.id, {message(c, 2, 4, 2)}, 4);
    QCOMPARE(m_cache->rangeAround(c.id, 1), (SeqRange{1, 3}));
    QCOMPARE(m_cache->chat(c.id)->unread, 3);
    // In one page, out of seq order.
    m_cache->applyChanges(c.id, {message(c, 5, 6, 2), message(c, 4, 7, 2)}, 7);
    QCOMPARE(m_cache->rangeAround(c.id, 1), (SeqRange{1, 5}));
    QCOMPARE(m_cache->chat(c.id)->chat.seq, 5);
}

void ClientCache::anOlderRevisionNeverReplacesANewerOne()
{
    const Chat c = chat(1);
    m_cache->putChat(c);
    m_cache->applyChanges(c.id, {message(c, 1, 1, 2)}, 1);
    Message edited = message(c, 1, 5, 2);
    edited.content = QStringLiteral("edited");
    m_cache->applyChanges(c.id, {edited}, 5);
    m_cache->storePage(c.id, {message(c, 1, 1, 2)});
    QCOMPARE(m_cache->messages(c.id, 1, 1).first().content, QStringLiteral("edited"));
    m_cache->applyChanges(c.id, {message(c, 2, 2, 2)}, 2); // from before: refused
    QCOMPARE(m_cache->chat(c.id)->chat.rev, 5);
}

void ClientCache::pagesJoinIntoOneRange()
{
    const Chat c = chat(1, 300, 300);
    m_cache->putChat(c);
    m_cache->storePage(c.id, messages(c, 201, 300, 2));
    m_cache->storePage(c.id, messages(c, 1, 50, 2));
    QCOMPARE(m_cache->rangeAround(c.id, 250), (SeqRange{201, 300}));
    QCOMPARE(m_cache->rangeAround(c.id, 10), (SeqRange{1, 50}));
    m_cache->storePage(c.id, messages(c, 40, 210, 2));
    QCOMPARE(m_cache->rangeAround(c.id, 100), (SeqRange{1, 300}));
    QCOMPARE(m_cache->messages(c.id, 1, 300).size(), 300);
}

void ClientCache::pinsAreHereWithoutTheirPages()
{
    const Chat c = chat(1, 300, 300);
    m_cache->putChat(c);
    m_cache->storePage(c.id, messages(c, 201, 300, 2));
    const auto pins = [&] {
        QList<qint64> seqs;
        for (const Message &message : m_cache->pinnedMessages(c.id))
            seqs.append(message.seq);
        return seqs;
    };
    const auto pinned = [&](qint64 seq, qint64 rev) {
        Message pinned = message(c, seq, rev, 2);
        pinned.pinned = true;
        return pinned;
    };
    m_cache->storePins(c.id, {pinned(250, 250), pinned(5, 5)});
    QCOMPARE(pins(), (QList<qint64>{250, 5}));
    QVERIFY(m_cache->rangeAround(c.id, 5).isEmpty());
    reopen();
    QCOMPARE(pins(), (QList<qint64>{250, 5}));
    m_cache->applyChanges(c.id, {pinned(7, 301)}, 301); // one that is not here is pinned
    QCOMPARE(pins(), (QList<qint64>{250, 7, 5}));
    m_cache->applyChanges(c.id, {message(c, 5, 302, 2)}, 302); // and unpinned
    Message gone = pinned(250, 303);
    gone.deletedAt = Timestamp{1};
    m_cache->applyChanges(c.id, {gone}, 303);
    QCOMPARE(pins(), QList<qint64>{7});
    QCOMPARE(m_cache->rangeAround(c.id, 250), (SeqRange{201, 300}));
}

void ClientCache::aStoredOwnMessageEndsItsOutboxEntryInTheSameTransaction()
{
    const Chat c = chat(1);
    m_cache->putChat(c);
    const ClientId clientId(uuid(77));
    m_cache->outbox().add({.kind = OutboxKind::Send, .chatId = c.id, .clientId = clientId, .messageId = {}, .text = QStringLiteral("x"), .replyTo = {}, .failure = {}});
    QSignalSpy done(m_cache.get(), &Cache::outboxEntryDone);
    Message mine = message(c, 1, 1, 1);
    mine.clientId = clientId;
    Message others = message(c, 2, 2, 2);
    others.clientId = ClientId(uuid(78));
    m_cache->applyChanges(c.id, {mine, others}, 2);
    QCOMPARE(done.count(), 1);
    QVERIFY(m_cache->outbox().all().isEmpty());
}

void ClientCache::whatWasRewrittenAfterItArrivedBecomesAChange()
{
    const Chat c = chat(1);
    m_cache->putChat(c);
    for (int i = 1; i <= 3; ++i)
        m_cache->outbox().add({.kind = OutboxKind::Send, .chatId = c.id, .clientId = ClientId(uuid(70 + i)), .messageId = {}, .text = QStringLiteral("before"), .replyTo = {}, .failure = {}});
    for (OutboxEntry entry : m_cache->outbox().all()) {
        entry.text = QStringLiteral("after");
        entry.rewritten = true;
        m_cache->outbox().update(entry);
    }
    reopen();
    Message same = message(c, 1, 1, 1);
    same.clientId = ClientId(uuid(71));
    same.content = QStringLiteral("after");
    Message other = message(c, 2, 2, 1);
    other.clientId = ClientId(uuid(72));
    other.content = QStringLiteral("before");
    Message gone = message(c, 3, 3, 1);
    gone.clientId = ClientId(uuid(73));
    gone.deletedAt = Timestamp{1};
    m_cache->applyChanges(c.id, {same, other, gone}, 3);
    const QList<OutboxEntry> left = m_cache->outbox().all();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().kind, OutboxKind::Edit);
    QCOMPARE(left.first().messageId, other.id);
    QCOMPARE(left.first().text, QStringLiteral("after"));
    QVERIFY(left.first().clientId.isNull());
    m_cache->applyChanges(c.id, {other}, 4); // a change of another device: no second one of ours
    QCOMPARE(m_cache->outbox().all().size(), 1);
}

void ClientCache::readingIsCountedFromWhatIsHere()
{
    const Chat c = chat(1);
    m_cache->putChat(c);
    m_cache->applyChanges(c.id, messages(c, 1, 10, 2), 10);
    m_cache->markRead(c.id, 4);
    QCOMPARE(m_cache->chat(c.id)->unread, 6);
    m_cache->markRead(c.id, 2); // never back
    QCOMPARE(m_cache->chat(c.id)->readSeq, 4);
    m_cache->confirmRead(c.id, 9, nullptr); // by another device
    QCOMPARE(m_cache->chat(c.id)->unread, 1);
    m_cache->markRead(c.id, 10);
    QCOMPARE(m_cache->chat(c.id)->unread, 0);
}

void ClientCache::aBroadcastKeepsWhatIsOurs()
{
    Chat c = chat(1, 5, 5);
    c.pinned = true;
    c.unreadCount = 3;
    m_cache->putChat(c);
    Chat broadcast = chat(1, 9, 9);
    broadcast.name = QStringLiteral("Renamed");
    broadcast.myRole.reset();
    m_cache->putChat(broadcast);
    const CachedChat *known = m_cache->chat(c.id);
    QCOMPARE(known->chat.name, QStringLiteral("Renamed"));
    QCOMPARE(known->chat.pinned, true);
    QCOMPARE(known->chat.myRole, Role::Member);
    QCOMPARE(known->chat.rev, 5); // a position moves by changes only
    QCOMPARE(known->unread, 3);
}

void ClientCache::anotherEpochForgetsAllButDraftsAndOutbox()
{
    const Chat c = chat(1);
    m_cache->putChat(c);
    m_cache->applyChanges(c.id, messages(c, 1, 10, 2), 10);
    m_cache->setDraft(c.id, QStringLiteral("half a thought"));
    m_cache->outbox().add({.kind = OutboxKind::Send, .chatId = c.id, .clientId = ClientId(uuid(77)), .messageId = {}, .text = QStringLiteral("x"), .replyTo = {}, .failure = {}});
    m_cache->beginEpoch(QStringLiteral("second"));
    QVERIFY(m_cache->chats().isEmpty());
    QVERIFY(m_cache->rangeAround(c.id, 5).isEmpty());
    QCOMPARE(m_cache->epoch(), QStringLiteral("second"));
    QCOMPARE(m_cache->outbox().all().size(), 1);
    m_cache->putChat(c);
    reopen();
    QCOMPARE(m_cache->chat(c.id)->draft, QStringLiteral("half a thought"));
}

void ClientCache::everythingSurvivesReopening()
{
    Chat c = chat(1);
    m_cache->putChat(c);
    m_cache->putPerson(user(2));
    m_cache->putMember(c.id, user(2), Role::Admin);
    m_cache->applyChanges(c.id, messages(c, 1, 10, 2), 12);
    m_cache->markRead(c.id, 4);
    m_cache->putMember(c.id, user(3), Role::Member);
    m_cache->raiseReceipt(c.id, user(3).id, 7, 5);
    reopen();
    const CachedChat *known = m_cache->chat(c.id);
    QVERIFY(known);
    QCOMPARE(known->chat.rev, 12);
    QCOMPARE(known->chat.seq, 10);
    QCOMPARE(known->readSeq, 4);
    QCOMPARE(known->unread, 6);
    QCOMPARE(m_cache->person(user(2).id)->displayName, user(2).displayName);
    QCOMPARE(m_cache->members(c.id).size(), 2);
    const auto member = [&](int n) { return *std::ranges::find(m_cache->members(c.id), user(n).id, &CachedMember::userId); };
    QCOMPARE(member(2).role, Role::Admin);
    QCOMPARE(member(2).readSeq, 10); // who writes has read
    QCOMPARE(member(3).deliveredSeq, 7);
    QCOMPARE(member(3).readSeq, 5);
}

void ClientCache::rowsOfAnotherProgramAreReadAsFarAsTheyGo()
{
    const Chat c = chat(1);
    for (const Chat &each : {c, chat(2), chat(3)})
        m_cache->putChat(each);
    m_cache->applyChanges(c.id, messages(c, 1, 2, 2), 2);
    // One with a field more and with blanks, one that lacks what this program wants.
    const auto rewrite = [this](const QString &table, const QString &from, const QString &to) {
        m_cache->database().run(QStringLiteral("UPDATE %1 SET body = replace(body, ?, ?)").arg(table), {from, to}).finish();
    };
    rewrite(QStringLiteral("chats"), QStringLiteral("\"name\":\"Chat 2\""), QStringLiteral("\"colour\": {\"is\": [7]}, \"name\" : \"Chat \\u0032\""));
    rewrite(QStringLiteral("chats"), QStringLiteral("\"name\":\"Chat 3\","), QStringLiteral(""));
    rewrite(QStringLiteral("messages"), QStringLiteral("\"content\":\"Message 1\""), QStringLiteral("\"content\" : \"Message 1\", \"mood\": null"));
    rewrite(QStringLiteral("messages"), QStringLiteral("\"content\":\"Message 2\","), QStringLiteral(""));
    reopen();
    QCOMPARE(m_cache->chats().size(), 2);
    QCOMPARE(m_cache->chat(chat(2).id)->chat.name, QStringLiteral("Chat 2"));
    QVERIFY(!m_cache->chat(chat(3).id));
    const auto read = m_cache->messages(c.id, 1, 2);
    QCOMPARE(read.size(), 1);
    QCOMPARE(read.first().content, QStringLiteral("Message 1"));
}

void ClientCache::aDamagedFileIsSetAside()
{
    m_cache.reset();
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    for (const QString &suffix : {QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(path() + suffix);
    reopen();
    QVERIFY(m_cache->isOpen());
    QVERIFY(QFile::exists(path() + QStringLiteral(".damaged")));
}

void ClientCache::whatOnlyThisDeviceHasOutlivesDamageElsewhere_data()
{
    QTest::addColumn<bool>("older");
    QTest::newRow("this program's") << false;
    QTest::newRow("an older one's") << true;
}

void ClientCache::whatOnlyThisDeviceHasOutlivesDamageElsewhere()
{
    QFETCH(bool, older);
    const Chat c = chat(1);
    m_cache->putChat(c);
    for (int first = 1; first <= 1001; first += 100)
        m_cache->storePage(c.id, messages(c, first, first + 99, 2));
    m_cache->setDraft(c.id, QStringLiteral("half a thought"));
    const ClientId unsent = ClientId::create({1});
    const qint64 entry = m_cache->outbox().add({.kind = OutboxKind::Send, .chatId = c.id, .clientId = unsent, .messageId = {}, .text = QStringLiteral("not sent yet"), .replyTo = {}, .failure = {}});
    UploadRecord file;
    file.outboxId = entry;
    file.clientId = unsent;
    file.path = file.name = QStringLiteral("plan.pdf");
    file.mediaType = QStringLiteral("application/pdf");
    m_cache->transfers().add(file);
    QSqlQuery &pages = m_cache->database().run(QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name = 'messages'"));
    QVERIFY(pages.next());
    const int page = pages.value(0).toInt();
    pages.finish();
    m_cache.reset();
    QFile damaged(path());
    QVERIFY(damaged.open(QIODevice::ReadWrite));
    damaged.seek((page - 1) * 4096);
    damaged.write(QByteArray(4096, char(0xee)));
    damaged.close();

    reopen(); // nothing of it has been looked at
    QSignalSpy told(m_cache.get(), &Cache::writingFailed);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("malformed")));
    m_cache->storePage(c.id, messages(c, 1, 5, 2));
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().first().toString().contains(QStringLiteral("damaged")));

    if (older) { // as if the one that found it had been
        m_cache->database().run(QStringLiteral("ALTER TABLE outbox DROP COLUMN rewritten")).finish();
        m_cache->database().run(QStringLiteral("PRAGMA user_version=3")).finish();
    }
    reopen();
    QVERIFY(!m_cache->damage().isEmpty());
    QVERIFY(m_cache->chats().isEmpty());
    QCOMPARE(m_cache->outbox().all().size(), 1);
    QCOMPARE(m_cache->outbox().all().first().text, QStringLiteral("not sent yet"));
    QCOMPARE(m_cache->transfers().uploads().size(), 1);
    QCOMPARE(m_cache->transfers().uploads().first().clientId, unsent);
    m_cache->putChat(c);
    QCOMPARE(m_cache->chat(c.id)->draft, QStringLiteral("half a thought"));
    reopen();
    QVERIFY(m_cache->damage().isEmpty());
    QCOMPARE(m_cache->outbox().all().size(), 1);
}

void ClientCache::whatIsNotTheFilesFaultLeavesItAlone()
{
    m_cache->outbox().add({.kind = OutboxKind::Send, .chatId = chat(1).id, .clientId = ClientId::create({1}), .messageId = {}, .text = QStringLiteral("not sent yet"), .replyTo = {}, .failure = {}});
    CacheDatabase other; // a program that holds it
    QVERIFY(other.open(path()));
    other.run(QStringLiteral("BEGIN IMMEDIATE"));
    m_cache = std::make_unique<Cache>();
    auto opened = m_cache->open(path(), m_me);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Unavailable);
    QVERIFY(!m_cache->isOpen());
    other.close();
    QVERIFY(!QFile::exists(path() + QStringLiteral(".damaged")));
    reopen();
    QCOMPARE(m_cache->outbox().all().size(), 1);
    opened = Cache().open(m_dir->filePath(QStringLiteral("nowhere/cache.sqlite")), m_me);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Unavailable);
}

void ClientCache::aFullDiskIsToldAndNothingIsHalfKept()
{
    const Chat c = chat(1);
    m_cache->putChat(c);
    QSignalSpy told(m_cache.get(), &Cache::writingFailed);
    QSqlQuery &size = m_cache->database().run(QStringLiteral("PRAGMA page_count"));
    QVERIFY(size.next());
    const int pages = size.value(0).toInt();
    size.finish();
    m_cache->database().run(QStringLiteral("PRAGMA max_page_count=%1").arg(pages)).finish();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("full")));
    m_cache->applyChanges(c.id, messages(c, 1, 200, 2), 200);
    QCOMPARE(m_cache->chat(c.id)->chat.rev, 0);
    QCOMPARE(m_cache->messages(c.id, 1, 200).size(), 0); // what came before the failure, or after it
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().first().toString().contains(QStringLiteral("full")));
    m_cache->database().run(QStringLiteral("PRAGMA max_page_count=1000000")).finish();
    m_cache->applyChanges(c.id, messages(c, 1, 200, 2), 200);
    QCOMPARE(m_cache->chat(c.id)->chat.rev, 200);
    QCOMPARE(told.size(), 2);
    QVERIFY(told.last().first().toString().isEmpty());
}

void ClientCache::filesAreForTheirOwnerOnly()
{
    m_cache->putChat(chat(1));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        QVERIFY(QFile::exists(path() + suffix));
        QVERIFY(!(QFile::permissions(path() + suffix) & others));
    }
}

void ClientCache::nothingStaysOfWhatIsErased()
{
    m_cache.reset();
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    reopen();
    m_cache->erase();
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList());
}

void ClientCache::aFileOfANewerProgramIsLeftAlone()
{
    m_cache->database().run(QStringLiteral("PRAGMA user_version=999"));
    m_cache = std::make_unique<Cache>();
    const auto opened = m_cache->open(path(), m_me);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Unsupported);
    QVERIFY(!QFile::exists(path() + QStringLiteral(".damaged")));
}

void ClientCache::aFailedTransactionChangesNothing()
{
    const Chat c = chat(1);
    m_cache->putChat(c);
    m_cache->applyChanges(c.id, messages(c, 1, 3, 2), 3);
    m_cache->database().run(QStringLiteral("CREATE TRIGGER refuse BEFORE INSERT ON messages WHEN NEW.seq = 5 BEGIN SELECT RAISE(ABORT, 'no'); END"));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("no Unable to fetch row")));
    m_cache->applyChanges(c.id, messages(c, 4, 6, 2), 6);
    QCOMPARE(m_cache->chat(c.id)->chat.rev, 3); // so the same changes are asked for again
    QCOMPARE(m_cache->messages(c.id, 1, 10).size(), 3);
    m_cache->database().run(QStringLiteral("DROP TRIGGER refuse"));
    m_cache->applyChanges(c.id, messages(c, 4, 6, 2), 6);
    QCOMPARE(m_cache->rangeAround(c.id, 1), (SeqRange{1, 6}));
}

void ClientCache::receiptsNeverFall()
{
    const Chat c = chat(1);
    m_cache->putChat(c);
    m_cache->raiseReceipt(c.id, user(2).id, 5, 0);
    m_cache->raiseReceipt(c.id, user(2).id, 3, 0);
    m_cache->raiseReceipt(c.id, user(2).id, 0, 8); // reading includes receiving
    QCOMPARE(m_cache->members(c.id).first().deliveredSeq, 8);
    Participant stale{user(2), Role::Member, {}, 2, 1};
    m_cache->putParticipants(c.id, {stale});
    QCOMPARE(m_cache->members(c.id).first().readSeq, 8);
}

void ClientCache::whoLeftIsCountedOutOnce()
{
    Chat c = chat(1);
    c.memberCount = 3;
    m_cache->putChat(c);
    m_cache->removeMember(c.id, user(4).id); // nobody here has seen the list
    QCOMPARE(m_cache->chat(c.id)->chat.memberCount, 2);
    const auto is = [](int n) { return Participant{user(n), Role::Member, {}, {}, {}}; };
    m_cache->putParticipants(c.id, {is(1), is(2), is(3)});
    m_cache->removeMember(c.id, user(3).id);
    QCOMPARE(m_cache->chat(c.id)->chat.memberCount, 2);
    m_cache->putParticipants(c.id, {is(1)}); // the list was faster than the event
    m_cache->removeMember(c.id, user(2).id);
    QCOMPARE(m_cache->chat(c.id)->chat.memberCount, 1);
}

QTEST_GUILESS_MAIN(ClientCache)
#include "tst_clientcache.moc"
