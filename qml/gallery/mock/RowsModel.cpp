#include "qml/gallery/mock/RowsModel.h"

namespace confab::gallery {

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString key = QString::fromUtf8(roleNames().value(role));
    return m_rows.at(index.row()).toMap().value(key, m_defaults.value(key));
}

QHash<int, QByteArray> RowsModel::roleNames() const
{
    QHash<int, QByteArray> names;
    int role = Qt::UserRole;
    for (auto it = m_defaults.constBegin(); it != m_defaults.constEnd(); ++it)
        names.insert(++role, it.key().toUtf8());
    return names;
}

void RowsModel::setRows(const QVariantList &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
    Q_EMIT rowsChanged();
}

QVariantMap RowsModel::get(int row) const
{
    if (row < 0 || row >= count())
        return {};
    QVariantMap values = m_defaults;
    values.insert(m_rows.at(row).toMap());
    return values;
}

void RowsModel::insert(int row, const QVariantMap &values)
{
    beginInsertRows({}, row, row);
    m_rows.insert(row, values);
    endInsertRows();
    Q_EMIT rowsChanged();
}

void RowsModel::append(const QVariantMap &values)
{
    insert(count(), values);
}

void RowsModel::set(int row, const QVariantMap &values)
{
    if (row < 0 || row >= count())
        return;
    QVariantMap merged = m_rows.at(row).toMap();
    merged.insert(values);
    m_rows[row] = merged;
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT rowsChanged();
}

void RowsModel::removeRow(int row)
{
    if (row < 0 || row >= count())
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    Q_EMIT rowsChanged();
}

} // namespace confab::gallery
