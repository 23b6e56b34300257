#include "server/app/SdNotify.h"

#include <QTimer>

#ifdef CONFAB_HAVE_SYSTEMD
#include <systemd/sd-daemon.h>

#include <time.h>
#endif

namespace confab {

SdNotify::SdNotify(QObject *parent) : QObject(parent)
{
#ifdef CONFAB_HAVE_SYSTEMD
    uint64_t microseconds = 0;
    if (sd_watchdog_enabled(0, &microseconds) > 0) {
        m_watchdog = new QTimer(this);
        m_watchdog->setInterval(int(microseconds / 1000 / 2)); // half of it, as sd_watchdog_enabled(3) says
        connect(m_watchdog, &QTimer::timeout, this, [this] { send("WATCHDOG=1"); });
        m_watchdog->start();
    }
#endif
}

void SdNotify::ready()
{
    send("READY=1");
}

void SdNotify::reloading()
{
#ifdef CONFAB_HAVE_SYSTEMD
    // Type=notify-reload wants the time, so that it can tell this from an earlier reload.
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    send("RELOADING=1\nMONOTONIC_USEC=" + QByteArray::number(qint64(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000));
#endif
}

void SdNotify::stopping()
{
    send("STOPPING=1");
}

void SdNotify::status(const QString &text)
{
    send("STATUS=" + text.simplified().toUtf8());
}

void SdNotify::send([[maybe_unused]] const QByteArray &state)
{
#ifdef CONFAB_HAVE_SYSTEMD
    sd_notify(0, state.constData());
#endif
}

} // namespace confab
