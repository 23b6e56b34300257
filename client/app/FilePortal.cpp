#include "client/app/FilePortal.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFile>
#include <QGuiApplication>
#include <QVariantMap>
#include <QWindow>

#include <chrono>

namespace confab {

namespace {

using namespace std::chrono_literals;

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString chooser = QStringLiteral("org.freedesktop.portal.FileChooser");
// The portal answers when the dialog is asked for, not when it is closed. One that cannot start would be waited for much longer.
constexpr std::chrono::milliseconds patience = 5s;

// Names our window, which the dialog then stays above. Wayland has no way that Qt would offer.
QString parentWindow()
{
    const QWindow *window = QGuiApplication::focusWindow();
    return window && QGuiApplication::platformName() == u"xcb" ? QStringLiteral("x11:") + QString::number(window->winId(), 16) : QString();
}

QByteArray inBytes(const QString &path)
{
    return QFile::encodeName(path) + '\0';
}

QVariantMap optionsOf(const PickRequest &request, const QString &token)
{
    QVariantMap options{{QStringLiteral("handle_token"), token}, {QStringLiteral("modal"), true}};
    if (request.kind == PickRequest::Kind::Files)
        options.insert(QStringLiteral("multiple"), true);
    if (request.kind == PickRequest::Kind::Folder)
        options.insert(QStringLiteral("directory"), true);
    if (request.kind == PickRequest::Kind::Save)
        options.insert(QStringLiteral("current_name"), request.name);
    if (!request.folder.isEmpty())
        options.insert(QStringLiteral("current_folder"), inBytes(request.folder));
    return options;
}

// One dialog, while it is open. Deletes itself when it has been answered.
class PortalRequest final : public QObject
{
    Q_OBJECT

public:
    PortalRequest(FilePortal::Done done, QObject *parent)
        : QObject(parent)
        , m_done(std::move(done))
    {
    }

    void listen(const QString &handle)
    {
        if (handle != m_handle)
            QDBusConnection::sessionBus().connect(service, handle, QStringLiteral("org.freedesktop.portal.Request"), QStringLiteral("Response"), this,
                                                  SLOT(answered(uint, QVariantMap)));
        m_handle = handle;
    }

    void finish(const std::optional<QList<QUrl>> &urls)
    {
        if (FilePortal::Done done = std::exchange(m_done, {}))
            done(urls);
        deleteLater();
    }

private Q_SLOTS:
    void answered(uint response, const QVariantMap &results)
    {
        QList<QUrl> urls;
        if (response == 0) {
            for (const QString &uri : results.value(QStringLiteral("uris")).toStringList())
                urls.append(QUrl(uri));
        }
        finish(urls);
    }

private:
    FilePortal::Done m_done;
    QString m_handle;
};

} // namespace

void FilePortal::ask(const PickRequest &request, Done done)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return done(std::nullopt);
    const QString token = QStringLiteral("confab%1").arg(++m_last);
    auto *dialog = new PortalRequest(std::move(done), this);
    // Where the answer will be said, so that it cannot come before we listen.
    dialog->listen(path + QStringLiteral("/request/") + bus.baseService().mid(1).replace(u'.', u'_') + u'/' + token);
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, chooser,
                                                       request.kind == PickRequest::Kind::Save ? QStringLiteral("SaveFile") : QStringLiteral("OpenFile"));
    call << parentWindow() << request.title << optionsOf(request, token);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, int(patience.count())), dialog);
    connect(watcher, &QDBusPendingCallWatcher::finished, dialog, [dialog, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        if (reply.isError())
            dialog->finish(std::nullopt);
        else
            dialog->listen(reply.value().path()); // old portals say it in their own place
    });
}

} // namespace confab

#include "FilePortal.moc"
