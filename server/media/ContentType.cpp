#include "server/media/ContentType.h"

#include "common/base/ProgramContent.h"

namespace confab {

using namespace Qt::StringLiterals;

std::optional<QString> shownMediaType(const QString &said, const QByteArray &head)
{
    if (const auto program = ProgramContent::of(head)) {
        // Scripts of many languages begin alike: who says which one it is knows better.
        const bool known = head.startsWith("#!") && (said.startsWith(u"text/x-"_s) || said.startsWith(u"application/x-"_s));
        return known ? std::nullopt : std::optional(QString::fromLatin1(program->mediaType));
    }
    const bool ogg = said == "audio/ogg"_L1 || said == "audio/opus"_L1;
    const bool wav = said == "audio/wav"_L1 || said == "audio/x-wav"_L1;
    if ((ogg && !head.startsWith("OggS")) || (wav && !(head.startsWith("RIFF") && head.mid(8, 4) == "WAVE")))
        return u"application/octet-stream"_s;
    return std::nullopt;
}

} // namespace confab
