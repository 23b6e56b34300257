#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <compare>
#include <optional>

namespace confab {

// A moment of wall-clock time: milliseconds since 1970-01-01T00:00:00Z. On the wire: RFC 3339, UTC, with milliseconds.
struct Timestamp {
    qint64 ms = 0;

    auto operator<=>(const Timestamp &) const = default;

    Timestamp operator+(std::chrono::milliseconds d) const { return {ms + d.count()}; }
    Timestamp operator-(std::chrono::milliseconds d) const { return {ms - d.count()}; }
    std::chrono::milliseconds operator-(Timestamp other) const { return std::chrono::milliseconds(ms - other.ms); }

    QByteArray toRfc3339() const; // always 24 characters for years 0 to 9999
    static std::optional<Timestamp> fromRfc3339(QStringView text);
};

// Where code asks the time, so that tests can set it. Safe from any thread.
// wall() may jump when the machine's clock is set; only steady() may measure spans.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Timestamp wall() const = 0;
    virtual std::chrono::milliseconds steady() const = 0; // since an arbitrary start, never falls
};

class SystemClock final : public Clock
{
public:
    Timestamp wall() const override;
    std::chrono::milliseconds steady() const override;
};

} // namespace confab
