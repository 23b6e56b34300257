#include "tests/support/RestClient.h"

#include <QJsonDocument>
#include <QNetworkReply>
#include <QTest>

namespace confab::test {

RestAnswer RestClient::request(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    QNetworkRequest request(QUrl(m_server.toString() + QStringLiteral("/api/v1") + path));
    request.setTransferTimeout(60'000);
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
    QByteArray text;
    if (method != "GET" && !(method == "DELETE" && body.isEmpty())) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        text = QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, text));
    RestAnswer answer;
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 70'000))
        return answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.text = reply->readAll();
    answer.body = QJsonDocument::fromJson(answer.text).object();
    for (const auto &[name, value] : reply->rawHeaderPairs())
        answer.headers[name.toLower()] = value;
    return answer;
}

RestAnswer RestClient::registerAs(const QString &username)
{
    RestAnswer answer = post(QStringLiteral("/auth/register"), {
        {QStringLiteral("email"), username + QStringLiteral("@example.org")},
        {QStringLiteral("username"), username},
        {QStringLiteral("password"), QStringLiteral("correct horse battery")}});
    token = answer.body[u"accessToken"].toString();
    refreshToken = answer.body[u"refreshToken"].toString();
    userId = answer.body[u"user"].toObject()[u"id"].toString();
    return answer;
}

} // namespace confab::test
