#pragma once

#include "common/socketio/SocketIoPacket.h"

#include <QElapsedTimer>
#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QUrl>
#include <QWebSocket>

#include <functional>
#include <optional>

namespace confab::test {

// A small Socket.IO client over WebSocket. Lives in the thread that made it, which must run an event loop.
class SocketClient : public QObject
{
    Q_OBJECT

public:
    using Acknowledged = std::function<void(const QByteArray &json)>; // the first argument of the acknowledgement
    using Listener = std::function<void(const QByteArray &event, const QByteArray &payload)>;

    explicit SocketClient(QObject *parent = nullptr);
    ~SocketClient() override;

    void connectTo(const QUrl &server, const QString &token); // server as http://host:port
    void close();
    void abort(); // as if the cable were cut

    bool isConnected() const { return m_connected; } // the namespace, not only the socket
    qint64 silence() const { return m_connected ? m_heardAt.elapsed() : 0; } // ms since the server last said anything
    qint64 longestSilence() const { return m_longestSilence; }               // that the server allows itself
    QJsonObject refusal() const { return m_refusal; } // connect_error's data, if connecting was refused

    void emitEvent(const QByteArray &event, const QByteArray &payload, Acknowledged acknowledged = {});
    void setListener(Listener listener) { m_listener = std::move(listener); }

    // For tests that go step by step: these wait with the event loop running.
    bool waitForConnected();
    bool waitForClosed();
    std::optional<QJsonObject> ask(const QByteArray &event, const QJsonObject &payload); // nothing: no acknowledgement came
    std::optional<QJsonObject> waitForEvent(const QByteArray &event, const std::function<bool(const QJsonObject &)> &matches = {});
    QList<QJsonObject> heard(const QByteArray &event) const; // what came so far, where no listener took it

Q_SIGNALS:
    void connected();
    void closed();

private:
    void onText(const QString &text);
    void onPacket(const socketio::SocketIoPacket &packet);
    void onEvent(const socketio::SocketIoPacket &packet);
    void send(const socketio::SocketIoPacket &packet);

    QWebSocket m_socket;
    socketio::SocketIoDecoder m_decoder;
    QByteArray m_auth;
    QHash<quint64, Acknowledged> m_waiting;
    QList<std::pair<QByteArray, QJsonObject>> m_heard;
    Listener m_listener;
    QJsonObject m_refusal;
    QElapsedTimer m_heardAt;
    qint64 m_longestSilence = 45'000;
    quint64 m_nextId = 0;
    bool m_connected = false;
};

} // namespace confab::test
