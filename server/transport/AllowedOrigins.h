#pragma once

#include <QByteArrayList>

#include <mutex>
#include <shared_mutex>

namespace confab::transport {

// Origins (scheme://host[:port], as browsers send them) whose pages may use the server. Any thread.
class AllowedOrigins
{
public:
    void set(QByteArrayList origins)
    {
        const std::unique_lock lock(m_mutex);
        m_origins = std::move(origins);
    }

    bool contains(const QByteArray &origin) const
    {
        const std::shared_lock lock(m_mutex);
        return m_origins.contains(origin);
    }

private:
    mutable std::shared_mutex m_mutex;
    QByteArrayList m_origins;
};

} // namespace confab::transport
