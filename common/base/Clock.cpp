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

namespace {

// The form that toRfc3339() writes, and so nearly every time there is: 2026-01-31T12:00:00.000Z.
std::optional<Timestamp> fromOwnForm(QStringView text)
{
    constexpr QStringView form = u"0000-00-00T00:00:00.000Z";
    if (text.size() != form.size())
        return std::nullopt;
    for (qsizetype i = 0; i < form.size(); ++i) {
        if (form[i] == u'0' ? text[i] < u'0' || text[i] > u'9' : text[i] != form[i])
            return std::nullopt;
    }
    const auto number = [text](qsizetype at, qsizetype digits) {
        int value = 0;
        for (const QChar digit : text.sliced(at, digits))
            value = value * 10 + (digit.unicode() - u'0');
        return value;
    };
    using namespace std::chrono;
    const year_month_day day{year(number(0, 4)), month(unsigned(number(5, 2))), std::chrono::day(unsigned(number(8, 2)))};
    const int hour = number(11, 2);
    const int minute = number(14, 2);
    const int second = number(17, 2);
    if (!day.ok() || day.year() == year(0) || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    const auto time = sys_days(day) + hours(hour) + minutes(minute) + seconds(second) + milliseconds(number(20, 3));
    return Timestamp{time.time_since_epoch().count()};
}

} // namespace

std::optional<Timestamp> Timestamp::fromRfc3339(QStringView text)
{
    if (const auto time = fromOwnForm(text))
        return time;
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
