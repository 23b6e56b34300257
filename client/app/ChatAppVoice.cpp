#include "client/app/ChatApp.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

// Voice messages: spoken, heard.

namespace confab {

using namespace protocol;

int ChatApp::sendVoice(const QString &chatId, const QVariantMap &options)
{
    const auto chat = ChatId::parse(chatId);
    const std::unique_ptr<VoiceClip> clip = m_recorder.finish();
    if (!clip)
        return refused(Error::invalid(QStringLiteral("fileIds"), tr("That was too short for a voice message.")));
    const QFileInfo file(clip->path());
    UploadRecord record;
    record.path = file.filePath();
    record.ours = true;
    record.name = tr("Voice message %1").arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH.mm.ss"))) + u'.' + clip->suffix();
    record.mediaType = clip->mediaType();
    record.size = file.size();
    record.modifiedAt = file.lastModified().toMSecsSinceEpoch();
    record.durationMs = clip->durationMs();
    record.waveform = clip->waveform();
    const MessageId replyTo = MessageId::parse(options.value(QStringLiteral("replyTo")).toString()).value_or(MessageId());
    if (!chat || !m_core.cache.chat(*chat) || !m_core.outbox.sendFiles(*chat, MessageType::Voice, {}, {record}, replyTo)) {
        QFile::remove(record.path);
        return refused(Error::of(ErrorCode::Unavailable, tr("This could not be saved on this device. Is its disk full?")));
    }
    if (*chat == m_current)
        m_timeline.jumpToNewest();
    const int request = begin();
    succeed(request);
    return request;
}

void ChatApp::playVoice(const QString &messageId, const QString &fileId)
{
    if (m_player.fileId() == fileId && m_player.problem().isEmpty())
        return m_player.toggle();
    startVoice(messageId, fileId, 0);
}

void ChatApp::seekVoice(const QString &messageId, const QString &fileId, double where)
{
    if (m_player.fileId() == fileId)
        return m_player.seek(where);
    startVoice(messageId, fileId, where);
}

void ChatApp::startVoice(const QString &messageId, const QString &fileId, double from)
{
    const Uploader::Upload *upload = m_core.uploader.upload(fileId.toLongLong());
    if (upload && !upload->record.isForwarded()) { // one's own, still on its way
        m_player.choose(fileId, upload->record.durationMs, from);
        return m_player.open(upload->record.path);
    }
    const auto file = attachmentOf(messageId, fileId);
    if (!file)
        return;
    m_player.choose(fileId, file->durationMs.value_or(0), from);
    const QString name = fileId + QStringLiteral("-voice");
    if (const QString kept = m_images.kept(name); !kept.isEmpty())
        return m_player.open(kept);
    if (file->size > ImageStore::largestOriginal)
        return m_player.fail(fileId, VoicePlayer::tr("This cannot be played here."));
    m_core.files.send({"GET", QStringLiteral("/api/v1/files/") + fileId}, this, {}, [this, fileId, name](const FileAnswer &answer) {
        if (answer.failure)
            return m_player.fail(fileId, tr("The voice message could not be fetched: %1").arg(answer.failure->error.message));
        const QString kept = m_images.keep(name, answer.body);
        if (kept.isEmpty())
            return m_player.fail(fileId, tr("This could not be saved on this device. Is its disk full?"));
        if (m_player.fileId() == fileId)
            m_player.open(kept);
    });
}

void ChatApp::changeVoiceRate()
{
    m_player.nextRate();
}

} // namespace confab
