#include "client/media/SafeImage.h"

#include <QFile>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>
#include <QTransform>
#include <QtEndian>

namespace confab::safeimage {

namespace {

using Turn = QImageIOHandler::Transformation;

// How EXIF says that what is stored is to be turned (TIFF 6.0, tag 274).
Turn turnOf(QByteArray exif)
{
    if (exif.startsWith(QByteArray("Exif\0\0", 6)))
        exif.remove(0, 6);
    const bool little = exif.startsWith(QByteArray("II*\0", 4));
    if (exif.size() < 8 || (!little && !exif.startsWith(QByteArray("MM\0*", 4))))
        return Turn::TransformationNone;
    const auto number = [&]<class T>(qsizetype at, T) {
        return at < 0 || at + qsizetype(sizeof(T)) > exif.size() ? T(0) : little ? qFromLittleEndian<T>(exif.constData() + at) : qFromBigEndian<T>(exif.constData() + at);
    };
    const qsizetype directory = number(4, quint32());
    for (qsizetype i = 0, entries = number(directory, quint16()); i < entries; ++i) {
        const qsizetype at = directory + 2 + i * 12;
        if (number(at, quint16()) != 274)
            continue;
        using enum Turn;
        constexpr std::array turns{TransformationNone, TransformationMirror, TransformationRotate180, TransformationFlip,
                                   TransformationFlipAndRotate90, TransformationRotate90, TransformationMirrorAndRotate90, TransformationRotate270};
        const quint16 value = number(at + 8, quint16());
        return value >= 1 && value <= 8 ? turns[value - 1] : TransformationNone;
    }
    return Turn::TransformationNone;
}

// Of PNG and WebP, both of which are chunks with a type and a length: Qt's readers do not look for it.
Turn embeddedTurn(QIODevice &device, bool png)
{
    constexpr int mostChunks = 10'000;
    constexpr qint64 mostExif = 64 * 1024;
    const qint64 start = device.pos();
    Turn turn = Turn::TransformationNone;
    qint64 at = start + (png ? 8 : 12);
    for (int i = 0; i < mostChunks && device.seek(at); ++i) {
        const QByteArray head = device.read(8);
        if (head.size() < 8)
            break;
        const quint32 length = png ? qFromBigEndian<quint32>(head.constData()) : qFromLittleEndian<quint32>(head.constData() + 4);
        if (png ? head.endsWith("eXIf") : head.startsWith("EXIF")) {
            turn = turnOf(device.read(std::min<qint64>(length, mostExif)));
            break;
        }
        at += png ? 12 + qint64(length) : 8 + qint64(length) + length % 2;
    }
    device.seek(start);
    return turn;
}

// `left` is what is to be done once it is read.
bool prepare(QImageReader &reader, QIODevice &device, Turn &left)
{
    const QByteArray format = formatOf(device.peek(16));
    if (format.isEmpty())
        return false;
    left = format == "jpeg" ? Turn::TransformationNone : embeddedTurn(device, format == "png");
    reader.setAutoDetectImageFormat(false);
    reader.setDecideFormatFromContent(false);
    reader.setDevice(&device);
    reader.setFormat(format);
    reader.setAutoTransform(true);
    if (reader.transformation() != Turn::TransformationNone)
        left = Turn::TransformationNone; // a Qt that does it itself
    const QSize size = reader.size();
    return !size.isEmpty() && qint64(size.width()) * size.height() <= mostPixels;
}

bool isTurned(QImageReader &reader, Turn left)
{
    return (reader.transformation() | left).testFlag(Turn::TransformationRotate90);
}

QImage turned(const QImage &image, Turn turn)
{
    if (image.isNull() || turn == Turn::TransformationNone)
        return image;
    if (turn == Turn::TransformationRotate270)
        return image.transformed(QTransform().rotate(270));
    const QImage mirrored = image.mirrored(turn & Turn::TransformationMirror, turn & Turn::TransformationFlip);
    return turn & Turn::TransformationRotate90 ? mirrored.transformed(QTransform().rotate(90)) : mirrored;
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
    Turn left = Turn::TransformationNone;
    if (!prepare(reader, device, left))
        return std::nullopt;
    return isTurned(reader, left) ? reader.size().transposed() : reader.size();
}

std::optional<QSize> sizeOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? sizeOf(file) : std::nullopt;
}

QImage decode(QIODevice &device, QSize room, Fit fit)
{
    QImageReader reader;
    Turn left = Turn::TransformationNone;
    if (!prepare(reader, device, left))
        return {};
    const bool onSide = isTurned(reader, left);
    const QSize size = onSide ? reader.size().transposed() : reader.size();
    QSize wanted = size;
    if (!room.isEmpty()) {
        wanted = size.scaled(room, fit == Fit::Cover ? Qt::KeepAspectRatioByExpanding : Qt::KeepAspectRatio);
        if (wanted.width() > size.width())
            wanted = size;
        wanted = wanted.expandedTo({1, 1});
    }
    if (wanted != size)
        reader.setScaledSize(onSide ? wanted.transposed() : wanted);
    const QImage image = turned(reader.read(), left);
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
