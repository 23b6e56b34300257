#pragma once

#include <QDBusAbstractAdaptor>
#include <QDBusArgument>
#include <QDBusObjectPath>
#include <QIcon>

#include <functional>

namespace confab {

// Pixels as the interface wants them: ARGB, 32 bits, most significant byte first.
struct TrayPixmap {
    int width = 0;
    int height = 0;
    QByteArray pixels;
};
using TrayPixmaps = QList<TrayPixmap>;

struct TrayToolTip {
    QString iconName;
    TrayPixmaps icon;
    QString title;
    QString text;
};

// org.kde.StatusNotifierItem, which nearly every desktop's tray shows.
class StatusNotifierItem final : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierItem")
    Q_PROPERTY(QString Category READ category CONSTANT)
    Q_PROPERTY(QString Id READ id CONSTANT)
    Q_PROPERTY(QString Title READ title CONSTANT)
    Q_PROPERTY(QString Status READ status CONSTANT)
    Q_PROPERTY(uint WindowId READ windowId CONSTANT)
    Q_PROPERTY(QString IconName READ none CONSTANT)
    Q_PROPERTY(confab::TrayPixmaps IconPixmap READ iconPixmap NOTIFY NewIcon)
    Q_PROPERTY(QString IconAccessibleDesc READ toolTipText NOTIFY NewToolTip)
    Q_PROPERTY(QString OverlayIconName READ none CONSTANT)
    Q_PROPERTY(QString AttentionIconName READ none CONSTANT)
    Q_PROPERTY(confab::TrayToolTip ToolTip READ toolTip NOTIFY NewToolTip)
    Q_PROPERTY(bool ItemIsMenu READ itemIsMenu CONSTANT)
    Q_PROPERTY(QDBusObjectPath Menu READ menu CONSTANT)

public:
    StatusNotifierItem(QObject *parent, std::function<void()> clicked);

    void setIcon(const QIcon &icon);
    void setToolTip(const QString &words);

    static QString path() { return QStringLiteral("/StatusNotifierItem"); }

    static QString category() { return QStringLiteral("Communications"); }
    static QString id() { return QStringLiteral("confab"); }
    static QString title() { return QStringLiteral("Confab"); }
    static QString status() { return QStringLiteral("Active"); }
    static uint windowId() { return 0; }
    static QString none() { return {}; } // a theme's icon would be shown instead of ours, which counts
    TrayPixmaps iconPixmap() const { return m_icon; }
    TrayToolTip toolTip() const { return {{}, {}, m_toolTip, {}}; }
    QString toolTipText() const { return m_toolTip; }
    static bool itemIsMenu() { return false; }
    static QDBusObjectPath menu() { return QDBusObjectPath(path()); }

public Q_SLOTS:
    void Activate(int x, int y);
    void SecondaryActivate(int x, int y);
    void ContextMenu(int, int) {} // the desktop shows Menu
    void Scroll(int, const QString &) {}
    void ProvideXdgActivationToken(const QString &token);

Q_SIGNALS:
    void NewIcon();
    void NewToolTip();

private:
    std::function<void()> m_clicked;
    TrayPixmaps m_icon;
    QString m_toolTip;
};

QDBusArgument &operator<<(QDBusArgument &argument, const TrayPixmap &pixmap);
const QDBusArgument &operator>>(const QDBusArgument &argument, TrayPixmap &pixmap);
QDBusArgument &operator<<(QDBusArgument &argument, const TrayToolTip &toolTip);
const QDBusArgument &operator>>(const QDBusArgument &argument, TrayToolTip &toolTip);

} // namespace confab

Q_DECLARE_METATYPE(confab::TrayPixmap)
Q_DECLARE_METATYPE(confab::TrayToolTip)
