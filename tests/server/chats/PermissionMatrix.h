#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace confab {

// One line of a matrix in docs/permissions.md.
struct PermissionRow {
    QString use;                     // the first column: an operation, with what tells its uses apart behind a slash
    QString operation;               // the part before the slash
    QHash<QString, QString> answers; // by who calls: an error code, or "ok"
};

// The matrix that follows <!-- matrix NAME -->.
QList<PermissionRow> permissionMatrix(const QString &file, const QString &name);

} // namespace confab
