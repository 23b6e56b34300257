#include "client/app/StatusNotifierItem.h"

#include <QDBusMetaType>
#include <QImage>
#include <QtEndian>

namespace confab {

namespace {

constexpr int largest = 64; // pixels a side; trays are smaller, and all sizes pass the bus at each change

TrayPixmaps pixmapsOf(const QIcon &icon)
{
    TrayPixmaps pixmaps;
    const QList<QSize> sizes = icon.availableSizes();
    for (const QSize &size : sizes) {
        if (size.width() > largest)
            continue;
        const QImage image = icon.pixmap(size, 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
        TrayPixmap pixmap{image.width(), image.height(), QByteArray(image.sizeInBytes(), Qt::Uninitialized)};
        qToBigEndian<quint32>(image.constBits(), qsizetype(image.width()) * image.height(), pixmap.pixels.data());
        pixmaps.append(pixmap);
    }
    return pixmaps;
}

} // namespace

StatusNotifierItem::StatusNotifierItem(QObject *parent, std::function<void()> clicked)
    : QDBusAbstractAdaptor(parent)
    , m_clicked(std::move(clicked))
{
    qDBusRegisterMetaType<TrayPixmap>();
    qDBusRegisterMetaType<TrayPixmaps>();
    qDBusRegisterMetaType<TrayToolTip>();
}

void StatusNotifierItem::setIcon(const QIcon &icon)
{
    m_icon = pixmapsOf(icon);
    Q_EMIT NewIcon();
}

void StatusNotifierItem::setToolTip(const QString &words)
{
    if (m_toolTip == words)
        return;
    m_toolTip = words;
    Q_EMIT NewToolTip();
}

void StatusNotifierItem::Activate(int, int)
{
    m_clicked();
}

void StatusNotifierItem::SecondaryActivate(int, int)
{
    m_clicked();
}

// Without it Wayland would not let the window come to the front. Qt takes it from there.
void StatusNotifierItem::ProvideXdgActivationToken(const QString &token)
{
    qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

QDBusArgument &operator<<(QDBusArgument &argument, const TrayPixmap &pixmap)
{
    argument.beginStructure();
    argument << pixmap.width << pixmap.height << pixmap.pixels;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, TrayPixmap &pixmap)
{
    argument.beginStructure();
    argument >> pixmap.width >> pixmap.height >> pixmap.pixels;
    argument.endStructure();
    return argument;
}

QDBusArgument &operator<<(QDBusArgument &argument, const TrayToolTip &toolTip)
{
    argument.beginStructure();
    argument << toolTip.iconName << toolTip.icon << toolTip.title << toolTip.text;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, TrayToolTip &toolTip)
{
    argument.beginStructure();
    argument >> toolTip.iconName >> toolTip.icon >> toolTip.title >> toolTip.text;
    argument.endStructure();
    return argument;
}

} // namespace confab
