#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>

namespace confab::test {

// Pictures made from nothing, as cameras, programs and attackers make them.

// Four quarters, from the top left clockwise: red, green, white, blue. No two ways to turn it look alike.
QImage quarters(QSize size);
// A QColor each for the corners, from the top left clockwise, some way into the picture.
QList<QColor> corners(const QImage &picture);
bool isLike(const QColor &one, const QColor &other); // as far as lossy compression lets it be

QByteArray jpeg(const QImage &picture, bool progressive = false);
QByteArray png(const QImage &picture);
QByteArray webp(const QImage &picture, bool lossless); // an RGBA picture keeps its transparency

// What cameras add, with a place and a name in it.
inline const QByteArray secret = "GPS 52.5163 N 13.3777 E";
QByteArray jpegSegment(quint8 marker, const QByteArray &data);
QByteArray exif(int orientation); // the data of an APP1 segment, with the secret
QByteArray withSegments(const QByteArray &jpeg, const QByteArray &segments); // after the start of the picture
QByteArray pngChunk(const QByteArray &type, const QByteArray &data);
QByteArray withChunks(const QByteArray &png, const QByteArray &chunks);      // after IHDR
QByteArray webpChunk(const QByteArray &type, const QByteArray &data);
QByteArray extendedWebp(const QByteArray &webp, QSize size, quint8 flags, const QByteArray &chunks); // `chunks` after the picture

// One colour, however many pixels: a few bytes.
QByteArray hugePng(QSize size);
QByteArray pngHead(QSize size, quint8 depth, quint8 colourType); // signature and IHDR

} // namespace confab::test
