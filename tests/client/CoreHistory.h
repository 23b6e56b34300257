#pragma once

#include "client/core/ClientCore.h"
#include "tests/chaos/History.h"

namespace confab::test {

// Writes what a client core does and sees of one chat to a history, for the judge. Begins with what its cache holds already:
// so a core that was killed says what it kept. Ends before the core.
class CoreHistory final : public QObject
{
    Q_OBJECT

public:
    CoreHistory(ClientCore &core, ChatId chat, const QString &device, const QString &path);

    void writeState(); // for comparison with the other devices
    void writeQuiet() { m_history.write({.op = "quiet", .actor = "judge"}); }

private:
    void begin();
    void applied(qint64 from, qint64 rev, const QList<protocol::Message> &items);
    void taken(const OutboxEntry &entry);
    void acknowledged(const OutboxEntry &entry, const protocol::Message &message);
    void attemptFailed(const OutboxEntry &entry, const Failure &failure);
    void receipts();
    void write(HistoryEvent event);
    void writeMessage(const protocol::Message &message, const char *event, qint64 from);

    ClientCore &m_core;
    const ChatId m_chat;
    const std::string m_chatName;
    const std::string m_device;
    History m_history;
};

} // namespace confab::test
