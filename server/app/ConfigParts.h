#pragma once

#include "server/app/Config.h"
#include "server/app/Metrics.h"
#include "server/auth/KeyFile.h"
#include "server/auth/PasswordHasher.h"
#include "server/features/accounts/GuessingLimits.h"
#include "server/features/files/FileService.h"
#include "server/storage/Database.h"

// What the parts of the server need of the configuration, in their own terms, and of them what metrics show.

namespace confab {

DatabaseSettings databaseSettings(const Config &config); // the file's folder is the data folder
PasswordSettings passwordSettings(const Config &config);
FileRules fileRules(const Config &config);
QString filesFolder(const Config &config);
GuessingLimits::Settings guessingSettings(const Config &config);

// The configured secret, else the keys kept in the data folder, which are made at first start.
Result<QList<SigningKey>> signingKeys(const Config &config);

std::vector<Metrics::Sample> databaseSamples(const Database &database);
std::vector<Metrics::Sample> fileSamples(const FileCounts &counts);

} // namespace confab
