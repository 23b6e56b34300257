#pragma once

#include "client/core/Transport.h"

#include <QNetworkAccessManager>
#include <QPointer>

class QNetworkReply;

namespace confab {

// HTTP long-polling: one GET that waits for packets, one POST at a time that carries ours.
class PollingTransport final : public Transport
{
    Q_OBJECT

public:
    explicit PollingTransport(QNetworkAccessManager &network, QObject *parent = nullptr);
    ~PollingTransport() override;

    QString name() const override;
    void open(const QUrl &server) override;
    void send(const QByteArray &packet) override;
    void close() override;

private:
    QUrl url() const;
    void poll();
    void polled(QNetworkReply *reply);
    void flush();
    void flushed(QNetworkReply *reply);
    void end(const QString &why);

    QNetworkAccessManager &m_network;
    QUrl m_server;
    QString m_sid;
    QByteArray m_queued; // packets that wait for the POST under way
    QPointer<QNetworkReply> m_poll;
    QPointer<QNetworkReply> m_post;
    bool m_ended = false;
};

} // namespace confab
