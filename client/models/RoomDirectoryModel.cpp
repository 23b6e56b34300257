#include "client/models/RoomDirectoryModel.h"

#include "client/models/Look.h"

namespace confab {

using namespace protocol;

RoomDirectoryModel::RoomDirectoryModel(ClientCore &core, QObject *parent)
    : RowsModel({"chatId", "title", "description", "initials", "colorIndex", "memberCount", "onlineCount", "joined"}, parent)
    , m_core(core)
{
    connect(&core.cache, &Cache::chatChanged, this, &RoomDirectoryModel::show);
    connect(&core.cache, &Cache::chatRemoved, this, &RoomDirectoryModel::show);
    connect(&core.cache, &Cache::reset, this, [this] {
        m_found.clear();
        show();
    });
}

void RoomDirectoryModel::search(const QString &text, Then<bool> then)
{
    RoomQuery query{.query = {}, .cursor = {}, .limit = limits::pageMax};
    if (!text.trimmed().isEmpty())
        query.query = text.trimmed();
    m_loading = true;
    Q_EMIT loadingChanged();
    m_core.api.call<ops::SearchRooms>(query, this, [this, search = ++m_search, then = std::move(then)](const Reply<ChatPage> &page) {
        if (search == m_search) { // a later one has not overtaken it
            m_loading = false;
            Q_EMIT loadingChanged();
            if (page) {
                m_found = page->items;
                show();
            }
        }
        if (!page)
            return then(std::unexpected(page.error()));
        then(true);
    });
}

void RoomDirectoryModel::show()
{
    QList<QVariantMap> rows;
    for (const Chat &room : std::as_const(m_found)) {
        const QString title = shownTitle(room);
        rows.append({{QStringLiteral("chatId"), room.id.toString()},
                     {QStringLiteral("title"), title},
                     {QStringLiteral("description"), room.description},
                     {QStringLiteral("initials"), initialsOf(title)},
                     {QStringLiteral("colorIndex"), colorIndexOf(room.id.uuid())},
                     {QStringLiteral("memberCount"), room.memberCount},
                     {QStringLiteral("onlineCount"), room.onlineCount.value_or(0)},
                     {QStringLiteral("joined"), m_core.cache.chat(room.id) != nullptr}});
    }
    setRows(rows);
}

} // namespace confab
