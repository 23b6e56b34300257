#pragma once

#include "client/core/Reply.h"
#include "common/protocol/Catalog.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

class QNetworkReply;

namespace confab {

// One request to the REST API, in JSON both ways.
struct RestRequest {
    protocol::Route route;
    QJsonObject fields; // those that the path names go there, of the others a GET or DELETE makes its query, the rest their body
    QString token;      // empty: none
};

// Speaks HTTP with the server. Redirects are not followed: a server that has moved is to be chosen anew.
class RestClient final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds patience{20000};

    explicit RestClient(QObject *parent = nullptr);

    void setServer(const QUrl &server) { m_server = server; }
    const QUrl &server() const { return m_server; }
    QNetworkAccessManager &network() { return m_network; }

    void send(const RestRequest &request, QObject *context, Then<QJsonObject> then);
    // Whether a server of ours is at this address; if not, says in words for people what is there instead.
    void probe(const QUrl &server, QObject *context, Then<bool> then);

    // Ends an answer that grows beyond what any of ours has, so that nobody fills this machine's memory.
    static void bound(QNetworkReply &reply);
    // The body of an answer of 2xx, or what else came of it.
    static Reply<QByteArray> outcome(QNetworkReply &reply);

private:
    static QString obstacle(const QNetworkReply &reply);

    QNetworkAccessManager m_network;
    QUrl m_server;
};

} // namespace confab
