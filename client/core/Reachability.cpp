#include "client/core/Reachability.h"

#include <QNetworkInformation>
#include <QTimer>

#include <chrono>

namespace confab {

namespace {

// The system's plugin brings half a desktop with it; nobody asks before the first attempt at a connection has failed.
constexpr std::chrono::seconds delay{1};

} // namespace

Reachability::Reachability(QObject *parent)
    : QObject(parent)
{
    QTimer::singleShot(delay, this, [this] {
        m_known = QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability);
        if (!m_known)
            return;
        connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this, [this] { Q_EMIT changed(isDown()); });
        if (isDown())
            Q_EMIT changed(true);
    });
}

bool Reachability::isDown() const
{
    return m_known && QNetworkInformation::instance()->reachability() == QNetworkInformation::Reachability::Disconnected;
}

} // namespace confab
