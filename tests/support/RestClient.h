#pragma once

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QUrl>

#include <map>

namespace confab::test {

struct RestAnswer {
    int status = 0; // 0: no answer came
    QJsonObject body;
    QByteArray text;
    std::map<QByteArray, QByteArray> headers; // names in lower case

    QString code() const { return body.value(QStringLiteral("code")).toString(); } // of a refusal
};

// The REST API, one request after the other; each waits for its answer with the calling thread's event loop running.
class RestClient
{
public:
    explicit RestClient(QUrl server) : m_server(std::move(server)) {}

    RestAnswer request(const QByteArray &method, const QString &path, const QJsonObject &body = {});
    RestAnswer get(const QString &path) { return request("GET", path); }
    RestAnswer post(const QString &path, const QJsonObject &body = {}) { return request("POST", path, body); }
    RestAnswer remove(const QString &path) { return request("DELETE", path); }

    // Makes an account named `username` and signs in as it from now on. The answer's status is 201 if all went well.
    RestAnswer registerAs(const QString &username);

    QString token;        // the access token to send; empty: none
    QString refreshToken;
    QString userId;

private:
    QNetworkAccessManager m_network;
    QUrl m_server;
};

} // namespace confab::test
