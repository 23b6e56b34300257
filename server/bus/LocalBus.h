#pragma once

#include "server/bus/EventBus.h"

#include <vector>

namespace confab {

// The bus of a single process: hands each publication to the listeners at once, in the publisher's thread.
class LocalBus final : public EventBus
{
public:
    void publish(const Publication &publication) override;
    void addListener(BusListener &listener) override;

private:
    std::vector<BusListener *> m_listeners;
};

} // namespace confab
