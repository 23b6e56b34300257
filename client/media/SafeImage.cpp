#include "client/media/SafeImage.h"

#include <QFile>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>

namespace confab::safeimage {

namespace {

bool prepare(QImageReader &reader, QIODevice &device)
{
    const QByteArray format = formatOf(device.peek(16));
    if (format.isEmpty())
        return false;
    reader.setAutoDetectImageFormat(false);
    reader.setDecideFormatFromContent(false);
    reader.setDevice(&device);
    reader.setFormat(format);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    return !size.isEmpty() && qint64(size.width()) * size.height() <= mostPixels;
}

bool isTurned(QImageReader &reader)
{
    return reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
}

} // namespace

QByteArray formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpeg";
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return "webp";
    return {};
}

std::optional<QSize> sizeOf(QIODevice &device)
{
    QImageReader reader;
    if (!prepare(reader, device))
        return std::nullopt;
    return isTurned(reader) ? reader.size().transposed() : reader.size();
}

std::optional<QSize> sizeOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? sizeOf(file) : std::nullopt;
}

QImage decode(QIODevice &device, QSize room, Fit fit)
{
    QImageReader reader;
    if (!prepare(reader, device))
        return {};
    const QSize size = isTurned(reader) ? reader.size().transposed() : reader.size();
    QSize wanted = size;
    if (!room.isEmpty()) {
        wanted = size.scaled(room, fit == Fit::Cover ? Qt::KeepAspectRatioByExpanding : Qt::KeepAspectRatio);
        if (wanted.width() > size.width())
            wanted = size;
        wanted = wanted.expandedTo({1, 1});
    }
    if (wanted != size)
        reader.setScaledSize(isTurned(reader) ? wanted.transposed() : wanted);
    QImage image = reader.read();
    if (image.isNull() || fit != Fit::Cover || room.isEmpty())
        return image;
    // Where the picture is smaller than the room, the same shape is cut from what there is.
    const QSize cut = room.scaled(image.size(), Qt::KeepAspectRatio).boundedTo(image.size()).expandedTo({1, 1});
    const QSize kept = cut.width() > room.width() ? room : cut;
    return image.copy((image.width() - kept.width()) / 2, (image.height() - kept.height()) / 2, kept.width(), kept.height());
}

QImage decode(const QString &path, QSize room, Fit fit)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? decode(file, room, fit) : QImage();
}

QImage rounded(const QImage &image, qreal radius)
{
    if (image.isNull() || radius <= 0)
        return image;
    QImage out(image.size(), QImage::Format_ARGB32_Premultiplied);
    out.fill(Qt::transparent);
    QPainter painter(&out);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath path;
    path.addRoundedRect(QRectF(QPointF(0, 0), QSizeF(image.size())), radius, radius);
    painter.fillPath(path, QBrush(image));
    return out;
}

} // namespace confab::safeimage
