#pragma once

#include "client/core/Transport.h"

#include <QWebSocket>

namespace confab {

class WebSocketTransport final : public Transport
{
    Q_OBJECT

public:
    explicit WebSocketTransport(QObject *parent = nullptr);

    QString name() const override;
    void open(const QUrl &server) override;
    void send(const QByteArray &packet) override;
    void close() override;

private:
    void end(const QString &why);

    QWebSocket m_socket;
    bool m_ended = false;
};

} // namespace confab
