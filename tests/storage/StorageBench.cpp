// Measures the storage alone, as `storage-bench [folder]`: figures for docs/performance.md.

#include "server/storage/Housekeeping.h"
#include "server/storage/Migrator.h"
#include "server/storage/ReceiptStore.h"
#include "server/storage/SearchStore.h"
#include "server/storage/SqliteDialect.h"
#include "server/storage/UserStore.h"
#include "tests/storage/StorageSuite.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <ctime>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

// By the clock, and by the processor time of all threads since the last report: the latter holds on a busy machine too.
void report(const char *what, int count, qint64 ns)
{
    static std::clock_t last = 0;
    const std::clock_t now = std::clock();
    const std::clock_t spent = now - std::exchange(last, now);
    std::printf("%-46s %9.0f /s %8.1f us, %8.1f us of processor\n", what, count * 1e9 / double(ns), double(ns) / 1e3 / count,
        double(spent) * 1e6 / CLOCKS_PER_SEC / count);
    std::fflush(stdout);
}

NewMessage text(int i)
{
    NewMessage message;
    message.id = MessageId::create({1'700'000'000'000 + i});
    message.clientId = ClientId::create({1'700'000'000'000 + i});
    message.content = u"A message of ordinary length, as people write them, number %1."_s.arg(i);
    message.sentAt = {1'700'000'000'000 + i};
    return message;
}

// `count` asynchronous sends with at most `inFlight` waiting.
void sends(Database &database, const QList<ChatId> &chats, UserId sender, int count, int inFlight, const char *what)
{
    const quint64 commits = database.writerStats().commits;
    int started = 0;
    int done = 0;
    std::function<void()> next = [&] {
        const int i = started++;
        const auto job = [chat = chats[i % chats.size()], sender, i](Transaction &tx) -> Result<protocol::SentMessage> {
            const auto member = MemberStore(tx).membership(chat, sender);
            return member ? MessageStore(tx).send(*member, text(i)) : Fail(member.error());
        };
        database.write(job).then([&](const Result<protocol::SentMessage> &sent) {
            if (!sent)
                qFatal("%s", qPrintable(sent.error().message));
            ++done;
            if (started < count)
                next();
        });
    };
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < std::min(inFlight, count); ++i)
        next();
    while (done < count)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    report(what, count, timer.nsecsElapsed());
    std::printf("    %llu commits\n", database.writerStats().commits - commits);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QTemporaryDir folder((argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"."_s) + u"/storage-bench-XXXXXX"_s);
    SqliteDialect dialect;
    DatabaseSettings settings;
    settings.path = folder.filePath(u"bench.db"_s);
    expect(Migrator(dialect, settings).run());
    SystemClock clock;
    Database database(dialect, settings);
    QElapsedTimer timer;

    const UserId ada = UserId::create({1});
    expect(database.writeAndWait([=](Transaction &tx) { return UserStore(tx).insert({ada, u"a@b.c"_s, u"ada"_s, u"Ada"_s, u"h"_s, false, {1}}); }));
    QList<ChatId> chats;
    expect(database.writeAndWait([&](Transaction &tx) -> Result<void> {
        for (int i = 0; i < 1'000; ++i) {
            chats += ChatId::create({i + 1});
            ChatStore(tx).insert({chats.last(), ChatType::Room, Visibility::Public, u"Room %1"_s.arg(i), {}, ada, {i + 1}});
        }
        return {};
    }));

    timer.start();
    for (int i = 0; i < 2'000; ++i)
        expect(database.writeAndWait([=](Transaction &tx) -> Result<void> { tx.run(u"UPDATE users SET last_seen = ? WHERE id = ?", i, ada); return {}; }));
    report("commits, one after the other", 2'000, timer.nsecsElapsed());

    sends(database, chats.mid(0, 1), ada, 3'000, 1, "sends into one chat, one at a time");
    sends(database, chats.mid(0, 1), ada, 50'000, 500, "sends into one chat, 500 at a time");
    sends(database, chats, ada, 50'000, 500, "sends into 1,000 chats, 500 at a time");

    timer.start();
    expect(database.writeAndWait([&](Transaction &tx) -> Result<void> {
        for (int i = 0; i < 100'000; ++i)
            expect(MessageStore(tx).send(expect(MemberStore(tx).membership(chats[1], ada)), text(i)));
        return {};
    }));
    report("messages stored within one job", 100'000, timer.nsecsElapsed());

    timer.start();
    expect(database.writeAndWait([&](Transaction &tx) -> Result<void> {
        for (int i = 0; i < 200'000; ++i)
            tx.run(u"INSERT INTO mentions (user_id, chat_key, seq) VALUES (?, 1, ?)", ada, 1'000'000 + i);
        tx.run(u"DELETE FROM mentions");
        return {};
    }));
    report("plain rows inserted (and deleted at once)", 200'000, timer.nsecsElapsed());

    timer.start();
    expect(database.writeAndWait([&](Transaction &tx) -> Result<void> {
        for (int i = 0; i < 50'000; ++i)
            expect(ReceiptStore(tx).advance({chats[1], ada, i, i}));
        return {};
    }));
    report("read marks that did not rise", 50'000, timer.nsecsElapsed());

    timer.start();
    expect(database.writeAndWait([&](Transaction &tx) -> Result<void> { SearchStore(tx).indexSome(50'000); return {}; }));
    report("messages indexed for search", 50'000, timer.nsecsElapsed());

    for (const auto &[chat, name] : {std::pair{chats[5], "history page of 50, chat of 50"}, std::pair{chats[1], "history page of 50, chat of 10^5"}}) {
        timer.start();
        expect(database.readAndWait([&, chat = chat](Transaction &tx) -> Result<void> {
            const auto member = expect(MemberStore(tx).membership(chat, ada));
            for (int i = 0; i < 500; ++i)
                MessageStore(tx).before(member, member.seq, 50);
            return {};
        }));
        report(name, 500, timer.nsecsElapsed());
    }

    timer.start();
    expect(database.readAndWait([&](Transaction &tx) -> Result<void> {
        for (int i = 0; i < 100; ++i)
            expect(ChatStore(tx).page(ada, {}, 50));
        return {};
    }));
    report("chat list, 50 of 1,000", 100, timer.nsecsElapsed());

    timer.start();
    expect(database.readAndWait([&](Transaction &tx) -> Result<void> {
        for (int i = 0; i < 100; ++i)
            ChatStore(tx).ready(ada);
        return {};
    }));
    report("ready, 1,000 chats", 100, timer.nsecsElapsed());

    timer.start();
    expect(database.readAndWait([&](Transaction &tx) -> Result<void> {
        MessageSearch search;
        search.text = u"ordinary leng"_s;
        search.chat = chats[0];
        for (int i = 0; i < 50; ++i)
            expect(SearchStore(tx).messages(ada, search, {}, 20));
        return {};
    }));
    report("search in one chat", 50, timer.nsecsElapsed());
    return 0;
}
