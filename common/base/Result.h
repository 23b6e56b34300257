#pragma once

#include "common/base/Error.h"

#include <expected>

namespace confab {

// What can fail returns this; what cannot, asserts.
template<class T>
using Result = std::expected<T, Error>;

using Fail = std::unexpected<Error>;

} // namespace confab

// Leaves the enclosing function with the error of `expression`, a Result, if it has one.
#define CONFAB_TRY(expression)                                                 \
    if (auto confabTried = (expression); !confabTried)                         \
        return ::confab::Fail(std::move(confabTried).error())

#define CONFAB_CO_TRY(expression)                                              \
    if (auto confabTried = (expression); !confabTried)                         \
        co_return ::confab::Fail(std::move(confabTried).error())
