#include "client/models/ParticipantsModel.h"

#include "client/models/Look.h"
#include "client/models/TimeText.h"
#include "common/base/Text.h"
#include "common/protocol/Permissions.h"

namespace confab {

using namespace protocol;

ParticipantsModel::ParticipantsModel(ClientCore &core, QObject *parent)
    : RowsModel({"userId", "name", "username", "initials", "colorIndex", "avatarUrl", "role", "presence", "lastSeenText", "isMe", "canManage"}, parent)
    , m_core(core)
{
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &ParticipantsModel::refresh);
    const auto soon = [this] { m_refresh.start(0); };
    connect(&core.cache, &Cache::membersChanged, this, [this, soon](ChatId chat) {
        if (chat == m_chat)
            soon();
    });
    connect(&core.cache, &Cache::personChanged, this, soon);
    connect(&core.connection, &Connection::stateChanged, this, soon);
}

void ParticipantsModel::open(ChatId chat)
{
    m_chat = chat;
    refresh();
}

void ParticipantsModel::refresh()
{
    QList<QVariantMap> rows;
    const CachedChat *chat = m_core.cache.chat(m_chat);
    if (!chat)
        return setRows(rows);
    const QDateTime now = QDateTime::currentDateTime();
    const Role mine = chat->chat.myRole.value_or(Role::Member);
    QList<CachedMember> members = m_core.cache.members(m_chat);
    members.removeIf([this](const CachedMember &member) { return !m_core.cache.person(member.userId); });
    std::ranges::sort(members, [this](const CachedMember &a, const CachedMember &b) {
        if (a.role != b.role)
            return a.role < b.role;
        return QString::localeAwareCompare(shownName(*m_core.cache.person(a.userId)), shownName(*m_core.cache.person(b.userId))) < 0;
    });
    for (const CachedMember &member : std::as_const(members)) {
        const User &user = *m_core.cache.person(member.userId);
        const bool isMe = user.id == m_core.cache.me();
        const QString name = shownName(user);
        const QString presence = m_core.connection.isOnline() ? presenceName(user.status) : QString();
        rows.append({{QStringLiteral("userId"), user.id.toString()},
                     {QStringLiteral("name"), name},
                     {QStringLiteral("username"), user.username},
                     {QStringLiteral("initials"), initialsOf(name)},
                     {QStringLiteral("colorIndex"), colorIndexOf(user.id.uuid())},
                     {QStringLiteral("avatarUrl"), user.avatarUrl.value.value_or(QString())},
                     {QStringLiteral("role"), textOf(member.role)},
                     {QStringLiteral("presence"), presence},
                     {QStringLiteral("lastSeenText"), presence == u"offline" && user.lastSeen ? lastSeenText(*user.lastSeen, now) : QString()},
                     {QStringLiteral("isMe"), isMe},
                     {QStringLiteral("canManage"), !isMe && mayDo(Action::RemoveMember, chat->chat.type, mine) && outranks(mine, member.role)}});
    }
    setRows(rows);
}

QVariantList ParticipantsModel::matching(const QString &prefix, int limit) const
{
    const QString wanted = folded(prefix);
    QVariantList found;
    for (const QVariantMap &row : rows()) {
        if (row.value(QStringLiteral("isMe")).toBool() || found.size() >= limit)
            continue;
        const QString name = folded(row.value(QStringLiteral("name")).toString());
        if (folded(row.value(QStringLiteral("username")).toString()).startsWith(wanted) || name.startsWith(wanted) || name.contains(u' ' + wanted))
            found.append(row);
    }
    return found;
}

} // namespace confab
