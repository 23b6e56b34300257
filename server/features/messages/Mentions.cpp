#include "server/features/messages/Mentions.h"

#include "server/features/messages/MessageText.h"
#include "server/features/messages/SendFeature.h"
#include "server/storage/UserStore.h"

namespace confab {

QList<UserId> mentioned(Transaction &tx, const Membership &sender, const QString &content, const QList<UserId> &given)
{
    const CalledNames called = calledNames(content, protocol::limits::mentions);
    if (called.everyone && sender.type != ChatType::Direct && sender.role <= Role::Moderator
        && sender.memberCount <= SendFeature::everyoneUpTo)
        return MemberStore(tx).ids(sender.chatKey);
    QList<UserId> users = given;
    for (const QString &name : called.usernames) {
        const auto user = UserStore(tx).idOfUsername(name);
        if (user && !users.contains(*user) && users.size() < protocol::limits::mentions)
            users += *user;
    }
    return users;
}

} // namespace confab
