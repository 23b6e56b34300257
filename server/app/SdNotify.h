#pragma once

#include <QObject>
#include <QString>

class QTimer;

namespace confab {

// Tells systemd how the service fares, and pets its watchdog from the event loop: a loop that hangs is restarted. Does
// nothing where systemd is not there. Thread: that of its event loop.
class SdNotify final : public QObject
{
    Q_OBJECT

public:
    explicit SdNotify(QObject *parent = nullptr);

    void ready();
    void reloading(); // ready() follows when it is done
    void stopping();
    void status(const QString &text);

private:
    void send(const QByteArray &state);

    QTimer *m_watchdog = nullptr;
};

} // namespace confab
