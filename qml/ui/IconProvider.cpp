#include "qml/ui/IconProvider.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace confab::ui {

namespace {
constexpr int iconSize = 20; // px, the grid the icons are drawn on
}

IconProvider::IconProvider()
    : QQuickImageProvider(QQuickImageProvider::Image)
{
}

QImage IconProvider::requestImage(const QString &id, QSize *size, const QSize &requestedSize)
{
    const qsizetype slash = id.indexOf(u'/');
    const QString name = id.left(slash);
    const QByteArray colour = slash < 0 ? QByteArray("000000") : id.mid(slash + 1).toLatin1();
    const QSize target = requestedSize.isEmpty() ? QSize(iconSize, iconSize) : requestedSize;

    QImage image(target, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QFile file(u":/confab/icons/%1.svg"_s.arg(name));
    if (file.open(QIODevice::ReadOnly)) {
        QByteArray drawing = file.readAll();
        drawing.replace("currentColor", "#" + colour);
        QSvgRenderer renderer(drawing);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer.render(&painter, QRectF(QPointF(0, 0), target));
    } else {
        qWarning("no icon named %s", qPrintable(name));
    }
    if (size)
        *size = target;
    return image;
}

} // namespace confab::ui
