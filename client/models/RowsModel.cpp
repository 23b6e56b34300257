#include "client/models/RowsModel.h"

#include <QSet>

namespace confab {

RowsModel::RowsModel(const QList<QByteArray> &roles, QObject *parent)
    : QAbstractListModel(parent)
    , m_roles(roles)
    , m_key(QString::fromLatin1(roles.first()))
{
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> RowsModel::roleNames() const
{
    QHash<int, QByteArray> names;
    for (qsizetype i = 0; i < m_roles.size(); ++i)
        names.insert(Qt::UserRole + int(i), m_roles[i]);
    return names;
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    const qsizetype which = role - Qt::UserRole;
    if (!index.isValid() || index.row() >= count() || which < 0 || which >= m_roles.size())
        return {};
    return m_rows[index.row()].value(QString::fromLatin1(m_roles[which]));
}

QVariantMap RowsModel::get(int row) const
{
    return row >= 0 && row < count() ? m_rows[row] : QVariantMap();
}

qsizetype RowsModel::find(const QVariant &key, qsizetype from) const
{
    for (qsizetype i = from; i < m_rows.size(); ++i) {
        if (m_rows[i].value(m_key) == key)
            return i;
    }
    return -1;
}

void RowsModel::setRows(const QList<QVariantMap> &rows)
{
    const int before = count();
    QSet<QString> keys;
    for (const QVariantMap &row : rows)
        keys.insert(row.value(m_key).toString());
    for (int i = count() - 1; i >= 0; --i) {
        if (!keys.contains(m_rows[i].value(m_key).toString())) {
            beginRemoveRows({}, i, i);
            m_rows.removeAt(i);
            endRemoveRows();
        }
    }
    for (int i = 0; i < int(rows.size()); ++i) {
        const qsizetype at = find(rows[i].value(m_key), i);
        if (at < 0) {
            beginInsertRows({}, i, i);
            m_rows.insert(i, rows[i]);
            endInsertRows();
            continue;
        }
        if (at != i) {
            beginMoveRows({}, int(at), int(at), {}, i);
            m_rows.move(at, i);
            endMoveRows();
        }
        if (m_rows[i] != rows[i]) {
            m_rows[i] = rows[i];
            Q_EMIT dataChanged(index(i), index(i));
        }
    }
    if (count() != before)
        Q_EMIT countChanged();
}

} // namespace confab
