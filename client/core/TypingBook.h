#pragma once

#include "client/core/Api.h"

#include <QHash>
#include <QTimer>

namespace confab {

// Who types where, and telling others that we do. Lives in the thread that made it.
class TypingBook final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds lasts{3500}; // 3 s on the server, and a little for the way
    static constexpr std::chrono::milliseconds repeats{2000};

    explicit TypingBook(Api &api, QObject *parent = nullptr);

    QList<UserId> typing(ChatId chat) const; // the first to begin first
    void noted(ChatId chat, UserId user, bool typing);
    void typeHere(ChatId chat, bool typing);
    void clear();

Q_SIGNALS:
    void changed(confab::ChatId chat);

private:
    struct Typist {
        UserId user;
        std::chrono::milliseconds until; // steady clock
    };

    void expire();
    void schedule();

    Api &m_api;
    QHash<ChatId, QList<Typist>> m_typists;
    QHash<ChatId, std::chrono::milliseconds> m_told; // when we last said that we type
    QTimer m_timer;
};

} // namespace confab
