#include "client/models/SharedFilesModel.h"

#include "client/models/Attachments.h"
#include "client/models/Look.h"
#include "client/models/TimeText.h"

namespace confab {

using namespace protocol;

namespace {

constexpr int mostPages = 5; // of history, for one wish for more

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
    return textOf(m_type);
}

void SharedFilesModel::setKind(const QString &kind)
{
    const MessageType type = kind == u"voice" ? MessageType::Voice : kind == u"file" ? MessageType::File : MessageType::Image;
    if (type == m_type)
        return;
    m_type = type;
    m_pages = 0;
    refresh();
    Q_EMIT kindChanged();
}

void SharedFilesModel::open(ChatId chat)
{
    m_chat = chat;
    m_pages = 0;
    setLoading(false);
    refresh();
    Q_EMIT loadingChanged();
}

qint64 SharedFilesModel::oldest() const
{
    const CachedChat *chat = m_core.cache.chat(m_chat);
    if (!chat)
        return 0;
    const SeqRange range = m_core.cache.rangeAround(m_chat, chat->chat.seq);
    return range.isEmpty() ? chat->chat.seq + 1 : range.first;
}

bool SharedFilesModel::complete() const
{
    return oldest() <= 1;
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

void SharedFilesModel::loadMore()
{
    if (m_loading || m_chat.isNull() || complete())
        return;
    setLoading(true);
    HistoryQuery query{.chatId = m_chat, .before = oldest(), .after = {}, .around = {}, .date = {}, .limit = limits::pageMax};
    m_core.history.fetch(query, this, [this, chat = m_chat, before = count()](const Reply<History::Page> &page) {
        if (chat != m_chat)
            return;
        setLoading(false);
        refresh();
        // Pages without a file of this kind show nothing: a few more, until something comes.
        if (page && count() == before && ++m_pages < mostPages)
            return loadMore();
        m_pages = 0;
        Q_EMIT loadingChanged();
    });
}

void SharedFilesModel::refresh()
{
    QList<QVariantMap> all;
    const QDateTime now = QDateTime::currentDateTime();
    for (const Message &message : m_core.cache.messagesWithFiles(m_chat, m_type, mostMessages)) {
        const QVariantList files = attachmentsOf(m_core, message);
        for (qsizetype i = 0; i < files.size(); ++i) {
            QVariantMap row = files[i].toMap();
            row[QStringLiteral("fileId")] = row.value(QStringLiteral("id"));
            row[QStringLiteral("entry")] = message.id.toString() + u'/' + QString::number(i);
            row[QStringLiteral("messageId")] = message.id.toString();
            row[QStringLiteral("senderName")] = shownName(message.sender);
            row[QStringLiteral("timeText")] = listTimeText(message.sentAt, now);
            all.append(row);
        }
    }
    setRows(all);
    ++m_revision;
    Q_EMIT revisionChanged();
}

} // namespace confab
