#pragma once

#include "client/core/RestClient.h"
#include "client/core/TokenSource.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>

namespace confab {

// What came of a request that carries a file.
struct FileAnswer {
    int status = 0;                                // 0: no answer
    QList<QNetworkReply::RawHeaderPair> headers;
    QByteArray body;                               // what nobody read on its way
    std::optional<Failure> failure;                // of all but 2xx

    QByteArray header(const QByteArray &name) const; // the case of `name` does not matter
};

struct FileRequest {
    QByteArray verb;
    QString path; // on the server
    QList<QNetworkReply::RawHeaderPair> headers = {};
    QByteArray body = {};
};

// Requests that carry files, with the session's token. They have connections of their own, so that a long transfer never
// stands in the way of a message. Lives in the thread that made it.
class FileHttp final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds patience{45000}; // without a byte

    FileHttp(RestClient &rest, TokenSource &tokens, QObject *parent = nullptr);

    // `started` gets each reply as it begins, to read from it or to abort it; `then` is called once, unless `context` is gone.
    void send(const FileRequest &request, QObject *context, const std::function<void(QNetworkReply &)> &started,
              const std::function<void(FileAnswer)> &then);
    QString urlOf(const QString &path) const;

private:
    void sendWith(Freshness freshness, const FileRequest &request, QObject *context, const std::function<void(QNetworkReply &)> &started,
                  const std::function<void(FileAnswer)> &then);

    QNetworkAccessManager m_network;
    RestClient &m_rest;
    TokenSource &m_tokens;
};

} // namespace confab
