#include "client/app/FilePicker.h"

#ifdef CONFAB_DBUS
#include "client/app/FilePortal.h"
#endif

namespace confab {

void FilePicker::choose(const PickRequest &request, Chosen then)
{
#ifdef CONFAB_DBUS
    if (!m_portal)
        m_portal = new FilePortal(this);
    m_portal->ask(request, [this, request, then = std::move(then)](const std::optional<QList<QUrl>> &urls) mutable {
        if (!urls)
            askScreens(request, std::move(then));
        else if (!urls->isEmpty())
            then(*urls);
    });
#else
    askScreens(request, std::move(then));
#endif
}

void FilePicker::askScreens(const PickRequest &request, Chosen then)
{
    m_then = std::move(then);
    const QString kind = request.kind == PickRequest::Kind::Files ? QStringLiteral("files")
                         : request.kind == PickRequest::Kind::Save ? QStringLiteral("save") : QStringLiteral("folder");
    Q_EMIT wanted({{QStringLiteral("kind"), kind}, {QStringLiteral("title"), request.title},
                   {QStringLiteral("folder"), request.folder}, {QStringLiteral("name"), request.name}});
}

void FilePicker::answer(const QList<QUrl> &urls)
{
    const Chosen then = std::exchange(m_then, {});
    if (then && !urls.isEmpty())
        then(urls);
}

} // namespace confab
