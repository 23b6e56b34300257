#pragma once

#include "tests/chaos/RoomMember.h"
#include "tests/support/ChaosProxy.h"
#include "tests/support/ServerProcess.h"

#include <memory>
#include <vector>

namespace confab::test {

// A real server and one room of people who behave well, and the judges who compare what each of them saw with what the
// server has stored. Functions that can fail answer what is wrong, or nothing.
class RoomTrial
{
public:
    struct Setup {
        int people = 2;
        int devices = 1;                 // of each
        QString history = {};             // a file to write to; none: no history
        std::chrono::seconds settling{60}; // in which everyone must have everything, by the judgement
        std::optional<quint32> proxySeed = {}; // everyone comes through a proxy that draws from it
        QStringList arguments = {};         // of the server
    };

    explicit RoomTrial(const Setup &setup);
    ~RoomTrial();

    QString begin();   // starts the server, registers everyone, makes the room, connects all
    QString settle();  // waits until everything is acknowledged and everyone has seen it
    QString verdict(); // every message once, in order, at everyone's; for rooms where nothing but sending happens
    QString judgement(); // ends the server, and has the history judged against its database

    ServerProcess &server() { return m_server; }
    ChaosProxy *proxy() { return m_proxy.get(); }
    History *history() { return m_history.get(); }
    RoomMember &member(int index) { return *m_members[size_t(index)]; }
    int members() const { return int(m_members.size()); }
    const QString &chatId() const { return m_chatId; }
    void send(int member); // one more message of theirs
    void addMember(const RoomMember::Identity &identity);
    QString exclude(int person);  // the owner removes them
    QString readmit(int person);
    bool haveAllTheSame() const;  // whether everyone who may has all that anyone has
    qsizetype sent() const { return m_sent; }
    qsizetype acknowledged() const;
    const QString &summary() const { return m_summary; } // of the judgement

private:
    QUrl route() const;
    QString signEveryoneIn(const QString &operation, int device);
    QString makeRoom();
    QString change(const QString &operation, int person);
    QString readLog(QHash<QByteArray, qint64> &stored);
    QString compare(const RoomMember &member, const QHash<QByteArray, qint64> &stored) const;

    const Setup m_setup;
    ServerProcess m_server;
    std::unique_ptr<ChaosProxy> m_proxy;
    std::unique_ptr<History> m_history;
    QList<RoomMember::Identity> m_identities;
    QString m_chatId;
    int m_excluded = -1;
    QString m_summary;
    std::vector<std::unique_ptr<RoomMember>> m_members;
    qsizetype m_sent = 0;
};

// For tests with many sockets: as many descriptors as the system allows, and the epoll event loop. Before QCoreApplication.
void prepareForManySockets();

} // namespace confab::test
