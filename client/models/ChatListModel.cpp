#include "client/models/ChatListModel.h"

#include "common/base/Text.h"

namespace confab {

ChatListModel::ChatListModel(ClientCore &core, QObject *parent)
    : QAbstractListModel(parent)
    , m_core(core)
{
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &ChatListModel::refreshDue);
    m_minute.setInterval(60000);
    connect(&m_minute, &QTimer::timeout, this, &ChatListModel::refreshTexts);
    m_minute.start();
    const Cache &cache = m_core.cache;
    connect(&cache, &Cache::reset, this, &ChatListModel::rebuild);
    connect(&cache, &Cache::chatChanged, this, &ChatListModel::touch);
    connect(&cache, &Cache::receiptsChanged, this, &ChatListModel::touch);
    connect(&cache, &Cache::chatRemoved, this, &ChatListModel::remove);
    connect(&cache, &Cache::personChanged, this, [this](UserId user) {
        for (const CachedChat &chat : m_core.cache.chats()) {
            const ChatId id = chat.chat.id;
            const auto isIn = [&] {
                const QList<CachedMember> &members = m_core.cache.members(id);
                return std::ranges::find(members, user, &CachedMember::userId) != members.end();
            };
            if (chat.chat.peer ? chat.chat.peer->id == user : m_core.cache.hasMembersLoaded(id) && isIn())
                touch(id);
        }
    });
    connect(&cache, &Cache::membersChanged, this, &ChatListModel::touch);
    connect(&m_core.outbox, &Outbox::changed, this, &ChatListModel::touch);
    connect(&m_core.typing, &TypingBook::changed, this, &ChatListModel::touch);
    connect(&m_core.sync, &SyncEngine::caughtUp, this, &ChatListModel::loadingChanged);
    connect(&m_core.connection, &Connection::stateChanged, this, [this] {
        refreshTexts(); // presence is known while there is a line
        Q_EMIT loadingChanged();
    });
    rebuild();
}

void ChatListModel::refreshTexts()
{
    m_roles.clear();
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
    for (const ChatSummary &chat : std::as_const(m_all))
        Q_EMIT summaryChanged(chat.id);
}

bool ChatListModel::loading() const
{
    return m_all.isEmpty() && m_core.connection.isOnline() && !m_core.sync.isCaughtUp();
}

void ChatListModel::rebuild()
{
    beginResetModel();
    m_all.clear();
    m_shown.clear();
    m_due.clear();
    m_roles.clear();
    for (const CachedChat &chat : m_core.cache.chats())
        m_all.insert(chat.chat.id, ChatSummary::of(m_core, listed(chat)));
    for (const ChatSummary &chat : std::as_const(m_all)) {
        if (shows(chat))
            m_shown.append(chat.id);
    }
    std::ranges::sort(m_shown, [this](ChatId a, ChatId b) { return before(a, b); });
    endResetModel();
    Q_EMIT countChanged();
    Q_EMIT totalsChanged();
    Q_EMIT loadingChanged();
}

bool ChatListModel::shows(const ChatSummary &chat) const
{
    if (!m_searchText.isEmpty())
        return folded(chat.title).contains(folded(m_searchText));
    if (m_filter == u"archived")
        return chat.archived;
    return !chat.archived && (m_filter == u"unread" ? chat.unread > 0 : m_filter == u"mentions" ? chat.mentions > 0 : true);
}

bool ChatListModel::before(ChatId a, ChatId b) const
{
    const ChatSummary &left = *m_all.constFind(a);
    const ChatSummary &right = *m_all.constFind(b);
    if (left.pinned != right.pinned)
        return left.pinned;
    return left.activity != right.activity ? left.activity > right.activity : a > b;
}

// A draft is news only where it is not being written: there it neither stands in the row nor moves it.
CachedChat ChatListModel::listed(const CachedChat &chat) const
{
    CachedChat row = chat;
    if (chat.chat.id == m_open) {
        row.draft.clear();
        row.draftAt = 0;
    }
    return row;
}

void ChatListModel::setOpen(ChatId id)
{
    const ChatId left = std::exchange(m_open, id);
    for (const ChatId &chat : {left, id}) {
        if (!chat.isNull())
            touch(chat);
    }
}

void ChatListModel::touch(ChatId id)
{
    m_due.insert(id);
    if (!m_refresh.isActive())
        m_refresh.start(0);
}

void ChatListModel::refreshDue()
{
    const auto due = std::exchange(m_due, {});
    for (const ChatId &id : due)
        refresh(id);
    Q_EMIT totalsChanged();
}

