#include "client/models/Attachments.h"

#include "client/core/FileNames.h"
#include "client/media/ImageStore.h"

#include <QCoreApplication>

namespace confab {

using namespace protocol;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Attachments", text);
}

QString kindName(const QString &mediaType, bool voice)
{
    static const QStringList pictures{QStringLiteral("image/png"), QStringLiteral("image/jpeg"), QStringLiteral("image/webp")};
    return voice ? QStringLiteral("voice") : pictures.contains(mediaType) ? QStringLiteral("image") : QStringLiteral("file");
}

QVariantList barsOf(const QString &waveform)
{
    constexpr qsizetype mostBars = 64;
    QVariantList bars;
    for (const char bar : QByteArray::fromBase64(waveform.toLatin1()).left(mostBars))
        bars.append(uchar(bar) / 255.0);
    return bars;
}

QString stateName(TransferState state)
{
    switch (state) {
    case TransferState::Waiting: return QStringLiteral("waiting");
    case TransferState::Active: return QStringLiteral("moving");
    case TransferState::Paused: return QStringLiteral("paused");
    case TransferState::Failed: return QStringLiteral("failed");
    case TransferState::Done: break;
    }
    return QStringLiteral("here");
}

void addProgress(QVariantMap &map, TransferState state, qint64 done, qint64 size, double rate, const QString &failure)
{
    map[QStringLiteral("state")] = stateName(state);
    map[QStringLiteral("failureText")] = failure;
    if (state == TransferState::Done)
        return;
    map[QStringLiteral("progress")] = size > 0 ? double(done) / double(size) : 0.0;
    if (state == TransferState::Active || done > 0)
        map[QStringLiteral("sizeText")] = progressText(done, size, state == TransferState::Active ? rate : 0);
}

QVariantMap common(const QString &name, const QString &mediaType, bool voice, qint64 size, qint64 durationMs, const QString &waveform)
{
    return {{QStringLiteral("name"), shownFileName(name)},
            {QStringLiteral("mediaType"), mediaType},
            {QStringLiteral("kind"), kindName(mediaType, voice)},
            {QStringLiteral("size"), size},
            {QStringLiteral("sizeText"), sizeText(size)},
            {QStringLiteral("durationMs"), durationMs},
            {QStringLiteral("lengthText"), lengthText(durationMs)},
            {QStringLiteral("waveform"), barsOf(waveform)},
            {QStringLiteral("program"), isProgram(name) || isProgramType(mediaType)}};
}

QString inWords(const QString &name, const QString &mediaType, bool voice, qint64 size, qint64 durationMs)
{
    if (voice)
        return translated(QT_TRANSLATE_NOOP("Attachments", "Voice message, %1.")).arg(lengthText(durationMs));
    if (kindName(mediaType, false) == u"image")
        return translated(QT_TRANSLATE_NOOP("Attachments", "Picture %1.")).arg(shownFileName(name));
    return translated(QT_TRANSLATE_NOOP("Attachments", "File %1, %2.")).arg(shownFileName(name), sizeText(size));
}

} // namespace

QVariantList attachmentsOf(ClientCore &core, const Message &message)
{
    QVariantList list;
    const bool voice = message.type == MessageType::Voice;
    for (const Attachment &a : message.attachments) {
        QVariantMap map = common(a.name, a.mediaType, voice, a.size, a.durationMs.value_or(0), a.waveform.value_or(QString()));
        map[QStringLiteral("id")] = a.id.toString();
        map[QStringLiteral("up")] = false;
        map[QStringLiteral("width")] = a.width.value_or(0);
        map[QStringLiteral("height")] = a.height.value_or(0);
        const bool seen = a.width.value_or(0) > 0 && kindName(a.mediaType, voice) == u"image"; // the server could look into it
        map[QStringLiteral("url")] = seen ? QStringLiteral("image://confab/file/") + a.id.toString() : QString();
        map[QStringLiteral("placeholderUrl")] = seen && a.placeholder ? QStringLiteral("image://confab/") + ImageStore::blurAddress(*a.placeholder) : QString();
        map[QStringLiteral("state")] = QStringLiteral("away");
        map[QStringLiteral("failureText")] = QString();
        const Downloader::Download *download = core.downloader.of(a.id);
        if (download && (download->record.state != TransferState::Done || !core.downloader.pathOf(a.id).isEmpty()))
            addProgress(map, download->record.state, download->received, a.size, download->speed.rate(), download->record.failure);
        list.append(map);
    }
    return list;
}

QVariantList attachmentsOf(const QList<Uploader::Upload> &uploads)
{
    QVariantList list;
    for (const Uploader::Upload &upload : uploads) {
        const UploadRecord &r = upload.record;
        QVariantMap map = common(r.name, r.mediaType, r.durationMs > 0, r.size, r.durationMs, r.waveform);
        map[QStringLiteral("id")] = QString::number(r.id);
        map[QStringLiteral("up")] = true;
        map[QStringLiteral("width")] = r.width;
        map[QStringLiteral("height")] = r.height;
        const QString picture = r.isForwarded() ? QStringLiteral("file/") + r.fileId().toString() : QStringLiteral("upload/") + QString::number(r.id);
        map[QStringLiteral("url")] = r.width > 0 ? QStringLiteral("image://confab/") + picture : QString();
        map[QStringLiteral("placeholderUrl")] = QString();
        addProgress(map, r.state, upload.gone(), r.size, upload.speed.rate(), r.failure);
        list.append(map);
    }
    return list;
}

QStringList filesInWords(const Message &message)
{
    QStringList words;
    for (const Attachment &a : message.attachments)
        words += inWords(a.name, a.mediaType, message.type == MessageType::Voice, a.size, a.durationMs.value_or(0));
    return words;
}

QStringList filesInWords(MessageType type, const QList<Uploader::Upload> &uploads)
{
    QStringList words;
    for (const Uploader::Upload &upload : uploads)
        words += inWords(upload.record.name, upload.record.mediaType, type == MessageType::Voice, upload.record.size, upload.record.durationMs);
    return words;
}

} // namespace confab
