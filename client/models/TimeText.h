#pragma once

#include "common/base/Clock.h"

#include <QDateTime>
#include <QString>

namespace confab {

// Moments in words, in the person's locale and time zone.

QString clockText(Timestamp at);                          // 10:33
QString listTimeText(Timestamp at, const QDateTime &now); // 10:33, Yesterday, Tuesday, 3 May
QString dayText(Timestamp at, const QDateTime &now);      // Today, Yesterday, Tuesday, 3 May 2026
QString lastSeenText(Timestamp at, const QDateTime &now); // last seen 10 minutes ago
QDate dayOf(Timestamp at);

} // namespace confab
