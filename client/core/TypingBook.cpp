#include "client/core/TypingBook.h"

#include "common/base/Clock.h"

namespace confab {

using namespace protocol;

TypingBook::TypingBook(Api &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &TypingBook::expire);
}

QList<UserId> TypingBook::typing(ChatId chat) const
{
    QList<UserId> users;
    for (const Typist &typist : m_typists.value(chat))
        users.append(typist.user);
    return users;
}

void TypingBook::noted(ChatId chat, UserId user, bool typing)
{
    QList<Typist> &typists = m_typists[chat];
    const auto it = std::ranges::find(typists, user, &Typist::user);
    const bool was = it != typists.end();
    if (typing && was)
        it->until = SystemClock().steady() + lasts;
    else if (typing)
        typists.append({user, SystemClock().steady() + lasts});
    else if (was)
        typists.erase(it);
    if (typists.isEmpty())
        m_typists.remove(chat);
    schedule();
    if (was != typing)
        Q_EMIT changed(chat);
}

void TypingBook::schedule()
{
    if (m_typists.isEmpty() || m_timer.isActive())
        return;
    m_timer.start(500);
}

void TypingBook::expire()
{
    const auto now = SystemClock().steady();
    const QList<ChatId> chats = m_typists.keys();
    for (const ChatId &chat : chats) {
        QList<Typist> &typists = m_typists[chat];
        const bool any = typists.removeIf([&](const Typist &typist) { return typist.until <= now; }) > 0;
        if (typists.isEmpty())
            m_typists.remove(chat);
        if (any)
            Q_EMIT changed(chat);
    }
    schedule();
}

void TypingBook::typeHere(ChatId chat, bool typing)
{
    const auto now = SystemClock().steady();
    const auto told = m_told.constFind(chat);
    const bool recent = told != m_told.constEnd() && now - *told < repeats;
    if (typing && !recent) {
        m_told.insert(chat, now);
        m_api.notify<ops::TypingStart>({chat});
    } else if (!typing && told != m_told.constEnd()) {
        m_told.remove(chat);
        m_api.notify<ops::TypingStop>({chat});
    }
}

void TypingBook::clear()
{
    const QList<ChatId> chats = m_typists.keys();
    m_typists.clear();
    m_told.clear();
    for (const ChatId &chat : chats)
        Q_EMIT changed(chat);
}

} // namespace confab
