// How much the server's core does in a second, without the net layer: sends and acknowledgements in one process, on a real
// database. Prints a line per scenario. Not a test: see CONFAB_BENCH.

#include "tests/server/messages/World.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>
#include <ctime>

using namespace confab;
using namespace Qt::StringLiterals;
namespace ops = protocol::ops;

namespace {

constexpr int atOnce = 256; // in flight, so that commits are shared

double cpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

// Runs `count` tasks, `atOnce` of them in flight.
class Load
{
public:
    Load(int count, std::function<QCoro::Task<bool>(int)> start) : m_count(count), m_start(std::move(start)) {}

    void run(const char *name)
    {
        QElapsedTimer timer;
        const double cpuBefore = cpuSeconds();
        timer.start();
        for (int i = 0; i < atOnce; ++i)
            next();
        while (m_done < m_count)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        const double seconds = double(timer.nsecsElapsed()) / 1e9;
        std::printf("%-28s %9.0f/s %7.1f us of CPU each, %d failed\n", name, m_count / seconds, (cpuSeconds() - cpuBefore) / m_count * 1e6, m_failed);
    }

private:
    QCoro::Task<> one(int i)
    {
        const bool well = co_await m_start(i);
        m_failed += !well;
        ++m_done;
        next();
    }

    void next()
    {
        if (m_started < m_count)
            one(m_started++);
    }

    const int m_count;
    const std::function<QCoro::Task<bool>(int)> m_start;
    int m_started = 0;
    int m_done = 0;
    int m_failed = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const int count = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 50'000;
    World world;
    world.bus.setDeaf(true);
    QList<UserId> people;
    for (int i = 0; i < 1'000; ++i)
        people += world.person(u"person%1"_s.arg(i));
    const ChatId room = world.chat(ChatType::Room, people);
    const ChatId pair = world.chat(ChatType::Direct, people.first(2));
    QList<ChatId> pairs;
    for (int i = 0; i + 1 < people.size(); i += 2)
        pairs += world.chat(ChatType::Direct, people.sliced(i, 2));

    // Requests are made outside of the coroutines: GCC 12 takes no initialiser lists in there.
    const auto succeeds = [](Task<Result<Answer>> answer) -> Task<bool> { co_return (co_await std::move(answer)).has_value(); };
    const auto send = [&](ChatId chat, UserId user) {
        return succeeds(world.start<ops::SendMessage>(user, {{u"chatId"_s, chat.toString()},
            {u"content"_s, u"A message of the length that people write in a chat, more or less."_s},
            {u"clientId"_s, ClientId::create(world.clock.wall()).toString()}}));
    };
    Load(count, [&](int i) { return send(pair, people[i % 2]); }).run("send, one direct chat");
    Load(count, [&](int i) { return send(pairs[i % pairs.size()], people[i % pairs.size() * 2]); }).run("send, 500 direct chats");
    Load(count, [&](int i) { return send(room, people[i % people.size()]); }).run("send, a room of 1,000");

    const QString roomId = room.toString();
    Load(count, [&](int i) {
        return succeeds(world.start<ops::AckDelivered>(people[i % people.size()], {{u"chatId"_s, roomId}, {u"seq"_s, i / people.size() + 1}}));
    }).run("message_ack, 1,000 members");
    Load(count / 50, [&](int i) {
        return succeeds(world.start<ops::GetMessages>(people[i % people.size()], {{u"chatId"_s, roomId}, {u"before"_s, count / 2}}));
    }).run("history page of 50");
    const QJsonArray positions{QJsonObject{{u"id"_s, roomId}, {u"rev"_s, count}}};
    Load(count / 10, [&](int i) {
        return succeeds(world.start<ops::Sync>(people[i % people.size()], {{u"chats"_s, positions}}));
    }).run("sync, room unchanged, one new");
    return 0;
}
