#include "client/models/SwitcherModel.h"

#include "client/models/Look.h"
#include "common/base/Text.h"

namespace confab {

using namespace protocol;

namespace {

constexpr qsizetype most = 30;
constexpr int fromServer = 10; // of people, and of rooms

struct Entry {
    int rank; // the lower the nearer to what was typed
    qint64 activity;
    QVariantMap row; // of what is no chat
    ChatId chat;
};

// 0: begins with it; 1: a word begins with it; 2: holds it; none otherwise.
std::optional<int> rankOf(const QString &title, const QString &wanted)
{
    if (wanted.isEmpty())
        return 0;
    const QString text = folded(title);
    if (text.startsWith(wanted))
        return 0;
    if (text.contains(u' ' + wanted))
        return 1;
    if (text.contains(wanted))
        return 2;
    return std::nullopt;
}

QVariantMap row(const QString &kind, const QString &id, const QString &title, const QString &subtitle, const QString &initials, int color, const QString &type)
{
    return {{QStringLiteral("target"), id}, {QStringLiteral("kind"), kind}, {QStringLiteral("title"), title}, {QStringLiteral("subtitle"), subtitle},
            {QStringLiteral("initials"), initials}, {QStringLiteral("colorIndex"), color}, {QStringLiteral("type"), type}};
}

} // namespace

SwitcherModel::SwitcherModel(ClientCore &core, const ChatListModel &chats, QObject *parent)
    : RowsModel({"target", "kind", "title", "subtitle", "initials", "colorIndex", "type"}, parent)
    , m_core(core)
    , m_chats(chats)
{
    // It is seldom looked at, and chats change often.
    m_pause.setSingleShot(true);
    m_pause.setInterval(300);
    connect(&m_pause, &QTimer::timeout, this, &SwitcherModel::refresh);
    connect(&m_chats, &ChatListModel::totalsChanged, &m_pause, qOverload<>(&QTimer::start));
    m_pause.start();
    m_asking.setSingleShot(true);
    m_asking.setInterval(200);
    connect(&m_asking, &QTimer::timeout, this, &SwitcherModel::ask);
    connect(&m_core.cache, &Cache::reset, this, [this] {
        m_people.clear();
        m_rooms.clear();
    });
}

void SwitcherModel::setQuery(const QString &query)
{
    if (m_query == query)
        return;
    m_query = query;
    ++m_asked; // what is under way answers another question
    if (m_query.trimmed().isEmpty())
        m_asking.stop();
    else
        m_asking.start();
    refresh();
    Q_EMIT queryChanged();
}

void SwitcherModel::ask()
{
    if (!m_core.connection.isOnline())
        return;
    const QString wanted = m_query.trimmed();
    const UserQuery people{.query = wanted, .cursor = {}, .limit = fromServer};
    m_core.api.call<ops::SearchUsers>(people, this, [this, asked = m_asked](const Reply<UserPage> &page) {
        if (!page || asked != m_asked)
            return;
        m_people.clear();
        for (const User &user : page->items)
            m_people.insert(user.id, user);
        refresh();
    });
    const RoomQuery rooms{.query = wanted, .cursor = {}, .limit = fromServer};
    m_core.api.call<ops::SearchRooms>(rooms, this, [this, asked = m_asked](const Reply<ChatPage> &page) {
        if (!page || asked != m_asked)
            return;
        m_rooms = page->items;
        refresh();
    });
}

void SwitcherModel::refresh()
{
    const QString wanted = folded(m_query.trimmed());
    QList<Entry> entries;
    QSet<UserId> met;
    for (const ChatSummary &chat : m_chats.all()) {
        const CachedChat *cached = m_core.cache.chat(chat.id);
        if (cached && cached->chat.peer)
            met.insert(cached->chat.peer->id);
        if (const auto rank = rankOf(chat.title, wanted))
            entries.append({*rank, chat.activity, {}, chat.id});
    }
    if (!wanted.isEmpty()) {
        QHash<UserId, User> people = m_people;
        for (const User &user : m_core.cache.people())
            people.insert(user.id, user);
        for (const User &user : std::as_const(people)) {
            if (user.id == m_core.cache.me() || met.contains(user.id))
                continue;
            const QString name = shownName(user);
            auto rank = rankOf(name, wanted);
            if (!rank && folded(user.username).startsWith(wanted))
                rank = 1;
            if (rank)
                entries.append({*rank, 0, row(QStringLiteral("person"), user.id.toString(), name, u'@' + user.username, initialsOf(name),
                                              colorIndexOf(user.id.uuid()), QStringLiteral("direct")), {}});
        }
    }
    for (const Chat &room : std::as_const(m_rooms)) {
        const QString title = shownTitle(room);
        const auto rank = wanted.isEmpty() || m_core.cache.chat(room.id) ? std::nullopt : rankOf(title, wanted);
        if (rank)
            entries.append({*rank, 0, row(QStringLiteral("room"), room.id.toString(), title, cleanLine(room.description), initialsOf(title),
                                          colorIndexOf(room.id.uuid()), QStringLiteral("room")), {}});
    }
    const std::pair<const char *, QString> actions[] = {{"newChat", tr("New chat")}, {"newGroup", tr("New group or room")}, {"rooms", tr("Browse rooms")},
                                                        {"settings", tr("Settings")}, {"profile", tr("Profile and devices")}, {"diagnostics", tr("Diagnostics")}};
    for (const auto &[id, title] : actions) {
        if (const auto rank = rankOf(title, wanted))
            entries.append({*rank + 1, -1, row(QStringLiteral("action"), QString::fromLatin1(id), title, {}, {}, 0, {}), {}});
    }
    std::ranges::stable_sort(entries, [](const Entry &a, const Entry &b) { return a.rank != b.rank ? a.rank < b.rank : a.activity > b.activity; });
    QList<QVariantMap> rows;
    for (const Entry &entry : entries.mid(0, most)) {
        if (entry.chat.isNull()) {
            rows.append(entry.row);
            continue;
        }
        const QVariantMap &roles = m_chats.rolesOf(entry.chat);
        const auto text = [&](const char *role) { return roles.value(QString::fromLatin1(role)).toString(); };
        rows.append(row(QStringLiteral("chat"), entry.chat.toString(), text("title"), text("subtitle"), text("initials"),
                        roles.value(QStringLiteral("colorIndex")).toInt(), text("type")));
    }
    setRows(rows);
}

} // namespace confab
