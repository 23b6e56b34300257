#pragma once

#include <QObject>

class QSocketNotifier;

namespace confab {

// Brings SIGTERM, SIGINT and SIGHUP into the event loop. A second request to stop ends the process at once, for who cannot
// wait. Writing to a closed connection is an error, not SIGPIPE's end. There is one at a time. Thread: that of its event loop.
class Signals final : public QObject
{
    Q_OBJECT

public:
    explicit Signals(QObject *parent = nullptr);
    ~Signals() override;

Q_SIGNALS:
    void stop();
    void reload();

private:
    void read();

    int m_pipe[2] = {-1, -1};
    QSocketNotifier *m_notifier = nullptr;
    bool m_stopping = false;
};

} // namespace confab
