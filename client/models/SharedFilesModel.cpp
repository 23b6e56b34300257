#include "client/models/SharedFilesModel.h"

#include "client/models/Attachments.h"
#include "client/models/Look.h"
#include "client/models/TimeText.h"

#include <QSet>

namespace confab {

using namespace protocol;

namespace {

// As a message with only this file, so that it is shown like one that is here.
Message asMessage(const ChatFile &listed, ChatId chat)
{
    Message message;
    message.id = listed.messageId;
    message.chatId = chat;
    message.seq = listed.seq;
    message.sender = listed.sender;
    message.sentAt = listed.sentAt;
    message.type = listed.kind == FileKind::Voice ? MessageType::Voice : listed.kind == FileKind::Image ? MessageType::Image : MessageType::File;
    return message;
}

} // namespace

SharedFilesModel::SharedFilesModel(ClientCore &core, QObject *parent)
    : RowsModel({"entry", "fileId", "messageId", "name", "mediaType", "kind", "size", "sizeText", "width", "height", "url", "placeholderUrl", "state", "up",
                 "progress", "failureText", "durationMs", "lengthText", "waveform", "program", "senderName", "timeText"}, parent)
    , m_core(core)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(50); // progress comes in bursts
    connect(&m_soon, &QTimer::timeout, this, &SharedFilesModel::refresh);
    connect(&core.cache, &Cache::messagesChanged, this, [this](ChatId chat) {
        if (chat == m_chat)
            m_soon.start();
    });
    connect(&core.downloader, &Downloader::progressed, this, [this](FileId file) {
        if (indexOf(file.toString()) >= 0)
            m_soon.start();
    });
}

QString SharedFilesModel::kind() const
{
    return textOf(m_kind);
}

void SharedFilesModel::setKind(const QString &kind)
{
    const FileKind wanted = kind == u"voice" ? FileKind::Voice : kind == u"file" ? FileKind::File : FileKind::Image;
    if (wanted == m_kind)
        return;
    m_kind = wanted;
    forgetListed();
    refresh();
    Q_EMIT kindChanged();
}

void SharedFilesModel::open(ChatId chat)
{
    m_chat = chat;
    forgetListed();
    refresh();
}

void SharedFilesModel::forgetListed()
{
    ++m_turn;
    m_listed.clear();
    m_cursor.clear();
    m_asked = false;
    m_loading = false;
    Q_EMIT loadingChanged();
}

void SharedFilesModel::setLoading(bool loading)
{
    if (std::exchange(m_loading, loading) != loading)
        Q_EMIT loadingChanged();
}

int SharedFilesModel::indexOf(const QString &fileId) const
{
    const auto it = std::ranges::find_if(rows(), [&](const QVariantMap &row) { return row.value(QStringLiteral("fileId")) == fileId; });
    return it == rows().end() ? -1 : int(it - rows().begin());
}

std::optional<Attachment> SharedFilesModel::attachment(const QString &messageId, const QString &fileId) const
{
    const auto id = MessageId::parse(messageId);
    if (!id)
        return std::nullopt;
    const QList<Attachment> files = m_listed.value(*id).attachments;
    const auto it = std::ranges::find_if(files, [&](const Attachment &a) { return a.id.toString() == fileId; });
    return it == files.end() ? std::nullopt : std::optional(*it);
}

void SharedFilesModel::look()
{
    if (!m_asked)
        loadMore();
}

void SharedFilesModel::loadMore()
{
    if (m_loading || m_chat.isNull() || complete() || !m_core.connection.isOnline())
        return;
    setLoading(true);
    ChatFilesQuery query{.chatId = m_chat, .kind = m_kind, .cursor = {}, .limit = limits::pageMax};
    if (!m_cursor.isEmpty())
        query.cursor = m_cursor;
    m_core.api.call<ops::ListFiles>(query, this, [this, turn = m_turn](const Reply<ChatFilePage> &page) {
        if (turn != m_turn)
            return;
        if (page) {
            m_asked = true;
            m_cursor = page->nextCursor.value.value_or(QString());
            for (const ChatFile &listed : page->items) {
                auto it = m_listed.find(listed.messageId);
                if (it == m_listed.end())
                    it = m_listed.insert(listed.messageId, asMessage(listed, m_chat));
                it->attachments.append(listed.file);
            }
            refresh();
        }
        m_loading = false;
        Q_EMIT loadingChanged();
        // A page may have nothing, and more behind it.
        if (page && page->items.isEmpty() && !complete())
            loadMore();
    });
}

void SharedFilesModel::add(const Message &message, QList<std::pair<qint64, QVariantMap>> &rows) const
{
    const QDateTime now = QDateTime::currentDateTime();
    for (const QVariant &file : attachmentsOf(m_core, message)) {
        QVariantMap row = file.toMap();
        if (row.value(QStringLiteral("kind")) != kind())
            continue;
        row[QStringLiteral("fileId")] = row.value(QStringLiteral("id"));
        row[QStringLiteral("entry")] = message.id.toString() + u'/' + row.value(QStringLiteral("id")).toString();
        row[QStringLiteral("messageId")] = message.id.toString();
        row[QStringLiteral("senderName")] = shownName(message.sender);
        row[QStringLiteral("timeText")] = listTimeText(message.sentAt, now);
        rows.append({message.seq, row});
    }
}

void SharedFilesModel::refresh()
{
    QList<std::pair<qint64, QVariantMap>> all;
    QSet<MessageId> here;
    for (const Message &message : m_core.cache.messagesWithFiles(m_chat, mostMessages)) {
        here.insert(message.id);
        add(message, all);
    }
    for (const Message &message : std::as_const(m_listed)) {
        if (here.contains(message.id))
            continue;
        const auto known = m_core.cache.message(message.id);
        if (!known || !known->deletedAt)
            add(known ? *known : message, all);
    }
    std::ranges::stable_sort(all, std::greater(), &std::pair<qint64, QVariantMap>::first);
    QList<QVariantMap> sorted;
    for (const auto &[seq, row] : std::as_const(all))
        sorted.append(row);
    setRows(sorted);
    ++m_revision;
    Q_EMIT revisionChanged();
}

} // namespace confab
