#pragma once

#include "tests/server/promises/RoomMember.h"
#include "tests/support/ServerProcess.h"

#include <memory>
#include <vector>

namespace confab::test {

// A real server and one room of people who behave well, and the judge who compares what each of them saw with what the
// server has stored. Functions that can fail answer what is wrong, or nothing.
class RoomTrial
{
public:
    explicit RoomTrial(int people);

    QString begin();   // starts the server, registers everyone, makes the room, connects all
    QString settle();  // waits until everything is acknowledged and everyone has seen it
    QString verdict(); // every message once, in order, at everyone's

    ServerProcess &server() { return m_server; }
    RoomMember &member(int index) { return *m_members[size_t(index)]; }
    void send(int member); // one more message of theirs
    qsizetype sent() const { return m_sent; }
    qsizetype acknowledged() const;

private:
    QString registerEveryone();
    QString makeRoom();
    QString readLog(QHash<QByteArray, qint64> &stored);
    QString compare(const RoomMember &member, const QHash<QByteArray, qint64> &stored) const;

    const int m_people;
    ServerProcess m_server{QStringList{QStringLiteral("--limits"), QStringLiteral("off")}};
    QStringList m_tokens;
    QStringList m_userIds;
    QString m_chatId;
    std::vector<std::unique_ptr<RoomMember>> m_members;
    qsizetype m_sent = 0;
};

// For tests with many sockets: as many descriptors as the system allows, and the epoll event loop. Before QCoreApplication.
void prepareForManySockets();

} // namespace confab::test
