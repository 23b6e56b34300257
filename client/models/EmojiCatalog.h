#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace confab {

struct EmojiEntry {
    QString emoji;
    QString name;      // English, as Unicode gives it
    QString category;
    QStringList skinTones;
};

// Unicode's emoji, in its order. Read at first use.
const QList<EmojiEntry> &emojiCatalog();

// What emoji are called in a language ("de"), and by which words they are found.
class EmojiWords
{
public:
    // Empty for a language we have no words of.
    explicit EmojiWords(const QString &language);

    QString nameOf(const QString &emoji) const;

    // How well the words typed say this emoji: 0 is best, none is not at all. Each has to begin one of its words, or, from three
    // letters on and in scripts that set no spaces, stand anywhere in one. Case and accents do not matter.
    std::optional<int> match(const QString &emoji, const QStringList &wanted) const;
    static QStringList wanted(const QString &typed);

private:
    struct Words {
        QString name;
        QStringList ofName; // these and the others as they are compared
        QStringList others;
    };
    QHash<QString, Words> m_words;
};

} // namespace confab
