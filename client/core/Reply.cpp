#include "client/core/Reply.h"

#include <algorithm>

namespace confab {

std::optional<std::chrono::milliseconds> retryAfterFrom(const QJsonValue &seconds)
{
    constexpr double longest = 3600;
    if (const double asked = seconds.toDouble(); asked > 0)
        return std::chrono::milliseconds(qint64(std::min(asked, longest) * 1000));
    return std::nullopt;
}

} // namespace confab
