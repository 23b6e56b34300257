#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace confab {

struct EmojiEntry {
    QString emoji;
    QString name;      // English, as Unicode gives it
    QString category;
    QStringList skinTones;
};

// Unicode's emoji, in its order. Read at first use.
const QList<EmojiEntry> &emojiCatalog();

} // namespace confab
