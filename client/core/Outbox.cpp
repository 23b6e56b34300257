#include "client/core/Outbox.h"

#include "common/base/Clock.h"

namespace confab {

using namespace protocol;

namespace {

constexpr int toleratedFaults = 8; // of the server's own, before a message is held to be what breaks it
constexpr std::chrono::milliseconds longestUndo{60000};

Reply<Message> messageOf(const auto &reply)
{
    if (!reply)
        return std::unexpected(reply.error());
    return reply->message;
}

UploadRecord forwardOf(const Attachment &attachment)
{
    UploadRecord record;
    record.name = attachment.name;
    record.mediaType = attachment.mediaType;
    record.size = record.sent = attachment.size;
    record.width = attachment.width.value_or(0);
    record.height = attachment.height.value_or(0);
    record.durationMs = attachment.durationMs.value_or(0);
    record.waveform = attachment.waveform.value_or(QString());
    record.location = QStringLiteral("/api/v1/files/") + attachment.id.toString();
    record.state = TransferState::Done;
    return record;
}

qint64 wallNow()
{
    return SystemClock().wall().ms;
}

} // namespace

Outbox::Outbox(Cache &cache, Api &api, Connection &connection, Uploader &uploader, Apply apply, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_api(api)
    , m_connection(connection)
    , m_uploader(uploader)
    , m_apply(std::move(apply))
{
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &Outbox::pump);
    connect(&m_cache, &Cache::reset, this, &Outbox::load);
    connect(&m_cache, &Cache::outboxEntryDone, this, [this](ClientId clientId) {
        if (const Item *item = find(clientId)) {
            const ChatId chat = item->entry.chatId;
            const bool rewritten = item->entry.rewritten;
            m_items.removeIf([&](const Item &i) { return i.entry.clientId == clientId; });
            if (rewritten)
                takeUp();
            Q_EMIT changed(chat);
            pump();
        }
    });
    connect(&m_cache, &Cache::chatRemoved, this, [this](ChatId chat) {
        const QList<Item> lost = sends(chat);
        for (const Item &item : lost)
            m_uploader.forget(item.entry.clientId, false);
        m_items.removeIf([&](const Item &i) { return i.entry.chatId == chat; });
        const auto unsent = std::ranges::count_if(lost, [](const Item &i) { return i.phase != Phase::Acknowledged; });
        if (unsent > 0)
            Q_EMIT dropped(chat, int(unsent));
    });
    connect(&m_uploader, &Uploader::settled, this, &Outbox::pump);
    connect(&m_connection, &Connection::stateChanged, this, [this] {
        if (m_connection.isOnline())
            pump();
    });
    load();
}

void Outbox::load()
{
    ++m_account;
    m_items.clear();
    if (!m_cache.isOpen())
        return;
    takeUp();
    pump();
}

void Outbox::takeUp()
{
    for (const OutboxEntry &entry : m_cache.outbox().all()) {
        if (!find(entry.id))
            m_items.append({entry, entry.failed ? Phase::Failed : Phase::Waiting, false, 0, {}});
    }
}

Outbox::Item *Outbox::find(qint64 id)
{
    const auto it = std::ranges::find_if(m_items, [&](const Item &item) { return item.entry.id == id; });
    return it == m_items.end() ? nullptr : &*it;
}

Outbox::Item *Outbox::find(ClientId clientId)
{
    const auto it = std::ranges::find_if(m_items, [&](const Item &item) { return item.entry.clientId == clientId; });
    return it == m_items.end() || clientId.isNull() ? nullptr : &*it;
}

QList<Outbox::Item> Outbox::sends(ChatId chat) const
{
    QList<Item> sends;
    std::ranges::copy_if(m_items, std::back_inserter(sends),
                         [&](const Item &item) { return item.entry.chatId == chat && item.entry.kind == OutboxKind::Send; });
    return sends;
}

bool Outbox::add(OutboxEntry entry, QList<UploadRecord> files)
{
    entry.createdAt = wallNow();
    CacheTransaction transaction(m_cache.database(), CacheTransaction::Durability::PowerLoss);
    entry.id = m_cache.outbox().add(entry);
    m_uploader.save(files, entry.id, entry.clientId);
    if (!transaction.commit())
        return false;
    const ChatId chat = entry.chatId;
    Q_EMIT taken(entry);
    m_uploader.begin(files);
    m_items.append({std::move(entry), Phase::Waiting, false, 0, {}});
    Q_EMIT changed(chat);
    pump();
    return true;
}

bool Outbox::drop(qint64 id)
{
    const Item *item = find(id);
    if (!item)
        return false;
    const ChatId chat = item->entry.chatId;
    CacheTransaction transaction(m_cache.database());
    m_cache.outbox().remove(id);
    if (!transaction.commit())
        return false;
    const ClientId clientId = item->entry.clientId;
    m_items.removeIf([&](const Item &i) { return i.entry.id == id; });
    if (!clientId.isNull())
        m_uploader.forget(clientId, false);
    Q_EMIT changed(chat);
    return true;
}

std::optional<ClientId> Outbox::send(ChatId chat, const QString &text, MessageId replyTo)
{
    const ClientId clientId = ClientId::create(SystemClock().wall());
    if (!add({.kind = OutboxKind::Send, .chatId = chat, .clientId = clientId, .messageId = {}, .text = text, .replyTo = replyTo, .failure = {}}))
        return std::nullopt;
    return clientId;
}

std::optional<ClientId> Outbox::sendFiles(ChatId chat, MessageType type, const QString &caption, QList<UploadRecord> files, MessageId replyTo)
{
    const ClientId clientId = ClientId::create(SystemClock().wall());
    if (!add({.kind = OutboxKind::Send, .chatId = chat, .clientId = clientId, .messageId = {}, .text = caption, .replyTo = replyTo, .failure = {}, .type = type},
             std::move(files)))
        return std::nullopt;
    return clientId;
}

std::optional<ClientId> Outbox::forward(ChatId chat, const Message &message)
{
    QList<UploadRecord> files;
    for (const Attachment &attachment : message.attachments)
        files.append(forwardOf(attachment));
    return files.isEmpty() ? send(chat, message.content) : sendFiles(chat, message.type, message.content, std::move(files));
}

bool Outbox::edit(const Message &message, const QString &text)
{
    return add({.kind = OutboxKind::Edit, .chatId = message.chatId, .clientId = {}, .messageId = message.id, .text = text, .replyTo = {}, .failure = {}});
}

bool Outbox::remove(const Message &message)
{
    return add({.kind = OutboxKind::Remove, .chatId = message.chatId, .clientId = {}, .messageId = message.id, .text = {}, .replyTo = {},
                .notBefore = wallNow() + undoTime.count(), .failure = {}});
}

bool Outbox::undoRemove(MessageId message)
{
    const auto it = std::ranges::find_if(m_items, [&](const Item &item) {
        return item.entry.kind == OutboxKind::Remove && item.entry.messageId == message && !item.inFlight && item.attempts == 0;
    });
    return it != m_items.end() && drop(it->entry.id);
}

bool Outbox::react(const Message &message, const QString &emoji, bool on)
{
    // The opposite that has not left yet and this one cancel each other out.
    const OutboxKind opposite = on ? OutboxKind::Unreact : OutboxKind::React;
    const auto it = std::ranges::find_if(m_items, [&](const Item &item) {
        return item.entry.kind == opposite && item.entry.messageId == message.id && item.entry.text == emoji && item.attempts == 0;
    });
    if (it != m_items.end())
        return drop(it->entry.id);
    return add({.kind = on ? OutboxKind::React : OutboxKind::Unreact, .chatId = message.chatId, .clientId = {}, .messageId = message.id,
                .text = emoji, .replyTo = {}, .failure = {}});
}

bool Outbox::setAside(const Item &item) const
{
    return item.entry.kind == OutboxKind::Send && m_uploader.halted(item.entry.clientId);
}

bool Outbox::ready(qsizetype index) const
{
    const Item &item = m_items[index];
    if (item.phase != Phase::Waiting || item.inFlight || (item.entry.kind == OutboxKind::Send && !m_uploader.complete(item.entry.clientId)))
        return false;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const Item &other = m_items[i];
        if (other.entry.chatId != item.entry.chatId || i == index)
            continue;
        if (other.inFlight)
            return false;
        const bool sameLane = item.entry.kind == OutboxKind::Send ? other.entry.kind == OutboxKind::Send
                                                                   : other.entry.messageId == item.entry.messageId;
        if (i < index && other.phase == Phase::Waiting && sameLane && !setAside(other))
            return false;
    }
    return true;
}

