#pragma once

#include "common/base/Error.h"

#include <QJsonValue>

#include <expected>
#include <functional>

namespace confab {

// Why a request to the server gave nothing. An answer that did not come is unknown, never a refusal: what was asked may
// have happened all the same.
struct Failure {
    Error error;
    bool unknown = false;

    static Failure refused(Error error) { return {std::move(error), false}; }
    static Failure noAnswer(const QString &why) { return {Error::of(ErrorCode::Unavailable, why), true}; }
    // Not even sent, so certain not to have happened, and worth another attempt later.
    static Failure notSent(const QString &why) { return {Error::of(ErrorCode::Unavailable, why), false}; }

    // The same request may succeed later.
    bool mayRetry() const { return unknown || errorEntry(error.code).retriable; }
};

// The seconds to wait that a server states, if any. No longer than an hour, whatever it says: nobody should have to start the
// program anew because a number was wrong.
std::optional<std::chrono::milliseconds> retryAfterFrom(const QJsonValue &seconds);

template<class T>
using Reply = std::expected<T, Failure>;

template<class T>
using Then = std::function<void(Reply<T>)>;

} // namespace confab
