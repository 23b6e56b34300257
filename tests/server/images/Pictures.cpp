#include "tests/server/images/Pictures.h"

#include <QBuffer>
#include <QColor>
#include <QImageWriter>
#include <QPainter>
#include <QtEndian>

#include <array>

namespace confab::test {

namespace {

QByteArray written(const QImage &picture, const char *format, bool progressive = false)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(QByteArrayView(format) == QByteArrayView("jpeg") ? 92 : -1);
    writer.setProgressiveScanWrite(progressive);
    if (!writer.write(picture))
        qFatal("cannot write a picture: %s", qPrintable(writer.errorString()));
    return buffer.data();
}

template<class T>
QByteArray bigEndian(T value)
{
    QByteArray bytes(sizeof(T), Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

quint32 crc(const QByteArray &bytes)
{
    quint32 value = 0xffffffff;
    for (const char byte : bytes) {
        value ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            value = value & 1 ? (value >> 1) ^ 0xedb88320 : value >> 1;
    }
    return ~value;
}

} // namespace

QImage quarters(QSize size)
{
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    const int x = size.width() / 2;
    const int y = size.height() / 2;
    painter.fillRect(0, 0, x, y, Qt::red);
    painter.fillRect(x, 0, size.width() - x, y, Qt::green);
    painter.fillRect(0, y, x, size.height() - y, Qt::blue);
    return picture;
}

QList<QColor> corners(const QImage &picture)
{
    const int x = picture.width() / 5;
    const int y = picture.height() / 5;
    const int right = picture.width() - 1 - x;
    const int bottom = picture.height() - 1 - y;
    return {picture.pixelColor(x, y), picture.pixelColor(right, y), picture.pixelColor(right, bottom), picture.pixelColor(x, bottom)};
}

bool isLike(const QColor &one, const QColor &other)
{
    constexpr int off = 12;
    return std::abs(one.red() - other.red()) <= off && std::abs(one.green() - other.green()) <= off
        && std::abs(one.blue() - other.blue()) <= off && std::abs(one.alpha() - other.alpha()) <= off;
}

QByteArray jpeg(const QImage &picture, bool progressive)
{
    return written(picture, "jpeg", progressive);
}

QByteArray png(const QImage &picture)
{
    return written(picture, "png");
}

QByteArray jpegSegment(quint8 marker, const QByteArray &data)
{
    return QByteArray("\xff", 1) + char(marker) + bigEndian(quint16(data.size() + 2)) + data;
}

QByteArray exif(int orientation)
{
    // Little-endian, two entries: a description, which is the secret, and the orientation.
    QByteArray bytes("Exif\0\0II*\0\x08\0\0\0", 14);
    const quint32 textAt = 8 + 2 + 2 * 12 + 4;
    const auto append = [&](auto value) {
        value = qToLittleEndian(value);
        bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
    };
    append(quint16(2));
    append(quint16(0x010e)), append(quint16(2)), append(quint32(secret.size() + 1)), append(textAt);
    append(quint16(0x0112)), append(quint16(3)), append(quint32(1)), append(quint32(orientation));
    append(quint32(0));
    return bytes + secret + '\0';
}

QByteArray withSegments(const QByteArray &jpeg, const QByteArray &segments)
{
    return jpeg.first(2) + segments + jpeg.sliced(2);
}

QByteArray pngChunk(const QByteArray &type, const QByteArray &data)
{
    return bigEndian(quint32(data.size())) + type + data + bigEndian(crc(type + data));
}

QByteArray pngHead(QSize size, quint8 depth, quint8 colourType)
{
    return QByteArray("\x89PNG\r\n\x1a\n", 8)
        + pngChunk("IHDR", bigEndian(size.width()) + bigEndian(size.height()) + char(depth) + char(colourType) + QByteArray(3, '\0'));
}

QByteArray withChunks(const QByteArray &png, const QByteArray &chunks)
{
    constexpr int afterHead = 8 + 12 + 13;
    return png.first(afterHead) + chunks + png.sliced(afterHead);
}

QByteArray hugePng(QSize size)
{
    const QByteArray rows((size.width() + 7) / 8 * qsizetype(size.height()) + size.height(), '\0'); // one bit a pixel, and a filter byte a row
    return pngHead(size, 1, 0) + pngChunk("IDAT", qCompress(rows).sliced(4)) + pngChunk("IEND", {});
}

} // namespace confab::test