void Outbox::pump()
{
    if (!m_connection.isOnline())
        return;
    const auto steady = SystemClock().steady();
    const qint64 wall = wallNow();
    std::optional<std::chrono::milliseconds> next;
    QList<qint64> due;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (!ready(i))
            continue;
        auto wait = m_items[i].notBefore - steady;
        // A wall clock set back must not hold a deletion for longer than it could have been asked to wait.
        const std::chrono::milliseconds undo(m_items[i].entry.notBefore - wall);
        if (undo <= longestUndo)
            wait = std::max(wait, undo);
        if (wait.count() > 0) {
            next = std::min(next.value_or(wait), wait);
            continue;
        }
        due.append(m_items[i].entry.id);
        m_items[i].inFlight = true; // so that the rest of its chat is not ready
    }
    for (const qint64 id : due) {
        if (Item *item = find(id))
            deliver(*item);
    }
    if (next)
        m_wake.start(*next + std::chrono::milliseconds(1));
}

void Outbox::deliver(Item &item)
{
    const OutboxEntry entry = item.entry;
    ++item.attempts;
    const auto then = [this, id = entry.id, account = m_account](const Reply<Message> &reply) {
        if (account == m_account)
            finished(id, reply);
    };
    const auto changed = [then](const Reply<MessageResult> &reply) {
        then(messageOf(reply));
    };
    switch (entry.kind) {
    case OutboxKind::Send: {
        protocol::SendMessage request{.chatId = entry.chatId, .content = entry.text, .type = {}, .clientId = entry.clientId,
                                      .replyTo = {}, .threadId = {}, .fileIds = {}, .mentions = {}};
        if (!entry.replyTo.isNull())
            request.replyTo = entry.replyTo;
        if (entry.type != MessageType::Text)
            request.type = entry.type;
        request.fileIds = m_uploader.fileIds(entry.clientId);
        m_api.call<ops::SendMessage>(request, this, [then](const Reply<SentMessage> &reply) {
            then(messageOf(reply));
        });
        break;
    }
    case OutboxKind::Edit:
        m_api.call<ops::EditMessage>({entry.messageId, entry.text}, this, changed);
        break;
    case OutboxKind::Remove:
        m_api.call<ops::DeleteMessage>({entry.messageId}, this, changed);
        break;
    case OutboxKind::React:
        m_api.call<ops::AddReaction>({entry.messageId, entry.text}, this, changed);
        break;
    case OutboxKind::Unreact:
        m_api.call<ops::RemoveReaction>({entry.messageId, entry.text}, this, changed);
        break;
    }
}

