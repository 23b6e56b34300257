#pragma once

#include "server/bus/LocalBus.h"
#include "server/features/base/Feature.h"
#include "server/features/receipts/MarkQueue.h"
#include "server/storage/Database.h"
#include "server/storage/SqliteDialect.h"
#include "tests/support/FakeClock.h"

#include <QTemporaryDir>

#include <mutex>

namespace confab {

// An event as it went over the bus.
struct Heard {
    QString name;
    QJsonObject payload;
    QList<Topic> topics;
    qint64 rev = 0;
    ConnectionId except = 0;
};

// Remembers what was broadcast. Safe from any thread.
class Recorder final : public BusListener
{
public:
    void published(const Publication &publication) override;

    QList<Heard> heard(const QString &name = {}) const; // all without a name
    int count(const QString &name) const { return int(heard(name).size()); }
    qint64 lastSeq() const; // of the message in the last event; what was to be heard before it was heard then
    void clear();
    void setDeaf(bool deaf) { m_deaf = deaf; }

private:
    bool m_deaf = false; // set before anything is published
    mutable std::mutex m_mutex;
    QList<Heard> m_heard;
};

// A server without its net layer: a database of its own on disk, the local bus, and every feature about messages.
class World
{
public:
    static constexpr auto editWindow = std::chrono::minutes(15);

    World();
    ~World();

    UserId person(const QString &name);
    ChatId chat(ChatType type, const QList<UserId> &members); // the first is the owner; of a direct chat, both are equal
    ChatId group(const QList<UserId> &members) { return chat(ChatType::Group, members); }
    void setRole(ChatId chat, UserId user, Role role);
    void join(ChatId chat, UserId user);
    void leave(ChatId chat, UserId user);

    // Carries out an operation as the net layer would, and answers what an acknowledgement would say.
    template<class Op>
    QJsonObject ask(UserId user, const QJsonObject &request, ConnectionId connection = 7)
    {
        return ask(Op::at, user, request, connection);
    }

    // The same without waiting.
    template<class Op>
    Task<Result<Answer>> start(UserId user, const QJsonObject &request)
    {
        return start(Op::at, user, request, 7);
    }

    // Sends a text, answers the message.
    QJsonObject send(UserId user, ChatId chat, const QString &content, QJsonObject more = {});

    Task<Result<protocol::Unread>> raise(Mark mark) { co_return co_await m_marks->raise(mark); }
    bool indexAll(); // what waits for the search index
    void stopReceipts() { m_marks.reset(); }

    template<class Work>
    auto inDatabase(Work work)
    {
        return m_database->writeAndWait(std::move(work));
    }

    Recorder bus;
    FakeClock clock;

private:
    Task<Result<Answer>> start(const protocol::Endpoint &operation, UserId user, const QJsonObject &request, ConnectionId connection);
    QJsonObject ask(const protocol::Endpoint &operation, UserId user, const QJsonObject &request, ConnectionId connection);

    QTemporaryDir m_folder;
    SqliteDialect m_dialect;
    LocalBus m_bus;
    Publisher m_publisher{m_bus};
    std::unique_ptr<Database> m_database;
    std::unique_ptr<AuthorNotices> m_notices;
    std::unique_ptr<MarkQueue> m_marks;
    std::vector<std::unique_ptr<Feature>> m_features;
    OperationTable m_operations;
};

QString idOf(const QJsonObject &message);
QString errorOf(const QJsonObject &answer);  // code, with the field behind a colon where there is one; empty if it went well
QList<qint64> seqsOf(const QJsonArray &messages);

} // namespace confab
