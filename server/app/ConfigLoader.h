#pragma once

#include "server/app/Config.h"

#include <QHash>

#include <expected>

namespace confab {

// Where settings come from: a flag goes before the environment, that before the file, that before the default.
struct ConfigSources {
    QStringList arguments; // without the program's name
    QHash<QString, QString> environment;

    static ConfigSources ofThisProcess(int argc, char **argv);
};

// Instead of a configuration: the program is to write this and end. Status 2 is a wrong setting.
struct ConfigExit {
    int status = 0;
    QString output;
    QString errors;
};

// --config FILE, --print-config, --help and --version beside the settings. Reads files; call it before serving.
std::expected<Config, ConfigExit> loadConfig(const ConfigSources &sources);

// What a reload makes of the running configuration: `fresh` where that can change while running. `ignored` gets the keys of
// the settings that differ but need a restart.
Config reloaded(const Config &running, const Config &fresh, QStringList *ignored);

} // namespace confab
