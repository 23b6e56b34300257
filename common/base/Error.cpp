#include "common/base/Error.h"

#include <algorithm>
#include <array>

namespace confab {

namespace {

constexpr std::array table{
    ErrorEntry{ErrorCode::InvalidArgument, "invalid_argument", 400, false, "A field is missing, of the wrong type or out of range; `field` names it."},
    ErrorEntry{ErrorCode::Unauthenticated, "unauthenticated", 401, false, "No valid token, or wrong credentials."},
    ErrorEntry{ErrorCode::TokenExpired, "token_expired", 401, false, "The access token has expired: refresh it."},
    ErrorEntry{ErrorCode::Forbidden, "forbidden", 403, false, "The caller may see this, but may not do that."},
    ErrorEntry{ErrorCode::NotFound, "not_found", 404, false, "It does not exist, or the caller may not see it."},
    ErrorEntry{ErrorCode::Conflict, "conflict", 409, false, "It clashes with what exists; `field` names with what."},
    ErrorEntry{ErrorCode::TooLarge, "too_large", 413, false, "Larger than the limit that `message` states."},
    ErrorEntry{ErrorCode::QuotaExceeded, "quota_exceeded", 413, false, "One's own files, or all of the server's, would take more room than `message` says they may."},
    ErrorEntry{ErrorCode::Unsupported, "unsupported", 415, false, "No such event, method, version or media type."},
    ErrorEntry{ErrorCode::EditWindowClosed, "edit_window_closed", 409, false, "The message is too old to be edited."},
    ErrorEntry{ErrorCode::RateLimited, "rate_limited", 429, true, "Too many of this kind; wait `retryAfter` seconds."},
    ErrorEntry{ErrorCode::Busy, "busy", 503, true, "A queue is full; try again shortly."},
    ErrorEntry{ErrorCode::Unavailable, "unavailable", 503, true, "The server cannot do this now, for example because its disk is full."},
    ErrorEntry{ErrorCode::Internal, "internal", 500, true, "A fault of the server's own; it is in its log."},
};

} // namespace

std::span<const ErrorEntry> errorTable()
{
    return table;
}

const ErrorEntry &errorEntry(ErrorCode code)
{
    return *std::ranges::find(table, code, &ErrorEntry::code);
}

std::optional<ErrorCode> errorCodeFromName(std::string_view name)
{
    const auto it = std::ranges::find(table, name, &ErrorEntry::name);
    if (it == table.end())
        return std::nullopt;
    return it->code;
}

Error Error::invalid(QString field, QString message)
{
    return {ErrorCode::InvalidArgument, std::move(message), std::move(field), {}};
}

Error Error::notFound(QString message)
{
    return of(ErrorCode::NotFound, std::move(message));
}

Error Error::forbidden(QString message)
{
    return of(ErrorCode::Forbidden, std::move(message));
}

Error Error::conflict(QString field, QString message)
{
    return {ErrorCode::Conflict, std::move(message), std::move(field), {}};
}

Error Error::of(ErrorCode code, QString message)
{
    return {code, std::move(message), {}, {}};
}

Error Error::later(ErrorCode code, QString message, std::chrono::milliseconds retryAfter)
{
    return {code, std::move(message), {}, retryAfter};
}

} // namespace confab
