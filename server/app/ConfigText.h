#pragma once

#include "server/app/Config.h"

namespace confab {

// The settings as a file that --config would read; secrets are masked.
QString printedConfig(const Config &config);

// docs/configuration.md.
QString configurationDocument();

} // namespace confab
