#pragma once

#include "tests/chaos/HistoryReader.h"

namespace confab::test {

// What a server's database says, in the names of the histories that it is compared with.
struct StoredLog {
    struct Message {
        qint64 seq = 0;
        qint64 rev = 0;
        int id = 0;
        int sender = 0;
        int clientId = 0;
    };
    struct Chat {
        qint64 seq = 0;
        qint64 rev = 0;
        std::vector<Message> messages; // by seq
    };
    struct Marks {
        qint64 delivered = 0;
        qint64 read = 0;
    };

    int epoch = 0;
    QHash<int, Chat> chats;
    QHash<std::pair<int, int>, Marks> members; // chat, user

    // Answers what is wrong with the file, or nothing.
    QString read(const QString &path, Names &names);
    const Message *message(int chat, qint64 seq) const;
};

} // namespace confab::test
