#include "client/core/Reachability.h"

#include <QNetworkInformation>

namespace confab {

Reachability::Reachability(QObject *parent)
    : QObject(parent)
{
    m_known = QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability);
    if (m_known)
        connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this, [this] { Q_EMIT changed(isDown()); });
}

bool Reachability::isDown() const
{
    return m_known && QNetworkInformation::instance()->reachability() == QNetworkInformation::Reachability::Disconnected;
}

} // namespace confab