void ChatListModel::refresh(ChatId id)
{
    const CachedChat *chat = m_core.cache.chat(id);
    if (!chat)
        return;
    m_all.insert(id, ChatSummary::of(m_core, listed(*chat)));
    m_roles.remove(id);
    const int at = int(m_shown.indexOf(id));
    const bool shown = shows(m_all[id]);
    if (at >= 0 && !shown) {
        beginRemoveRows({}, at, at);
        m_shown.removeAt(at);
        endRemoveRows();
        Q_EMIT countChanged();
    } else if (shown) {
        // Where it belongs among the others, which are in order to both sides of where it is.
        const auto inOrder = [this](ChatId a, ChatId b) { return before(a, b); };
        const auto place = [&](int from, int upTo) { return int(std::lower_bound(m_shown.cbegin() + from, m_shown.cbegin() + upTo, id, inOrder) - m_shown.cbegin()); };
        int to = place(0, at < 0 ? count() : at);
        if (at >= 0 && to == at)
            to = place(at + 1, count()) - 1;
        if (at < 0) {
            beginInsertRows({}, to, to);
            m_shown.insert(to, id);
            endInsertRows();
            Q_EMIT countChanged();
        } else {
            if (at != to) {
                beginMoveRows({}, at, at, {}, to > at ? to + 1 : to);
                m_shown.move(at, to);
                endMoveRows();
            }
            Q_EMIT dataChanged(index(to), index(to));
        }
    }
    Q_EMIT summaryChanged(id);
}

void ChatListModel::remove(ChatId id)
{
    const int at = int(m_shown.indexOf(id));
    if (at >= 0) {
        beginRemoveRows({}, at, at);
        m_shown.removeAt(at);
        endRemoveRows();
    }
    m_all.remove(id);
    m_roles.remove(id);
    m_due.remove(id);
    Q_EMIT countChanged();
    Q_EMIT totalsChanged();
}

void ChatListModel::arrange()
{
    beginResetModel();
    m_shown.clear();
    for (const ChatSummary &chat : std::as_const(m_all)) {
        if (shows(chat))
            m_shown.append(chat.id);
    }
    std::ranges::sort(m_shown, [this](ChatId a, ChatId b) { return before(a, b); });
    endResetModel();
    Q_EMIT countChanged();
}

void ChatListModel::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    arrange();
    Q_EMIT filterChanged();
}

void ChatListModel::setSearchText(const QString &text)
{
    if (m_searchText == text)
        return;
    m_searchText = text;
    arrange();
    Q_EMIT searchTextChanged();
}

int ChatListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ChatListModel::data(const QModelIndex &index, int role) const
{
    const qsizetype which = role - Qt::UserRole;
    const QList<QByteArray> &names = chatRoleNames();
    if (!index.isValid() || index.row() >= count() || which < 0 || which >= names.size())
        return {};
    return rolesOf(m_shown[index.row()]).value(QString::fromLatin1(names[which]));
}

QHash<int, QByteArray> ChatListModel::roleNames() const
{
    QHash<int, QByteArray> names;
    for (qsizetype i = 0; i < chatRoleNames().size(); ++i)
        names.insert(Qt::UserRole + int(i), chatRoleNames()[i]);
    return names;
}

QVariantMap ChatListModel::get(int row) const
{
    return row >= 0 && row < count() ? rolesOf(m_shown[row]) : QVariantMap();
}

int ChatListModel::indexOf(const QString &chatId) const
{
    const auto id = ChatId::parse(chatId);
    return id ? int(m_shown.indexOf(*id)) : -1;
}

const QVariantMap &ChatListModel::rolesOf(ChatId id) const
{
    auto it = m_roles.find(id);
    if (it == m_roles.end()) {
        const CachedChat *chat = m_core.cache.chat(id);
        it = m_roles.insert(id, chat ? chatRoles(m_core, listed(*chat), QDateTime::currentDateTime()) : QVariantMap());
    }
    return *it;
}

const ChatSummary *ChatListModel::summary(ChatId id) const
{
    const auto it = m_all.constFind(id);
    return it == m_all.constEnd() ? nullptr : &*it;
}

int ChatListModel::totalUnread() const
{
    qint64 total = 0;
    for (const ChatSummary &chat : m_all) {
        // Muted ones count only where they name you.
        total += chat.muted || chat.archived ? chat.mentions : chat.unread;
    }
    return int(total);
}

int ChatListModel::totalMentions() const
{
    qint64 total = 0;
    for (const ChatSummary &chat : m_all)
        total += chat.mentions;
    return int(total);
}

} // namespace confab
