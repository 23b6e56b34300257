#include "client/app/Autostart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace confab::autostart {

namespace {

QString entryPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/autostart/org.confab.Confab.desktop");
}

// As the desktop entry specification wants arguments of Exec quoted.
QString quoted(QString path)
{
    for (const QChar special : {u'\\', u'"', u'`', u'$'})
        path.replace(special, QString(u'\\') + special);
    path.replace(u'%', QStringLiteral("%%"));
    return u'"' + path.replace(u'\\', QStringLiteral("\\\\")) + u'"';
}

} // namespace

bool isOn()
{
    return QFile::exists(entryPath());
}

void set(bool on)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN) && !defined(Q_OS_ANDROID)
    if (!on) {
        QFile::remove(entryPath());
        return;
    }
    QDir().mkpath(QFileInfo(entryPath()).absolutePath());
    QSaveFile file(entryPath());
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write("[Desktop Entry]\nType=Application\nName=Confab\nIcon=org.confab.Confab\nTerminal=false\nX-GNOME-Autostart-enabled=true\nExec="
               + quoted(QCoreApplication::applicationFilePath()).toUtf8() + " --background\n");
    file.commit();
#else
    Q_UNUSED(on)
#endif
}

} // namespace confab::autostart
