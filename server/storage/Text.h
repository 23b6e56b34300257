#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace confab {

// What counts as the same text whatever its case: for unique names and for finding. Every backend compares the outcome byte
// by byte.
QString foldCase(QStringView text);

// The folded words of a name, for finding it by the beginning of any of them.
QStringList foldedWords(QStringView text);

// Above every text that begins with `prefix`, in byte order.
QString afterPrefix(const QString &prefix);

// Where the next page of a list begins: a number to sort by and one to tell equals apart. Opaque to clients.
struct Cursor {
    qint64 major = 0;
    qint64 minor = 0;

    QString toString() const;
    static std::optional<Cursor> parse(QStringView text);
};

} // namespace confab
