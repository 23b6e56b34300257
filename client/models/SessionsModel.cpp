#include "client/models/SessionsModel.h"

#include "client/models/TimeText.h"
#include "common/base/Text.h"

namespace confab {

using namespace protocol;

SessionsModel::SessionsModel(ClientCore &core, QObject *parent)
    : RowsModel({"sessionId", "device", "ip", "lastSeenText", "current"}, parent)
    , m_core(core)
{
}

void SessionsModel::load(Then<bool> then)
{
    m_core.api.call<ops::ListSessions>({}, this, [this, then = std::move(then)](Reply<DeviceSessions> sessions) {
        if (!sessions)
            return then(std::unexpected(sessions.error()));
        std::ranges::stable_sort(sessions->items, std::greater(), [](const DeviceSession &s) { return std::pair(s.current, s.lastSeen); });
        QList<QVariantMap> rows;
        for (const DeviceSession &session : std::as_const(sessions->items)) {
            rows.append({{QStringLiteral("sessionId"), session.id.toString()},
                         {QStringLiteral("device"), cleanLine(session.device)},
                         {QStringLiteral("ip"), session.address},
                         {QStringLiteral("lastSeenText"), session.current ? tr("this device") : lastSeenText(session.lastSeen, QDateTime::currentDateTime())},
                         {QStringLiteral("current"), session.current}});
        }
        setRows(rows);
        then(true);
    });
}

} // namespace confab
