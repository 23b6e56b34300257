#include "tests/storage/StorageSuite.h"

#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

using Sent = Result<protocol::SentMessage>;

struct Counters {
    qint64 seq = 0;
    qint64 rev = 0;
    qint64 read = 0;
    bool operator==(const Counters &) const = default;
};

} // namespace

// The writer remembers who belongs to which chat and how far its counters are: nobody may notice.
class KeptMembershipsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Backend> m_backend;
    std::unique_ptr<World> m_world;

    void eachBackend()
    {
        QTest::addColumn<int>("backend");
        const auto all = backends();
        for (qsizetype i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << int(i);
    }

    // A job that sends, and fails behind that if told to.
    auto send(ChatId chat, UserId sender, const QString &content, bool fail = false)
    {
        NewMessage message;
        message.id = MessageId::create(m_world->now());
        message.clientId = ClientId::create(m_world->now());
        message.content = content;
        message.sentAt = m_world->now();
        return [=](Transaction &tx) -> Sent {
            const auto member = MemberStore(tx).membership(chat, sender);
            if (!member)
                return Fail(member.error());
            Sent sent = MessageStore(tx).send(*member, message);
            if (fail)
                return Fail(Error::invalid(u"test"_s, u"Undone."_s));
            return sent;
        };
    }

    static auto remove(ChatId chat, UserId member, bool fail = false)
    {
        return [=](Transaction &tx) -> Sent {
            MemberStore(tx).remove(*ChatStore(tx).keyOf(chat), member);
            if (fail)
                return Fail(Error::invalid(u"test"_s, u"Undone."_s));
            return {};
        };
    }

    static auto counters(ChatId chat, UserId user)
    {
        return [=](Transaction &tx) -> Result<Counters> {
            Query row = tx.run(u"SELECT c.seq, c.rev, m.read_seq FROM chats c JOIN members m ON m.chat_key = c.key WHERE c.id = ? AND m.user_id = ?", chat, user);
            row.next();
            return Counters{row.integer(0), row.integer(1), row.integer(2)};
        };
    }

    // All in one commit: the first waits for a lock while the others queue up.
    QList<Sent> together(const QList<std::function<Sent(Transaction &)>> &jobs)
    {
        QList<std::optional<Sent>> answers(jobs.size());
        auto lock = m_backend->otherProgram();
        for (qsizetype i = 0; i < jobs.size(); ++i)
            m_world->database().write(jobs[i]).then([&answers, i](Sent answer) { answers[i] = std::move(answer); });
        lock.reset();
        const bool done = QTest::qWaitFor([&] { return std::ranges::all_of(answers, [](const auto &answer) { return answer.has_value(); }); }, 10'000);
        QList<Sent> results;
        for (const auto &answer : answers)
            results += done ? *answer : Sent(Fail(Error::of(ErrorCode::Unavailable, u"not answered"_s)));
        return results;
    }

private Q_SLOTS:
    void init()
    {
        QFETCH(int, backend);
        m_world.reset();
        m_backend = backends()[backend].make();
        m_world = std::make_unique<World>(*m_backend);
    }

    void whoIsRemovedIsRefusedTheVeryNextMessage_data() { eachBackend(); }
    void whoIsRemovedIsRefusedTheVeryNextMessage()
    {
        const UserId anna = m_world->user(u"anna"_s);
        const UserId ben = m_world->user(u"ben"_s);
        const ChatId chat = m_world->room(anna, {ben});
        QVERIFY(m_world->write(send(chat, ben, u"here"_s)));
        QVERIFY(m_world->write(remove(chat, ben)));
        QCOMPARE(m_world->write(send(chat, ben, u"gone"_s)).error().code, ErrorCode::NotFound);
        QCOMPARE(expect(m_world->write(send(chat, anna, u"still here"_s))).message.seq, 2);
    }

    void withinOneCommitToo_data() { eachBackend(); }
    void withinOneCommitToo()
    {
        const UserId anna = m_world->user(u"anna"_s);
        const UserId ben = m_world->user(u"ben"_s);
        const ChatId chat = m_world->room(anna, {ben});
        const auto answers = together({send(chat, ben, u"1"_s), send(chat, anna, u"2"_s), remove(chat, ben), send(chat, ben, u"no"_s), send(chat, anna, u"3"_s)});
        QVERIFY(answers[0] && answers[1] && answers[2]);
        QCOMPARE(answers[3].error().code, ErrorCode::NotFound);
        QCOMPARE(answers[4]->message.seq, 3);
        QCOMPARE(expect(m_world->read(counters(chat, anna))), (Counters{3, 3, 3}));
    }

    void aChangedRoleCountsAtOnce_data() { eachBackend(); }
    void aChangedRoleCountsAtOnce()
    {
        const UserId anna = m_world->user(u"anna"_s);
        const UserId ben = m_world->user(u"ben"_s);
        const ChatId chat = m_world->room(anna, {ben});
        const auto roleOf = [chat](UserId user) {
            return [=](Transaction &tx) -> Result<Role> {
                const auto member = MemberStore(tx).membership(chat, user);
                return member ? Result<Role>(member->role) : Fail(member.error());
            };
        };
        QVERIFY(m_world->write(send(chat, ben, u"as a member"_s)));
        QCOMPARE(expect(m_world->write(roleOf(ben))), Role::Member);
        expect(m_world->write([=](Transaction &tx) -> Result<void> {
            MemberStore(tx).setRole(*ChatStore(tx).keyOf(chat), ben, Role::Admin);
            return {};
        }));
        QCOMPARE(expect(m_world->write(roleOf(ben))), Role::Admin);
        expect(m_world->write([=](Transaction &tx) -> Result<void> {
            ChatStore(tx).remove(*ChatStore(tx).keyOf(chat), {1});
            return {};
        }));
        QCOMPARE(m_world->write(send(chat, anna, u"into nothing"_s)).error().code, ErrorCode::NotFound);
    }

    void whatIsUndoneLeavesNoTrace_data() { eachBackend(); }
    void whatIsUndoneLeavesNoTrace()
    {
        const UserId anna = m_world->user(u"anna"_s);
        const UserId ben = m_world->user(u"ben"_s);
        const ChatId chat = m_world->room(anna, {ben});
        const auto answers = together({send(chat, ben, u"1"_s), send(chat, ben, u"undone"_s, true), send(chat, anna, u"2"_s), remove(chat, ben, true),
                                       send(chat, ben, u"3"_s), send(chat, anna, u"undone"_s, true)});
        QVERIFY(answers[0] && !answers[1] && answers[2] && !answers[3] && answers[4] && !answers[5]);
        QCOMPARE(answers[0]->message.seq, 1);
        QCOMPARE(answers[2]->message.seq, 2);
        QCOMPARE(answers[4]->message.rev, 3);
        QCOMPARE(expect(m_world->read(counters(chat, ben))), (Counters{3, 3, 3}));
        QCOMPARE(expect(m_world->read(counters(chat, anna))), (Counters{3, 3, 2}));
        QCOMPARE(expect(m_world->write(send(chat, ben, u"4"_s))).message.seq, 4);
    }

    void othersInTheSameCommitSeeTheCounters_data() { eachBackend(); }
    void othersInTheSameCommitSeeTheCounters()
    {
        const UserId anna = m_world->user(u"anna"_s);
        const ChatId chat = m_world->room(anna);
        Counters seen; // on the writer thread, which has answered before it is read
        const auto look = [&seen, its = counters(chat, anna)](Transaction &tx) -> Sent {
            seen = *its(tx);
            return {};
        };
        together({send(chat, anna, u"1"_s), send(chat, anna, u"2"_s), look, send(chat, anna, u"3"_s)});
        QCOMPARE(seen, (Counters{2, 2, 2}));
        QCOMPARE(expect(m_world->read(counters(chat, anna))), (Counters{3, 3, 3}));
    }

    void anotherProgramsChangesCountAtOnce_data() { eachBackend(); }
    void anotherProgramsChangesCountAtOnce()
    {
        const UserId anna = m_world->user(u"anna"_s);
        const UserId ben = m_world->user(u"ben"_s);
        const ChatId chat = m_world->room(anna, {ben});
        QVERIFY(m_world->write(send(chat, ben, u"here"_s)));
        auto other = m_backend->otherProgram();
        other->run(u"DELETE FROM members WHERE user_id = ?", ben);
        other->run(u"UPDATE chats SET seq = 7, rev = 9");
        other->run(u"COMMIT");
        other.reset();
        QCOMPARE(m_world->write(send(chat, ben, u"gone"_s)).error().code, ErrorCode::NotFound);
        const auto sent = expect(m_world->write(send(chat, anna, u"after that"_s))).message;
        QCOMPARE(sent.seq, 8);
        QCOMPARE(sent.rev, 10);
    }

    void aNewStartGoesOnFromThere_data() { eachBackend(); }
    void aNewStartGoesOnFromThere()
    {
        const UserId anna = m_world->user(u"anna"_s);
        const ChatId chat = m_world->room(anna);
        for (int i = 0; i < 5; ++i)
            QVERIFY(m_world->write(send(chat, anna, QString::number(i))));
        m_world = nullptr;
        m_world = std::make_unique<World>(*m_backend);
        QCOMPARE(expect(m_world->read(counters(chat, anna))), (Counters{5, 5, 5}));
        QCOMPARE(expect(m_world->write(send(chat, anna, u"6"_s))).message.seq, 6);
    }
};

QTEST_GUILESS_MAIN(KeptMembershipsTest)
#include "tst_keptmemberships.moc"
