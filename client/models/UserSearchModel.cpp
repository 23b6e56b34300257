#include "client/models/UserSearchModel.h"

#include "client/models/Look.h"

namespace confab {

using namespace protocol;

UserSearchModel::UserSearchModel(ClientCore &core, QObject *parent)
    : RowsModel({"userId", "name", "username", "initials", "colorIndex", "presence", "avatarUrl"}, parent)
    , m_core(core)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(200);
    connect(&m_pause, &QTimer::timeout, this, [this] { search(m_query, [](const Reply<bool> &) {}); });
}

void UserSearchModel::setLoading(bool loading)
{
    if (m_loading == loading)
        return;
    m_loading = loading;
    Q_EMIT loadingChanged();
}

void UserSearchModel::setQuery(const QString &query)
{
    if (m_query == query)
        return;
    m_query = query;
    Q_EMIT queryChanged();
    ++m_search; // what is under way answers another question
    if (query.trimmed().isEmpty()) {
        m_pause.stop();
        setLoading(false);
        setRows({});
        return;
    }
    setLoading(true);
    m_pause.start();
}

void UserSearchModel::search(const QString &text, Then<bool> then)
{
    UserQuery query{.query = text.trimmed(), .cursor = {}, .limit = limits::pageDefault};
    setLoading(true);
    m_core.api.call<ops::SearchUsers>(query, this, [this, search = ++m_search, then = std::move(then)](const Reply<UserPage> &page) {
        if (search == m_search) {
            QList<QVariantMap> rows;
            for (const User &user : page ? page->items : QList<User>()) {
                if (user.id == m_core.cache.me())
                    continue;
                const QString name = shownName(user);
                rows.append({{QStringLiteral("userId"), user.id.toString()},
                             {QStringLiteral("name"), name},
                             {QStringLiteral("username"), user.username},
                             {QStringLiteral("initials"), initialsOf(name)},
                             {QStringLiteral("colorIndex"), colorIndexOf(user.id.uuid())},
                             {QStringLiteral("presence"), presenceName(user.status)},
                             {QStringLiteral("avatarUrl"), user.avatarUrl.value.value_or(QString())}});
            }
            setRows(rows);
            setLoading(false); // only now: whoever waited for it looks at the rows
        }
        if (!page)
            return then(std::unexpected(page.error()));
        then(true);
    });
}

} // namespace confab
