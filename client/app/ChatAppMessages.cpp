#include "client/app/ChatApp.h"

#include "client/app/DeepLink.h"
#include "client/models/Attachments.h"
#include "client/models/FoundWords.h"
#include "client/models/Links.h"
#include "client/models/Look.h"
#include "client/models/Markdown.h"
#include "client/models/TimeText.h"
#include "common/base/Text.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>

// Messages.

namespace confab {

using namespace protocol;

namespace {

Error noSuchMessage()
{
    return Error::notFound(ChatApp::tr("There is no such message."));
}

Error underWay()
{
    return Error::conflict({}, ChatApp::tr("This message is on its way already."));
}

Error notSaved()
{
    return Error::of(ErrorCode::Unavailable, ChatApp::tr("This could not be saved on this device. Is its disk full?"));
}

} // namespace

std::optional<Message> ChatApp::messageOf(const QString &messageId)
{
    const auto id = MessageId::parse(messageId);
    return id ? m_core.cache.message(*id) : std::nullopt;
}

QList<Message> ChatApp::messagesOf(const QStringList &messageIds)
{
    QList<Message> messages;
    for (const QString &id : messageIds) {
        if (auto message = messageOf(id); message && !message->deletedAt)
            messages.append(std::move(*message));
    }
    std::ranges::sort(messages, {}, &Message::seq);
    return messages;
}

int ChatApp::send(const QString &chatId, const QString &text, const QVariantMap &options)
{
    const auto chat = ChatId::parse(chatId);
    if (!chat || !m_core.cache.chat(*chat))
        return refused(Error::notFound(tr("There is no such chat.")));
    const QString content = text.trimmed();
    if (content.isEmpty())
        return refused(Error::invalid(QStringLiteral("content"), tr("There is nothing to send.")));
    if (content.toUcs4().size() > limits::content)
        return refused(Error::of(ErrorCode::TooLarge, tr("This message is longer than %n character(s).", nullptr, limits::content)));
    const MessageId replyTo = MessageId::parse(options.value(QStringLiteral("replyTo")).toString()).value_or(MessageId());
    if (*chat == m_current)
        m_timeline.jumpToNewest();
    const auto clientId = m_core.outbox.send(*chat, content, replyTo);
    if (!clientId)
        return refused(notSaved());
    m_core.cache.setDraft(*chat, {});
    m_core.typing.typeHere(*chat, false);
    const int request = begin();
    succeed(request, QVariantMap{{QStringLiteral("clientId"), clientId->toString()}});
    return request;
}

int ChatApp::forward(const QString &chatId, const QStringList &messageIds)
{
    const auto chat = ChatId::parse(chatId);
    if (!chat || !m_core.cache.chat(*chat))
        return refused(Error::notFound(tr("There is no such chat.")));
    const QList<Message> messages = messagesOf(messageIds);
    if (messages.isEmpty())
        return refused(noSuchMessage());
    if (*chat == m_current)
        m_timeline.jumpToNewest();
    for (const Message &message : messages) {
        if (!m_core.outbox.forward(*chat, message))
            return refused(notSaved());
    }
    const int request = begin();
    succeed(request);
    return request;
}

int ChatApp::edit(const QString &id, const QString &text)
{
    const QString content = text.trimmed();
    if (content.isEmpty())
        return refused(Error::invalid(QStringLiteral("content"), tr("A message cannot be empty.")));
    if (content.toUcs4().size() > limits::content)
        return refused(Error::of(ErrorCode::TooLarge, tr("This message is longer than %n character(s).", nullptr, limits::content)));
    // What waited when its change was begun may have been sent by now.
    const ClientId waiting = ClientId::parse(id).value_or(ClientId());
    const auto &unsent = m_core.outbox.items();
    const auto entry = std::ranges::find(unsent, waiting, [](const Outbox::Item &item) { return item.entry.clientId; });
    if (!waiting.isNull() && entry != unsent.end()) {
        if (!m_core.outbox.mayRewrite(waiting))
            return refused(underWay());
        if (content != entry->entry.text && !m_core.outbox.rewrite(waiting, content))
            return refused(notSaved());
        const int request = begin();
        succeed(request);
        return request;
    }
    auto message = messageOf(id);
    if (!message)
        message = m_core.cache.message(m_timeline.sentAs(waiting));
    if (!message)
        return refused(noSuchMessage());
    if (content != message->content && !m_core.outbox.edit(*message, content))
        return refused(notSaved());
    const int request = begin();
    succeed(request);
    return request;
}

int ChatApp::remove(const QString &messageId)
{
    const auto message = messageOf(messageId);
    if (!message)
        return refused(noSuchMessage());
    if (!m_core.outbox.remove(*message))
        return refused(notSaved());
    const int request = begin();
    succeed(request, QVariantMap{{QStringLiteral("undoFor"), int(Outbox::undoTime.count())}});
    return request;
}

int ChatApp::undoRemove(const QString &messageId)
{
    const auto id = MessageId::parse(messageId);
    if (!id || !m_core.outbox.undoRemove(*id))
        return refused(Error::conflict({}, tr("It is too late to take this back.")));
    const int request = begin();
    succeed(request);
    return request;
}

int ChatApp::retry(const QString &clientId)
{
    const auto id = ClientId::parse(clientId);
    if (!id || !m_core.outbox.retry(*id))
        return refused(noSuchMessage());
    const int request = begin();
    succeed(request);
    return request;
}

int ChatApp::discard(const QString &clientId)
{
    const auto id = ClientId::parse(clientId);
    if (!id || !m_core.outbox.discard(*id))
        return refused(underWay());
    const int request = begin();
    succeed(request);
    return request;
}

int ChatApp::react(const QString &messageId, const QString &emoji, bool on)
{
    const auto message = messageOf(messageId);
    if (!message || emoji.isEmpty())
        return refused(noSuchMessage());
    if (!m_core.outbox.react(*message, emoji, on))
        return refused(notSaved());
    if (on)
        m_emoji.use(emoji);
    const int request = begin();
    succeed(request);
    return request;
}

int ChatApp::pinMessage(const QString &messageId, bool on)
{
    const auto id = MessageId::parse(messageId);
    if (!id)
        return refused(noSuchMessage());
    const int request = begin();
    const auto then = [this, request](const Reply<MessageResult> &reply) {
        if (reply)
            m_core.sync.apply(reply->message);
        answer<MessageResult>(request)(reply);
    };
    if (on)
        m_core.api.call<ops::PinMessage>({*id}, this, then);
    else
        m_core.api.call<ops::UnpinMessage>({*id}, this, then);
    return request;
}

int ChatApp::searchMessages(const QString &chatId, const QString &text)
{
    const int request = begin();
    SearchQuery query;
    query.q = text.trimmed();
    if (const auto chat = ChatId::parse(chatId))
        query.chatId = *chat;
    m_core.api.call<ops::SearchMessages>(query, this, [this, request, found = FoundWords(text)](const Reply<SearchResults> &reply) {
        if (!reply)
            return refuse(request, reply.error());
        QVariantList items;
        const QDateTime now = QDateTime::currentDateTime();
        for (const Message &message : reply->items) {
            const QString preview = previewOf(message.content);
            const QString words = found.excerptOf(found.in(preview).isEmpty() ? cleanLine(message.content) : preview);
            const QString marked = found.markedText(words);
            items.append(QVariantMap{{QStringLiteral("messageId"), message.id.toString()},
                                     {QStringLiteral("chatId"), message.chatId.toString()},
                                     {QStringLiteral("seq"), message.seq},
                                     {QStringLiteral("senderName"), shownName(message.sender)},
                                     {QStringLiteral("senderInitials"), initialsOf(shownName(message.sender))},
                                     {QStringLiteral("senderColorIndex"), colorIndexOf(message.sender.id.uuid())},
                                     {QStringLiteral("plainText"), words},
                                     {QStringLiteral("foundText"), marked.isEmpty() ? words.toHtmlEscaped() : marked},
                                     {QStringLiteral("timeText"), listTimeText(message.sentAt, now)}});
        }
        succeed(request, QVariantMap{{QStringLiteral("items"), items}});
    });
    return request;
}

QVariantList ChatApp::readers(const QString &messageId)
{
    QVariantList list;
    const auto message = messageOf(messageId);
    if (!message)
        return list;
    for (const CachedMember &member : m_core.cache.members(message->chatId)) {
        const User *user = m_core.cache.person(member.userId);
        if (!user || member.userId == message->sender.id || member.deliveredSeq < message->seq)
            continue;
        const QString name = shownName(*user);
        list.append(QVariantMap{{QStringLiteral("userId"), user->id.toString()},
                                {QStringLiteral("name"), name},
                                {QStringLiteral("initials"), initialsOf(name)},
                                {QStringLiteral("colorIndex"), colorIndexOf(user->id.uuid())},
                                {QStringLiteral("status"), member.readSeq >= message->seq ? QStringLiteral("read") : QStringLiteral("delivered")}});
    }
    return list;
}

QString ChatApp::plainTextOf(const QStringList &messageIds)
{
    QStringList lines;
    for (const Message &message : messagesOf(messageIds)) {
        QStringList words = filesInWords(message);
        if (!message.content.isEmpty())
            words.append(message.content);
        lines += QStringLiteral("[%1] %2: %3").arg(clockText(message.sentAt), shownName(message.sender), words.join(u' '));
    }
    return lines.join(u'\n');
}

void ChatApp::setDraft(const QString &chatId, const QString &text)
{
    if (const auto chat = ChatId::parse(chatId))
        m_core.cache.setDraft(*chat, text.trimmed().isEmpty() ? QString() : text);
}

QString ChatApp::draft(const QString &chatId) const
{
    const auto id = ChatId::parse(chatId);
    const CachedChat *chat = id ? m_core.cache.chat(*id) : nullptr;
    return chat ? chat->draft : QString();
}

void ChatApp::typing(const QString &chatId, bool on)
{
    if (const auto chat = ChatId::parse(chatId))
        m_core.typing.typeHere(*chat, on);
}

void ChatApp::openLink(const QString &url)
{
    if (const auto question = links::questionOf(url)) {
        Q_EMIT linkConfirmationNeeded(question->text, question->url);
        return;
    }
    if (url.startsWith(u"confab:"))
        return openDeepLink(url);
    const auto safe = links::safeUrl(url);
    if (!safe)
        return;
    // No page of the server's: it is for us.
    if (safe->path().startsWith(u"/join/") && Invitation::parse(url).isFor(m_core.server()))
        return joinConfirmationNeeded(url);
    QDesktopServices::openUrl(*safe);
}

void ChatApp::copyText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace confab
