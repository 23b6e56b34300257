#pragma once

#include "common/base/Clock.h"
#include "server/storage/ChatStore.h"
#include "server/storage/Database.h"
#include "server/storage/MessageStore.h"

#include <QTemporaryDir>

namespace confab::test {

// A fresh, migrated database of one backend. Another backend joins the suite by another factory in backends().
class Backend
{
public:
    virtual ~Backend() = default;
    virtual const Dialect &dialect() const = 0;
    virtual DatabaseSettings settings() const = 0;
    // A second program at the same database, which locks it for writing until it is destroyed.
    virtual std::unique_ptr<Connection> otherProgram() const = 0;
};

struct BackendFactory {
    const char *name;
    std::function<std::unique_ptr<Backend>()> make;
};

QList<BackendFactory> backends();

// People and chats to test with. Everything blocks.
class World
{
public:
    explicit World(Backend &backend);

    template<StorageWork Work>
    auto write(Work work)
    {
        return m_database->writeAndWait(std::move(work));
    }

    template<StorageWork Work>
    auto read(Work work)
    {
        return m_database->readAndWait(std::move(work));
    }

    UserId user(const QString &name);
    ChatId room(UserId owner, const QList<UserId> &members = {}, Visibility visibility = Visibility::Private, const QString &name = {});
    protocol::Message say(ChatId chat, UserId sender, const QString &content, NewMessage message = {});
    Timestamp now() { return {m_now += 1'000}; }
    Database &database() { return *m_database; }

private:
    qint64 m_now = 1'700'000'000'000;
    SystemClock m_clock;
    std::unique_ptr<Database> m_database;
};

// Fails the test with the error's text.
template<class T>
T expect(Result<T> result)
{
    if (!result)
        qFatal("unexpected error: %s", qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace confab::test
