#include "client/app/PlatformTray.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickImageProvider>

namespace confab {

// Hands the icon to QML, which takes it by an address.
class PlatformTray::Pictures final : public QQuickImageProvider
{
public:
    Pictures() : QQuickImageProvider(QQuickImageProvider::Pixmap) {}

    QPixmap requestPixmap(const QString &, QSize *size, const QSize &wanted) override
    {
        const QPixmap pixmap = icon.pixmap(wanted.isValid() ? wanted : QSize(64, 64), 1.0);
        *size = pixmap.size();
        return pixmap;
    }

    QIcon icon;
};

// Balloons: the tray tells only that one was clicked, which is taken to be the last.
class PlatformTray::Messages final : public DesktopNotifications
{
public:
    explicit Messages(PlatformTray &tray) : m_tray(tray) {}

    bool isAvailable() const override { return m_tray.isAvailable() && m_tray.m_shown->property("supportsMessages").toBool(); }
    void show(const QString &key, const QString &title, const QString &text) override
    {
        m_last = key;
        QMetaObject::invokeMethod(m_tray.m_shown.get(), "tell", Q_ARG(QVariant, title), Q_ARG(QVariant, text));
    }
    void withdraw(const QString &) override {}
    void clicked()
    {
        if (!m_last.isEmpty())
            Q_EMIT activated(std::exchange(m_last, {}));
    }

private:
    PlatformTray &m_tray;
    QString m_last;
};

PlatformTray::PlatformTray(QQmlEngine &engine, QObject *parent)
    : Tray(parent)
    , m_pictures(new Pictures)
    , m_messages(std::make_unique<Messages>(*this))
{
    engine.addImageProvider(QStringLiteral("tray"), m_pictures);
    QQmlComponent component(&engine, QUrl(QStringLiteral("qrc:/qt/qml/Confab/Ui/PlatformTray.qml")));
    m_shown.reset(component.create());
    if (!m_shown) {
        qWarning("no tray: %s", qPrintable(component.errorString()));
        return;
    }
    connect(m_shown.get(), SIGNAL(openWanted()), this, SIGNAL(openWanted()));
    connect(m_shown.get(), SIGNAL(quitWanted()), this, SIGNAL(quitWanted()));
    connect(m_shown.get(), SIGNAL(messageClicked()), this, SLOT(messageClicked()));
}

PlatformTray::~PlatformTray() = default;

bool PlatformTray::isAvailable() const
{
    return m_shown && m_shown->property("available").toBool();
}

DesktopNotifications *PlatformTray::messages()
{
    return m_messages.get();
}

void PlatformTray::messageClicked()
{
    m_messages->clicked();
}

void PlatformTray::update()
{
    if (!m_shown)
        return;
    m_pictures->icon = icon();
    m_shown->setProperty("picture", QStringLiteral("image://tray/%1").arg(icon().cacheKey()));
    m_shown->setProperty("tooltip", toolTip());
}

} // namespace confab
