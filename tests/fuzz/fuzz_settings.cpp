#include "server/app/ConfigFile.h"
#include "server/app/ConfigLoader.h"
#include "server/app/ConfigText.h"
#include "tests/fuzz/Check.h"

#include <QTemporaryFile>

using namespace confab;

// Any file is refused with what is wrong, or taken; and what is taken, printed and read again, is the same configuration.
namespace {

std::expected<Config, ConfigExit> load(const QByteArray &content)
{
    static QTemporaryFile file;
    FUZZ_CHECK(file.open());
    file.resize(0);
    file.write(content);
    file.flush();
    file.close();
    return loadConfig({{QStringLiteral("--config"), file.fileName()}, {}});
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto config = load(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!config) {
        FUZZ_CHECK(config.error().status == 2 && !config.error().errors.isEmpty());
        return 0;
    }
    const QString printed = printedConfig(*config);
    const auto again = load(printed.toUtf8());
    FUZZ_CHECK(again.has_value());
    FUZZ_CHECK(printedConfig(*again) == printed);
    return 0;
}
