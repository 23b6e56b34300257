#include "server/app/ConfigLoader.h"

#include "server/app/CommandLine.h"
#include "server/app/ConfigFile.h"
#include "server/app/ConfigText.h"
#include "server/app/SettingTable.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcessEnvironment>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

// A setting's texts and where they came from, as a person would look for it.
struct Given {
    QStringList texts;
    QString origin;
};

class Loader
{
public:
    Loader(const ConfigSources &sources, const CommandLine &line) : m_sources(sources), m_line(line)
    {
        const QString path = line.configFile.isEmpty() ? sources.environment.value(u"CONFAB_CONFIG"_s) : line.configFile;
        if (path.isEmpty())
            return;
        m_path = path;
        auto read = readConfigFile(path);
        if (read)
            m_file = *std::move(read);
        else
            errors = read.error();
    }

    Config load()
    {
        Config config;
        for (const Setting &setting : settingTable()) {
            const Given given = find(setting);
            if (const auto set = setting.set(config, given.texts); !set)
                complain(setting, given, set.error());
        }
        fillIn(config);
        checkTls(config);
        return config;
    }

    QStringList errors;

private:
    Given find(const Setting &setting)
    {
        if (const auto flag = m_line.settings.constFind(setting.key); flag != m_line.settings.constEnd())
            return {inParts(setting, *flag), "--"_L1 + setting.flag()};
        if (auto variable = fromEnvironment(setting))
            return *variable;
        if (const auto value = m_file.constFind(setting.key); value != m_file.constEnd())
            return {*value, u"%1 in %2"_s.arg(setting.key, m_path)};
        return {setting.isList ? splitList(setting.initial()) : QStringList(setting.initial()), {}};
    }

    std::optional<Given> fromEnvironment(const Setting &setting)
    {
        const QString name = setting.variable();
        const QString fileName = name + "_FILE"_L1;
        const auto &environment = m_sources.environment;
        if (!setting.rule.secret || !environment.contains(fileName)) {
            if (!environment.contains(name))
                return std::nullopt;
            return Given{inParts(setting, {environment.value(name)}), name};
        }
        if (environment.contains(name)) {
            errors += u"%1 and %2 are both set: keep one."_s.arg(name, fileName);
            return Given{{}, name};
        }
        QFile file(environment.value(fileName));
        if (!file.open(QIODevice::ReadOnly)) {
            errors += u"%1: %2 cannot be read: %3"_s.arg(fileName, file.fileName(), file.errorString());
            return Given{{}, fileName};
        }
        return Given{{QString::fromUtf8(file.readAll()).trimmed()}, fileName};
    }

    static QStringList inParts(const Setting &setting, const QStringList &texts)
    {
        return setting.isList ? splitList(texts.join(u',')) : texts;
    }

    void complain(const Setting &setting, const Given &given, const QString &expected)
    {
        const QString shown = setting.rule.secret ? u"the value"_s : u"\"%1\""_s.arg(given.texts.join(u','));
        errors += u"%1: %2 is not right; it must be %3."_s.arg(given.origin, shown, expected);
    }

    // Defaults that depend on the surroundings.
    void fillIn(Config &config) const
    {
        if (!config.dataDir.isEmpty())
            return;
        const auto &environment = m_sources.environment;
        if (const QString state = environment.value(u"STATE_DIRECTORY"_s).section(u':', 0, 0); !state.isEmpty())
            config.dataDir = state;
        else if (const QString data = environment.value(u"XDG_DATA_HOME"_s); QDir::isAbsolutePath(data))
            config.dataDir = data + "/confab"_L1;
        else
            config.dataDir = QDir::homePath() + "/.local/share/confab"_L1;
    }

    void checkTls(const Config &config)
    {
        if (config.tlsCert.isEmpty() != config.tlsKey.isEmpty())
            errors += u"tls.cert and tls.key go together: set both or neither."_s;
        for (const QString &path : {config.tlsCert, config.tlsKey}) {
            if (!path.isEmpty() && !QFileInfo(path).isReadable())
                errors += u"%1: \"%2\" cannot be read; it must be a PEM file."_s.arg(path == config.tlsCert ? u"tls.cert"_s : u"tls.key"_s, path);
        }
    }

    const ConfigSources &m_sources;
    const CommandLine &m_line;
    QString m_path;
    SettingTexts m_file;
};

} // namespace

ConfigSources ConfigSources::ofThisProcess(int argc, char **argv)
{
    ConfigSources sources;
    for (int i = 1; i < argc; ++i)
        sources.arguments += QString::fromLocal8Bit(argv[i]);
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names)
        sources.environment.insert(name, environment.value(name));
    return sources;
}

std::expected<Config, ConfigExit> loadConfig(const ConfigSources &sources)
{
    const auto line = parseCommandLine(sources.arguments);
    if (!line)
        return std::unexpected(line.error());
    Loader loader(sources, *line);
    Config config = loader.load();
    if (!loader.errors.isEmpty()) {
        QString text;
        for (const QString &error : std::as_const(loader.errors))
            text += "confabd: "_L1 + error + u'\n';
        return std::unexpected(ConfigExit{2, {}, text});
    }
    if (line->printConfig)
        return std::unexpected(ConfigExit{0, printedConfig(config), {}});
    return config;
}

Config reloaded(const Config &running, const Config &fresh, QStringList *ignored)
{
    Config next = running;
    for (const Setting &setting : settingTable()) {
        if (setting.rule.reloadable)
            setting.copy(next, fresh);
        else if (ignored && setting.written(running) != setting.written(fresh))
            ignored->append(setting.key);
    }
    return next;
}

} // namespace confab
