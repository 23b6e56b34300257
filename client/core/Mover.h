#pragma once

#include "client/cache/Cache.h"
#include "client/core/Connection.h"
#include "client/core/FileHttp.h"
#include "client/core/Transfer.h"

#include <QThreadPool>
#include <QTimer>

#include <optional>

namespace confab {

// What moves files, one way or the other: looks for what is to be done next when the line is back and when a wait is over, and
// has a thread for the files. Lives in the cache's thread.
class Mover : public QObject
{
    Q_OBJECT

protected:
    Mover(Cache &cache, FileHttp &http, Connection &connection, QObject *parent);
    ~Mover() override;

    virtual void load() = 0; // what the cache has; also once its account is another
    virtual void pump() = 0;
    virtual QList<Transfer *> transfers() = 0;
    // `work` in the thread for files, then `then`, in this one, with what it answered; not if this is gone by then.
    template<class Work, class Then>
    void withFiles(Work work, Then then)
    {
        m_pool.start([mover = this, work = std::move(work), then = std::move(then)] {
            QMetaObject::invokeMethod(mover, [then, answer = work()] { then(answer); }, Qt::QueuedConnection);
        });
    }
    void pumpIn(std::optional<std::chrono::milliseconds> wait); // nothing: there is nothing to wait for

    Cache &m_cache;
    FileHttp &m_http;
    Connection &m_connection;

private:
    QThreadPool m_pool;
    QTimer m_wake;
};

} // namespace confab
