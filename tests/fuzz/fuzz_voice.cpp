#include "client/media/OpusVoice.h"
#include "tests/fuzz/Check.h"

#include <QTemporaryDir>
#include <QtEndian>

#include <ogg/ogg.h>

using namespace confab;

namespace {

// Few inputs would get past the checksum of a page (RFC 3533, 6): each that is whole gets its own.
void makePagesRight(QByteArray &file)
{
    constexpr qsizetype head = 27;
    for (qsizetype at = file.indexOf("OggS"); at >= 0; at = file.indexOf("OggS", at + 1)) {
        auto *bytes = reinterpret_cast<unsigned char *>(file.data()) + at;
        const qsizetype left = file.size() - at;
        if (left < head || left < head + bytes[26])
            continue;
        ogg_page page{bytes, head + bytes[26], bytes + head + bytes[26], 0};
        for (int i = 0; i < bytes[26]; ++i)
            page.body_len += bytes[head + i];
        if (page.header_len + page.body_len <= left)
            ogg_page_checksum_set(&page);
    }
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    FUZZ_CHECK(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

// A voice message becomes a WAV file as its head says, of two hours at most, or nothing.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QTemporaryDir dir;
    static const QString voice = dir.filePath(QStringLiteral("voice"));
    static const QString wav = dir.filePath(QStringLiteral("wav"));
    if (size < 1)
        return 0;
    QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    if ((data[0] & 1) == 0)
        makePagesRight(bytes);
    QFile file(voice);
    FUZZ_CHECK(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size());
    file.close();
    if (!opus::decode(voice, wav)) {
        FUZZ_CHECK(!QFile::exists(wav));
        return 0;
    }
    constexpr qsizetype head = 44;
    constexpr qsizetype longest = qsizetype(2) * 3600 * 24000 * 2;
    const QByteArray sound = contentOf(wav);
    FUZZ_CHECK(sound.size() > head && sound.size() - head <= longest && sound.size() % 2 == 0);
    FUZZ_CHECK(sound.startsWith("RIFF") && qFromLittleEndian<quint32>(sound.constData() + head - 4) == quint32(sound.size() - head));
    return 0;
}
