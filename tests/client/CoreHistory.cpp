#include "tests/client/CoreHistory.h"

#include <QCryptographicHash>

namespace confab::test {

using namespace protocol;

namespace {

std::string clientIdOf(const Message &message)
{
    return message.clientId.value ? message.clientId.value->toString().toStdString() : std::string();
}

} // namespace

CoreHistory::CoreHistory(ClientCore &core, ChatId chat, const QString &device, const QString &path)
    : m_core(core)
    , m_chat(chat)
    , m_chatName(chat.toString().toStdString())
    , m_device(device.toStdString())
    , m_history(path.toStdString(), History::Flush::EveryLine)
{
    connect(&core.cache, &Cache::changesApplied, this, [this](ChatId id, qint64 from, qint64 rev, const QList<Message> &items) {
        if (id == m_chat)
            applied(from, rev, items);
    });
    connect(&core.cache, &Cache::reset, this, &CoreHistory::begin);
    connect(&core.cache, &Cache::receiptsChanged, this, &CoreHistory::receipts);
    connect(&core.outbox, &Outbox::taken, this, &CoreHistory::taken);
    connect(&core.outbox, &Outbox::acknowledged, this, &CoreHistory::acknowledged);
    connect(&core.outbox, &Outbox::attemptFailed, this, &CoreHistory::attemptFailed);
    connect(&core.sync, &SyncEngine::caughtUp, this, [this] {
        write({.op = "ready", .epoch = m_core.cache.epoch().toStdString()});
    });
    begin();
}

void CoreHistory::write(HistoryEvent event)
{
    const std::string actor = m_core.cache.me().toString().toStdString();
    event.actor = actor;
    event.device = m_device;
    if (event.op != "ready")
        event.chat = m_chatName;
    m_history.write(event);
}

void CoreHistory::writeMessage(const Message &message, const char *event, qint64 from)
{
    write({.op = "apply", .clientId = clientIdOf(message), .id = message.id.toString().toStdString(), .event = event,
           .seq = message.seq, .rev = message.rev, .from = from});
}

// As if it had just been fetched: the judge holds it against the server's database like everything that comes later.
void CoreHistory::begin()
{
    if (!m_core.cache.isOpen())
        return;
    write({.op = "reset"});
    const CachedChat *chat = m_core.cache.chat(m_chat);
    if (!chat)
        return;
    applied(0, chat->chat.rev, m_core.cache.messages(m_chat, 1, chat->chat.seq));
}

void CoreHistory::applied(qint64 from, qint64 rev, const QList<Message> &items)
{
    if (rev <= from)
        return;
    if (items.size() == 1 && rev == from + 1 && items.first().rev == rev)
        return writeMessage(items.first(), "event", from);
    write({.op = "catchup", .rev = rev, .from = from});
    QList<Message> inOrder = items;
    std::ranges::sort(inOrder, {}, &Message::rev);
    for (const Message &message : inOrder) {
        if (message.rev > from)
            writeMessage(message, "changes", -1);
    }
}

void CoreHistory::taken(const OutboxEntry &entry)
{
    if (entry.kind == OutboxKind::Send)
        write({.op = "send", .kind = "invoke", .clientId = entry.clientId.toString().toStdString()});
}

void CoreHistory::acknowledged(const OutboxEntry &entry, const Message &message)
{
    const std::string id = message.id.toString().toStdString();
    if (entry.kind == OutboxKind::Send)
        write({.op = "send", .kind = "ok", .clientId = entry.clientId.toString().toStdString(), .id = id, .seq = message.seq, .rev = message.rev});
    else
        write({.op = "change", .kind = "ok", .id = id, .event = "change", .seq = message.seq, .rev = message.rev});
}

void CoreHistory::attemptFailed(const OutboxEntry &entry, const Failure &failure)
{
    if (entry.kind != OutboxKind::Send)
        return;
    // What will be tried again may have happened, or will.
    write({.op = "send", .kind = failure.mayRetry() ? "unknown" : "fail", .clientId = entry.clientId.toString().toStdString(),
           .code = errorEntry(failure.error.code).name});
}

void CoreHistory::receipts()
{
    for (const CachedMember &member : m_core.cache.members(m_chat)) {
        const std::string user = member.userId.toString().toStdString();
        write({.op = "receipt", .user = user, .event = "messages_read", .seq = member.readSeq});
        write({.op = "receipt", .user = user, .event = "message_delivered", .seq = member.deliveredSeq});
    }
}

void CoreHistory::writeState()
{
    const CachedChat *chat = m_core.cache.chat(m_chat);
    if (!chat)
        return;
    QCryptographicHash hash(QCryptographicHash::Md5);
    for (const Message &message : m_core.cache.messages(m_chat, 1, chat->chat.seq)) {
        hash.addData(QByteArray::number(message.seq) + ' ' + QByteArray::number(message.rev) + ' ' + QByteArray::fromStdString(clientIdOf(message)));
        hash.addData(' ' + message.content.toUtf8() + '\n');
        for (const auto &reaction : message.reactions)
            hash.addData(reaction.emoji.toUtf8() + QByteArray::number(reaction.count) + '\n');
    }
    write({.op = "state", .hash = hash.result().toHex().toStdString(), .rev = chat->chat.rev, .from = chat->readSeq});
}

} // namespace confab::test
