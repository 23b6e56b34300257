#pragma once

#include "client/models/FoundWords.h"
#include "client/models/TimelineRow.h"

#include <QAbstractListModel>
#include <QTimer>

namespace confab {

// A window of one chat's messages over the cache: row 0 is the newest. The window is capped, so memory does not grow with the
// history; it grows at the end that is looked at and lets go at the other.
class TimelineModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(QString chatId READ chatId NOTIFY chatIdChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool atNewest READ atNewest NOTIFY atNewestChanged)
    Q_PROPERTY(bool loadingOlder READ loadingOlder NOTIFY loadingOlderChanged)
    Q_PROPERTY(bool loadingNewer READ loadingNewer NOTIFY loadingNewerChanged)
    Q_PROPERTY(bool loaded READ loaded NOTIFY loadedChanged)
    Q_PROPERTY(int newBelowCount READ newBelowCount NOTIFY newBelowCountChanged)
    Q_PROPERTY(int firstUnreadIndex READ firstUnreadIndex NOTIFY firstUnreadIndexChanged)
    Q_PROPERTY(QString highlightedMessageId READ highlightedMessageId NOTIFY highlightedMessageIdChanged)
    Q_PROPERTY(QString searchText READ searchText WRITE setSearchText NOTIFY searchTextChanged)
    Q_PROPERTY(QString typingText READ typingText NOTIFY typingTextChanged)

public:
    static constexpr int cap = 400;  // rows kept
    static constexpr int step = 80;  // rows a chat opens with
    static constexpr int stride = 30; // rows added at once: what fits into a frame
    static constexpr qint64 groupGap = 5 * 60 * 1000; // ms between messages that read as one turn

    explicit TimelineModel(ClientCore &core, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void refreshTexts(); // after a change of language, or of the day

    // Opens at the first unread message, or at the newest.
    void open(ChatId chat);
    void close() { open({}); }

    QString chatId() const { return m_chat.isNull() ? QString() : m_chat.toString(); }
    int count() const { return int(m_rows.size()); }
    bool atNewest() const { return m_atNewest; }
    bool loadingOlder() const { return m_loadingOlder; }
    bool loadingNewer() const { return m_loadingNewer; }
    bool loaded() const { return m_loaded; }
    int newBelowCount() const;
    int firstUnreadIndex() const;
    MessageId sentAs(ClientId clientId) const; // of a message that its rows have; null: none, or not sent yet
    QString highlightedMessageId() const { return m_highlighted; }
    QString searchText() const { return m_searchText; } // whose words are marked in foundText; another chat forgets it
    void setSearchText(const QString &text);
    QString typingText() const;

    Q_INVOKABLE void loadOlder();
    Q_INVOKABLE void loadNewer();
    Q_INVOKABLE void jumpToNewest();
    Q_INVOKABLE void jumpTo(const QString &messageId);
    Q_INVOKABLE void jumpToFirstUnread();
    Q_INVOKABLE void markVisible(qint64 fromSeq, qint64 toSeq);
    Q_INVOKABLE int indexOf(const QString &messageId) const;
    Q_INVOKABLE QVariantMap get(int row) const;
    Q_INVOKABLE QVariant lastEditable() const; // {messageId, clientId, plainText} of the newest own one that may be edited, or null

Q_SIGNALS:
    void chatIdChanged();
    void countChanged();
    void atNewestChanged();
    void loadingOlderChanged();
    void loadingNewerChanged();
    void loadedChanged();
    void newBelowCountChanged();
    void firstUnreadIndexChanged();
    void highlightedMessageIdChanged();
    void searchTextChanged();
    void typingTextChanged();
    void jumped(int row); // where a jump leads, once its row is there

private:
    // The window over the cache: TimelineModelWindow.cpp
    void fill(SeqRange range);
    void clear();
    bool openAround(qint64 seq, bool highlight);
    void fetchAround(qint64 seq, bool highlight);
    void fetchLatest();
    bool extendOlder();
    bool extendNewer();
    void trimNewer();
    void trimOlder();
    void setAtNewest(bool at);
    void setLoadingOlder(bool loading);
    void setLoadingNewer(bool loading);
    void setLoaded(bool loaded);
    void finishJump(qint64 seq, bool highlight);

    // What changes it: TimelineModel.cpp
    void messagesChanged(ChatId chat, const QList<protocol::Message> &messages);
    void messageChanged(const protocol::Message &message);
    void outboxChanged(ChatId chat);
    void insertNewest(const protocol::Message &message);
    bool settlePending(const protocol::Message &message);
    void refreshRows();
    void neighboursChanged(int first, int last);
    void setHighlighted(const QString &messageId);

    int pendingCount() const { return m_pending; }
    int rowOf(qint64 seq) const; // -1 where it is not in the window
    qint64 lowest() const;       // seq; 0 when there is none
    qint64 highest() const;
    const TimelineRow *older(int row) const;
    const TimelineRow *newer(int row) const;
    QVariant value(const TimelineRow &row, int at, int role) const;
    bool mayEdit(const TimelineRow &row) const;
    QString statusText(const TimelineRow &row) const;
    QString uploadFailure(const TimelineRow &row) const;
    void filesMoved(const std::function<bool(const TimelineRow &)> &which);
    QString accessibleText(const TimelineRow &row, int at) const;

    ClientCore &m_core;
    ChatId m_chat;
    QList<TimelineRow> m_rows; // newest first; the first m_pending of them are in the outbox only
    int m_pending = 0;
    bool m_atNewest = true;
    bool m_loadingOlder = false;
    bool m_loadingNewer = false;
    bool m_loaded = false;
    bool m_hadChanges = false; // of the outbox, on messages of this chat
    qint64 m_unreadAfter = -1; // the line sits above the first message of others after this seq; -1: no line
    QString m_highlighted;
    QString m_searchText;
    FoundWords m_found;
    QTimer m_minute;           // days begin, and the time to edit ends
    quint64 m_opening = 0;     // tells answers for an earlier chat or jump apart
};

} // namespace confab