void Outbox::finished(qint64 id, const Reply<Message> &reply)
{
    Item *item = find(id);
    if (!item)
        return;
    item->inFlight = false;
    if (reply && item->entry.kind == OutboxKind::Send && reply->clientId.value != item->entry.clientId) {
        // The answer to something else, so no answer: this happens only where bytes were changed on the way.
        item->notBefore = SystemClock().steady() + std::chrono::seconds(1);
        return pump();
    }
    if (reply) {
        Q_EMIT acknowledged(item->entry, *reply);
        item->phase = Phase::Acknowledged;
        if (item->entry.kind != OutboxKind::Send) {
            drop(id);
        } else {
            if (std::exchange(item->entry.rewritten, false)) // it arrived in these words
                keep(item->entry);
            Q_EMIT changed(item->entry.chatId);
        }
        m_apply(*reply);
        return pump();
    }
    const Failure &failure = reply.error();
    Q_EMIT attemptFailed(item->entry, failure);
    // Files that waited here for longer than the server keeps what no message carries.
    const bool withoutFile = !failure.unknown && failure.error.field.startsWith(u"fileIds");
    if (withoutFile && item->attempts <= 2 && m_uploader.startOver(item->entry.clientId))
        return pump();
    const ErrorCode code = failure.error.code;
    const bool session = code == ErrorCode::TokenExpired || code == ErrorCode::Unauthenticated; // the connection sees to it
    const bool broken = code == ErrorCode::Internal && !failure.unknown && item->attempts >= toleratedFaults;
    // The earlier words of what was rewritten have arrived after all. They are on their way back here; then these are a change to them.
    const bool overtaken = code == ErrorCode::Conflict && !failure.unknown && item->entry.rewritten && item->attempts < toleratedFaults;
    if ((failure.mayRetry() || session || overtaken) && !broken) {
        Backoff backoff;
        auto pause = failure.error.retryAfter.value_or(std::chrono::milliseconds(0));
        for (int i = 0; i < std::min(item->attempts, 5) && !failure.unknown; ++i)
            pause = std::max(pause, backoff.next());
        item->notBefore = SystemClock().steady() + pause;
    } else {
        refused(*item, withoutFile ? Error::notFound(tr("This file is no longer there, or no longer for you.")) : failure.error);
    }
    pump();
}

void Outbox::refused(Item &item, const Error &error)
{
    if (item.entry.kind != OutboxKind::Send) {
        const OutboxEntry entry = item.entry;
        drop(entry.id);
        // A change to what is gone has nothing left to change.
        if (error.code != ErrorCode::NotFound)
            Q_EMIT changeRefused(entry, error);
        return;
    }
    item.phase = Phase::Failed;
    item.entry.failed = true;
    item.entry.failure = error.message;
    keep(item.entry);
    Q_EMIT changed(item.entry.chatId);
}

bool Outbox::keep(const OutboxEntry &entry, CacheTransaction::Durability durability)
{
    CacheTransaction transaction(m_cache.database(), durability);
    m_cache.outbox().update(entry);
    return transaction.commit();
}

} // namespace confab
