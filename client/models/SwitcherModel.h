#pragma once

#include "client/models/ChatListModel.h"
#include "client/models/RowsModel.h"

namespace confab {

// Where Ctrl+K can go: chats, people, public rooms, and what one can do. What the server knows of the latter follows what is known here.
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
    void ask();

    ClientCore &m_core;
    const ChatListModel &m_chats;
    QString m_query;
    QTimer m_pause;
    QTimer m_asking; // once the typing pauses
    quint64 m_asked = 0;
    QHash<UserId, protocol::User> m_people; // found on the server
    QList<protocol::Chat> m_rooms;
};

} // namespace confab
