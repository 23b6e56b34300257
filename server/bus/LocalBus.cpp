#include "server/bus/LocalBus.h"

namespace confab {

void LocalBus::publish(const Publication &publication)
{
    for (BusListener *listener : m_listeners)
        listener->published(publication);
}

void LocalBus::addListener(BusListener &listener)
{
    m_listeners.push_back(&listener);
}

} // namespace confab
