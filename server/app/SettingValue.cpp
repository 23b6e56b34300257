#include "server/app/SettingValue.h"

#include <QHostAddress>

#include <span>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

struct Unit {
    QLatin1StringView name;
    qint64 factor;
};

// The largest first, so that a value is written in the largest that divides it.
constexpr std::array durations{Unit{"d"_L1, 86'400'000}, Unit{"h"_L1, 3'600'000}, Unit{"min"_L1, 60'000}, Unit{"s"_L1, 1'000}, Unit{"ms"_L1, 1}};
constexpr std::array sizes{Unit{"GiB"_L1, 1LL << 30}, Unit{"MiB"_L1, 1LL << 20}, Unit{"KiB"_L1, 1LL << 10}, Unit{"B"_L1, 1}};

std::optional<qint64> readWithUnit(const QString &text, std::span<const Unit> units)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const qsizetype digits = std::ranges::find_if_not(text, isDigit) - text.begin();
    bool ok = false;
    const qint64 number = QStringView(text).left(digits).toLongLong(&ok);
    const QStringView unit = QStringView(text).sliced(digits).trimmed();
    if (!ok)
        return std::nullopt;
    if (number == 0 && unit.isEmpty())
        return 0;
    for (const Unit &known : units) {
        if (unit == known.name && number <= std::numeric_limits<qint64>::max() / known.factor)
            return number * known.factor;
    }
    return std::nullopt;
}

QString writtenWithUnit(qint64 value, std::span<const Unit> units)
{
    if (value == 0)
        return u"0"_s;
    const auto unit = std::ranges::find_if(units, [value](const Unit &u) { return value % u.factor == 0; });
    return QString::number(value / unit->factor) + unit->name;
}

std::unexpected<QString> outOfRange(const QString &what, const QString &minimum, const QString &maximum)
{
    return std::unexpected(u"%1 from %2 to %3"_s.arg(what, minimum, maximum));
}

} // namespace

ReadSetting readSetting(const QString &text, QString &value, const SettingRule &rule)
{
    if (rule.accepts && !text.isEmpty() && !rule.accepts(text))
        return std::unexpected(QString::fromUtf8(rule.expected));
    value = text;
    return {};
}

ReadSetting readSetting(const QString &text, bool &value, const SettingRule &)
{
    if (text != "on"_L1 && text != "off"_L1)
        return std::unexpected(u"on or off"_s);
    value = text == "on"_L1;
    return {};
}

ReadSetting readSetting(const QString &text, int &value, const SettingRule &rule)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    if (!ok || number < rule.minimum || number > rule.maximum)
        return outOfRange(u"a number"_s, QString::number(rule.minimum), QString::number(rule.maximum));
    value = number;
    return {};
}

ReadSetting readSetting(const QString &text, Size &value, const SettingRule &rule)
{
    const auto bytes = readWithUnit(text, sizes);
    if (!bytes || *bytes < rule.minimum || *bytes > rule.maximum)
        return outOfRange(u"a size, as 64KiB,"_s, writtenSetting(Size{rule.minimum}), writtenSetting(Size{rule.maximum}));
    value.bytes = *bytes;
    return {};
}

ReadSetting readSetting(const QString &text, std::chrono::milliseconds &value, const SettingRule &rule)
{
    using std::chrono::milliseconds;
    const auto ms = readWithUnit(text, durations);
    if (!ms || *ms < rule.minimum || *ms > rule.maximum)
        return outOfRange(u"a time, as 15s or 5min,"_s, writtenSetting(milliseconds(rule.minimum)), writtenSetting(milliseconds(rule.maximum)));
    value = milliseconds(*ms);
    return {};
}

ReadSetting readSetting(const QString &text, Rate &value, const SettingRule &)
{
    const auto wrong = std::unexpected(u"a rate with a burst, as 10/s:30 or 60/min:20"_s);
    const qsizetype slash = text.indexOf(u'/');
    const qsizetype colon = text.indexOf(u':');
    if (slash < 0 || colon < slash)
        return wrong;
    bool countOk = false, burstOk = false;
    Rate rate;
    rate.count = QStringView(text).left(slash).toInt(&countOk);
    rate.burst = QStringView(text).sliced(colon + 1).toInt(&burstOk);
    const auto per = readWithUnit(u'1' + text.sliced(slash + 1, colon - slash - 1), durations);
    if (!countOk || !burstOk || !per || rate.count < 1 || rate.burst < 1)
        return wrong;
    rate.per = std::chrono::milliseconds(*per);
    value = rate;
    return {};
}

ReadSetting readSetting(const QString &text, ListenAddress &value, const SettingRule &)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.left(std::max<qsizetype>(colon, 0));
    const bool bracketed = host.startsWith(u'[') && host.endsWith(u']');
    if (bracketed)
        host = host.sliced(1, host.size() - 2);
    bool ok = false;
    const quint16 port = QStringView(text).sliced(colon + 1).toUShort(&ok);
    const bool isName = host == "localhost"_L1 || host == "*"_L1;
    if (colon < 0 || !ok || (!isName && QHostAddress(host).isNull()) || host.contains(u':') != bracketed)
        return std::unexpected(u"an IP address, localhost or * and a port, as 127.0.0.1:7480, [::1]:7480 or *:7480"_s);
    value = {host, port};
    return {};
}

QString writtenSetting(const QString &value)
{
    return value;
}

QString writtenSetting(bool value)
{
    return value ? u"on"_s : u"off"_s;
}

QString writtenSetting(int value)
{
    return QString::number(value);
}

QString writtenSetting(Size value)
{
    return writtenWithUnit(value.bytes, sizes);
}

QString writtenSetting(std::chrono::milliseconds value)
{
    return writtenWithUnit(value.count(), durations);
}

QString writtenSetting(const Rate &value)
{
    const QString per = writtenSetting(value.per);
    return u"%1/%2:%3"_s.arg(value.count).arg(per.startsWith(u'1') && !per.at(1).isDigit() ? per.sliced(1) : per).arg(value.burst);
}

QString writtenSetting(const ListenAddress &value)
{
    return value.host.contains(u':') ? u"[%1]:%2"_s.arg(value.host).arg(value.port) : u"%1:%2"_s.arg(value.host).arg(value.port);
}

QString placeholderOf(const QString *)
{
    return u"TEXT"_s;
}

QString placeholderOf(const bool *)
{
    return u"on|off"_s;
}

QString placeholderOf(const int *)
{
    return u"NUMBER"_s;
}

QString placeholderOf(const Size *)
{
    return u"SIZE"_s;
}

QString placeholderOf(const Rate *)
{
    return u"RATE"_s;
}

QString placeholderOf(const std::chrono::milliseconds *)
{
    return u"TIME"_s;
}

QString placeholderOf(const ListenAddress *)
{
    return u"HOST:PORT"_s;
}

} // namespace confab
