#include "client/cache/Cache.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace confab {

using namespace protocol;

Cache::Cache(QObject *parent)
    : QObject(parent)
{
    m_database.setWatcher([this](const QString &why) { Q_EMIT writingFailed(why); });
}

Result<void> Cache::open(const QString &path, UserId me)
{
    m_database.close();
    CONFAB_TRY(m_database.open(path));
    m_path = path;
    m_me = me;
    load();
    Q_EMIT reset();
    return {};
}

void Cache::load()
{
    m_chats = m_chatTable.all();
    m_people = m_peopleTable.all();
    m_members.clear();
}

void Cache::clear()
{
    m_chats.clear();
    m_people.clear();
    m_members.clear();
}

void Cache::close()
{
    m_database.close();
    m_me = {};
    clear();
    Q_EMIT reset();
}

void Cache::erase()
{
    close();
    if (m_path.isEmpty())
        return;
    const QFileInfo file(m_path);
    for (const QString &name : file.dir().entryList({file.fileName() + u'*'}, QDir::Files)) // its log, and what was set aside
        QFile::remove(file.dir().filePath(name));
}

void Cache::beginEpoch(const QString &epoch)
{
    CacheTransaction transaction(m_database);
    m_chatTable.clear();
    m_chatTable.setMeta(QStringLiteral("epoch"), epoch);
    if (transaction.commit()) {
        load();
        Q_EMIT reset();
    }
}

const CachedChat *Cache::chat(ChatId id) const
{
    const auto it = m_chats.constFind(id);
    return it == m_chats.constEnd() ? nullptr : &*it;
}

CachedChat *Cache::find(ChatId id)
{
    const auto it = m_chats.find(id);
    return it == m_chats.end() ? nullptr : &*it;
}

void Cache::save(const CachedChat &chat)
{
    m_chatTable.put(chat);
}

void Cache::putChat(const Chat &chat)
{
    CacheTransaction transaction(m_database);
    CachedChat *known = find(chat.id);
    if (known) {
        Chat merged = chat;
        merged.seq = known->chat.seq;
        merged.rev = known->chat.rev;
        // A broadcast is the same for all its receivers and so leaves out what is ours.
        const Chat &old = known->chat;
        const auto keep = [](auto &now, const auto &before) {
            if (!now)
                now = before;
        };
        keep(merged.myRole, old.myRole);
        keep(merged.peer, old.peer);
        keep(merged.pinned, old.pinned);
        keep(merged.muted, old.muted);
        keep(merged.archived, old.archived);
        keep(merged.onlineCount, old.onlineCount);
        // The last message belongs to the position, which only changes move.
        merged.lastMessage = old.lastMessage;
        if (chat.seq == old.seq && chat.lastMessage && !merged.lastMessage)
            merged.lastMessage = chat.lastMessage;
        known->chat = std::move(merged);
    } else {
        CachedChat fresh;
        fresh.chat = chat;
        fresh.readSeq = fresh.confirmedRead = chat.readSeq.value_or(0);
        fresh.confirmedDelivered = chat.deliveredSeq.value_or(0);
        fresh.unread = chat.unreadCount.value_or(0);
        fresh.mentions = chat.mentionCount.value_or(0);
        std::tie(fresh.draft, fresh.draftAt) = m_chatTable.draft(chat.id);
        known = &*m_chats.insert(chat.id, fresh);
    }
    save(*known);
    if (chat.peer)
        putPerson(*chat.peer);
    transaction.commit();
    Q_EMIT chatChanged(chat.id);
}

void Cache::removeChat(ChatId id)
{
    if (!m_chats.contains(id))
        return;
    CacheTransaction transaction(m_database);
    m_chatTable.remove(id);
    m_chatTable.removePersonal(id);
    transaction.commit();
    const CachedChat was = m_chats.take(id);
    m_members.remove(id);
    Q_EMIT chatRemoved(id, was.chat);
}

void Cache::forgetChat(ChatId id)
{
    CacheTransaction transaction(m_database);
    m_chatTable.remove(id);
    if (!transaction.commit())
        return;
    load();
    Q_EMIT reset();
}

void Cache::setDraft(ChatId id, const QString &text)
{
    CachedChat *chat = find(id);
    if (!chat || chat->draft == text)
        return;
    chat->draft = text;
    chat->draftAt = text.isEmpty() ? 0 : QDateTime::currentMSecsSinceEpoch();
    CacheTransaction transaction(m_database);
    m_chatTable.putDraft(id, text, chat->draftAt);
    transaction.commit();
    Q_EMIT chatChanged(id);
}

} // namespace confab
