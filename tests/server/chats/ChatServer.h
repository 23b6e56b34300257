#pragma once

#include "server/bus/LocalBus.h"
#include "server/features/chats/BansFeature.h"
#include "server/features/chats/ChatsFeature.h"
#include "server/features/chats/InvitesFeature.h"
#include "server/features/chats/ParticipantsFeature.h"
#include "server/features/chats/RolesFeature.h"
#include "server/features/chats/RoomsFeature.h"
#include "server/features/presence/PresenceFeature.h"
#include "server/features/typing/TypingFeature.h"
#include "server/storage/SqliteDialect.h"
#include "tests/server/chats/FakeHub.h"
#include "tests/support/FakeClock.h"

#include <QCoroTask>
#include <QTemporaryDir>

namespace confab {

// A server without its net layer: a database of its own on disk, the local bus, and the features of chats, presence and
// typing. Operations are carried out as the net layer would: JSON in, JSON out.
class ChatServer
{
public:
    ChatServer();
    ~ChatServer();

    struct Someone {
        UserId user;
        ConnectionId connection = 0;

        QString id() const { return user.toString(); }
    };

    UserId person(const QString &name);
    Someone online(const QString &name);           // a new person with one connection
    Someone connect(UserId user);                  // one more connection
    void disconnect(const Someone &someone);

    template<class Op>
    Task<QJsonObject> start(const Someone &someone, const QJsonObject &request)
    {
        return run(Op::at, someone, request);
    }

    // What an acknowledgement would say. The events of it are out when this returns.
    template<class Op>
    QJsonObject ask(const Someone &someone, const QJsonObject &request)
    {
        return ask(Op::at, someone, request);
    }

    QJsonObject ask(const protocol::Endpoint &operation, const Someone &someone, const QJsonObject &request);
    bool carriesOut(const protocol::Endpoint &operation) const;

    QString makeGroup(const Someone &owner, const QList<Someone> &members, const QString &name = QStringLiteral("Friends"));
    QString makeRoom(const Someone &owner, const QString &name, const QString &visibility = QStringLiteral("public"));
    QString roleOf(const QString &chat, const Someone &someone); // empty: no member
    void leaveAll(const Someone &someone);                       // as when an account is deleted

    template<class Work>
    auto inDatabase(Work work)
    {
        return m_database->writeAndWait(std::move(work));
    }

    FakeClock clock;
    FakeHub hub;

private:
    ChatContext context() { return {*m_database, m_publisher, *m_presence, clock, QStringLiteral("https://chat.example/join/")}; }
    Task<QJsonObject> run(const protocol::Endpoint &operation, Someone someone, QJsonObject request);

    QTemporaryDir m_folder;
    SqliteDialect m_dialect;
    LocalBus m_bus;
    Publisher m_publisher{m_bus};
    std::unique_ptr<Database> m_database;
    std::unique_ptr<PresenceFeature> m_presence;
    std::vector<std::unique_ptr<Feature>> m_features;
    OperationTable m_operations;
};

// Code, with the field behind a colon where there is one; empty if it went well.
QString errorOf(const QJsonObject &answer);

} // namespace confab
