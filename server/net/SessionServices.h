#pragma once

#include "common/base/Clock.h"

#include <vector>

namespace confab {

class Feature;
class Gate;
class Hub;
class NetObserver;
class RateLimiter;
class Router;

// What every session needs of the server around it; outlives them all.
struct SessionServices {
    const Router &router;
    Gate &gate;
    RateLimiter &limiter;
    Hub &hub;
    const Clock &clock;
    NetObserver &observer;
    std::vector<Feature *> features;
};

} // namespace confab
