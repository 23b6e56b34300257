#include "server/app/ConfigText.h"

#include "server/app/SettingTable.h"

namespace confab {

using namespace Qt::StringLiterals;

namespace {

QString quoted(QString text)
{
    return u'"' + text.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1) + u'"';
}

QString tomlValue(const Setting &setting, const QStringList &texts)
{
    if (setting.isList) {
        QStringList items;
        for (const QString &text : texts)
            items += quoted(text);
        return u'[' + items.join(", "_L1) + u']';
    }
    const QString text = texts.value(0);
    bool isNumber = false;
    text.toLongLong(&isNumber);
    return isNumber ? text : quoted(text);
}

// For a cell of a table.
QString code(const QString &text)
{
    return text.isEmpty() ? QString() : u'`' + QString(text).replace(u'|', "\\|"_L1) + u'`';
}

} // namespace

QString printedConfig(const Config &config)
{
    // Dotted keys need no tables, so that settings stand in the order of the table of settings.
    QString text, section;
    for (const Setting &setting : settingTable()) {
        if (setting.section() != section)
            text += (section.isEmpty() ? "# %1\n"_L1 : "\n# %1\n"_L1).arg(setting.section());
        section = setting.section();
        QStringList written = setting.written(config);
        if (setting.rule.secret && !written.value(0).isEmpty())
            text += u"# %1 is set\n"_s.arg(setting.key);
        else
            text += u"%1 = %2\n"_s.arg(setting.key, tomlValue(setting, written));
    }
    return text;
}

QString configurationDocument()
{
    QString text = u"# Settings of confabd\n\n"
                   "<!-- Made from the table of settings in server/app/SettingTable.cpp; a test keeps it so. -->\n\n"
                   "Every setting can be given as a flag, as an environment variable or in a TOML file that `--config FILE` or\n"
                   "`CONFAB_CONFIG` names. A flag goes before the environment, the environment before the file, the file before the\n"
                   "default. A secret can also lie in a file of its own, named by the variable with `_FILE` at its end.\n\n"
                   "In the file, `tls.cert` may be written so or as `cert` under `[tls]`. Lists are TOML lists, or separated by commas\n"
                   "in flags and variables; a flag for a list can be repeated; `none` is an empty one. Times are written `250ms`, `15s`, `5min`, `12h` or `30d`,\n"
                   "sizes `512B`, `64KiB` or `1MiB`, rates `10/s:40`: ten a second, and up to forty at once after a rest.\n\n"
                   "`confabd --print-config` prints the settings in force, secrets masked. A wrong setting is named, with what would be\n"
                   "right, and ends the program with status 2. `SIGHUP` reads everything again; settings marked ↻ change at once, others\n"
                   "with the next start.\n"_s;
    QString section;
    for (const Setting &setting : settingTable()) {
        if (setting.section() != section) {
            section = setting.section();
            text += u"\n## %1\n\n| in the file | flag | environment | default | what |\n|---|---|---|---|---|\n"_s.arg(section);
        }
        const QString variable = setting.rule.secret ? code(setting.variable()) + ", "_L1 + code(setting.variable() + "_FILE"_L1) : code(setting.variable());
        text += u"| %1 | %2 | %3 | %4 | %5%6 |\n"_s.arg(code(setting.key), code(u"--%1 %2"_s.arg(setting.flag(), setting.placeholder)), variable,
            code(setting.initial()), setting.doc(), setting.rule.reloadable ? u" ↻"_s : QString());
    }
    return text;
}

} // namespace confab
