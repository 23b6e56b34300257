#pragma once

#include "tests/chaos/History.h"
#include "tests/support/SocketClient.h"

#include <QElapsedTimer>
#include <QTimer>

#include <deque>
#include <map>

class QNetworkAccessManager;
class QRandomGenerator;

namespace confab::test {

// Somebody's device in one room, who behaves as a good client does: follows the room by `rev`, fetches what it missed, comes
// back after the connection broke or fell silent, renews its token, and sends one message after the other, each again until
// it is answered. What it saw it remembers, and writes to a history if there is one.
class RoomMember final : public QObject
{
    Q_OBJECT

public:
    struct Seen {
        qint64 rev = 0;
        qint64 seq = 0;
        QByteArray clientId;
        QByteArray id;
        QByteArray content;
        QByteArray sender;
    };
    struct Identity {
        QString user;         // id
        QString device;       // a name of its own
        QString accessToken;
        QString refreshToken;
    };

    RoomMember(QUrl server, Identity identity, QString chatId, History *history = nullptr);

    void start();
    void stop(); // goes offline and stays so
    void send(const QByteArray &clientId, const QByteArray &content);
    void change(QRandomGenerator &random); // edits, reacts to or deletes a message of its own, if it knows one
    void markRead(); // up to what it has
    void readHistory();
    void writeState(); // to the history, for comparison with the other devices

    bool isConnected() const { return m_socket.isConnected(); }
    bool isReady() const { return m_ready; }
    bool isIdle() const { return m_outbox.empty() && m_pending == 0; } // nothing of its own is under way
    int unsent() const { return int(m_outbox.size()); }
    qint64 rev() const { return m_rev; }
    qint64 readSeq() const { return m_readSeq; } // up to where its person has read
    const QList<Seen> &log() const { return m_log; }                              // in the order it was applied
    const QHash<QByteArray, qint64> &acknowledged() const { return m_acknowledged; } // client id → seq
    qint64 acknowledgedUpTo() const { return m_acknowledgedUpTo; } // the highest seq in this epoch
    int connections() const { return m_connections; }
    int refusals() const { return m_refused; }                                    // that asked for patience
    int signOuts() const { return m_signOuts; }                                   // times that not even the refresh token was taken
    QStringList faults() const { return m_faults; }                               // what no server may do
    void allowExclusion() { m_mayBeExcluded = true; }                             // it may be removed from the room
    const Identity &identity() const { return m_identity; }

Q_SIGNALS:
    void transmitted(const QByteArray &clientId);
    void heard(const QByteArray &clientId); // a message came by itself, and not by catching up

private:
    struct Unsent {
        QByteArray clientId;
        QByteArray content;
    };

    static Seen seenIn(const QJsonObject &message);
    void connectNow();
    void watch();
    void refresh();
    void onClosed();
    void onReady(const QByteArray &payload);
    void onEvent(const QByteArray &event, const QByteArray &payload);
    void onReceipt(const QByteArray &event, const QByteArray &payload);
    void take(const Seen &seen, const char *event, bool received);
    void applyInOrder(const char *event, bool noted);
    void apply(const Seen &seen);
    void catchUp();
    void caughtUp(const QByteArray &json);
    void transmit();
    void answered(const QByteArray &clientId, const QByteArray &json);
    void note(HistoryEvent event);

    SocketClient m_socket;
    QUrl m_server;
    Identity m_identity;
    QString m_chatId;
    History *const m_history;
    std::string m_actor;
    std::string m_device;
    std::string m_chat;
    QNetworkAccessManager *m_network = nullptr;
    qint64 m_rev = 0;
    qint64 m_readSeq = 0;
    qint64 m_lastHeard = 0;           // rev of the last message event on this connection
    QByteArray m_epoch;
    std::map<qint64, Seen> m_early;   // came before what precedes it
    QList<Seen> m_log;
    std::map<qint64, Seen> m_bySeq;   // the latest of each message
    std::deque<Unsent> m_outbox;
    QHash<QByteArray, qint64> m_acknowledged;
    QList<std::pair<qint64, QByteArray>> m_own; // seq and id of what it sent
    qint64 m_acknowledgedUpTo = 0;
    QStringList m_faults;
    QTimer m_retry;
    QTimer m_gap;                     // how long a gap may close by itself
    QTimer m_again;                   // before a refused message is sent again
    QTimer m_watch;
    QElapsedTimer m_since;            // it began to wait for what it waits for now
    int m_pending = 0;                // changes and marks without an answer
    int m_connections = 0;
    int m_refused = 0;
    int m_signOuts = 0;
    bool m_inFlight = false;
    bool m_ready = false;
    bool m_catchingUp = false;
    bool m_refreshing = false;
    bool m_stopped = true;
    bool m_mayBeExcluded = false;
};

} // namespace confab::test
