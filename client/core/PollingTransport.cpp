#include "client/core/PollingTransport.h"

#include "client/core/RestClient.h"
#include "common/socketio/EngineIoPacket.h"

#include <QNetworkReply>
#include <QUrlQuery>

namespace confab {

using namespace socketio;

PollingTransport::PollingTransport(QNetworkAccessManager &network, QObject *parent)
    : Transport(parent)
    , m_network(network)
{
}

PollingTransport::~PollingTransport()
{
    close();
}

QString PollingTransport::name() const
{
    return QStringLiteral("polling");
}

void PollingTransport::open(const QUrl &server)
{
    m_server = server;
    poll();
}

QUrl PollingTransport::url() const
{
    QUrl url = m_server;
    url.setPath(m_server.path().chopped(m_server.path().endsWith(u'/') ? 1 : 0) + QStringLiteral("/socket.io/"));
    QUrlQuery query{{QStringLiteral("EIO"), QStringLiteral("4")}, {QStringLiteral("transport"), name()}};
    if (!m_sid.isEmpty())
        query.addQueryItem(QStringLiteral("sid"), m_sid);
    url.setQuery(query);
    return url;
}

void PollingTransport::poll()
{
    QNetworkRequest request(url());
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    QNetworkReply *reply = m_network.get(request);
    RestClient::bound(*reply);
    m_poll = reply;
    connect(reply, &QNetworkReply::finished, this, [this, reply] { polled(reply); });
}

void PollingTransport::polled(QNetworkReply *reply)
{
    reply->deleteLater();
    if (m_ended)
        return;
    if (reply->error() != QNetworkReply::NoError)
        return end(reply->errorString());
    const auto packets = decodeEngineIoPayload(reply->readAll());
    if (!packets)
        return end(QStringLiteral("The server answered something else than Engine.IO."));
    const QPointer<PollingTransport> alive(this);
    for (const EngineIoPacket &packet : *packets) {
        if (packet.type == EngineIoType::Open) {
            if (const auto handshake = decodeEngineIoHandshake(packet.data))
                m_sid = QString::fromUtf8(handshake->sid);
        }
        Q_EMIT packetReceived(encodeEngineIoText(packet.type, packet.data));
        if (!alive || m_ended)
            return;
    }
    poll();
}

void PollingTransport::send(const QByteArray &packet)
{
    if (!m_queued.isEmpty())
        m_queued += payloadSeparator;
    m_queued += packet;
    flush();
}

void PollingTransport::flush()
{
    if (m_post || m_queued.isEmpty() || m_ended)
        return;
    QNetworkRequest request(url());
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("text/plain;charset=UTF-8"));
    QNetworkReply *reply = m_network.post(request, std::exchange(m_queued, {}));
    RestClient::bound(*reply);
    m_post = reply;
    connect(reply, &QNetworkReply::finished, this, [this, reply] { flushed(reply); });
}

void PollingTransport::flushed(QNetworkReply *reply)
{
    reply->deleteLater();
    m_post = nullptr;
    if (m_ended)
        return;
    if (reply->error() != QNetworkReply::NoError)
        return end(reply->errorString());
    flush();
}

void PollingTransport::close()
{
    m_ended = true;
    for (QNetworkReply *reply : {m_poll.data(), m_post.data()}) {
        if (reply)
            reply->abort();
    }
}

void PollingTransport::end(const QString &why)
{
    if (m_ended)
        return;
    close();
    Q_EMIT closed(why);
}

} // namespace confab
