#include "client/app/AppIcon.h"

#include <QPainter>
#include <QPixmap>

namespace confab {

namespace {

const QColor ground(0x53, 0x50, 0xc9);
const QColor badge(0xc4, 0x28, 0x3a);
constexpr int arcUnit = 16; // QPainter counts in sixteenths of a degree

// On a canvas of 64 by 64, whatever its size in pixels.
void drawMark(QPainter &painter)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(2, 2, 60, 60), 17, 17);
    painter.setPen(QPen(Qt::white, 8, Qt::SolidLine, Qt::FlatCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(20, 20, 24, 24), 45 * arcUnit, 270 * arcUnit);
}

// Cut out of the mark, so that it stands apart on any ground. Figures only where they can be read.
void drawBadge(QPainter &painter, int unread, bool figures)
{
    const QRectF circle(26, 26, 38, 38);
    const qreal gap = 4;
    painter.setPen(Qt::NoPen);
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.setBrush(Qt::black);
    painter.drawEllipse(circle.adjusted(-gap, -gap, gap, gap));
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setBrush(badge);
    painter.drawEllipse(circle);
    if (!figures)
        return;
    QFont font;
    font.setPixelSize(unread > 99 ? 17 : unread > 9 ? 22 : 27);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(circle, Qt::AlignCenter, unread > 99 ? QStringLiteral("99+") : QString::number(unread));
}

} // namespace

QIcon appIcon(int unread)
{
    QIcon icon;
    for (const int side : {16, 22, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(side / 64.0, side / 64.0);
        drawMark(painter);
        if (unread > 0)
            drawBadge(painter, unread, side >= (unread > 9 ? 32 : 22));
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace confab
