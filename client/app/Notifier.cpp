#include "client/app/Notifier.h"

#include "client/models/Attachments.h"
#include "client/models/Look.h"
#include "client/models/Markdown.h"

namespace confab {

using namespace protocol;

namespace {

// What was missed for longer shows as unread; a wave of notifications after a night offline helps no one.
constexpr qint64 stale = 10 * 60 * 1000; // ms

} // namespace

Notifier::Notifier(ChatApp &app, QList<DesktopNotifications *> ways, QObject *parent)
    : QObject(parent)
    , m_app(app)
    , m_ways(std::move(ways))
{
    connect(&app.core().cache, &Cache::messageArrived, this, &Notifier::arrived);
    connect(&app.core().cache, &Cache::chatChanged, this, [this](ChatId id) {
        const CachedChat *chat = m_app.core().cache.chat(id);
        if (chat && chat->unread == 0)
            forget(id.toString());
    });
    connect(&app.core().cache, &Cache::chatRemoved, this, [this](ChatId id) { forget(id.toString()); });
    connect(&app.core().cache, &Cache::reset, this, [this] {
        const QStringList told = m_messages.keys();
        for (const QString &chat : told) {
            if (!m_app.core().cache.chat(ChatId::parse(chat).value_or(ChatId())))
                forget(chat);
        }
    });
    // What was written in a notification has no other place to be kept.
    connect(&app, &ChatApp::requestFinished, this, [this](int request, bool ok, const QVariant &, const QVariant &error) {
        const auto [chat, words] = m_replies.take(request);
        if (ok || words.isEmpty())
            return;
        if (m_app.draft(chat).isEmpty())
            m_app.setDraft(chat, words);
        if (way())
            way()->show(chat, tr("Your reply was not sent"), error.toMap().value(QStringLiteral("message")).toString());
    });
    for (DesktopNotifications *way : std::as_const(m_ways)) {
        connect(way, &DesktopNotifications::activated, this, [this](const QString &chat) {
            Q_EMIT m_app.windowWanted();
            m_app.setCurrentChatId(chat);
            Q_EMIT m_app.notificationActivated(chat, m_messages.value(chat));
        });
        connect(way, &DesktopNotifications::replied, this, [this](const QString &chat, const QString &text) {
            m_replies.insert(m_app.send(chat, text), {chat, text});
            if (const CachedChat *known = m_app.core().cache.chat(ChatId::parse(chat).value_or(ChatId())))
                m_app.core().markRead(known->chat.id, known->chat.seq);
        });
        connect(way, &DesktopNotifications::readMarked, this, [this](const QString &chat) {
            if (const CachedChat *known = m_app.core().cache.chat(ChatId::parse(chat).value_or(ChatId())))
                m_app.core().markRead(known->chat.id, known->chat.seq);
        });
    }
}

void Notifier::forget(const QString &chat)
{
    if (m_messages.remove(chat) > 0 && way())
        way()->withdraw(chat);
}

DesktopNotifications *Notifier::way() const
{
    const auto it = std::ranges::find_if(m_ways, &DesktopNotifications::isAvailable);
    return it == m_ways.end() ? nullptr : *it;
}

bool Notifier::worthTelling(const Message &message) const
{
    ClientCore &core = m_app.core();
    const CachedChat *chat = core.cache.chat(message.chatId);
    if (!chat || message.sender.id == core.cache.me() || message.deletedAt || message.type == MessageType::System || message.seq <= chat->readSeq)
        return false;
    if (!core.settings.notifications() || core.account().status == PresenceStatus::Dnd)
        return false;
    if (chat->chat.muted.value_or(false) && !message.mentions.contains(core.cache.me()))
        return false;
    if (m_app.windowActive() && m_app.currentChatId() == message.chatId.toString())
        return false;
    return core.sync.serverTime().toMSecsSinceEpoch() - message.sentAt.ms < stale;
}

void Notifier::arrived(const Message &message)
{
    DesktopNotifications *by = way();
    if (!by || !worthTelling(message))
        return;
    const ClientCore &core = m_app.core();
    const CachedChat &chat = *core.cache.chat(message.chatId);
    const QString sender = shownName(message.sender);
    const QString title = chat.chat.type == ChatType::Direct ? sender : tr("%1 in %2").arg(sender, shownTitle(chat.chat));
    const QString key = message.chatId.toString();
    m_messages.insert(key, message.id.toString());
    QStringList words = filesInWords(message);
    if (!message.content.isEmpty())
        words.append(previewOf(message.content));
    by->show(key, title, core.settings.notificationPreview() ? words.join(u' ').left(300) : tr("New message"));
}

} // namespace confab
