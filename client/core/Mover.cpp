#include "client/core/Mover.h"

namespace confab {

Mover::Mover(Cache &cache, FileHttp &http, Connection &connection, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_http(http)
    , m_connection(connection)
{
    m_pool.setMaxThreadCount(1);
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, [this] { pump(); });
    connect(&m_cache, &Cache::reset, this, [this] { load(); });
    connect(&m_connection, &Connection::stateChanged, this, [this] {
        if (!m_connection.isOnline())
            return;
        for (Transfer *transfer : transfers())
            transfer->notBefore = {};
        pump();
    });
}

Mover::~Mover()
{
    m_pool.waitForDone(); // its last word, posted to this object, is dropped with it
}

void Mover::pumpIn(std::optional<std::chrono::milliseconds> wait)
{
    if (wait)
        m_wake.start(*wait + std::chrono::milliseconds(1));
}

} // namespace confab
