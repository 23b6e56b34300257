#pragma once

#include "client/models/ChatListModel.h"
#include "client/models/RowsModel.h"

namespace confab {

// Where Ctrl+K can go: chats, people one knows, and what one can do.
class SwitcherModel final : public RowsModel
{
    Q_OBJECT
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)

public:
    SwitcherModel(ClientCore &core, const ChatListModel &chats, QObject *parent = nullptr);

    QString query() const { return m_query; }
    void setQuery(const QString &query);

Q_SIGNALS:
    void queryChanged();

private:
    void refresh();

    ClientCore &m_core;
    const ChatListModel &m_chats;
    QString m_query;
    QTimer m_pause;
};

} // namespace confab
