#pragma once

#include "client/core/ClientCore.h"
#include "client/models/RowsModel.h"

#include <QTimer>

namespace confab {

// People of the server whose name matches what is being typed.
class UserSearchModel final : public RowsModel
{
    Q_OBJECT
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(bool loading READ loading NOTIFY loadingChanged)

public:
    explicit UserSearchModel(ClientCore &core, QObject *parent = nullptr);

    QString query() const { return m_query; }
    void setQuery(const QString &query); // asks once the typing pauses
    bool loading() const { return m_loading; }
    void search(const QString &text, Then<bool> then);

Q_SIGNALS:
    void queryChanged();
    void loadingChanged();

private:
    void setLoading(bool loading);

    ClientCore &m_core;
    QString m_query;
    QTimer m_pause;
    quint64 m_search = 0;
    bool m_loading = false;
};

} // namespace confab
