#include "client/core/Settings.h"

#include <QSettings>
#include <QStandardPaths>
#include <QUrl>

namespace confab {

Settings::Settings(QSettings &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

QVariant Settings::read(const char *key, const QVariant &otherwise) const
{
    return m_store.value(QStringLiteral("ui/") + QLatin1StringView(key), otherwise);
}

void Settings::write(const char *key, const QVariant &value)
{
    const QString name = QStringLiteral("ui/") + QLatin1StringView(key);
    if (m_store.value(name) == value)
        return;
    m_store.setValue(name, value);
    Q_EMIT changed();
}

QString Settings::theme() const
{
    static const QStringList known{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("contrast")};
    const QString theme = read("theme", known.first()).toString();
    return known.contains(theme) ? theme : known.first();
}

void Settings::setTheme(const QString &theme)
{
    write("theme", theme);
}

double Settings::textScale() const
{
    return std::clamp(read("textScale", 1.0).toDouble(), 0.8, 2.0);
}

void Settings::setTextScale(double scale)
{
    write("textScale", std::clamp(scale, 0.8, 2.0));
}

QString Settings::language() const
{
    return read("language", QString()).toString();
}

void Settings::setLanguage(const QString &language)
{
    write("language", language);
}

int Settings::listWidth() const
{
    return std::clamp(read("listWidth", 320).toInt(), 280, 420);
}

void Settings::setListWidth(int width)
{
    write("listWidth", std::clamp(width, 280, 420));
}

QString Settings::downloadFolder() const
{
    const QString chosen = read("downloadFolder", QString()).toString();
    return chosen.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DownloadLocation) : chosen;
}

void Settings::setDownloadFolder(const QString &folder)
{
    const QUrl url(folder);
    write("downloadFolder", url.isLocalFile() ? url.toLocalFile() : folder);
}

bool Settings::downloadAutomatically() const
{
    return read("downloadAutomatically", false).toBool();
}

void Settings::setDownloadAutomatically(bool on)
{
    write("downloadAutomatically", on);
}

QByteArray Settings::windowGeometry() const
{
    return read("windowGeometry", QByteArray()).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_store.setValue(QStringLiteral("ui/windowGeometry"), geometry); // nobody follows it: it changes while a window is dragged
}

Settings::ListLetters Settings::listLetters() const
{
    return {read("titleLetters", QString()).toString(), read("previewLetters", QString()).toString(), read("letterFonts", QStringList()).toStringList(),
            read("letterFontsAmong", QString()).toString()};
}

void Settings::setListLetters(const ListLetters &letters)
{
    m_store.setValue(QStringLiteral("ui/titleLetters"), letters.titles);
    m_store.setValue(QStringLiteral("ui/previewLetters"), letters.previews);
    m_store.setValue(QStringLiteral("ui/letterFonts"), letters.fonts);
    m_store.setValue(QStringLiteral("ui/letterFontsAmong"), letters.fontsAmong);
}

QStringList Settings::recentEmoji() const
{
    return read("recentEmoji", QStringList()).toStringList();
}

void Settings::setRecentEmoji(const QStringList &emoji)
{
    write("recentEmoji", emoji);
}

bool Settings::notifications() const
{
    return read("notifications", true).toBool();
}

void Settings::setNotifications(bool on)
{
    write("notifications", on);
}

bool Settings::notificationPreview() const
{
    return read("notificationPreview", true).toBool();
}

void Settings::setNotificationPreview(bool on)
{
    write("notificationPreview", on);
}

bool Settings::sendWithEnter() const
{
    return read("sendWithEnter", true).toBool();
}

void Settings::setSendWithEnter(bool on)
{
    write("sendWithEnter", on);
}

bool Settings::readReceipts() const
{
    return read("readReceipts", true).toBool();
}

void Settings::setReadReceipts(bool on)
{
    write("readReceipts", on);
}

bool Settings::reducedMotion() const
{
    return read("reducedMotion", false).toBool();
}

void Settings::setReducedMotion(bool on)
{
    write("reducedMotion", on);
}

bool Settings::autostart() const
{
    return read("autostart", false).toBool();
}

void Settings::setAutostart(bool on)
{
    write("autostart", on);
}

bool Settings::closeToTray() const
{
    return read("closeToTray", false).toBool();
}

void Settings::setCloseToTray(bool on)
{
    write("closeToTray", on);
}

} // namespace confab
