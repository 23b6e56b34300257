#pragma once

#include <QString>

#include <chrono>
#include <optional>
#include <span>
#include <string_view>

namespace confab {

// Every way an operation can be refused. The wire names and HTTP statuses are in errorTable(), the only such table.
enum class ErrorCode {
    InvalidArgument,
    Unauthenticated,
    TokenExpired,
    Forbidden,
    NotFound,
    Conflict,
    TooLarge,
    QuotaExceeded,
    Unsupported,
    EditWindowClosed,
    RateLimited,
    Busy,
    Unavailable,
    Internal,
};

struct ErrorEntry {
    ErrorCode code;
    std::string_view name; // on the wire, snake_case
    int httpStatus;
    bool retriable;        // the same request may succeed later, unchanged
    std::string_view meaning;
};

std::span<const ErrorEntry> errorTable();
const ErrorEntry &errorEntry(ErrorCode code);
std::optional<ErrorCode> errorCodeFromName(std::string_view name);

// What went wrong, told to whoever asked. `message` is for a person and never carries secrets or SQL.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString message;
    QString field;                                        // path of the offending input, as "poll.options[2]"; empty if none
    std::optional<std::chrono::milliseconds> retryAfter;  // for RateLimited, Busy, Unavailable

    static Error invalid(QString field, QString message);
    static Error notFound(QString message);
    static Error forbidden(QString message);
    static Error conflict(QString field, QString message);
    static Error of(ErrorCode code, QString message);
    static Error later(ErrorCode code, QString message, std::chrono::milliseconds retryAfter);

    bool operator==(const Error &) const = default;
};

} // namespace confab
