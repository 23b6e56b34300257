#include "common/base/Clock.h"

#include <QDateTime>
#include <QTimeZone>

namespace confab {

namespace {

void putDigits(char *at, int width, int value)
{
    for (int i = width - 1; i >= 0; --i) {
        at[i] = char('0' + value % 10);
        value /= 10;
    }
}

} // namespace

QByteArray Timestamp::toRfc3339() const
{
    using namespace std::chrono;
    const sys_time<milliseconds> time{milliseconds(ms)};
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss clock{time - day};

    QByteArray text("0000-00-00T00:00:00.000Z");
    char *at = text.data();
    putDigits(at, 4, int(date.year()));
    putDigits(at + 5, 2, int(unsigned(date.month())));
    putDigits(at + 8, 2, int(unsigned(date.day())));
    putDigits(at + 11, 2, int(clock.hours().count()));
    putDigits(at + 14, 2, int(clock.minutes().count()));
    putDigits(at + 17, 2, int(clock.seconds().count()));
    putDigits(at + 20, 3, int(clock.subseconds().count()));
    return text;
}

std::optional<Timestamp> Timestamp::fromRfc3339(QStringView text)
{
    const QDateTime time = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return Timestamp{time.toMSecsSinceEpoch()};
}

Timestamp SystemClock::wall() const
{
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

std::chrono::milliseconds SystemClock::steady() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch());
}

} // namespace confab
