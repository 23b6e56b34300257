#include "common/protocol/Catalog.h"
#include "common/protocol/JsonReader.h"
#include "common/protocol/JsonWriter.h"
#include "tests/fuzz/Check.h"

#include <QJsonDocument>

using namespace confab;
using namespace confab::protocol;

// Whatever JSON comes is refused, or read to something that is written and read again to the same: as every operation's
// request (what clients send) and every event's payload (what servers send).
namespace {

template<class T>
void readAndWrite(const QJsonValue &json)
{
    const Result<T> value = fromJson<T>(json);
    if (!value)
        return;
    const QByteArray written = toJson(*value);
    const Result<T> again = fromJson<T>(QJsonValue(QJsonDocument::fromJson(written).object()));
    FUZZ_CHECK(again.has_value());
    FUZZ_CHECK(toJson(*again) == written);
}

template<class... Ops>
void asRequests(const QJsonValue &json, std::tuple<Ops...> *)
{
    (readAndWrite<typename Ops::Request>(json), ...);
    (void(fromJson<typename Ops::Request>(json, Scalars::Textual)), ...);
}

template<class... Events>
void asEvents(const QJsonValue &json, std::tuple<Events...> *)
{
    (readAndWrite<typename Events::Payload>(json), ...);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto json = parseStrictJson(QByteArrayView(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!json)
        return 0;
    asRequests(*json, static_cast<Operations *>(nullptr));
    asEvents(*json, static_cast<Events *>(nullptr));
    return 0;
}
