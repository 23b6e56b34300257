#pragma once

#include "common/base/Error.h"
#include "common/protocol/Live.h"
#include "common/socketio/SocketIoPacket.h"
#include "tests/client/FakeFiles.h"

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketServer>

#include <functional>

namespace confab::test {

// Speaks just enough of the wire for the client's core, and misbehaves on demand where the real server never would. One
// account, one chat, everything in memory.
class FakeServer : public QObject
{
    Q_OBJECT

public:
    FakeServer();

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_tcp.serverPort())); }

    // What goes wrong.
    bool refuseWebSockets = false;
    bool noChats = false;            // this person is in none any more
    bool silent = false;             // nothing comes on the live line, not even pings
    int dropAcks = 0;                // so many sends are done, but their answer is lost and the line cut
    bool greetLate = false;          // after the first message sent on the line, with what was so before it
    int noSyncs = 0;                 // so many catch-ups are put off
    int loseEvents = 0;              // so many changes are not told
    QString refuseConnect;           // code of the connect_error to answer
    int refuseConnects = 0;          // so often
    Error sendError;                 // to answer sends with, as long as sendErrors is above 0
    int sendErrors = 0;
    int loseRefreshAnswers = 0;
    bool holdRefreshAnswers = false; // until releaseRefreshes()
    int pingInterval = 25000;        // ms
    int pingTimeout = 20000;         // ms
    int expiresIn = 900;             // s

    // What happened.
    int connects = 0;
    int refreshes = 0;
    int authenticates = 0;
    QStringList loggedOut;           // access tokens
    QStringList received;            // names of the events
    QList<protocol::Message> log;    // every change, in rev order
    qint64 readSeq = 0;
    qint64 deliveredSeq = 0;

    FakeFiles files;

    protocol::User me;
    protocol::User other;
    protocol::Chat chat;
    QString epoch = QStringLiteral("first");

    protocol::Message post(int sender, const QString &text); // a new message, told to who is connected
    void change(protocol::Message message, const QByteArray &event); // a later change of one
    void tell(const QByteArray &event, const QByteArray &payload);
    void tellFrame(const QByteArray &frame); // as it is, whatever it is
    void releaseRefreshes();
    void cut();                      // every live line, without a word
    QList<protocol::Message> latest() const; // each message as it is now, in seq order

private:
    struct Reply {
        int status;
        QByteArray body;
    };

    void accept();
    void answer(QTcpSocket *socket, const Reply &reply);
    void readHttp(QTcpSocket *socket);
    Reply http(const QByteArray &header, const QByteArray &path, const QJsonObject &body);
    void openSocket(QWebSocket *socket);
    void receive(const QByteArray &text);
    void sendPacket(const socketio::SocketIoPacket &packet);
    QByteArray handle(const QByteArray &name, const QJsonObject &args); // the acknowledgement; empty: none
    QByteArray handleSend(const QJsonObject &args);
    protocol::Ready ready() const;
    protocol::SignedIn tokens();

    QTcpServer m_tcp;
    QWebSocketServer m_web{QString(), QWebSocketServer::NonSecureMode};
    QPointer<QWebSocket> m_socket;
    QString m_pollSid;               // of the polling line, where there is one
    QList<QByteArray> m_pollQueue;
    QPointer<QTcpSocket> m_waitingPoll;
    QHash<QString, protocol::Message> m_byClientId;
    QByteArray m_greeting;           // that is late
    QTimer m_ping;
    QList<std::pair<QPointer<QTcpSocket>, Reply>> m_held;
    int m_generation = 0;            // of the refresh token
};

} // namespace confab::test
