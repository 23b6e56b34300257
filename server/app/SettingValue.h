#pragma once

#include "server/app/Config.h"

#include <expected>
#include <limits>

// How each type of setting is written in flags, environment and file alike. The error is what would be right, as the end of
// a sentence that begins with "must be".

namespace confab {

struct SettingRule {
    const char *section = "";
    const char *doc = "";
    const char *initial = "";  // as one would write it; a list's entries have commas between them
    qint64 minimum = 0;        // of numbers; bytes, milliseconds
    qint64 maximum = std::numeric_limits<int>::max();
    bool secret = false;
    bool reloadable = false;   // SIGHUP takes it over
    const char *placeholder = nullptr;
    bool (*accepts)(const QString &text) = nullptr; // texts only
    const char *expected = "";                      // what `accepts` wants
};

using ReadSetting = std::expected<void, QString>;

ReadSetting readSetting(const QString &text, QString &value, const SettingRule &rule);
ReadSetting readSetting(const QString &text, bool &value, const SettingRule &rule);
ReadSetting readSetting(const QString &text, int &value, const SettingRule &rule);
ReadSetting readSetting(const QString &text, Size &value, const SettingRule &rule);
ReadSetting readSetting(const QString &text, Rate &value, const SettingRule &rule);
ReadSetting readSetting(const QString &text, std::chrono::milliseconds &value, const SettingRule &rule);
ReadSetting readSetting(const QString &text, ListenAddress &value, const SettingRule &rule);

QString writtenSetting(const QString &value);
QString writtenSetting(bool value);
QString writtenSetting(int value);
QString writtenSetting(Size value);
QString writtenSetting(const Rate &value);
QString writtenSetting(std::chrono::milliseconds value);
QString writtenSetting(const ListenAddress &value);

QString placeholderOf(const QString *);
QString placeholderOf(const bool *);
QString placeholderOf(const int *);
QString placeholderOf(const Size *);
QString placeholderOf(const Rate *);
QString placeholderOf(const std::chrono::milliseconds *);
QString placeholderOf(const ListenAddress *);

template<protocol::WireEnum E>
QString placeholderOf(const E *)
{
    QStringList names;
    for (const std::string_view name : protocol::EnumNames<E>::names)
        names += QString::fromLatin1(name.data(), qsizetype(name.size()));
    return names.join(u'|');
}

template<protocol::WireEnum E>
ReadSetting readSetting(const QString &text, E &value, const SettingRule &)
{
    const auto known = protocol::enumFromName<E>(text);
    if (!known)
        return std::unexpected(QStringLiteral("one of ") + placeholderOf(&value));
    value = *known;
    return {};
}

template<protocol::WireEnum E>
QString writtenSetting(E value)
{
    const std::string_view name = protocol::nameOf(value);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

} // namespace confab
