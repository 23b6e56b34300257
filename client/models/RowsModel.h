#pragma once

#include <QAbstractListModel>
#include <QVariantMap>

namespace confab {

// A short list whose rows are maps of their roles. setRows() changes only what differs, so a view keeps its place.
class RowsModel : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    // The first role is what tells rows apart.
    RowsModel(const QList<QByteArray> &roles, QObject *parent);

    int count() const { return int(m_rows.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    Q_INVOKABLE QVariantMap get(int row) const;

    const QList<QVariantMap> &rows() const { return m_rows; }
    void setRows(const QList<QVariantMap> &rows);

Q_SIGNALS:
    void countChanged();

private:
    qsizetype find(const QVariant &key, qsizetype from) const;

    QList<QByteArray> m_roles;
    QString m_key;
    QList<QVariantMap> m_rows;
};

} // namespace confab
