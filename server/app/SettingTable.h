#pragma once

#include "server/app/SettingValue.h"

#include <functional>
#include <vector>

namespace confab {

// One thing that can be set. Its key in the file is "tls.cert"; that makes the flag --tls-cert and the variable
// CONFAB_TLS_CERT, and for secrets CONFAB_…_FILE, a file that holds it.
struct Setting {
    QString key;
    SettingRule rule;
    bool isList = false;
    QString placeholder;
    std::function<ReadSetting(Config &, const QStringList &)> set;
    std::function<QStringList(const Config &)> written;
    std::function<void(Config &to, const Config &from)> copy;

    QString flag() const;     // without the dashes in front
    QString variable() const;
    QString section() const { return QString::fromUtf8(rule.section); }
    QString doc() const { return QString::fromUtf8(rule.doc); }
    QString initial() const { return QString::fromUtf8(rule.initial); }
};

// The one list of settings: flags, environment, file, --help, --print-config and docs/configuration.md are made from it.
const std::vector<Setting> &settingTable();

// A list's entries. None for an empty text and for "none", which command lines can say more easily.
QStringList splitList(const QString &text);

} // namespace confab
