#include "client/models/TimeText.h"

#include <QCoreApplication>
#include <QLocale>

namespace confab {

namespace {

QDateTime local(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms);
}

QString translated(const char *text, int n = -1)
{
    return QCoreApplication::translate("TimeText", text, nullptr, n);
}

} // namespace

QDate dayOf(Timestamp at)
{
    return local(at).date();
}

QString clockText(Timestamp at)
{
    return QLocale().toString(local(at).time(), QLocale::ShortFormat);
}

QString listTimeText(Timestamp at, const QDateTime &now)
{
    const QDate day = dayOf(at);
    const qint64 ago = day.daysTo(now.date());
    if (ago == 0)
        return clockText(at);
    if (ago == 1)
        return translated(QT_TRANSLATE_NOOP("TimeText", "Yesterday"));
    if (ago > 1 && ago < 7)
        return QLocale().standaloneDayName(day.dayOfWeek());
    return QLocale().toString(day, QLocale::ShortFormat);
}

QString dayText(Timestamp at, const QDateTime &now)
{
    const QDate day = dayOf(at);
    const qint64 ago = day.daysTo(now.date());
    if (ago == 0)
        return translated(QT_TRANSLATE_NOOP("TimeText", "Today"));
    if (ago == 1)
        return translated(QT_TRANSLATE_NOOP("TimeText", "Yesterday"));
    return QLocale().toString(day, QLocale::LongFormat);
}

QString lastSeenText(Timestamp at, const QDateTime &now)
{
    const qint64 minutes = (now.toMSecsSinceEpoch() - at.ms) / 60000;
    if (minutes < 1)
        return translated(QT_TRANSLATE_NOOP("TimeText", "last seen just now"));
    if (minutes < 60)
        return translated(QT_TRANSLATE_N_NOOP("TimeText", "last seen %n minute(s) ago"), int(minutes));
    if (dayOf(at) == now.date())
        return translated(QT_TRANSLATE_NOOP("TimeText", "last seen at %1")).arg(clockText(at));
    if (dayOf(at).daysTo(now.date()) == 1)
        return translated(QT_TRANSLATE_NOOP("TimeText", "last seen yesterday"));
    return translated(QT_TRANSLATE_NOOP("TimeText", "last seen on %1")).arg(QLocale().toString(dayOf(at), QLocale::ShortFormat));
}

} // namespace confab
