#pragma once

#include "server/features/base/Publisher.h"
#include "server/storage/Database.h"
#include "server/storage/ReceiptStore.h"

#include <QTimer>

#include <unordered_map>

namespace confab {

// Receipts in large chats. They go only to the authors of the messages newly covered, gathered for a second, and a chat's
// cost at most as many deliveries a second as those of a chat of 50 people may: what is above waits, merged by person, for the
// next second. Memory is bounded: beyond, receipts are not told (get_message_status knows them all).
// Lives in one thread, which must run an event loop.
class AuthorNotices final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype deliveriesPerRound = 50 * 50; // receipts × authors, in one chat

    AuthorNotices(Database &database, Publisher &publisher, std::chrono::milliseconds interval = std::chrono::seconds(1));

    void add(const Mark &mark, const MarkMoved &moved);

private:
    struct Span {
        qint64 from = 0;
        qint64 to = 0; // equal: nothing new
        void stretch(qint64 before, qint64 now);
    };
    struct Covered {
        UserId reader;
        Span delivered;
        Span read;
    };
    struct Notice {
        UserId reader;
        bool read = false;
        qint64 seq = 0;
        QList<UserId> authors;
    };
    struct Round {
        std::vector<Notice> notices;
        std::vector<Covered> later;
    };
    struct Gathered {
        qint64 chatKey = 0;
        std::unordered_map<UserId, Covered> readers;
    };

    void startRound();
    static Round look(Transaction &tx, qint64 chatKey, const std::vector<Covered> &readers);
    void finishRound(ChatId chat, qint64 chatKey, const Round &round);
    void merge(ChatId chat, qint64 chatKey, const Covered &covered);

    Database &m_database;
    Publisher &m_publisher;
    const std::chrono::milliseconds m_interval;
    QTimer m_timer;
    std::unordered_map<ChatId, Gathered> m_gathered;
    size_t m_count = 0; // of all readers in m_gathered
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true); // for reads that come back after this is gone
};

} // namespace confab
