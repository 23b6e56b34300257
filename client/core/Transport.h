#pragma once

#include <QObject>
#include <QUrl>

namespace confab {

// Carries Engine.IO packets between us and a server, whatever they mean. Lives in the thread that made it. After closed(),
// which comes once, it is of no more use.
class Transport : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QString name() const = 0;
    virtual void open(const QUrl &server) = 0; // http or https
    virtual void send(const QByteArray &packet) = 0;
    virtual void close() = 0; // at once, without a last word; closed() does not follow

Q_SIGNALS:
    void packetReceived(const QByteArray &packet);
    void closed(const QString &why);
};

} // namespace confab
