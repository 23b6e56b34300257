#pragma once

#include "client/core/ClientCore.h"

#include <QTemporaryDir>
#include <QTest>

namespace confab::test {

// Signed in, connected and caught up; `core` knows its server.
inline bool signIn(ClientCore &core, const QString &login, const QString &password)
{
    std::optional<bool> in;
    protocol::Login form;
    form.login = login;
    form.password = password;
    core.auth.login(form, [&](const Reply<protocol::Account> &reply) { in = reply.has_value(); });
    const bool done = QTest::qWaitFor([&] { return in.has_value(); }, 60000) && *in && QTest::qWaitFor([&] { return core.sync.isCaughtUp(); }, 60000);
    if (!done)
        qWarning() << core.connection.lastErrors();
    return done;
}

// To a FakeServer, which takes any password.
inline bool signIn(ClientCore &core)
{
    return signIn(core, QStringLiteral("user1"), QStringLiteral("password"));
}

// A client core with a folder of its own that can be started again on it, as a program is.
class CoreDriver
{
public:
    explicit CoreDriver(QUrl server) : m_server(std::move(server)) { restart(); }

    ClientCore &operator*() { return *m_core; }
    ClientCore *operator->() { return m_core.get(); }
    const QTemporaryDir &dir() const { return m_dir; }

    void shutDown() { m_core.reset(); }
    void restart()
    {
        shutDown();
        m_core = std::make_unique<ClientCore>(m_dir.path(), SecretStore::Policy::MemoryOnly);
        if (!m_core->secrets.unlockVault(QStringLiteral("passphrase")))
            qFatal("the vault does not open");
        m_core->start();
        m_core->rest.setServer(m_server);
        m_core->profile.setServer(m_server);
    }

    // True once the account is made, connected and caught up.
    bool registerAs(const QString &username)
    {
        std::optional<bool> in;
        protocol::Register form;
        form.email = username + QStringLiteral("@example.org");
        form.username = username;
        form.password = QStringLiteral("correct horse battery");
        form.displayName = username;
        m_core->auth.registerAccount(form, [&](const Reply<protocol::Account> &reply) {
            in = reply.has_value();
            if (!reply)
                qWarning() << reply.error().error.message << reply.error().error.field;
        });
        return QTest::qWaitFor([&] { return in.has_value(); }, 15000) && *in && waitForSync();
    }

    // Likewise, with an account that there is.
    bool signInAs(const QString &username)
    {
        return signIn(*m_core, username, QStringLiteral("correct horse battery"));
    }

    bool waitForSync()
    {
        const bool done = QTest::qWaitFor([this] { return m_core->sync.isCaughtUp(); }, 20000);
        if (!done)
            qWarning() << m_core->connection.lastErrors();
        return done;
    }

    // The answer to an operation, or nothing.
    template<class Op>
    std::optional<typename Op::Response> ask(const typename Op::Request &request)
    {
        std::optional<Reply<typename Op::Response>> answer;
        m_core->api.call<Op>(request, m_core.get(), [&](Reply<typename Op::Response> reply) { answer = std::move(reply); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20000))
            return std::nullopt;
        if (!*answer) {
            qWarning() << answer->error().error.message << answer->error().error.field;
            return std::nullopt;
        }
        return **answer;
    }

    UserId me() const { return m_core->cache.me(); }
    const CachedChat *chat(ChatId id) const { return m_core->cache.chat(id); }

    QStringList texts(ChatId id)
    {
        QStringList list;
        const CachedChat *known = chat(id);
        if (known) {
            for (const protocol::Message &message : m_core->cache.messages(id, 1, known->chat.seq))
                list.append(message.deletedAt ? QStringLiteral("-") : message.content);
        }
        return list;
    }

private:
    QUrl m_server;
    QTemporaryDir m_dir;
    std::unique_ptr<ClientCore> m_core;
};

} // namespace confab::test
