#include "client/models/EmojiCatalog.h"

#include <QFile>

static void initEmojiResource()
{
    Q_INIT_RESOURCE(confab_emoji);
}

namespace confab {

namespace {

QList<EmojiEntry> readCatalog()
{
    initEmojiResource();
    QFile file(QStringLiteral(":/confab/emoji/emoji.txt"));
    QList<EmojiEntry> entries;
    if (!file.open(QIODevice::ReadOnly))
        return entries;
    QString category;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    entries.reserve(lines.size());
    for (const QString &line : lines) {
        if (line.startsWith(u"# ")) {
            category = line.mid(2);
            continue;
        }
        const QStringList parts = line.split(u'\t');
        if (parts.size() == 3)
            entries.append({parts[0], parts[1], category, parts[2].split(u' ', Qt::SkipEmptyParts)});
    }
    return entries;
}

} // namespace

const QList<EmojiEntry> &emojiCatalog()
{
    static const QList<EmojiEntry> entries = readCatalog();
    return entries;
}

} // namespace confab
