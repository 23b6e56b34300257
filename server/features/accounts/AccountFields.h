#pragma once

#include "common/base/Result.h"

#include <QString>

// The rules for what an account consists of, beyond the lengths that the wire structs state. Each answers the text as it is
// to be stored, or InvalidArgument naming the field. No state: safe from any thread.

namespace confab {

enum class ReservedNames { Refuse, AllowForAdministrators };

Result<QString> checkedEmail(const QString &email);
Result<QString> checkedUsername(const QString &username, ReservedNames reserved = ReservedNames::Refuse);
Result<QString> checkedDisplayName(const QString &name);
Result<QString> checkedStatusText(const QString &text);
Result<QString> checkedAvatarUrl(const QString &url); // empty: none

// `field` is the one to name in the error.
Result<QString> checkedPassword(const QString &password, const QString &field, const QString &username, const QString &email);

// What someone types to log in with, as the account would have it stored: compared without regard to case then.
QString preparedLogin(const QString &login);

// The same bytes, however one keyboard or another composes the letters.
QString preparedPassword(const QString &password);

// What a device is called in the list of sessions: what it says, else what its user agent says.
QString deviceName(const std::optional<QString> &device, const QString &agent);

} // namespace confab
