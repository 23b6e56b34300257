#pragma once

#include "tests/chaos/RoomTrial.h"

#include <QSet>

namespace confab::test {

// People who send a lot at once without waiting for answers; each message is noted in the trial's history.
class Flood
{
public:
    Flood(RoomTrial &trial, int connections, int messages); // messages of each
    ~Flood();
    Flood(const Flood &) = delete;
    Flood &operator=(const Flood &) = delete;

    QString send(); // connects everybody and sends everything
    QString waitUntilAnswered(); // or the connection has broken, so that they know that they do not know
    int refusals(const QString &code) const { return m_refusals.value(code); }

private:
    // What one connection has sent and not been answered. If it breaks, nobody will be.
    struct Sender {
        SocketClient socket;
        std::string actor;
        QSet<QByteArray> unanswered;
    };

    void sendOne(Sender &sender);
    void broken(Sender &sender);

    RoomTrial &m_trial;
    const std::string m_chat;
    std::vector<std::unique_ptr<Sender>> m_senders;
    QHash<QString, int> m_refusals;
    const int m_messages;
};

} // namespace confab::test
