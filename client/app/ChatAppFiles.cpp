#include "client/app/ChatApp.h"

#include "client/app/FileOpener.h"
#include "client/core/FileNames.h"

#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QUuid>

// Files: chosen, on their way, here.

namespace confab {

using namespace protocol;

namespace {

Error noSuchFile()
{
    return Error::notFound(ChatApp::tr("There is no such file."));
}

} // namespace

// Where what this program makes itself, as a pasted picture, waits until it is sent.
QString ChatApp::outgoingFolder() const
{
    const QString folder = m_core.profile.dataDir() + QStringLiteral("/outgoing");
    QDir().mkpath(folder);
    return folder;
}

void ChatApp::openFileStores()
{
    m_staged.open({});
    m_recorder.cancel();
    m_recorder.setFolder(outgoingFolder());
    m_player.stop();
    if (!m_core.isSignedIn())
        return;
    m_images.setFolder(m_core.profile.cachePath(m_core.auth.accountKeyFor(m_core.server(), m_core.cache.me())).chopped(int(sizeof(".sqlite") - 1))
                       + QStringLiteral("-pictures"));
    // What was made and never sent, because the program ended between, is no one's.
    QStringList needed;
    for (const UploadRecord &upload : m_core.cache.transfers().uploads())
        needed.append(upload.path);
    const QDir outgoing(outgoingFolder());
    for (const QString &name : outgoing.entryList(QDir::Files)) {
        if (!needed.contains(outgoing.filePath(name)))
            QFile::remove(outgoing.filePath(name));
    }
}

int ChatApp::stage(const QVariantList &urls)
{
    const int before = m_staged.count();
    for (const QVariant &value : urls) {
        const QUrl url = value.toUrl();
        if (url.isLocalFile())
            m_staged.add(url.toLocalFile(), false);
    }
    return m_staged.count() - before;
}

bool ChatApp::stageClipboard()
{
    const QMimeData *clip = QGuiApplication::clipboard()->mimeData();
    if (!clip)
        return false;
    if (clip->hasUrls()) {
        QVariantList files;
        for (const QUrl &url : clip->urls()) {
            if (url.isLocalFile())
                files.append(url);
        }
        if (!files.isEmpty())
            return stage(files) > 0;
    }
    // Words come with a picture of themselves from some programs: the words are meant.
    if (!clip->hasImage() || clip->hasText())
        return false;
    const QImage image = qvariant_cast<QImage>(clip->imageData());
    const QString path = outgoingFolder() + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".png");
    if (image.isNull() || !image.save(path, "PNG"))
        return false;
    m_staged.add(path, true, tr("Picture %1.png").arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH.mm.ss"))));
    return true;
}

int ChatApp::sendStaged(const QString &chatId, const QString &caption, const QVariantMap &options)
{
    const auto chat = ChatId::parse(chatId);
    if (!chat || !m_core.cache.chat(*chat) || *chat != m_current)
        return refused(Error::notFound(tr("There is no such chat.")));
    const QString words = caption.trimmed();
    if (words.toUcs4().size() > limits::content)
        return refused(Error::of(ErrorCode::TooLarge, tr("This message is longer than %n character(s).", nullptr, limits::content)));
    const auto [pictures, others] = m_staged.take();
    if (pictures.isEmpty() && others.isEmpty())
        return refused(Error::invalid(QStringLiteral("fileIds"), tr("There is nothing to send.")));
    const MessageId replyTo = MessageId::parse(options.value(QStringLiteral("replyTo")).toString()).value_or(MessageId());
    m_timeline.jumpToNewest();
    // Pictures make an album, other files a list; the words go with the first.
    bool first = true;
    for (const auto &[files, type] : {std::pair(pictures, MessageType::Image), std::pair(others, MessageType::File)}) {
        for (qsizetype i = 0; i < files.size(); i += limits::attachments) {
            if (!m_core.outbox.sendFiles(*chat, type, first ? words : QString(), files.mid(i, limits::attachments), first ? replyTo : MessageId())) {
                const QList<UploadRecord> rest = files.mid(i) + (type == MessageType::Image ? others : QList<UploadRecord>());
                for (const UploadRecord &file : rest)
                    m_staged.add(file.path, file.ours, file.name);
                return refused(Error::of(ErrorCode::Unavailable, tr("This could not be saved on this device. Is its disk full?")));
            }
            first = false;
        }
    }
    m_core.cache.setDraft(*chat, {});
    m_core.typing.typeHere(*chat, false);
    const int request = begin();
    succeed(request);
    return request;
}

void ChatApp::pauseTransfer(const QString &id)
{
    if (const auto file = FileId::parse(id))
        m_core.downloader.pause(*file);
    else
        m_core.uploader.pause(id.toLongLong());
}

void ChatApp::resumeTransfer(const QString &id)
{
    if (const auto file = FileId::parse(id))
        m_core.downloader.resume(*file);
    else
        m_core.uploader.resume(id.toLongLong());
}

void ChatApp::cancelTransfer(const QString &id)
{
    if (const auto file = FileId::parse(id))
        m_core.downloader.cancel(*file);
    else
        m_core.outbox.discardFile(id.toLongLong());
}

std::optional<Attachment> ChatApp::attachmentOf(const QString &messageId, const QString &fileId)
{
    const auto message = messageOf(messageId);
    if (!message)
        return m_shared.attachment(messageId, fileId);
    if (message->deletedAt)
        return std::nullopt;
    const auto it = std::ranges::find_if(message->attachments, [&](const Attachment &a) { return a.id.toString() == fileId; });
    return it == message->attachments.end() ? std::nullopt : std::optional(*it);
}

int ChatApp::download(const QString &messageId, const QString &fileId, const QUrl &target)
{
    const auto file = attachmentOf(messageId, fileId);
    if (!file)
        return refused(noSuchFile());
    const int request = begin();
    const QString here = m_core.downloader.pathOf(file->id);
    const QString path = target.toLocalFile();
    if (!path.isEmpty() && !here.isEmpty() && here != path) { // saved once more, elsewhere
        if (QFile::exists(path))
            QFile::remove(path);
        if (!QFile::copy(here, path)) {
            refuse(request, Failure::refused(Error::of(ErrorCode::Unavailable, tr("The file could not be written there."))));
            return request;
        }
        markFromNetwork(path, m_core.files.urlOf(QStringLiteral("/api/v1/files/") + fileId));
    } else if (here.isEmpty()) {
        m_core.downloader.start(file->id, file->name, file->size, m_core.settings.downloadFolder(), path);
    }
    succeed(request);
    return request;
}

int ChatApp::openFile(const QString &messageId, const QString &fileId, bool sure)
{
    const auto id = FileId::parse(fileId);
    const QString path = id ? m_core.downloader.pathOf(*id) : QString();
    if (path.isEmpty())
        return refused(noSuchFile());
    if (!sure && (isProgram(path) || beginsAsProgram(path))) {
        Q_EMIT openConfirmationNeeded(messageId, fileId, QFileInfo(path).fileName());
    } else if (!openWithDesktop(path)) {
        return refused(Error::of(ErrorCode::Unsupported, tr("No program here opens this kind of file.")));
    }
    const int request = begin();
    succeed(request);
    return request;
}

void ChatApp::showFile(const QString &fileId)
{
    const auto id = FileId::parse(fileId);
    const QString path = id ? m_core.downloader.pathOf(*id) : QString();
    if (!path.isEmpty())
        showInFolder(path);
}

int ChatApp::copyPicture(const QString &url)
{
    const int request = begin();
    m_images.request(url.section(QStringLiteral("image://confab/"), 1) + QStringLiteral("?size=full"), {}, [this, request](const QImage &image) {
        if (image.isNull())
            return refuse(request, Failure::notSent(tr("The picture is not here yet.")));
        QGuiApplication::clipboard()->setImage(image);
        succeed(request);
    });
    return request;
}

void ChatApp::chooseFiles()
{
    const PickRequest request{.kind = PickRequest::Kind::Files, .title = tr("Attach files"), .folder = {}, .name = {}};
    m_picker.choose(request, [this](const QList<QUrl> &urls) { stage(QVariantList(urls.begin(), urls.end())); });
}

void ChatApp::chooseSaveTarget(const QString &messageId, const QString &fileId, const QString &name)
{
    const PickRequest request{.kind = PickRequest::Kind::Save, .title = tr("Save as"), .folder = m_core.settings.downloadFolder(), .name = safeFileName(name)};
    m_picker.choose(request, [=, this](const QList<QUrl> &urls) { download(messageId, fileId, urls.first()); });
}

void ChatApp::chooseDownloadFolder()
{
    const PickRequest request{.kind = PickRequest::Kind::Folder, .title = tr("Where downloads go"), .folder = m_core.settings.downloadFolder(), .name = {}};
    m_picker.choose(request, [this](const QList<QUrl> &urls) {
        if (urls.first().isLocalFile())
            m_core.settings.setDownloadFolder(urls.first().toLocalFile());
    });
}

void ChatApp::pathsChosen(const QList<QUrl> &urls)
{
    m_picker.answer(urls);
}

// Small files come by themselves where that is wished; never programs.
void ChatApp::fetchWished(const Message &message)
{
    constexpr qint64 small = 10'000'000; // bytes
    if (!m_core.settings.downloadAutomatically() || message.sender.id == m_core.cache.me() || message.type != MessageType::File)
        return;
    for (const Attachment &file : message.attachments) {
        if (file.size <= small && !isProgram(file.name) && !isProgramType(file.mediaType) && !m_core.downloader.of(file.id))
            m_core.downloader.start(file.id, file.name, file.size, m_core.settings.downloadFolder());
    }
}

} // namespace confab
