#pragma once

#include "client/app/ChatApp.h"
#include "client/app/DesktopNotifications.h"

namespace confab {

// Decides what is worth a notification and carries out what is done with one. Each chat has at most one at a time.
class Notifier final : public QObject
{
    Q_OBJECT

public:
    // The first of `ways` that is available is used.
    Notifier(ChatApp &app, QList<DesktopNotifications *> ways, QObject *parent = nullptr);

private:
    void forget(const QString &chat);
    void arrived(const protocol::Message &message);
    bool worthTelling(const protocol::Message &message) const;
    DesktopNotifications *way() const;

    ChatApp &m_app;
    QList<DesktopNotifications *> m_ways;
    QHash<QString, QString> m_messages; // the message last told of, by chat
    QHash<int, std::pair<QString, QString>> m_replies; // chat and words, by request, until they are taken
};

} // namespace confab
