#pragma once

#include "client/models/ChatSummary.h"

#include <QAbstractListModel>
#include <QSet>
#include <QTimer>

namespace confab {

// One's own chats: pinned ones first, then by activity. A chat that moves is moved, never taken out and put in again.
class ChatListModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(QString searchText READ searchText WRITE setSearchText NOTIFY searchTextChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool loading READ loading NOTIFY loadingChanged)

public:
    explicit ChatListModel(ClientCore &core, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return int(m_shown.size()); }
    bool loading() const; // nothing to show yet, but the server has not been heard

    QString filter() const { return m_filter; } // "all", "unread", "mentions" or "archived"
    void setFilter(const QString &filter);
    QString searchText() const { return m_searchText; }
    void setSearchText(const QString &text);

    void setOpen(ChatId id); // the chat before one's eyes
    void refreshTexts(); // after a change of language, or of the time
    Q_INVOKABLE QVariantMap get(int row) const;
    Q_INVOKABLE int indexOf(const QString &chatId) const;
    const ChatSummary *summary(ChatId id) const;
    const QVariantMap &rolesOf(ChatId id) const; // of one of all()
    QList<ChatSummary> all() const { return m_all.values(); }
    int totalUnread() const;
    int totalMentions() const;

Q_SIGNALS:
    void filterChanged();
    void searchTextChanged();
    void countChanged();
    void loadingChanged();
    void totalsChanged();
    void summaryChanged(confab::ChatId id);

private:
    void rebuild();
    void touch(ChatId id);
    void refreshDue();
    void refresh(ChatId id);
    void remove(ChatId id);
    void arrange();
    bool shows(const ChatSummary &chat) const;
    bool before(ChatId a, ChatId b) const;
    CachedChat listed(const CachedChat &chat) const;

    ClientCore &m_core;
    QHash<ChatId, ChatSummary> m_all;
    mutable QHash<ChatId, QVariantMap> m_roles; // of those that were looked at
    QList<ChatId> m_shown;
    ChatId m_open;
    QString m_filter = QStringLiteral("all");
    QString m_searchText;
    QSet<ChatId> m_due; // gathered until the event loop turns: one message changes a chat several times
    QTimer m_refresh;
    QTimer m_minute;    // what is said of times grows old
};

} // namespace confab
