#pragma once

#include "common/base/Clock.h"

#include <vector>

namespace confab {

class Feature;
class Gate;
class Hub;
class RateLimiter;
class Router;

// What every session needs of the server around it; outlives them all.
struct SessionServices {
    const Router &router;
    Gate &gate;
    RateLimiter &limiter;
    Hub &hub;
    const Clock &clock;
    std::vector<Feature *> features;
};

} // namespace confab
