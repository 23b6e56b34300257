#include "server/features/chats/Access.h"

namespace confab {

using namespace Qt::StringLiterals;

Result<void> allow(const Membership &member, protocol::Action action)
{
    if (protocol::mayDo(action, member.type, member.role))
        return {};
    return Fail(Error::forbidden(member.type == ChatType::Direct ? u"A direct chat does not allow that."_s : u"Your role in this chat does not allow that."_s));
}

Result<Membership> permit(Transaction &tx, ChatId chat, UserId caller, protocol::Action action)
{
    Result<Membership> member = MemberStore(tx).membership(chat, caller);
    if (member)
        CONFAB_TRY(allow(*member, action));
    return member;
}

Result<void> standAbove(const Membership &member, Role target)
{
    if (protocol::outranks(member.role, target))
        return {};
    return Fail(Error::forbidden(u"Only someone of a higher role may do that to them."_s));
}

} // namespace confab
