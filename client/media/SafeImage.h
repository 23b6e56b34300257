#pragma once

#include <QImage>
#include <QIODevice>

#include <optional>

// Pictures that others made. Only PNG, JPEG and WebP are ever looked at, by what they are and not by what they are called;
// how large one is, is read before anything is decoded. Any thread; decode where it may take its time.

namespace confab::safeimage {

constexpr qint64 mostPixels = 32'000'000;

// "png", "jpeg", "webp", or empty: none of ours.
QByteArray formatOf(const QByteArray &firstBytes);

// Pixels as shown, with the orientation applied; nothing where it is none of ours, broken, or too large.
std::optional<QSize> sizeOf(const QString &path);
std::optional<QSize> sizeOf(QIODevice &device);

enum class Fit {
    Inside, // all of it, no larger than asked for
    Cover,  // all of the room, what does not fit cut off evenly
};

// Null where it is none of ours, broken, or too large. An empty `room` means as it is; pictures are never enlarged.
QImage decode(QIODevice &device, QSize room, Fit fit);
QImage decode(const QString &path, QSize room, Fit fit);

// With round corners; `radius` in the image's own pixels.
QImage rounded(const QImage &image, qreal radius);

} // namespace confab::safeimage
