#include "client/models/PinsModel.h"

#include "client/models/ChatSummary.h"
#include "client/models/Look.h"

namespace confab {

using namespace protocol;

PinsModel::PinsModel(ClientCore &core, QObject *parent)
    : RowsModel({"messageId", "seq", "senderName", "words"}, parent)
    , m_core(core)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0); // what changes comes in pages
    connect(&m_soon, &QTimer::timeout, this, &PinsModel::refresh);
    connect(&core.cache, &Cache::messagesChanged, this, [this](ChatId chat) {
        if (chat == m_chat)
            m_soon.start();
    });
}

void PinsModel::open(ChatId chat)
{
    m_chat = chat;
    refresh();
}

void PinsModel::refresh()
{
    QList<QVariantMap> all;
    if (!m_chat.isNull()) {
        for (const Message &message : m_core.cache.pinnedMessages(m_chat)) {
            all.append({{QStringLiteral("messageId"), message.id.toString()},
                        {QStringLiteral("seq"), message.seq},
                        {QStringLiteral("senderName"), shownName(message.sender)},
                        {QStringLiteral("words"), wordsOf(message)}});
        }
    }
    if (all == rows())
        return;
    setRows(all);
    ++m_revision;
    Q_EMIT revisionChanged();
}

} // namespace confab
