#pragma once

#include <QAbstractListModel>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace confab::gallery {

// A list model written down in QML: rows of plain objects, missing values taken from `defaults`.
// Unlike ListModel it hands out lists and objects as C++ models do. GUI thread only.
class RowsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariantMap defaults MEMBER m_defaults)
    Q_PROPERTY(QVariantList rows READ rows WRITE setRows NOTIFY rowsChanged)
    Q_PROPERTY(int count READ count NOTIFY rowsChanged)

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QVariantList rows() const { return m_rows; }
    void setRows(const QVariantList &rows);
    int count() const { return int(m_rows.size()); }

    Q_INVOKABLE QVariantMap get(int row) const;
    Q_INVOKABLE void insert(int row, const QVariantMap &values);
    Q_INVOKABLE void append(const QVariantMap &values);
    Q_INVOKABLE void set(int row, const QVariantMap &values);
    Q_INVOKABLE void removeRow(int row);

Q_SIGNALS:
    void rowsChanged();

private:
    QVariantMap m_defaults;
    QVariantList m_rows;
};

} // namespace confab::gallery
