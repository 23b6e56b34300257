#pragma once

#include "common/base/Clock.h"
#include "common/base/Result.h"

#include <QString>

#include <optional>

namespace confab {

// What people type to search, taken apart: filters, and what remains.
struct SearchQueryText {
    enum class Has { Anything, Link, File, Image };

    QString words;                   // and "phrases", as they were typed
    std::optional<QString> from;     // username, or `me`
    std::optional<QString> in;       // name of a chat
    Has has = Has::Anything;
    std::optional<Timestamp> before; // the beginning of that day, UTC
    std::optional<Timestamp> after;
};

// A filter is `name:value` or `name:"a value"` at the beginning of a word; what begins otherwise is words, and so is
// everything in quotes. The last of equal filters wins. `invalid_argument` on q for a value that a filter does not take.
Result<SearchQueryText> parseSearchQuery(const QString &query);

} // namespace confab
