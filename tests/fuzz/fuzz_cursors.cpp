#include "common/base/Id.h"
#include "server/storage/Text.h"
#include "tests/fuzz/Check.h"

using namespace confab;

// Cursors, ids and what names are found by: what is read is written as something that reads the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto cursor = Cursor::parse(text)) {
        const auto again = Cursor::parse(cursor->toString());
        FUZZ_CHECK(again && again->major == cursor->major && again->minor == cursor->minor);
    }
    if (const auto id = ChatId::parse(text)) {
        FUZZ_CHECK(id->toString() == text.toLower());
        FUZZ_CHECK(ChatId::fromBytes(id->toBytes()) == *id);
    }
    const QString folded = foldCase(text);
    FUZZ_CHECK(afterPrefix(folded).startsWith(folded));
    const QStringList words = foldedWords(text);
    FUZZ_CHECK(!words.contains(QString()));
    return 0;
}
