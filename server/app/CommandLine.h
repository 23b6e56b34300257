#pragma once

#include "server/app/ConfigFile.h"
#include "server/app/ConfigLoader.h"

namespace confab {

struct CommandLine {
    SettingTexts settings; // by key
    QString configFile;
    bool printConfig = false;
};

// Answers --help and --version itself.
std::expected<CommandLine, ConfigExit> parseCommandLine(const QStringList &arguments);

} // namespace confab
