#include "common/base/Text.h"
#include "server/features/files/FileRules.h"
#include "server/net/RangeRequest.h"
#include "server/net/TusRequest.h"
#include "tests/fuzz/Check.h"
#include "tests/fuzz/Request.h"

#include <QRegularExpression>

using namespace confab;

// An upload's header lines are refused, or read as sizes, digests and descriptions that are safe to store, show and send back.
namespace {

void checkDigest(const transport::HttpRequestHead &head)
{
    const auto digest = tus::digest(head);
    FUZZ_CHECK(digest || digest.error().field == u"Upload-Checksum");
    if (!digest || !*digest)
        return;
    const bool isSha1 = (*digest)->algorithm == PieceDigest::Algorithm::Sha1;
    FUZZ_CHECK((*digest)->digest.size() == (isSha1 ? 20 : 32));
    // Base64 can say the same bits in more than one way, but not other bits.
    transport::HttpRequestHead again;
    again.headers.emplace_back("upload-checksum", (isSha1 ? "sha1 " : "sha256 ") + (*digest)->digest.toBase64());
    FUZZ_CHECK((*tus::digest(again))->digest == (*digest)->digest);
}

void checkDescription(const FileDescription &file)
{
    const QByteArray name = file.name.toUtf8();
    FUZZ_CHECK(!name.isEmpty() && name.size() <= 255 && QString::fromUtf8(name) == file.name);
    FUZZ_CHECK(!file.name.contains(u'/') && !file.name.contains(u'\\') && file.name != u"." && file.name != u"..");
    FUZZ_CHECK(!file.name.endsWith(u'.') && !isBlank(file.name) && cleanLine(file.name) == file.name && safeFileName(file.name) == file.name);
    static const QRegularExpression mediaType(QStringLiteral("\\A[^\\s;,/A-Z]+/[^\\s;,/A-Z]+\\z"));
    FUZZ_CHECK(mediaType.match(file.mediaType).hasMatch());
    FUZZ_CHECK(file.durationMs.value_or(0) >= 0 && file.waveform.value_or(QString()).size() <= 96);
    // As an answer's headers.
    const auto visible = [](char c) { return c >= 0x20 && c < 0x7f; };
    const QByteArray disposition = attachmentDisposition(file.name);
    FUZZ_CHECK(std::ranges::all_of(disposition, visible) && disposition.count('"') == 2);
    FUZZ_CHECK(std::ranges::all_of(inertMediaType(file.mediaType), visible) && !inertMediaType(file.mediaType).contains("html"));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto head = requestWith(QByteArrayView(data, qsizetype(size)), "POST /api/v1/files/uploads");
    if (!head)
        return 0;
    FUZZ_CHECK(head->hasHeader("x-http-method-override") || tus::method(*head) == head->method);
    for (const QByteArrayView name : {QByteArrayView("Upload-Length"), QByteArrayView("Upload-Offset")}) {
        const auto number = tus::size(*head, name);
        FUZZ_CHECK(number ? *number >= 0 : !number.error().field.isEmpty());
    }
    checkDigest(*head);
    if (const auto file = FileDescription::fromMetadata(head->header("upload-metadata")))
        checkDescription(*file);
    return 0;
}
