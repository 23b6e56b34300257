#pragma once

#include "client/core/Reply.h"

#include <QString>

namespace confab {

enum class Freshness {
    Any,     // the one at hand, if it has not expired
    Renewed, // a new one: the one at hand was refused, or soon ends
};

// Where a connection gets the access token that it shows.
class TokenSource
{
public:
    virtual ~TokenSource() = default;
    virtual void accessToken(Freshness freshness, Then<QString> then) = 0;
};

} // namespace confab
