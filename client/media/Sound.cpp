#include "client/media/Sound.h"

#include <QCoreApplication>
#include <QDir>
#include <QLoggingCategory>
#include <QPluginLoader>

namespace confab {

namespace {

Q_LOGGING_CATEGORY(log, "confab.sound")

// Linked in where a program is one file.
SoundSystem *builtIn()
{
    for (QObject *instance : QPluginLoader::staticInstances()) {
        if (auto *system = qobject_cast<SoundSystem *>(instance))
            return system;
    }
    return nullptr;
}

// Only beside the program or where it was installed to: nowhere that others may write.
QString pluginPath()
{
    const QDir programs(QCoreApplication::applicationDirPath());
    for (const QString &folder : {QStringLiteral("plugins"), QStringLiteral(CONFAB_PLUGIN_DIR)}) {
        const QString path = programs.absoluteFilePath(folder + u'/' + QStringLiteral(CONFAB_SOUND_PLUGIN));
        if (QFile::exists(path))
            return QDir::cleanPath(path);
    }
    return {};
}

} // namespace

bool hasSoundSystem()
{
    static const bool has = builtIn() || !pluginPath().isEmpty();
    return has;
}

SoundSystem *soundSystem()
{
    static SoundSystem *const system = [] {
        if (SoundSystem *linked = builtIn())
            return linked;
        QPluginLoader loader(pluginPath());
        auto *loaded = qobject_cast<SoundSystem *>(loader.instance());
        if (!loaded)
            qCWarning(log) << "no sound:" << loader.errorString();
        return loaded;
    }();
    return system;
}

} // namespace confab
