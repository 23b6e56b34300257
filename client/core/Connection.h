#pragma once

#include "client/core/Backoff.h"
#include "client/core/Reachability.h"
#include "client/core/RestClient.h"
#include "client/core/TokenSource.h"
#include "client/core/Transport.h"
#include "common/socketio/EngineIoPacket.h"
#include "common/socketio/SocketIoPacket.h"

#include <QDateTime>
#include <QHash>
#include <QPointer>
#include <QTimer>

#include <deque>

namespace confab {

// The live line to the server: Socket.IO over a WebSocket, or over long-polling where that fails. Comes back by itself after
// any failure, with backoff, until stop(). Lives in the thread that made it.
class Connection final : public QObject
{
    Q_OBJECT

public:
    enum class State { Stopped, Connecting, Online, Waiting, WaitingForNetwork };

    // A half-open line is noticed within this, whatever heartbeat the server announces.
    static constexpr std::chrono::milliseconds longestSilence{40000};
    static constexpr std::chrono::milliseconds connectPatience{15000};
    static constexpr std::chrono::milliseconds ackPatience{15000};

    Connection(RestClient &rest, TokenSource &tokens, QObject *parent = nullptr);
    ~Connection() override;

    void start(const QUrl &server);
    void stop();
    void retryNow(); // at once instead of when the wait is over
    // Renews the token of the live connection.
    void authenticateAnew();

    State state() const { return m_state; }
    bool isOnline() const { return m_state == State::Online; }
    std::chrono::milliseconds untilRetry() const; // 0 unless waiting
    QString transportName() const;
    QDateTime onlineSince() const { return m_onlineSince; }
    const QStringList &lastErrors() const { return m_lastErrors; }

    // `payload` is a JSON object. `then` is called once: with the answer's object, a refusal, or an unknown outcome when the
    // line broke or stayed silent. Never from within this call, except with notSent when there is no line.
    void call(const QByteArray &event, const QByteArray &payload, QObject *context, Then<QJsonObject> then);
    // Wants no answer; dropped when there is no line.
    void notify(const QByteArray &event, const QByteArray &payload);

Q_SIGNALS:
    void stateChanged();
    void eventReceived(const QByteArray &name, const QJsonObject &payload);
    // The server will not have us again with the credentials we hold.
    void rejected(const QString &why);

private:
    struct Call {
        QPointer<QObject> context;
        Then<QJsonObject> then;
        std::chrono::milliseconds deadline;
    };

    void setState(State state);
    void attempt();
    void openTransport();
    void drop();
    void fail(const QString &why, std::optional<std::chrono::milliseconds> wait = {});
    void failCalls();
    void expireCalls();
    void note(const QString &error);

    void receive(const QByteArray &frame);
    void receiveMessage(QByteArrayView text);
    void receiveConnectError(const QJsonObject &error);
    void receiveAck(quint64 id, const QByteArray &json);
    void receiveEvent(const QByteArray &json);
    void transportClosed(const QString &why);
    void sendPacket(const socketio::SocketIoPacket &packet);
    void watch();

    RestClient &m_rest;
    TokenSource &m_tokens;
    Reachability m_reachability;
    Backoff m_backoff;
    QTimer m_retry;
    QTimer m_silence;      // since the last packet
    QTimer m_connecting;
    QTimer m_callDeadlines;
    QUrl m_server;
    QString m_token;
    Transport *m_transport = nullptr;
    socketio::SocketIoDecoder m_decoder;
    State m_state = State::Stopped;
    Freshness m_freshness = Freshness::Any;
    int m_refusals = 0;            // of fresh tokens, in a row
    quint64 m_attempt = 0;         // tells answers for an earlier attempt apart
    bool m_usePolling = false;
    bool m_opened = false;         // the transport's handshake is done
    std::chrono::milliseconds m_heartbeat{longestSilence};
    quint64 m_lastCall = 0;
    QHash<quint64, Call> m_calls;
    QDateTime m_onlineSince;
    QStringList m_lastErrors;
};

} // namespace confab
