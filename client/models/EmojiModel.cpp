#include "client/models/EmojiModel.h"

#include <QLocale>

#include <climits>

namespace confab {

namespace {

constexpr qsizetype keptRecent = 32;
enum Role { EmojiRole = Qt::UserRole, NameRole, CategoryRole, SkinTonesRole };
const QString recentName = QStringLiteral("recent");

const QString english = QStringLiteral("en");

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

const EmojiWords &EmojiModel::words() const
{
    if (!m_words)
        m_words = std::make_unique<EmojiWords>(QLocale().name().section(u'_', 0, 0));
    return *m_words;
}

void EmojiModel::retranslate()
{
    m_words.reset();
    if (m_filled)
        refresh();
}

QList<qsizetype> EmojiModel::found() const
{
    if (!m_englishWords)
        m_englishWords = std::make_unique<EmojiWords>(english);
    const QList<EmojiEntry> &all = emojiCatalog();
    const QStringList wanted = EmojiWords::wanted(m_query);
    if (wanted.isEmpty())
        return {};
    QList<std::pair<int, qsizetype>> ranked;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const auto here = words().match(all[i].emoji, wanted);
        const auto there = m_englishWords->match(all[i].emoji, wanted);
        if (here || there)
            ranked.append({std::min(here.value_or(INT_MAX), there.value_or(INT_MAX)), i});
    }
    std::ranges::sort(ranked);
    QList<qsizetype> places;
    for (const auto &[rank, place] : std::as_const(ranked))
        places.append(place);
    return places;
}

void EmojiModel::refresh()
{
    m_filled = true;
    const QList<EmojiEntry> &all = emojiCatalog();
    QList<qsizetype> shown;
    if (!m_query.trimmed().isEmpty()) {
        shown = found();
    } else if (m_category == recentName) {
        for (const QString &emoji : recent()) {
            const auto it = std::ranges::find_if(all, [&](const EmojiEntry &entry) { return entry.emoji == emoji || entry.skinTones.contains(emoji); });
            if (it != all.end())
                shown.append(it - all.begin());
        }
    } else {
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (all[i].category == m_category)
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
    case NameRole: {
        const QString name = words().nameOf(entry.emoji);
        return name.isEmpty() ? entry.name : name;
    }
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
