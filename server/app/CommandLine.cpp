#include "server/app/CommandLine.h"

#include "server/app/SettingTable.h"

#include <CLI/CLI.hpp>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

std::string helpOf(const Setting &setting)
{
    QString text = setting.doc();
    if (!setting.initial().isEmpty())
        text += u" [%1]"_s.arg(setting.initial());
    return text.toStdString();
}

QString suggestionFor(const std::string &unknown)
{
    QStringList flags{u"--config"_s, u"--print-config"_s, u"--help"_s, u"--version"_s};
    for (const Setting &setting : settingTable())
        flags += "--"_L1 + setting.flag();
    const QString name = QString::fromStdString(unknown).section(u'=', 0, 0);
    return u"confabd: there is no argument %1%2\n"_s.arg(name, didYouMean(name, flags));
}

} // namespace

std::expected<CommandLine, ConfigExit> parseCommandLine(const QStringList &arguments)
{
    CLI::App app("Confab's chat server. Every setting can be a flag, an environment variable (--tls-cert is CONFAB_TLS_CERT)\n"
                 "or a line of the file that --config names, in this order of precedence.",
                 "confabd");
    app.set_version_flag("--version", "confabd " CONFAB_VERSION);
    app.allow_extras();

    std::string configFile;
    CommandLine line;
    app.add_option("--config", configFile, "TOML file with settings; also CONFAB_CONFIG")->type_name("FILE");
    app.add_flag("--print-config", line.printConfig, "Print the settings in force as TOML, secrets masked, and end");

    const std::vector<Setting> &table = settingTable();
    std::vector<std::vector<std::string>> values(table.size());
    std::vector<CLI::Option *> options;
    for (size_t i = 0; i < table.size(); ++i) {
        CLI::Option *option = app.add_option("--" + table[i].flag().toStdString(), values[i], helpOf(table[i]));
        option->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        option->type_name(table[i].placeholder.toStdString())->group(table[i].rule.section);
        options.push_back(option);
    }

    std::vector<std::string> reversed; // as CLI11 wants them
    for (const QString &argument : arguments)
        reversed.insert(reversed.begin(), argument.toStdString());
    try {
        app.parse(reversed);
    } catch (const CLI::CallForHelp &) {
        return std::unexpected(ConfigExit{0, QString::fromStdString(app.help()), {}});
    } catch (const CLI::CallForVersion &) {
        return std::unexpected(ConfigExit{0, u"confabd " CONFAB_VERSION "\n"_s, {}});
    } catch (const CLI::ParseError &error) {
        return std::unexpected(ConfigExit{2, {}, u"confabd: %1\n"_s.arg(QString::fromUtf8(error.what()))});
    }

    QString unknown;
    for (const std::string &extra : app.remaining())
        unknown += suggestionFor(extra);
    if (!unknown.isEmpty())
        return std::unexpected(ConfigExit{2, {}, unknown});

    line.configFile = QString::fromStdString(configFile);
    for (size_t i = 0; i < table.size(); ++i) {
        if (options[i]->count() == 0)
            continue;
        QStringList texts;
        for (const std::string &value : values[i])
            texts += QString::fromStdString(value);
        line.settings.insert(table[i].key, texts);
    }
    return line;
}

} // namespace confab
