#pragma once

#include "client/core/ClientCore.h"

#include <QVariantMap>

namespace confab {

// One message of the timeline, or one of our own that is still on its way, ready to show.
struct TimelineRow {
    protocol::Message message;  // as shown: with changes of ours that the server has yet to confirm
    ClientId clientId;
    bool pending = false;       // only in the outbox yet
    bool changing = false;      // a change of ours is on its way
    bool failed = false;
    bool acknowledged = false;
    QString failure;
    QString richText;
    bool jumbo = false;

    qint64 seq() const { return pending ? 0 : message.seq; }

    static TimelineRow of(ClientCore &core, protocol::Message message);
    static TimelineRow of(ClientCore &core, const Outbox::Item &item);
    void applyPhase(const Outbox::Item &item);
};

QVariantList reactionsOf(const protocol::Message &message, UserId me);
bool canEdit(ClientCore &core, const protocol::Message &message);
bool canDelete(ClientCore &core, const protocol::Message &message);

} // namespace confab
