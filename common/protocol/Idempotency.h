#pragma once

#include "common/protocol/Catalog.h"

namespace confab::protocol {

constexpr int idempotencyKeyMax = 255; // visible ASCII characters

// Which operations heed the header Idempotency-Key over REST: those that make something. Anonymous ones do not, for a key
// belongs to a person.
constexpr bool takesIdempotencyKey(const Endpoint &endpoint)
{
    return !endpoint.anonymous && endpoint.route.method == Method::Post && endpoint.route.status == 201;
}

} // namespace confab::protocol
