#include "server/storage/Database.h"

#include "server/storage/Log.h"

namespace confab {

Q_LOGGING_CATEGORY(storageLog, "confab.storage")

Database::Database(const Dialect &dialect, const DatabaseSettings &settings, Writer::Background background)
    : m_writer(dialect, settings, std::move(background))
    , m_readers(dialect, settings)
{
}

Database::~Database() = default;

} // namespace confab
