#pragma once

#include <QFile>
#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace confab {

// One program a profile: a second start hands its address over to the first and ends. Who is first is decided by a lock in the
// profile's folder, which goes with its holder however that ends; the socket only carries the address.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &dataDir, QObject *parent = nullptr);

    // True: this is the first. False: another runs and has taken `url`, which may be empty.
    bool claim(const QString &url);
    // Hears from now on what others hand over; they wait for that some seconds. For the first one only, and for a moment when
    // nobody waits: making the socket can take as long as the disk.
    void listen();

Q_SIGNALS:
    void started(const QString &url); // by someone, again

private:
    bool lock();
    bool handOver(const QString &url);
    void take();

    QString m_name;
#ifdef Q_OS_UNIX
    QFile m_lock; // QLockFile would wait for the disk
#else
    QLockFile m_lock;
#endif
    QLocalServer m_server;
};

} // namespace confab
