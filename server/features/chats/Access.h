#pragma once

#include "common/protocol/Permissions.h"
#include "server/storage/MemberStore.h"

namespace confab {

// Whether the member may do it, by the permission table. `forbidden` else.
Result<void> allow(const Membership &member, protocol::Action action);

// The caller's membership if it allows the action: `not_found` for who is no member, `forbidden` for whose role is too low.
Result<Membership> permit(Transaction &tx, ChatId chat, UserId caller, protocol::Action action);

// Whether the member stands above `target`, who is in the same chat. `forbidden` else.
Result<void> standAbove(const Membership &member, Role target);

} // namespace confab
