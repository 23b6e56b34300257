#include "tests/server/chats/PermissionMatrix.h"

#include <QFile>

namespace confab {

namespace {

QStringList cellsOf(const QString &line)
{
    QStringList cells;
    for (const QString &cell : line.split(u'|'))
        cells += cell.trimmed();
    return cells.size() > 2 ? cells.sliced(1, cells.size() - 2) : QStringList();
}

} // namespace

QList<PermissionRow> permissionMatrix(const QString &file, const QString &name)
{
    QFile document(file);
    QList<PermissionRow> rows;
    if (!document.open(QIODevice::ReadOnly))
        return rows;
    const QStringList lines = QString::fromUtf8(document.readAll()).split(u'\n');
    qsizetype at = lines.indexOf(QStringLiteral("<!-- matrix %1 -->").arg(name));
    if (at < 0)
        return rows;
    const QStringList callers = cellsOf(lines.value(++at)).mid(2);
    for (at += 2; lines.value(at).startsWith(u'|'); ++at) {
        const QStringList cells = cellsOf(lines[at]);
        PermissionRow row{cells.value(0), cells.value(0).section(u'/', 0, 0), {}};
        for (qsizetype i = 0; i < callers.size(); ++i)
            row.answers[callers[i]] = cells.value(i + 2);
        rows += row;
    }
    return rows;
}

} // namespace confab
