#include "client/core/FileHttp.h"

namespace confab {

QByteArray FileAnswer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

FileHttp::FileHttp(RestClient &rest, TokenSource &tokens, QObject *parent)
    : QObject(parent)
    , m_rest(rest)
    , m_tokens(tokens)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(true);
}

QString FileHttp::urlOf(const QString &path) const
{
    QUrl url = m_rest.server();
    const QUrl relative(path); // may have a query
    url.setPath(url.path().chopped(url.path().endsWith(u'/') ? 1 : 0) + relative.path());
    url.setQuery(relative.query());
    return url.toString();
}

void FileHttp::send(const FileRequest &request, QObject *context, const std::function<void(QNetworkReply &)> &started,
                    const std::function<void(FileAnswer)> &then)
{
    sendWith(Freshness::Any, request, context, started, then);
}

void FileHttp::sendWith(Freshness freshness, const FileRequest &request, QObject *context, const std::function<void(QNetworkReply &)> &started,
                        const std::function<void(FileAnswer)> &then)
{
    m_tokens.accessToken(freshness, [=, this, guard = QPointer(context)](const Reply<QString> &token) {
        if (!guard)
            return;
        if (!token) {
            FileAnswer none;
            none.failure = token.error();
            return then(std::move(none));
        }
        QNetworkRequest http(QUrl(urlOf(request.path)));
        http.setTransferTimeout(int(patience.count()));
        http.setRawHeader("Authorization", "Bearer " + token->toLatin1());
        http.setRawHeader("Accept-Encoding", "identity"); // sizes and ranges count the file's own bytes
        for (const auto &[key, value] : request.headers)
            http.setRawHeader(key, value);
        // Of a HEAD that it does not know as one, Qt awaits the body that Content-Length speaks of until its patience ends.
        QNetworkReply *reply = request.verb == "HEAD" ? m_network.head(http) : m_network.sendCustomRequest(http, request.verb, request.body);
        if (started)
            started(*reply);
        connect(reply, &QNetworkReply::finished, guard, [=, this] {
            FileAnswer answer;
            answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            answer.headers = reply->rawHeaderPairs();
            const bool aborted = reply->error() == QNetworkReply::OperationCanceledError;
            const Reply<QByteArray> outcome = RestClient::outcome(*reply);
            if (outcome)
                answer.body = *outcome;
            else
                answer.failure = outcome.error();
            const bool expired = answer.status == 401 && freshness == Freshness::Any && !aborted;
            if (expired && answer.failure && answer.failure->error.code == ErrorCode::TokenExpired)
                return sendWith(Freshness::Renewed, request, guard, started, then);
            then(std::move(answer));
        });
    });
}

} // namespace confab
