// How a RoomMember comes back: tokens, `ready`, catching up.
#include "tests/chaos/RoomMember.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRandomGenerator>

namespace confab::test {

namespace {

int jittered(int most)
{
    return QRandomGenerator::global()->bounded(50, most);
}

} // namespace

void RoomMember::refresh()
{
    if (m_refreshing || m_identity.refreshToken.isEmpty()) {
        if (!m_refreshing && !m_ready)
            m_retry.start(jittered(2000));
        return;
    }
    m_refreshing = true;
    if (!m_network)
        m_network = new QNetworkAccessManager(this);
    QUrl url = m_server;
    url.setPath(QStringLiteral("/api/v1/auth/refresh"));
    QNetworkRequest request(url);
    request.setTransferTimeout(15'000);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    const QJsonObject body{{QStringLiteral("refreshToken"), m_identity.refreshToken}};
    QNetworkReply *reply = m_network->post(request, QJsonDocument(body).toJson(QJsonDocument::Compact));
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        m_refreshing = false;
        const QJsonObject answer = QJsonDocument::fromJson(reply->readAll()).object();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 200) {
            m_identity.accessToken = answer[u"accessToken"].toString();
            m_identity.refreshToken = answer[u"refreshToken"].toString();
        } else if (status == 401 || status == 403) {
            ++m_signOuts;
        }
        if (m_ready && status == 200)
            m_socket.emitEvent("authenticate", "{\"token\":\"" + m_identity.accessToken.toLatin1() + "\"}");
        if (!m_stopped && !m_ready)
            m_retry.start(jittered(2000));
    });
}

void RoomMember::onReady(const QByteArray &payload)
{
    m_ready = true;
    m_since.start();
    ++m_connections;
    const QJsonObject ready = QJsonDocument::fromJson(payload).object();
    const QByteArray epoch = ready[u"epoch"].toString().toLatin1();
    note({.op = "ready", .epoch = epoch.toStdString()});
    if (!m_epoch.isEmpty() && m_epoch != epoch) {
        m_rev = m_readSeq = m_acknowledgedUpTo = 0;
        m_own.clear();
        m_early.clear();
        m_log.clear();
        m_bySeq.clear();
        if (m_history) {
            const std::string actor = m_actor;
            m_history->write({.op = "reset", .actor = actor, .device = m_device});
        }
    }
    m_epoch = epoch;
    const QJsonArray chats = ready[u"chats"].toArray();
    for (const QJsonValue &chat : chats) {
        if (chat[u"id"].toString() == m_chatId)
            m_readSeq = std::max(m_readSeq, chat[u"readSeq"].toInteger());
    }
    transmit();
    catchUp();
}

void RoomMember::catchUp()
{
    if (m_catchingUp || !m_ready)
        return;
    m_catchingUp = true;
    const QByteArray payload = "{\"chatId\":\"" + m_chatId.toLatin1() + "\",\"since\":" + QByteArray::number(m_rev) + ",\"limit\":100}";
    m_socket.emitEvent("get_changes", payload, [this, connection = m_connections](const QByteArray &json) {
        if (connection == m_connections)
            caughtUp(json);
    });
}

void RoomMember::caughtUp(const QByteArray &json)
{
    m_catchingUp = false;
    m_since.start();
    const QJsonObject answer = QJsonDocument::fromJson(json).object();
    if (!answer[u"ok"].toBool()) {
        m_gap.start(jittered(1000));
        return;
    }
    // The answer is everything that changed since what was asked for; some of it may have come meanwhile.
    const qint64 rev = answer[u"rev"].toInteger();
    if (rev > m_rev)
        note({.op = "catchup", .rev = rev, .from = m_rev});
    for (const QJsonValue &item : answer[u"items"].toArray()) {
        const Seen seen = seenIn(item.toObject());
        if (seen.rev <= m_rev || rev <= m_rev)
            continue;
        note({.op = "apply", .clientId = seen.clientId.toStdString(), .id = seen.id.toStdString(), .event = "changes", .seq = seen.seq, .rev = seen.rev});
        apply(seen);
    }
    m_rev = std::max(m_rev, rev);
    applyInOrder("message_received", false);
    if (answer[u"more"].toBool() || !m_early.empty())
        catchUp();
}

} // namespace confab::test
