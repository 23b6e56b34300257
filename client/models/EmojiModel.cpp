#include "client/models/EmojiModel.h"

#include "client/models/EmojiCatalog.h"

namespace confab {

namespace {

constexpr qsizetype keptRecent = 32;
enum Role { EmojiRole = Qt::UserRole, NameRole, CategoryRole, SkinTonesRole };
const QString recentName = QStringLiteral("recent");

// Each word typed begins a word of the name.
bool matches(const QString &name, const QStringList &wanted)
{
    return std::ranges::all_of(wanted, [&](const QString &word) { return name.startsWith(word) || name.contains(u' ' + word) || name.contains(u'-' + word); });
}

} // namespace

EmojiModel::EmojiModel(Settings &settings, QObject *parent)
    : QAbstractListModel(parent)
    , m_settings(settings)
    , m_category(QStringLiteral("Smileys & Emotion"))
{
}

// Filled when first looked at, not when the program starts.
int EmojiModel::rowCount(const QModelIndex &parent) const
{
    if (!m_filled)
        const_cast<EmojiModel *>(this)->refresh();
    return parent.isValid() ? 0 : count();
}

QStringList EmojiModel::categories() const
{
    QStringList names;
    for (const EmojiEntry &entry : emojiCatalog()) {
        if (names.isEmpty() || names.last() != entry.category)
            names.append(entry.category);
    }
    return names;
}

QStringList EmojiModel::recent() const
{
    const QStringList kept = m_settings.recentEmoji();
    return kept.isEmpty() ? QStringList{QStringLiteral("👍"), QStringLiteral("❤️"), QStringLiteral("😂"), QStringLiteral("😮"), QStringLiteral("😢"), QStringLiteral("🙏")} : kept;
}

void EmojiModel::refresh()
{
    m_filled = true;
    const QList<EmojiEntry> &all = emojiCatalog();
    const QStringList wanted = m_query.toLower().split(u' ', Qt::SkipEmptyParts);
    QList<qsizetype> shown;
    if (wanted.isEmpty() && m_category == recentName) {
        for (const QString &emoji : recent()) {
            const auto it = std::ranges::find_if(all, [&](const EmojiEntry &entry) { return entry.emoji == emoji || entry.skinTones.contains(emoji); });
            if (it != all.end())
                shown.append(it - all.begin());
        }
    } else {
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (wanted.isEmpty() ? all[i].category == m_category : matches(all[i].name, wanted))
                shown.append(i);
        }
    }
    beginResetModel();
    m_shown = shown;
    endResetModel();
    Q_EMIT countChanged();
}

void EmojiModel::setQuery(const QString &query)
{
    if (m_query == query)
        return;
    m_query = query;
    refresh();
    Q_EMIT queryChanged();
}

void EmojiModel::setCategory(const QString &category)
{
    if (m_category == category)
        return;
    m_category = category;
    refresh();
    Q_EMIT categoryChanged();
}

void EmojiModel::use(const QString &emoji)
{
    QStringList list = recent();
    list.removeAll(emoji);
    list.prepend(emoji);
    m_settings.setRecentEmoji(list.mid(0, keptRecent));
    Q_EMIT recentChanged();
}

QVariant EmojiModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const EmojiEntry &entry = emojiCatalog()[m_shown[index.row()]];
    switch (role) {
    case EmojiRole: return entry.emoji;
    case NameRole: return entry.name;
    case CategoryRole: return entry.category;
    case SkinTonesRole: return entry.skinTones;
    default: return {};
    }
}

QHash<int, QByteArray> EmojiModel::roleNames() const
{
    return {{EmojiRole, "emoji"}, {NameRole, "name"}, {CategoryRole, "category"}, {SkinTonesRole, "skinTones"}};
}

QVariantMap EmojiModel::get(int row) const
{
    QVariantMap map;
    const QHash<int, QByteArray> names = roleNames();
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        map.insert(QString::fromLatin1(it.value()), data(index(row), it.key()));
    return map;
}

QString EmojiModel::first() const
{
    return rowCount() > 0 ? emojiCatalog()[m_shown.first()].emoji : QString();
}

} // namespace confab
