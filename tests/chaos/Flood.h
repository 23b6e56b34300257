#pragma once

#include "tests/chaos/RoomTrial.h"

namespace confab::test {

// People who send a lot at once without waiting for answers; each message is noted in the trial's history.
class Flood
{
public:
    Flood(RoomTrial &trial, int connections, int messages); // messages of each

    QString send(); // connects everybody and sends everything
    QString waitUntilAnswered();
    int refusals(const QString &code) const { return m_refusals.value(code); }

private:
    RoomTrial &m_trial;
    std::vector<std::unique_ptr<SocketClient>> m_clients;
    QHash<QString, int> m_refusals;
    const int m_messages;
    int m_unanswered = 0;
};

} // namespace confab::test
