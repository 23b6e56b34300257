#include "server/storage/InviteStore.h"

namespace confab {

using namespace Qt::StringLiterals;

#define CONFAB_INVITE_IN_FORCE \
    "i.revoked_at IS NULL AND (i.expires_at IS NULL OR i.expires_at > ?) AND (i.max_uses IS NULL OR i.uses < i.max_uses)"

namespace {

Error noSuchInvite()
{
    return Error::notFound(u"This invite does not exist, has expired or is used up."_s);
}

} // namespace

void InviteStore::insert(qint64 chatKey, const protocol::Invite &invite)
{
    m_tx.run(u"INSERT INTO invites (code, chat_key, created_by, created_at, max_uses, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
        invite.code, chatKey, invite.createdBy, invite.createdAt, invite.maxUses, invite.expiresAt);
}

QList<protocol::Invite> InviteStore::inForce(qint64 chatKey, Timestamp now)
{
    Query row = m_tx.run(u"SELECT i.code, c.id, i.created_by, i.created_at, i.max_uses, i.uses, i.expires_at FROM invites i JOIN chats c ON c.key = i.chat_key "
                         "WHERE i.chat_key = ? AND " CONFAB_INVITE_IN_FORCE " ORDER BY i.created_at DESC, i.code",
        chatKey, now);
    QList<protocol::Invite> invites;
    while (row.next()) {
        protocol::Invite invite;
        invite.code = row.text(0);
        invite.chatId = row.id<ChatId>(1);
        invite.createdBy = row.id<UserId>(2);
        invite.createdAt = row.time(3);
        if (const auto maxUses = row.maybeInteger(4))
            invite.maxUses = int(*maxUses);
        invite.uses = int(row.integer(5));
        invite.expiresAt = row.maybeTime(6);
        invites += invite;
    }
    return invites;
}

bool InviteStore::revoke(qint64 chatKey, const QString &code, Timestamp now)
{
    return m_tx.run(u"UPDATE invites AS i SET revoked_at = ? WHERE i.chat_key = ? AND i.code = ? AND " CONFAB_INVITE_IN_FORCE, now, chatKey, code, now).changed() > 0;
}

Result<InvitedTo> InviteStore::find(const QString &code, Timestamp now, UserId asker)
{
    Query row = m_tx.run(u"SELECT c.key, c.id FROM invites i JOIN chats c ON c.key = i.chat_key "
                         "WHERE i.code = ? AND c.deleted_at IS NULL AND (" CONFAB_INVITE_IN_FORCE
                         " OR EXISTS (SELECT 1 FROM members m WHERE m.chat_key = c.key AND m.user_id = ?))",
        code, now, asker);
    if (!row.next())
        return Fail(noSuchInvite());
    return InvitedTo{row.integer(0), row.id<ChatId>(1)};
}

Result<InvitedTo> InviteStore::use(const QString &code, Timestamp now)
{
    const Result<InvitedTo> invited = find(code, now);
    if (!invited)
        return invited;
    if (m_tx.run(u"UPDATE invites AS i SET uses = uses + 1 WHERE i.code = ? AND " CONFAB_INVITE_IN_FORCE, code, now).changed() == 0)
        return Fail(noSuchInvite());
    return invited;
}

} // namespace confab
