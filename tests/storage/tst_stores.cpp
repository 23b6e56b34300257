#include "tests/storage/StorageSuite.h"

#include "server/storage/AuditStore.h"
#include "server/storage/DraftStore.h"
#include "server/storage/Housekeeping.h"
#include "server/storage/InviteStore.h"
#include "server/storage/ReactionStore.h"
#include "server/storage/ReceiptStore.h"
#include "server/storage/RelationStore.h"
#include "server/storage/SearchStore.h"
#include "server/storage/ServerStore.h"
#include "server/storage/SessionStore.h"
#include "server/storage/SettingStore.h"
#include "server/storage/UserStore.h"
#include "tests/support/FakeClock.h"

#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QList<qint64> seqs(const QList<protocol::Message> &messages)
{
    QList<qint64> seqs;
    for (const auto &message : messages)
        seqs += message.seq;
    return seqs;
}

} // namespace

// What every backend must do. Each test runs once a backend.
class StoresTest : public QObject
{
    Q_OBJECT

private:
    void eachBackend()
    {
        QTest::addColumn<int>("backend");
        const auto all = backends();
        for (qsizetype i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << int(i);
    }

    template<class Read>
    auto asMember(ChatId chat, UserId user, Read read)
    {
        using Value = std::invoke_result_t<Read, Transaction &, const Membership &>;
        return m_world->read([=](Transaction &tx) -> Result<Value> {
            const auto member = MemberStore(tx).membership(chat, user);
            if (!member)
                return Fail(member.error());
            return read(tx, *member);
        });
    }

    template<class Change>
    auto onMessage(MessageId message, UserId user, Change change)
    {
        using Value = std::invoke_result_t<Change, Transaction &, const LocatedMessage &>;
        return m_world->write([=](Transaction &tx) -> Result<Value> {
            const auto located = MessageStore(tx).locate(message, user);
            if (!located)
                return Fail(located.error());
            return change(tx, *located);
        });
    }

    Result<protocol::SearchResults> search(UserId user, const QString &text)
    {
        return m_world->read([=](Transaction &tx) {
            MessageSearch search;
            search.text = text;
            return SearchStore(tx).messages(user, search, {}, 50);
        });
    }

    std::unique_ptr<Backend> m_backend;
    std::unique_ptr<World> m_world;

private Q_SLOTS:
    void init()
    {
        QFETCH(int, backend);
        m_backend = backends()[backend].make();
        m_world = std::make_unique<World>(*m_backend);
    }

    void cleanup()
    {
        m_world.reset();
        m_backend.reset();
    }

    void serverSettingsAreSetChangedAndRemoved_data() { eachBackend(); }
    void serverSettingsAreSetChangedAndRemoved()
    {
        const auto value = [this] {
            return expect(m_world->read([](Transaction &tx) -> Result<QString> { return SettingStore(tx).find(u"name"_s).value_or(u"none"_s); }));
        };
        const auto set = [this](const QString &to) {
            return m_world->write([to](Transaction &tx) -> Result<int> { return SettingStore(tx).set(u"name"_s, to), 0; });
        };
        QCOMPARE(value(), u"none"_s);
        QVERIFY(set(u"one"_s));
        QVERIFY(set(u"two"_s));
        QCOMPARE(value(), u"two"_s);
        QVERIFY(m_world->write([](Transaction &tx) -> Result<int> { return SettingStore(tx).remove(u"name"_s), 0; }));
        QCOMPARE(value(), u"none"_s);
    }

    void aChatIsFoundByNameOrByTheOtherOfADirectOne_data() { eachBackend(); }
    void aChatIsFoundByNameOrByTheOtherOfADirectOne()
    {
        const UserId ada = m_world->user(u"ada"_s);
        const UserId bob = m_world->user(u"Bob"_s);
        const ChatId room = m_world->room(ada, {}, Visibility::Private, u"Night Owls"_s);
        const ChatId direct = ChatId::create({1});
        expect(m_world->write([=](Transaction &tx) -> Result<int> { return ChatStore(tx).direct(direct, ada, bob, {1}), 0; }));
        const auto named = [&](UserId user, const QString &name) {
            return expect(m_world->read([=](Transaction &tx) -> Result<ChatId> { return MemberStore(tx).chatNamed(user, name).value_or(ChatId()); }));
        };
        QCOMPARE(named(ada, u"night owls"_s), room);
        QCOMPARE(named(ada, u"bob"_s), direct);
        QVERIFY(named(ada, u"owls"_s).isNull());
        QVERIFY(named(bob, u"night owls"_s).isNull());
    }

    void onlyMembersCountAsAuthors_data() { eachBackend(); }
    void onlyMembersCountAsAuthors()
    {
        const UserId ada = m_world->user(u"ada"_s);
        const UserId bob = m_world->user(u"bob"_s);
        const UserId eve = m_world->user(u"eve"_s);
        const ChatId room = m_world->room(ada, {bob, eve});
        for (const UserId &sender : {ada, bob, bob, eve})
            m_world->say(room, sender, u"hello"_s);
        const auto authors = [&](qint64 from, qint64 to, UserId except) {
            return expect(m_world->read([=](Transaction &tx) -> Result<QList<UserId>> {
                return ReceiptStore(tx).authors(*ChatStore(tx).keyOf(room), from, to, except);
            }));
        };
        QCOMPARE(authors(1, 3, ada), QList{bob});
        QCOMPARE(authors(0, 4, bob).size(), 2);
        expect(m_world->write([=](Transaction &tx) -> Result<int> { return MemberStore(tx).remove(*ChatStore(tx).keyOf(room), eve), 0; }));
        QCOMPARE(authors(0, 4, bob), QList{ada});
    }

    void emailAndUsernameAreUniqueWhateverTheCase_data() { eachBackend(); }
    void emailAndUsernameAreUniqueWhateverTheCase()
    {
        m_world->user(u"Ada"_s);
        const auto insert = [this](const QString &email, const QString &username) {
            return m_world->write([=](Transaction &tx) { return UserStore(tx).insert({UserId::create({1}), email, username, u"X"_s, u"h"_s, false, {1}}); });
        };
        QCOMPARE(insert(u"ADA@example.org"_s, u"other"_s).error().field, u"email"_s);
        QCOMPARE(insert(u"other@example.org"_s, u"aDA"_s).error().field, u"username"_s);
        QVERIFY(insert(u"other@example.org"_s, u"other"_s));
        QVERIFY(expect(m_world->read([](Transaction &tx) -> Result<bool> { return UserStore(tx).findByLogin(u"ADA@EXAMPLE.ORG"_s).has_value(); })));
    }

    void peopleAreFoundByTheBeginningOfAnyWord_data() { eachBackend(); }
    void peopleAreFoundByTheBeginningOfAnyWord()
    {
        for (const QString &name : {u"ada"_s, u"adele"_s, u"bob"_s})
            m_world->user(name);
        const auto search = [this](const QString &query, std::optional<QString> cursor = {}, int limit = 10) {
            return expect(m_world->read([=](Transaction &tx) { return UserStore(tx).search(query, cursor, limit); }));
        };
        QCOMPARE(search(u"AD"_s).items.size(), 2);
        QCOMPARE(search(u"exam"_s).items.size(), 3);
        QCOMPARE(search(u"xam"_s).items.size(), 0);
        const auto first = search(u"ad"_s, {}, 1);
        QCOMPARE(first.items.first().username, u"ada"_s);
        const auto second = search(u"ad"_s, first.nextCursor.value, 1);
        QCOMPARE(second.items.first().username, u"adele"_s);
        QVERIFY(!second.nextCursor.value);
    }

    void sendingNumbersWithoutAHoleAndARetryAnswersTheFirstResult_data() { eachBackend(); }
    void sendingNumbersWithoutAHoleAndARetryAnswersTheFirstResult()
    {
        const UserId ada = m_world->user(u"ada"_s);
        const ChatId room = m_world->room(ada);
        NewMessage message;
        message.id = MessageId::create({1});
        message.clientId = ClientId::create({1});
        message.content = u"first"_s;
        const auto send = [&](NewMessage m) {
            return m_world->write([=](Transaction &tx) -> Result<protocol::SentMessage> { return MessageStore(tx).send(*MemberStore(tx).membership(room, ada), m); });
        };
        const auto first = expect(send(message));
        QVERIFY(!first.duplicate);
        message.id = MessageId::create({1});
        const auto again = expect(send(message));
        QVERIFY(again.duplicate);
        QCOMPARE(again.message.id, first.message.id);
        QCOMPARE(again.message.seq, 1);
        message.content = u"another body"_s;
        QCOMPARE(send(message).error().code, ErrorCode::Conflict);
        QCOMPARE(m_world->say(room, ada, u"second"_s).seq, 2);
    }

    // Whatever the program above it does: the last word on doubles has the database.
    void theDatabaseItselfTakesAClientIdOfASenderOnce_data() { eachBackend(); }
    void theDatabaseItselfTakesAClientIdOfASenderOnce()
    {
        const UserId ada = m_world->user(u"ada"_s);
        const UserId bob = m_world->user(u"bob"_s);
        const ChatId room = m_world->room(ada, {bob});
        NewMessage message;
        message.clientId = ClientId::create({1});
        m_world->say(room, ada, u"first"_s, message);
        const auto copyFor = [&](UserId sender, int place) {
            const MessageId id = MessageId::create({place});
            return m_world->write([=](Transaction &tx) -> Result<void> {
                tx.run(u"INSERT INTO messages (pos, change, id, sender, client_id, body_hash, type, content, sent_at) "
                       "SELECT pos + ?, change + ?, ?, ?, client_id, body_hash, type, content, sent_at FROM messages WHERE client_id = ?",
                    place, place, id, sender, *message.clientId);
                return {};
            });
        };
        QVERIFY(!copyFor(ada, 7));
        QVERIFY(copyFor(bob, 8)); // another's message may have it
    }

    // Messages from before `born` was kept, changed and unchanged ones in any order: the pages are what sorting all by rev gives.
    void changesArePagesOfAllMessagesByRev_data() { eachBackend(); }
    void changesArePagesOfAllMessagesByRev()
    {
        const UserId ada = m_world->user(u"ada"_s);
        const ChatId room = m_world->room(ada);
        QList<MessageId> ids;
        const auto say = [&](int count) {
            for (int i = 0; i < count; ++i)
                ids += m_world->say(room, ada, u"text"_s).id;
        };
        const auto change = [&](qsizetype which) {
            expect(onMessage(ids[which], ada, [](Transaction &tx, const LocatedMessage &m) { return MessageStore(tx).edit(m, u"changed"_s, {}, {5}); }));
        };
        say(6);
        change(1);
        QVERIFY(m_world->write([](Transaction &tx) -> Result<void> { tx.run(u"UPDATE messages SET born = NULL"); return {}; }));
        for (const auto &[sends, changed] : {std::pair(3, 0), {0, 7}, {5, 8}, {0, 2}, {4, 17}, {2, 9}, {0, 7}}) {
            say(sends);
            change(changed);
        }
        say(2);
        const auto latest = expect(asMember(room, ada, [](Transaction &tx, const Membership &me) { return MessageStore(tx).latest(me, 100); }));
        QList<qint64> all;
        for (const auto &message : latest.items)
            all += message.rev;
        std::ranges::sort(all);
        for (qint64 since = 0; since <= all.last() + 1; ++since) {
            for (const int limit : {1, 3, 100}) {
                const auto changes = expect(asMember(room, ada, [=](Transaction &tx, const Membership &me) { return MessageStore(tx).changes(me, since, limit); }));
                QList<qint64> revs;
                for (const auto &message : changes.items)
                    revs += message.rev;
                QList<qint64> right = all;
                right.removeIf([since](qint64 rev) { return rev <= since; });
                QCOMPARE(revs, right.first(std::min<qsizetype>(limit, right.size())));
                QCOMPARE(changes.more, right.size() > limit);
            }
        }
    }

    void historyPagesAreExactAtBothEnds_data() { eachBackend(); }
    void historyPagesAreExactAtBothEnds()
    {
        const UserId ada = m_world->user(u"ada"_s);
        const ChatId room = m_world->room(ada);
        for (int i = 1; i <= 9; ++i)
            m_world->say(room, ada, QString::number(i));
        const auto page = [&](auto get) { return expect(asMember(room, ada, [get](Transaction &tx, const Membership &me) { MessageStore store(tx); return get(store, me); })); };
        const auto latest = page([](MessageStore &s, const Membership &me) { return s.latest(me, 3); });
        QCOMPARE(seqs(latest.items), (QList<qint64>{7, 8, 9}));
        QVERIFY(latest.hasMoreBefore && !latest.hasMoreAfter);
        const auto before = page([](MessageStore &s, const Membership &me) { return s.before(me, 3, 5); });
        QCOMPARE(seqs(before.items), (QList<qint64>{1, 2}));
        QVERIFY(!before.hasMoreBefore && before.hasMoreAfter);
        const auto after = page([](MessageStore &s, const Membership &me) { return s.after(me, 7, 5); });
        QCOMPARE(seqs(after.items), (QList<qint64>{8, 9}));
        QVERIFY(after.hasMoreBefore && !after.hasMoreAfter);
        const auto around = page([](MessageStore &s, const Membership &me) { return s.around(me, 5, 4); });
        QCOMPARE(seqs(around.items), (QList<qint64>{3, 4, 5, 6}));
        const auto beyond = page([](MessageStore &s, const Membership &me) { return s.after(me, 1'000'000'000'000, 5); });
        QVERIFY(beyond.items.isEmpty() && !beyond.hasMoreAfter);
        QCOMPARE(latest.items.last().sender.username, u"ada"_s);
    }

    void strangersFindNothing_data() { eachBackend(); }
    void strangersFindNothing()
    {
        const UserId ada = m_world->user(u"ada"_s);
        const UserId eve = m_world->user(u"eve"_s);
        const ChatId room = m_world->room(ada);
        const auto message = m_world->say(room, ada, u"secret words"_s);
        QCOMPARE(asMember(room, eve, [](Transaction &, const Membership &) { return 0; }).error().code, ErrorCode::NotFound);
        QCOMPARE(onMessage(message.id, eve, [](Transaction &, const LocatedMessage &) { return 0; }).error().code, ErrorCode::NotFound);
        QCOMPARE(m_world->read([=](Transaction &tx) { return ChatStore(tx).view(room, eve); }).error().code, ErrorCode::NotFound);
        QVERIFY(expect(search(eve, u"secret"_s)).items.isEmpty());
        QVERIFY(expect(m_world->read([=](Transaction &tx) { return ChatStore(tx).page(eve, {}, 10); })).items.isEmpty());
    }

    void changesGiveEveryMessageOnceInRevOrder_data() { eachBackend(); }
    void changesGiveEveryMessageOnceInRevOrder()
    {
        const UserId ada = m_world->user(u"ada"_s);
        const ChatId room = m_world->room(ada);
        const auto one = m_world->say(room, ada, u"one"_s);
        const auto two = m_world->say(room, ada, u"two"_s);
        const auto edited = expect(onMessage(one.id, ada, [](Transaction &tx, const LocatedMessage &m) { return MessageStore(tx).edit(m, u"ONE"_s, {}, {5}); }));
        QCOMPARE(edited.rev, 3);
        QCOMPARE(edited.content, u"ONE"_s);
        const auto reacted = expect(onMessage(two.id, ada, [](Transaction &tx, const LocatedMessage &m) { return ReactionStore(tx).add(m, u"👍"_s, {6}); }));
        QCOMPARE(reacted->rev, 4);
        QCOMPARE(reacted->reactions.first().count, 1);
        QVERIFY(!reacted->reactions.first().me);
        QVERIFY(!expect(onMessage(two.id, ada, [](Transaction &tx, const LocatedMessage &m) { return ReactionStore(tx).add(m, u"👍"_s, {7}); })));
        const auto changes = [&](qint64 since, int limit) {
            return expect(asMember(room, ada, [=](Transaction &tx, const Membership &me) { return MessageStore(tx).changes(me, since, limit); }));
        };
        QCOMPARE(seqs(changes(0, 10).items), (QList<qint64>{1, 2}));
        QCOMPARE(changes(0, 10).rev, 4);
        const auto first = changes(0, 1);
        QVERIFY(first.more);
        QCOMPARE(first.rev, 3);
        QCOMPARE(seqs(changes(first.rev, 1).items), (QList<qint64>{2}));
        QVERIFY(changes(4, 10).items.isEmpty());
        const auto versions = expect(onMessage(one.id, ada, [](Transaction &tx, const LocatedMessage &m) { return MessageStore(tx).versions(m); }));
        QCOMPARE(versions.size(), 2);
        QCOMPARE(versions[0].content, u"one"_s);
        QCOMPARE(versions[1].content, u"ONE"_s);
    }

    void aDeletedMessageLeavesATombstoneOnly_data() { eachBackend(); }
    void aDeletedMessageLeavesATombstoneOnly()
    {
        const UserId ada = m_world->user(u"ada"_s);
        const ChatId room = m_world->room(ada);
        const auto message = m_world->say(room, ada, u"regrettable"_s);
        expect(onMessage(message.id, ada, [](Transaction &tx, const LocatedMessage &m) { return ReactionStore(tx).add(m, u"😀"_s, {6}); }));
        const auto gone = expect(onMessage(message.id, ada, [](Transaction &tx, const LocatedMessage &m) { return MessageStore(tx).erase(m, {9}); }));
        QVERIFY(gone.content.isEmpty() && gone.reactions.isEmpty());
        QCOMPARE(gone.deletedAt, Timestamp{9});
        QVERIFY(expect(search(ada, u"regrettable"_s)).items.isEmpty());
        QCOMPARE(m_world->say(room, ada, u"next"_s).seq, 2);
    }

    void repliesAndThreadsPointToTheirMessages_data() { eachBackend(); }
    void repliesAndThreadsPointToTheirMessages()
    {
        const UserId ada = m_world->user(u"ada"_s);
        const ChatId room = m_world->room(ada);
        const auto root = m_world->say(room, ada, u"root"_s);
        NewMessage inThread;
        inThread.threadId = root.id;
        inThread.replyTo = root.id;
        const auto reply = m_world->say(room, ada, u"reply"_s, inThread);
        QCOMPARE(reply.threadId, root.id);
        QCOMPARE(reply.replyTo->content, u"root"_s);
        QCOMPARE(reply.replyTo->sender.username, u"ada"_s);
        const auto thread = expect(onMessage(root.id, ada, [](Transaction &tx, const LocatedMessage &m) { return MessageStore(tx).thread(m, 0, 10); }));
        QCOMPARE(seqs(thread.items), (QList<qint64>{2}));
        QCOMPARE(expect(onMessage(root.id, ada, [](Transaction &tx, const LocatedMessage &m) { return MessageStore(tx).read(m); })).threadCount, 1);
        const ChatId elsewhere = m_world->room(ada);
        const auto refused = m_world->write([=](Transaction &tx) {
            NewMessage message;
            message.id = MessageId::create({1});
            message.replyTo = root.id;
            return MessageStore(tx).send(*MemberStore(tx).membership(elsewhere, ada), message);
        });
        QCOMPARE(refused.error().field, u"replyTo"_s);
        QCOMPARE(m_world->say(elsewhere, ada, u"first here"_s).seq, 1); // the refused one took no number
    }

    void marksNeverFallAndReadImpliesDelivered_data() { eachBackend(); }
    void marksNeverFallAndReadImpliesDelivered()
    {
        const UserId ada = m_world->user(u"ada"_s);
        const UserId bob = m_world->user(u"bob"_s);
        const ChatId room = m_world->room(ada, {bob});
        protocol::Message last;
        for (int i = 0; i < 5; ++i)
            last = m_world->say(room, ada, u"hello"_s);
        const auto mark = [&](qint64 delivered, qint64 read) {
            return expect(m_world->write([=](Transaction &tx) { return ReceiptStore(tx).advance({room, bob, delivered, read}); }));
        };
        QCOMPARE(mark(2, 0).delivered, 2);
        QCOMPARE(mark(0, 4).delivered, 4);
        const MarkMoved back = mark(1, 1);
        QVERIFY(!back.readRose() && !back.deliveredRose());
        QCOMPARE(mark(99, 99).read, 5);
        const auto status = expect(onMessage(last.id, ada, [](Transaction &tx, const LocatedMessage &m) { return ReceiptStore(tx).status(m); }));
        QCOMPARE(status.status, MessageStatus::Read);
        QCOMPARE(status.readCount, 1);
        const auto page = expect(asMember(room, ada, [](Transaction &tx, const Membership &me) { return MessageStore(tx).latest(me, 1); }));
        QCOMPARE(page.items.first().status, MessageStatus::Read);
    }

    void unreadAndMentionsAreCounted_data() { eachBackend(); }
    void unreadAndMentionsAreCounted()
    {
        const UserId ada = m_world->user(u"ada"_s);
        const UserId bob = m_world->user(u"bob"_s);
        const UserId eve = m_world->user(u"eve"_s);
        const ChatId room = m_world->room(ada, {bob});
        NewMessage mentioning;
        mentioning.mentions = {bob, eve, bob};
        const auto sent = m_world->say(room, ada, u"@bob"_s, mentioning);
        QCOMPARE(sent.mentions, QList<UserId>{bob}); // eve is not here
        m_world->say(room, ada, u"and more"_s);
        const auto list = [&](UserId user) { return expect(m_world->read([=](Transaction &tx) { return ChatStore(tx).page(user, {}, 10); })); };
        QCOMPARE(list(bob).items.first().unreadCount, 2);
        QCOMPARE(list(bob).items.first().mentionCount, 1);
        QCOMPARE(list(bob).items.first().lastMessage->content, u"and more"_s);
        QCOMPARE(list(ada).items.first().unreadCount, 0); // who writes has read
        expect(m_world->write([=](Transaction &tx) { return ReceiptStore(tx).advance({room, bob, 0, 1}); }));
        QCOMPARE(list(bob).items.first().unreadCount, 1);
        QCOMPARE(list(bob).items.first().mentionCount, 0);
        expect(onMessage(sent.id, ada, [=](Transaction &tx, const LocatedMessage &m) { return MessageStore(tx).edit(m, u"nobody"_s, {}, {5}); }));
    }

    void theChatListIsPagedByActivity_data() { eachBackend(); }
    void theChatListIsPagedByActivity()
    {
        const UserId ada = m_world->user(u"ada"_s);
        const UserId bob = m_world->user(u"bob"_s);
        QList<ChatId> rooms;
        for (int i = 0; i < 5; ++i)
            rooms += m_world->room(ada);
        m_world->say(rooms[1], ada, u"latest"_s);
        const auto direct = expect(m_world->write([=, at = m_world->now()](Transaction &tx) -> Result<DirectChat> { return ChatStore(tx).direct(ChatId::create(at), ada, bob, at); }));
        QList<ChatId> seen;
        std::optional<QString> cursor;
        do {
            const auto page = expect(m_world->read([=](Transaction &tx) { return ChatStore(tx).page(ada, cursor, 2); }));
            for (const auto &chat : page.items)
                seen += chat.id;
            cursor = page.nextCursor.value;
        } while (cursor);
        QCOMPARE(seen, (QList<ChatId>{direct.id, rooms[1], rooms[4], rooms[3], rooms[2], rooms[0]}));
        const auto view = expect(m_world->read([=](Transaction &tx) { return ChatStore(tx).view(direct.id, ada); }));
        QCOMPARE(view.peer->username, u"bob"_s);
        QCOMPARE(m_world->read([=](Transaction &tx) { return ChatStore(tx).page(ada, u"nonsense"_s, 2); }).error().field, u"cursor"_s);
    }

    void aPairHasOneDirectChatWhoeverAsks_data() { eachBackend(); }
    void aPairHasOneDirectChatWhoeverAsks()
    {
        const UserId ada = m_world->user(u"ada"_s);
        const UserId bob = m_world->user(u"bob"_s);
        std::atomic<int> created{0};
        QList<ChatId> ids(8);
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&, i] {
                const auto chat = m_world->write([=](Transaction &tx) -> Result<DirectChat> {
                    return ChatStore(tx).direct(ChatId::create({1}), i % 2 ? ada : bob, i % 2 ? bob : ada, {1});
                });
                created += chat->created;
                ids[i] = chat->id;
            });
        }
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(int(created), 1);
        QVERIFY(std::ranges::all_of(ids, [&](ChatId id) { return id == ids.first(); }));
    }

    void ownershipPassesToTheHighestAndOldest_data() { eachBackend(); }
    void ownershipPassesToTheHighestAndOldest()
    {
        const UserId ada = m_world->user(u"ada"_s);
        const UserId bob = m_world->user(u"bob"_s);
        const UserId cleo = m_world->user(u"cleo"_s);
        const ChatId room = m_world->room(ada, {bob, cleo});
        const auto heir = expect(m_world->write([=](Transaction &tx) -> Result<std::optional<UserId>> {
            MemberStore members(tx);
            const qint64 key = *ChatStore(tx).keyOf(room);
            members.setRole(key, cleo, Role::Moderator);
            return members.heir(key, ada);
        }));
        QCOMPARE(heir, cleo);
        const auto left = expect(m_world->write([=](Transaction &tx) -> Result<int> {
            MemberStore members(tx);
            const qint64 key = *ChatStore(tx).keyOf(room);
            members.remove(key, ada);
            members.remove(key, ada);
            return members.count(key);
        }));
        QCOMPARE(left, 2);
    }

    void participantsComeByRoleThenName_data() { eachBackend(); }
    void participantsComeByRoleThenName()
    {
        const UserId zoe = m_world->user(u"zoe"_s);
        const ChatId room = m_world->room(zoe, {m_world->user(u"bob"_s), m_world->user(u"ada"_s)});
        QStringList names;
        std::optional<QString> cursor;
        do {
            const auto page = expect(*expect(m_world->read([=](Transaction &tx) -> Result<std::optional<Result<protocol::ParticipantPage>>> {
                return MemberStore(tx).page(*MemberStore(tx).membership(room, zoe), cursor, 1);
            })));
            names += page.items.first().user.username;
            cursor = page.nextCursor.value;
        } while (cursor);
        QCOMPARE(names, (QStringList{u"zoe"_s, u"ada"_s, u"bob"_s}));
    }

    void theDirectoryShowsPublicRoomsByAnyWord_data() { eachBackend(); }
    void theDirectoryShowsPublicRoomsByAnyWord()
    {
        const UserId ada = m_world->user(u"ada"_s);
        m_world->room(ada, {}, Visibility::Public, u"Garden & Flowers"_s);
        m_world->room(ada, {}, Visibility::Private, u"Garden, secretly"_s);
        const auto find = [&](const QString &query) { return expect(m_world->read([=](Transaction &tx) { return ChatStore(tx).directory(query, {}, 10); })).items; };
        QCOMPARE(find(u""_s).size(), 1);
        QCOMPARE(find(u"FLOW"_s).size(), 1);
        QCOMPARE(find(u"lowers"_s).size(), 0);
        QCOMPARE(find(u"garden"_s).first().memberCount, 1);
    }

    void wordsAreFoundInEveryScriptIndexedOrNot_data() { eachBackend(); }
    void wordsAreFoundInEveryScriptIndexedOrNot()
    {
        const UserId ada = m_world->user(u"ada"_s);
        const ChatId room = m_world->room(ada);
        m_world->say(room, ada, u"The quick brown fox"_s);
        m_world->say(room, ada, u"昨日東京都に行った"_s);
        m_world->say(room, ada, u"Crème brûlée, Привет мир"_s);
        m_world->say(room, ada, u"안녕하세요 여러분"_s);
        const auto found = [&](const QString &text) { return expect(search(ada, text)).items.size(); };
        for (const bool indexed : {false, true}) {
            if (indexed)
                expect(m_world->write([](Transaction &tx) -> Result<bool> { return SearchStore(tx).indexSome(100); }));
            QCOMPARE(found(u"quick"_s), 1);
            QCOMPARE(found(u"BROW"_s), 1);
            QCOMPARE(found(u"\"quick brown\""_s), 1);
            QCOMPARE(found(u"\"brown quick\""_s), 0);
            QCOMPARE(found(u"fox quick"_s), 1);
            QCOMPARE(found(u"東京"_s), 1);
            QCOMPARE(found(u"京都"_s), 1);
            QCOMPARE(found(u"東京都"_s), 1);
            QCOMPARE(found(u"京東"_s), 0);
            QCOMPARE(found(u"都"_s), 1);
            QCOMPARE(found(u"creme"_s), 1);
            QCOMPARE(found(u"привет"_s), 1);
            QCOMPARE(found(u"하세"_s), 1);
            QCOMPARE(found(u"OR AND NOT"_s), 0);
        }
        QCOMPARE(search(ada, u"\"* (' "_s).error().field, u"q"_s);
    }

    void aUsedUpInviteStillLeadsMembersToTheirChat_data() { eachBackend(); }
    void aUsedUpInviteStillLeadsMembersToTheirChat()
    {
        const UserId ada = m_world->user(u"ada"_s);
        const UserId bob = m_world->user(u"bob"_s);
        const UserId cid = m_world->user(u"cid"_s);
        const ChatId room = m_world->room(ada, {bob});
        expect(m_world->write([=](Transaction &tx) -> Result<void> {
            InviteStore(tx).insert(*ChatStore(tx).keyOf(room), {u"once"_s, {}, room, ada, {1}, 1, 0, {}});
            CONFAB_TRY(InviteStore(tx).use(u"once"_s, {2}));
            return {};
        }));
        const auto find = [&](UserId asker) { return m_world->read([=](Transaction &tx) { return InviteStore(tx).find(u"once"_s, {3}, asker); }); };
        QCOMPARE(expect(find(bob)).chatId, room);
        QCOMPARE(find(cid).error().code, ErrorCode::NotFound);
        QCOMPARE(find({}).error().code, ErrorCode::NotFound);
    }

    void aPersonsChatsAreListedWithTheirSizes_data() { eachBackend(); }
    void aPersonsChatsAreListedWithTheirSizes()
    {
        const UserId ada = m_world->user(u"ada"_s);
        const UserId bob = m_world->user(u"bob"_s);
        const ChatId both = m_world->room(ada, {bob});
        m_world->room(bob);
        const auto sizes = expect(m_world->read([=](Transaction &tx) -> Result<QList<ChatSize>> { return MemberStore(tx).chatSizes(ada); }));
        QCOMPARE(sizes.size(), 1);
        QCOMPARE(sizes[0].chat, both);
        QCOMPARE(sizes[0].members, 2);
    }

    void aDirectChatWithOneselfShowsOneselfAsItsPeer_data() { eachBackend(); }
    void aDirectChatWithOneselfShowsOneselfAsItsPeer()
    {
        const UserId ada = m_world->user(u"ada"_s);
        const auto saved = expect(m_world->write([=](Transaction &tx) -> Result<protocol::Chat> {
            return ChatStore(tx).view(ChatStore(tx).direct(ChatId::create({1}), ada, ada, {1}).id, ada);
        }));
        QCOMPARE(saved.memberCount, 1);
        QCOMPARE(saved.peer->id, ada);
    }

    void anInviteIsUsedNoOftenerThanItSaysAndNotAfterItsEnd_data() { eachBackend(); }
    void anInviteIsUsedNoOftenerThanItSaysAndNotAfterItsEnd()
    {
        const UserId ada = m_world->user(u"ada"_s);
        const ChatId room = m_world->room(ada);
        const auto use = [&](const QString &code, Timestamp now) { return m_world->write([=](Transaction &tx) { return InviteStore(tx).use(code, now); }); };
        expect(m_world->write([=](Transaction &tx) -> Result<void> {
            const qint64 key = *ChatStore(tx).keyOf(room);
            InviteStore(tx).insert(key, {u"twice"_s, {}, room, ada, {1}, 2, 0, {}});
            InviteStore(tx).insert(key, {u"short"_s, {}, room, ada, {1}, {}, 0, Timestamp{100}});
            InviteStore(tx).insert(key, {u"revoked"_s, {}, room, ada, {1}, {}, 0, {}});
            return InviteStore(tx).revoke(key, u"revoked"_s, {2}) ? Result<void>() : Fail(Error::notFound({}));
        }));
        QCOMPARE(expect(use(u"twice"_s, {5})).chatId, room);
        QVERIFY(use(u"twice"_s, {5}));
        QCOMPARE(use(u"twice"_s, {5}).error().code, ErrorCode::NotFound);
        QVERIFY(use(u"short"_s, {99}));
        QVERIFY(!use(u"short"_s, {100}));
        QVERIFY(!use(u"revoked"_s, {5}));
        QVERIFY(!use(u"unheard of"_s, {5}));
        const auto left = expect(m_world->read([=](Transaction &tx) -> Result<QList<protocol::Invite>> { return InviteStore(tx).inForce(*ChatStore(tx).keyOf(room), {50}); }));
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().uses, 1);
    }

    void aDeletedChatIsGoneAtOnceAndItsMessagesSoon_data() { eachBackend(); }
    void aDeletedChatIsGoneAtOnceAndItsMessagesSoon()
    {
        const UserId ada = m_world->user(u"ada"_s);
        const UserId bob = m_world->user(u"bob"_s);
        const ChatId room = m_world->room(ada, {bob}, Visibility::Public, u"Short-lived"_s);
        m_world->say(room, ada, u"doomed"_s);
        expect(m_world->write([=](Transaction &tx) -> Result<void> {
            SearchStore(tx).indexSome(100);
            ChatStore(tx).remove(*ChatStore(tx).keyOf(room), {9});
            return {};
        }));
        QCOMPARE(asMember(room, bob, [](Transaction &, const Membership &) { return 0; }).error().code, ErrorCode::NotFound);
        QVERIFY(expect(m_world->read([=](Transaction &tx) { return ChatStore(tx).directory({}, {}, 10); })).items.isEmpty());
        QTRY_COMPARE(expect(m_world->read([=](Transaction &tx) -> Result<qint64> {
            Query row = tx.run(u"SELECT (SELECT count(*) FROM messages) + (SELECT count(*) FROM chats)");
            row.next();
            return row.integer(0);
        })), 0);
    }

    void theOlderDraftDoesNotReplaceTheNewer_data() { eachBackend(); }
    void theOlderDraftDoesNotReplaceTheNewer()
    {
        const UserId ada = m_world->user(u"ada"_s);
        const ChatId room = m_world->room(ada);
        const auto set = [&](const QString &text, Timestamp at) {
            return expect(m_world->write([=](Transaction &tx) -> Result<bool> { return DraftStore(tx).set(*MemberStore(tx).membership(room, ada), {room, text, {}, at}); }));
        };
        const auto all = [&] { return expect(m_world->read([=](Transaction &tx) -> Result<QList<Draft>> { return DraftStore(tx).ofUser(ada); })); };
        QVERIFY(set(u"newer"_s, {20}));
        QVERIFY(!set(u"older"_s, {10}));
        QCOMPARE(all().first().content, u"newer"_s);
        QVERIFY(set({}, {30}));
        QVERIFY(all().isEmpty());
    }

    void bansRelationsAuditAndKeptAnswersAreKept_data() { eachBackend(); }
    void bansRelationsAuditAndKeptAnswersAreKept()
    {
        const UserId ada = m_world->user(u"ada"_s);
        const UserId bob = m_world->user(u"bob"_s);
        const ChatId room = m_world->room(ada, {bob});
        expect(m_world->write([=](Transaction &tx) -> Result<void> {
            MemberStore members(tx);
            const qint64 key = *ChatStore(tx).keyOf(room);
            members.ban(key, bob, ada, u"spam"_s, {7});
            if (!members.isBanned(key, bob) || members.bans(key).first().reason != u"spam" || !members.liftBan(key, bob) || members.isBanned(key, bob))
                return Fail(Error::conflict({}, u"bans"_s));
            RelationStore relations(tx);
            relations.set(ada, bob, Relation::Blocks, {7});
            if (relations.find(ada, bob) != Relation::Blocks || relations.find(bob, ada) || !relations.clear(ada, bob))
                return Fail(Error::conflict({}, u"relations"_s));
            AuditStore audit(tx);
            audit.add({0, {1}, ada, u"one"_s, room, {}, u"::1"_s, {}});
            audit.add({0, {2}, {}, u"two"_s, {}, {}, {}, {}});
            if (audit.list({}, {}, 10).size() != 2 || audit.list({}, {}, 10).first().action != u"two" || audit.list(room, {}, 10).size() != 1)
                return Fail(Error::conflict({}, u"audit"_s));
            ServerStore server(tx);
            server.keepAnswer(ada, u"k"_s, {"h", 201, "body"}, {1});
            server.keepAnswer(ada, u"k"_s, {"other", 500, ""}, {1});
            if (server.keptAnswer(ada, u"k"_s)->response != "body" || server.keptAnswer(bob, u"k"_s))
                return Fail(Error::conflict({}, u"answers"_s));
            server.setSetting(u"a"_s, u"1"_s);
            server.setSetting(u"a"_s, u"2"_s);
            if (server.setting(u"a"_s) != u"2"_s || !server.clearSetting(u"a"_s) || server.setting(u"a"_s))
                return Fail(Error::conflict({}, u"settings"_s));
            return {};
        }));
    }

    void keptAnswersAreForgottenAfterADay_data() { eachBackend(); }
    void keptAnswersAreForgottenAfterADay()
    {
        const UserId ada = m_world->user(u"ada"_s);
        expect(m_world->write([=](Transaction &tx) -> Result<void> {
            const FakeClock clock;
            ServerStore server(tx);
            server.keepAnswer(ada, u"yesterday"_s, {"h", 201, "body"}, clock.wall() - 25h);
            server.keepAnswer(ada, u"today"_s, {"h", 201, "body"}, clock.wall() - 23h);
            housekeeping(clock)(tx);
            if (server.keptAnswer(ada, u"yesterday"_s) || !server.keptAnswer(ada, u"today"_s))
                return Fail(Error::conflict({}, u"answers"_s));
            return {};
        }));
    }

    void sessionsEndAndTheirTokensWithThem_data() { eachBackend(); }
    void sessionsEndAndTheirTokensWithThem()
    {
        const UserId ada = m_world->user(u"ada"_s);
        const SessionId one = SessionId::create({1});
        const SessionId two = SessionId::create({2});
        expect(m_world->write([=](Transaction &tx) -> Result<void> {
            SessionStore sessions(tx);
            sessions.insert({one, ada, u"phone"_s, u"::1"_s, {1}, {1}, {}});
            sessions.insert({two, ada, u"desk"_s, u"::1"_s, {2}, {2}, {}});
            sessions.insertRefresh("hash", one, {1}, {100});
            return {};
        }));
        const auto ended = expect(m_world->write([=](Transaction &tx) -> Result<QList<SessionId>> { return SessionStore(tx).revokeAll(ada, two, u"revoked"_s, {3}); }));
        QCOMPARE(ended, QList<SessionId>{one});
        expect(m_world->read([=](Transaction &tx) -> Result<void> {
            SessionStore sessions(tx);
            if (sessions.isLive(one) || !sessions.isLive(two) || sessions.findRefresh("hash") || sessions.ofUser(ada).size() != 1)
                return Fail(Error::conflict({}, u"sessions"_s));
            return {};
        }));
    }
};

QTEST_GUILESS_MAIN(StoresTest)

#include "tst_stores.moc"
