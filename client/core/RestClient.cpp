#include "client/core/RestClient.h"

#include "client/core/ServerWords.h"
#include "common/base/StrictJson.h"

#include <QNetworkReply>
#include <QSslError>
#include <QUrlQuery>

namespace confab {

using protocol::Method;

namespace {

constexpr JsonLimits answerLimits{.depth = 32, .values = 500000};

QByteArray verb(Method method)
{
    switch (method) {
    case Method::Post: return "POST";
    case Method::Put: return "PUT";
    case Method::Patch: return "PATCH";
    case Method::Delete: return "DELETE";
    case Method::Get:
    case Method::None: break;
    }
    return "GET";
}

// Fills "{chatId}" and its like from `fields`, which lose what was used.
QString filledPath(const char *pattern, QJsonObject &fields)
{
    QString path = QString::fromLatin1(pattern);
    for (qsizetype open = path.indexOf(u'{'); open >= 0; open = path.indexOf(u'{', open + 1)) {
        const qsizetype close = path.indexOf(u'}', open);
        const QString value = fields.take(path.mid(open + 1, close - open - 1)).toVariant().toString();
        path.replace(open, close - open + 1, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    return path;
}

Error errorFrom(const QJsonObject &problem, int status)
{
    const QByteArray name = problem.value(u"code").toString().toLatin1();
    Error error = Error::of(errorCodeFromName(std::string_view(name.data(), size_t(name.size())))
                                .value_or(status == 401 ? ErrorCode::Unauthenticated
                                          : status == 404 ? ErrorCode::NotFound
                                          : status == 429 ? ErrorCode::RateLimited
                                          : status >= 500 ? ErrorCode::Unavailable
                                                          : ErrorCode::InvalidArgument),
                            serverWords(problem.value(u"detail").toString()));
    error.field = problem.value(u"field").toString();
    error.retryAfter = retryAfterFrom(problem.value(u"retryAfter"));
    return error;
}

} // namespace

RestClient::RestClient(QObject *parent)
    : QObject(parent)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setTransferTimeout(0); // long polls share the manager; send() sets its own
    m_network.setAutoDeleteReplies(true);
}

void RestClient::bound(QNetworkReply &reply)
{
    constexpr qint64 largest = 16 * 1024 * 1024;
    // What comes faster than this thread looks at it waits in the line. Qt forgets the size of a request that it has not begun yet, as
    // those with a body, and with just a byte more than the largest it may stop short of telling us.
    QMetaObject::invokeMethod(&reply, [&reply] { reply.setReadBufferSize(largest + largest / 4); }, Qt::QueuedConnection);
    connect(&reply, &QNetworkReply::metaDataChanged, &reply, [&reply] {
        if (reply.header(QNetworkRequest::ContentLengthHeader).toLongLong() > largest)
            reply.abort();
    });
    connect(&reply, &QNetworkReply::readyRead, &reply, [&reply] {
        if (reply.bytesAvailable() > largest)
            reply.abort();
    });
}

Reply<QByteArray> RestClient::outcome(QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray body = reply.isOpen() ? reply.readAll() : QByteArray(); // closed: aborted
    if (status == 0)
        return std::unexpected(Failure::noAnswer(reply.errorString()));
    if (status >= 200 && status < 300 && reply.error() == QNetworkReply::NoError)
        return body;
    if (status < 400) // cut short, or a redirection
        return std::unexpected(Failure::noAnswer(reply.errorString()));
    const auto problem = parseStrictJson(body, answerLimits);
    Error error = errorFrom(problem ? problem->toObject() : QJsonObject(), status);
    if (error.message.isEmpty())
        error.message = reply.errorString();
    // A gateway's own 502 to 504 says nothing about what became of the request behind it.
    const bool gateway = !problem && status >= 502 && status <= 504;
    return std::unexpected(Failure{std::move(error), gateway});
}

void RestClient::send(const RestRequest &request, QObject *context, Then<QJsonObject> then)
{
    QJsonObject fields = request.fields;
    QUrl url = m_server;
    const QString base = m_server.path().chopped(m_server.path().endsWith(u'/') ? 1 : 0);
    url.setPath(base + QStringLiteral("/api/v1") + filledPath(request.route.path, fields), QUrl::TolerantMode);

    const bool hasBody = request.route.method != Method::Get && request.route.method != Method::Delete;
    const bool secretQuery = request.route.method == Method::Delete && !fields.isEmpty();
    if (!hasBody && !secretQuery && !fields.isEmpty()) {
        QUrlQuery query;
        for (auto it = fields.constBegin(); it != fields.constEnd(); ++it)
            query.addQueryItem(it.key(), QString::fromLatin1(QUrl::toPercentEncoding(it.value().toVariant().toString())));
        url.setQuery(query);
    }

    QNetworkRequest http(url);
    http.setTransferTimeout(int(patience.count()));
    http.setRawHeader("Accept", "application/json");
    if (!request.token.isEmpty())
        http.setRawHeader("Authorization", "Bearer " + request.token.toLatin1());
    QByteArray body;
    if (hasBody || secretQuery) { // a password does not belong into an address
        http.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        body = QJsonDocument(fields).toJson(QJsonDocument::Compact);
    }
    QNetworkReply *reply = m_network.sendCustomRequest(http, verb(request.route.method), body);
    bound(*reply);
    connect(reply, &QNetworkReply::finished, context, [reply, then = std::move(then)] {
        const auto body = outcome(*reply);
        if (!body)
            return then(std::unexpected(body.error()));
        if (body->isEmpty())
            return then(QJsonObject());
        const auto json = parseStrictJson(*body, answerLimits);
        if (!json || !json->isObject())
            return then(std::unexpected(Failure::noAnswer(QStringLiteral("The server's answer makes no sense."))));
        then(json->toObject());
    });
}

void RestClient::probe(const QUrl &server, QObject *context, Then<bool> then)
{
    QUrl health = server;
    health.setPath(server.path().chopped(server.path().endsWith(u'/') ? 1 : 0) + QStringLiteral("/healthz"));
    QNetworkRequest request(health);
    request.setTransferTimeout(int(patience.count()));
    QNetworkReply *reply = m_network.get(request);
    bound(*reply);
    const auto distrust = std::make_shared<QString>();
    connect(reply, &QNetworkReply::sslErrors, context, [distrust](const QList<QSslError> &errors) { *distrust = errors.first().errorString(); });
    connect(reply, &QNetworkReply::finished, context, [reply, distrust, then = std::move(then)] {
        const Reply<QByteArray> body = outcome(*reply);
        if (body && body->trimmed() == "ok")
            return then(true);
        then(std::unexpected(Failure::noAnswer(distrust->isEmpty() ? obstacle(*reply) : tr("This server cannot prove who it is: %1").arg(*distrust))));
    });
}

QString RestClient::obstacle(const QNetworkReply &reply)
{
    const QUrl elsewhere = reply.url().resolved(reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl());
    if (elsewhere != reply.url() && !elsewhere.host().isEmpty())
        return tr("This address leads on to %1.").arg(elsewhere.toDisplayString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo));
    if (reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() > 0)
        return tr("What answers at this address is not a Confab server.");
    switch (reply.error()) {
    case QNetworkReply::HostNotFoundError: return tr("No server of this name is found.");
    case QNetworkReply::SslHandshakeFailedError: return tr("There is no secure connection to this server.");
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolUnknownError: return tr("What answers at this address is not a Confab server.");
    default: return tr("No server answers at this address.");
    }
}

} // namespace confab
