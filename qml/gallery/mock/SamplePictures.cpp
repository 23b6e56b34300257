#include "qml/gallery/mock/SamplePictures.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

namespace confab::gallery {

SamplePictures::SamplePictures()
    : QQuickImageProvider(QQuickImageProvider::Image)
{
}

QImage SamplePictures::requestImage(const QString &, QSize *size, const QSize &requestedSize)
{
    const QSize target = requestedSize.isEmpty() ? QSize(320, 180) : requestedSize;
    QImage image(target, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);

    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath frame;
    frame.addRoundedRect(QRectF(QPointF(0, 0), target), 12, 12);
    QLinearGradient sky(0, 0, target.width() * 0.3, target.height());
    sky.setColorAt(0, QColor(0x8F, 0xB4, 0xDC));
    sky.setColorAt(0.45, QColor(0xC6, 0xB2, 0xE4));
    sky.setColorAt(0.8, QColor(0xF0, 0xC6, 0xA2));
    sky.setColorAt(1, QColor(0x72, 0x90, 0x68));
    painter.fillPath(frame, sky);
    if (size)
        *size = target;
    return image;
}

} // namespace confab::gallery
