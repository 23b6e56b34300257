#include "tests/server/images/Pictures.h"

#include <QtEndian>

#include <webp/encode.h>

namespace confab::test {

namespace {

QByteArray littleEndian(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

} // namespace

QByteArray webp(const QImage &picture, bool lossless)
{
    const QImage rgba = picture.convertToFormat(QImage::Format_RGBA8888);
    uint8_t *data = nullptr;
    const size_t size = lossless ? WebPEncodeLosslessRGBA(rgba.constBits(), rgba.width(), rgba.height(), int(rgba.bytesPerLine()), &data)
                                 : WebPEncodeRGBA(rgba.constBits(), rgba.width(), rgba.height(), int(rgba.bytesPerLine()), 90, &data);
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    WebPFree(data);
    return bytes;
}

QByteArray webpChunk(const QByteArray &type, const QByteArray &data)
{
    return type + littleEndian(quint32(data.size())) + data + QByteArray(data.size() % 2, '\0');
}

QByteArray extendedWebp(const QByteArray &webp, QSize size, quint8 flags, const QByteArray &chunks)
{
    constexpr int head = 12;
    const QByteArray features = char(flags) + QByteArray(3, '\0') + littleEndian(quint32(size.width() - 1)).first(3) + littleEndian(quint32(size.height() - 1)).first(3);
    const QByteArray body = "WEBP" + webpChunk("VP8X", features) + webp.sliced(head) + chunks;
    return "RIFF" + littleEndian(quint32(body.size())) + body;
}

} // namespace confab::test
