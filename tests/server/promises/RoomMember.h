#pragma once

#include "tests/support/SocketClient.h"

#include <QTimer>

#include <map>

namespace confab::test {

// Somebody in one room who behaves as a good client does: follows the room by `rev`, fetches what it missed, comes back after
// the connection broke, and sends again what was not acknowledged. It keeps a record of what it saw, for the judge.
class RoomMember final : public QObject
{
    Q_OBJECT

public:
    struct Seen {
        qint64 rev = 0;
        qint64 seq = 0;
        QByteArray clientId;
    };

    RoomMember(QUrl server, QString token, QString chatId);

    void start();
    void send(const QByteArray &clientId, const QByteArray &content);

    bool isConnected() const { return m_socket.isConnected(); }
    qint64 rev() const { return m_rev; }
    const QList<Seen> &log() const { return m_log; }                              // in the order it was applied
    const QHash<QByteArray, qint64> &acknowledged() const { return m_acknowledged; } // client id → seq
    qsizetype unacknowledged() const { return m_outbox.size(); }
    QStringList faults() const { return m_faults; }                               // what no server may do

private:
    void connectNow();
    void onReady();
    void onEvent(const QByteArray &event, const QByteArray &payload);
    void take(const Seen &seen);
    void applyInOrder();
    void catchUp();
    void transmit(const QByteArray &clientId);

    SocketClient m_socket;
    QUrl m_server;
    QString m_token;
    QString m_chatId;
    qint64 m_rev = 0;
    qint64 m_lastHeard = 0;           // rev of the last message event on this connection
    std::map<qint64, Seen> m_early;   // came before what precedes it
    QList<Seen> m_log;
    QHash<QByteArray, QByteArray> m_outbox; // client id → content
    QHash<QByteArray, qint64> m_acknowledged;
    QStringList m_faults;
    QTimer m_retry;
    QTimer m_gap;                     // how long a gap may close by itself
    bool m_ready = false;
    bool m_catchingUp = false;
};

} // namespace confab::test
