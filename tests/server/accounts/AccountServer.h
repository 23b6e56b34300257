#pragma once

#include "server/bus/LocalBus.h"
#include "server/features/accounts/AccountContext.h"
#include "server/features/accounts/AccountGate.h"
#include "server/features/accounts/RegistrationFeature.h"
#include "server/features/base/Feature.h"
#include "server/features/base/PresenceBook.h"
#include "server/storage/SqliteDialect.h"
#include "tests/support/FakeClock.h"

#include <QCoroTask>
#include <QTemporaryDir>

#include <mutex>

namespace confab {

// Who signed in, and with what.
struct Signed {
    UserId user;
    QString username;
    QString access;
    QString refresh;
};

// A server without its net layer: a database of its own on disk, the local bus, the gate and the features of accounts.
// Operations are carried out as the net layer would: the token proves who asks, then JSON in, JSON out.
class AccountServer : private BusListener, private PresenceBook
{
public:
    explicit AccountServer(RegistrationMode mode = RegistrationMode::Open);
    ~AccountServer() override;

    // As an acknowledgement would answer. Without a token: as somebody unknown.
    template<class Op>
    QJsonObject ask(const QJsonObject &request, const QString &token = {})
    {
        return QCoro::waitFor(run(Op::at, request, token));
    }

    template<class Op>
    Task<QJsonObject> start(const QJsonObject &request, const QString &token = {})
    {
        return run(Op::at, request, token);
    }

    Signed person(const QString &username); // registers
    Signed logIn(const QString &login, const QString &password = QStringLiteral("correct horse"));
    QString stateOf(const QString &token);  // "in", or the error of the gate

    QList<SessionEnded> ended(); // what connections were told to close, since the last call

    template<class Work>
    auto inDatabase(Work work)
    {
        return m_database->writeAndWait(std::move(work));
    }

    Database &database() { return *m_database; }
    AccountGate &gate() { return *m_gate; }
    RegistrationFeature &registration() { return *m_registration; }
    QList<UserId> left() const { return m_left; } // taken out of all chats

    FakeClock clock;
    QString address = QStringLiteral("192.0.2.1");

private:
    void published(const Publication &publication) override;
    PresenceStatus statusOf(UserId) const override { return PresenceStatus::Away; }
    int onlineCount(ChatId) const override { return 0; }
    QList<UserId> onlineIn(ChatId, qsizetype) const override { return {}; }

    Task<QJsonObject> run(const protocol::Endpoint &operation, QJsonObject request, QString token);

    QTemporaryDir m_folder;
    SqliteDialect m_dialect;
    LocalBus m_bus;
    Publisher m_publisher{m_bus};
    std::unique_ptr<Database> m_database;
    PasswordHasher m_passwords{{.memoryBytes = 64 * 1024, .passes = 1, .threads = 2, .queue = 64}}; // quick, not safe
    const QList<SigningKey> m_keys{KeyFile::newKey()};
    TokenIssuer m_tokens{m_keys};
    RefreshTokens m_refreshTokens{m_keys};
    GuessingLimits m_guessing{clock};
    std::unique_ptr<AccountContext> m_context;
    std::unique_ptr<AccountGate> m_gate;
    std::vector<std::unique_ptr<Feature>> m_features;
    RegistrationFeature *m_registration = nullptr;
    OperationTable m_operations;
    QList<UserId> m_left;

    std::mutex m_mutex;
    QList<SessionEnded> m_ended;
};

// Code, with the field behind a colon where there is one; empty if it went well.
QString errorOf(const QJsonObject &answer);

} // namespace confab
