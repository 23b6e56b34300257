#include "client/media/ImageStore.h"
#include "client/models/Attachments.h"
#include "client/models/SharedFilesModel.h"
#include "tests/client/CoreDriver.h"
#include "tests/support/ServerProcess.h"

#include <QFileInfo>
#include <QImage>
#include <QRandomGenerator>

using namespace confab;
using namespace confab::test;
using namespace confab::protocol;

// Files between two cores and the real confabd.
class ClientFileServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aFileGoesFromOneToTheOther();
    void aPictureShowsItsSizeAndThumbnail();
    void anUploadSurvivesTheDeathOfEither();
    void aDownloadGoesOnAfterTheServersDeath();
    void whatIsTooLargeIsRefusedInWords();
    void whatIsOverQuotaIsRefusedInWordsUntilThereIsRoom();
    void aChatsFilesAreListedThoughTheirMessagesAreNotHere();
    void whatIsForwardedIsNotSentAgain();
    void cancellingTakesItOffTheServer();

private:
    UploadRecord file(const QString &name, const QByteArray &content, const QString &type = QStringLiteral("application/octet-stream"));
    std::optional<Message> newest(CoreDriver &who);

    QTemporaryDir m_dir;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<CoreDriver> m_anna;
    std::unique_ptr<CoreDriver> m_bao;
    ChatId m_chat;
    QByteArray m_large;
};

void ClientFileServer::initTestCase()
{
    m_large.resize(12'000'000);
    QRandomGenerator random(5);
    for (qsizetype i = 0; i + 8 <= m_large.size(); i += 8) {
        const quint64 bits = random.generate64();
        memcpy(m_large.data() + i, &bits, 8);
    }
    // Room for all that anna sends here, the 300 MB that she regrets included.
    m_server = std::make_unique<ServerProcess>(QStringList{QStringLiteral("--files-quota-per-user"), QStringLiteral("360MiB"), QStringLiteral("--limits"), QStringLiteral("off")});
    QVERIFY2(m_server->start(), m_server->output().constData());
    m_anna = std::make_unique<CoreDriver>(m_server->url());
    m_bao = std::make_unique<CoreDriver>(m_server->url());
    QVERIFY(m_anna->registerAs(QStringLiteral("anna")));
    QVERIFY(m_bao->registerAs(QStringLiteral("bao")));
    protocol::CreateChat form;
    form.type = ChatType::Direct;
    form.userId = m_bao->me();
    const auto created = m_anna->ask<ops::CreateChat>(form);
    QVERIFY(created);
    (*m_anna)->cache.putChat(created->chat);
    m_chat = created->chat.id;
    QTRY_VERIFY_WITH_TIMEOUT(m_bao->chat(m_chat), 60000);
}

UploadRecord ClientFileServer::file(const QString &name, const QByteArray &content, const QString &type)
{
    QFile file(m_dir.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    file.close();
    UploadRecord record;
    record.path = file.fileName();
    record.name = name;
    record.mediaType = type;
    record.size = content.size();
    record.modifiedAt = QFileInfo(file).lastModified().toMSecsSinceEpoch();
    return record;
}

std::optional<Message> ClientFileServer::newest(CoreDriver &who)
{
    const CachedChat *chat = who.chat(m_chat);
    const QList<Message> last = chat && chat->chat.seq > 0 ? who->cache.messages(m_chat, chat->chat.seq, chat->chat.seq) : QList<Message>();
    return last.isEmpty() ? std::nullopt : std::optional(last.first());
}

void ClientFileServer::aFileGoesFromOneToTheOther()
{
    const QString name = QStringLiteral("Bericht – März ✓.bin");
    QVERIFY((*m_anna)->outbox.sendFiles(m_chat, MessageType::File, QStringLiteral("the report"), {file(name, m_large)}));
    const auto arrived = [&] { return newest(*m_bao).value_or(Message()).content == QStringLiteral("the report"); };
    QTRY_VERIFY_WITH_TIMEOUT(arrived(), 60000);
    QTRY_VERIFY_WITH_TIMEOUT((*m_anna)->outbox.items().isEmpty(), 60000);
    const Message message = *newest(*m_bao);
    QCOMPARE(message.type, MessageType::File);
    QCOMPARE(message.attachments.size(), 1);
    const Attachment &attachment = message.attachments.first();
    QCOMPARE(attachment.name, name);
    QCOMPARE(attachment.size, m_large.size());
    QCOMPARE((*m_anna)->downloader.pathOf(attachment.id), m_dir.filePath(name)); // one's own need not come back
    (*m_bao)->downloader.start(attachment.id, attachment.name, attachment.size, m_dir.filePath(QStringLiteral("bao")));
    QTRY_VERIFY_WITH_TIMEOUT(!(*m_bao)->downloader.pathOf(attachment.id).isEmpty(), 60000);
    QFile got((*m_bao)->downloader.pathOf(attachment.id));
    QVERIFY(got.open(QIODevice::ReadOnly));
    QVERIFY(got.readAll() == m_large);
    QCOMPARE(attachmentsOf(**m_bao, message).first().toMap().value(QStringLiteral("state")).toString(), QStringLiteral("here"));
}

void ClientFileServer::aPictureShowsItsSizeAndThumbnail()
{
    QImage image(1000, 500, QImage::Format_RGB32);
    image.fill(QColor(40, 120, 200));
    QVERIFY(image.save(m_dir.filePath(QStringLiteral("p.png"))));
    QFile png(m_dir.filePath(QStringLiteral("p.png")));
    QVERIFY(png.open(QIODevice::ReadOnly));
    UploadRecord record = file(QStringLiteral("picture.png"), png.readAll(), QStringLiteral("image/png"));
    record.width = 1000;
    record.height = 500;
    QVERIFY((*m_anna)->outbox.sendFiles(m_chat, MessageType::Image, QStringLiteral("blue"), {record}));
    const auto arrived = [&] { return newest(*m_bao).value_or(Message()).content == QStringLiteral("blue"); };
    QTRY_VERIFY_WITH_TIMEOUT(arrived(), 60000);
    const Message message = *newest(*m_bao);
    const QVariantMap shown = attachmentsOf(**m_bao, message).value(0).toMap();
    QCOMPARE(shown.value(QStringLiteral("kind")).toString(), QStringLiteral("image"));
    if (!message.attachments.first().width)
        QSKIP("this server does not look into pictures");
    QCOMPARE(*message.attachments.first().width, 1000);
    ImageStore store((*m_bao)->files, (*m_bao)->uploader, (*m_bao)->downloader);
    store.setFolder(m_dir.filePath(QStringLiteral("pictures")));
    const QString address = shown.value(QStringLiteral("url")).toString().section(QStringLiteral("image://confab/"), 1);
    std::optional<QImage> thumbnail;
    store.request(address + QStringLiteral("?size=medium"), {480, 480}, [&](const QImage &image) { thumbnail = image; });
    QTRY_VERIFY_WITH_TIMEOUT(thumbnail, 60000);
    QCOMPARE(thumbnail->size(), QSize(480, 240));
    QCOMPARE(QDir(store.folder()).entryList(QDir::Files).size(), 1);
    store.erase();
    QVERIFY(!QDir(m_dir.filePath(QStringLiteral("pictures"))).exists());
}

void ClientFileServer::anUploadSurvivesTheDeathOfEither()
{
    const auto id = (*m_anna)->outbox.sendFiles(m_chat, MessageType::File, QStringLiteral("through it all"), {file(QStringLiteral("tough"), m_large)});
    QVERIFY(id);
    const auto begun = [&] {
        const auto uploads = (*m_anna)->uploader.of(*id);
        return uploads.isEmpty() || uploads.first().record.sent > 0; // through already, on a quick machine
    };
    QTRY_VERIFY_WITH_TIMEOUT(begun(), 60000);
    m_anna->restart();
    m_server->kill();
    QVERIFY(m_server->start());
    const auto arrived = [&] { return newest(*m_bao).value_or(Message()).content == QStringLiteral("through it all"); };
    QTRY_VERIFY_WITH_TIMEOUT(arrived(), 90000);
    const Attachment attachment = newest(*m_bao)->attachments.first();
    QCOMPARE(attachment.size, m_large.size());
    (*m_bao)->downloader.start(attachment.id, attachment.name, attachment.size, m_dir.filePath(QStringLiteral("bao")));
    QTRY_VERIFY_WITH_TIMEOUT(!(*m_bao)->downloader.pathOf(attachment.id).isEmpty(), 60000);
    QFile got((*m_bao)->downloader.pathOf(attachment.id));
    QVERIFY(got.open(QIODevice::ReadOnly));
    QVERIFY(got.readAll() == m_large);
}

void ClientFileServer::aDownloadGoesOnAfterTheServersDeath()
{
    const Attachment attachment = newest(*m_bao)->attachments.first();
    (*m_anna)->downloader.start(attachment.id, QStringLiteral("again.bin"), attachment.size, m_dir.filePath(QStringLiteral("anna")), m_dir.filePath(QStringLiteral("anna/again.bin")));
    QTRY_VERIFY_WITH_TIMEOUT((*m_anna)->downloader.of(attachment.id)->received > 0, 60000);
    m_server->kill();
    QVERIFY(m_server->start());
    QTRY_VERIFY_WITH_TIMEOUT(!(*m_anna)->downloader.pathOf(attachment.id).isEmpty(), 90000);
    QFile got((*m_anna)->downloader.pathOf(attachment.id));
    QVERIFY(got.open(QIODevice::ReadOnly));
    QVERIFY(got.readAll() == m_large);
}

void ClientFileServer::whatIsTooLargeIsRefusedInWords()
{
    QFile sparse(m_dir.filePath(QStringLiteral("huge")));
    QVERIFY(sparse.open(QIODevice::WriteOnly) && sparse.resize(qint64(1) << 42)); // takes no room itself
    sparse.close();
    UploadRecord record = file(QStringLiteral("x"), "x");
    record.path = sparse.fileName();
    record.size = sparse.size();
    record.modifiedAt = QFileInfo(sparse).lastModified().toMSecsSinceEpoch();
    const auto id = (*m_anna)->outbox.sendFiles(m_chat, MessageType::File, {}, {record});
    QVERIFY(id);
    QTRY_COMPARE_WITH_TIMEOUT((*m_anna)->uploader.of(*id).first().record.state, TransferState::Failed, 60000);
    QVERIFY(!(*m_anna)->uploader.of(*id).first().record.failure.isEmpty());
    QVERIFY((*m_anna)->outbox.discard(*id));
}

void ClientFileServer::whatIsOverQuotaIsRefusedInWordsUntilThereIsRoom()
{
    QFile sparse(m_dir.filePath(QStringLiteral("quota")));
    QVERIFY(sparse.open(QIODevice::WriteOnly) && sparse.resize(qint64(361) << 20));
    sparse.close();
    UploadRecord record = file(QStringLiteral("y"), "y");
    record.path = sparse.fileName();
    record.size = sparse.size();
    record.modifiedAt = QFileInfo(sparse).lastModified().toMSecsSinceEpoch();
    const auto id = (*m_bao)->outbox.sendFiles(m_chat, MessageType::File, QStringLiteral("too much"), {record});
    QVERIFY(id);
    const auto upload = [&] { return (*m_bao)->uploader.of(*id).value(0).record; };
    QTRY_COMPARE_WITH_TIMEOUT(upload().state, TransferState::Failed, 20000);
    QVERIFY2(upload().failure.contains(QStringLiteral("360.00 MiB")), qPrintable(upload().failure)); // the server's own words
    // Shorter, and tried again, it goes.
    QVERIFY(QFile::resize(sparse.fileName(), 1000));
    (*m_bao)->uploader.retry(*id);
    const auto arrived = [&] { return newest(*m_anna).value_or(Message()).content == QStringLiteral("too much"); };
    QTRY_VERIFY_WITH_TIMEOUT(arrived(), 20000);
}

void ClientFileServer::aChatsFilesAreListedThoughTheirMessagesAreNotHere()
{
    QVERIFY((*m_anna)->outbox.sendFiles(m_chat, MessageType::File, {}, {file(QStringLiteral("early.pdf"), "early", QStringLiteral("application/pdf"))}));
    QTRY_VERIFY_WITH_TIMEOUT((*m_anna)->outbox.items().isEmpty(), 20000);
    const qint64 carriedBy = (*m_anna).chat(m_chat)->chat.seq;
    for (int i = 0; i < 60; ++i) { // more than a client that comes anew fetches by itself
        protocol::SendMessage words;
        words.chatId = m_chat;
        words.content = QString::number(i);
        QVERIFY(m_anna->ask<ops::SendMessage>(words));
    }
    CoreDriver fresh(m_server->url());
    QVERIFY(fresh.signInAs(QStringLiteral("anna")));
    QTRY_VERIFY_WITH_TIMEOUT(fresh.chat(m_chat), 20000);
    QVERIFY(fresh->cache.messages(m_chat, carriedBy, carriedBy).isEmpty());
    SharedFilesModel shared(*fresh);
    shared.open(m_chat);
    shared.setKind(QStringLiteral("file"));
    shared.look();
    const auto row = [&] {
        for (int i = 0; i < shared.rowCount(); ++i) {
            if (const QVariantMap found = shared.get(i); found.value(QStringLiteral("name")) == QStringLiteral("early.pdf"))
                return found;
        }
        return QVariantMap();
    };
    QTRY_VERIFY_WITH_TIMEOUT(!row().isEmpty(), 20000);
    QVERIFY(shared.complete());
    QCOMPARE(row().value(QStringLiteral("state")).toString(), QStringLiteral("away"));
    const auto attachment = shared.attachment(row().value(QStringLiteral("messageId")).toString(), row().value(QStringLiteral("fileId")).toString());
    QVERIFY(attachment);
    QCOMPARE(attachment->size, 5);
    shared.setKind(QStringLiteral("voice"));
    shared.look();
    QTRY_VERIFY_WITH_TIMEOUT(shared.complete(), 20000);
    QCOMPARE(shared.rowCount(), 0);
}

void ClientFileServer::whatIsForwardedIsNotSentAgain()
{
    CoreDriver cleo(m_server->url());
    QVERIFY(cleo.registerAs(QStringLiteral("cleo")));
    protocol::CreateChat form;
    form.type = ChatType::Group;
    form.name = QStringLiteral("Elsewhere");
    form.memberIds = {cleo.me()};
    const auto created = m_bao->ask<ops::CreateChat>(form);
    QVERIFY(created);
    (*m_bao)->cache.putChat(created->chat);
    const ChatId elsewhere = created->chat.id;
    const auto last = [](CoreDriver &who, ChatId id, int count) {
        const CachedChat *chat = who.chat(id);
        return chat ? who->cache.messages(id, chat->chat.seq - count + 1, chat->chat.seq) : QList<Message>();
    };
    const auto idsOf = [](const Message &message) {
        QStringList ids;
        for (const Attachment &attachment : message.attachments)
            ids.append(attachment.id.toString());
        return ids;
    };
    UploadRecord voice = file(QStringLiteral("v.ogg"), "OggS" + QByteArray(50, 'x'), QStringLiteral("audio/ogg"));
    voice.durationMs = 1234;
    voice.waveform = QString::fromLatin1(QByteArray("\x01\x40\xff").toBase64());
    const QList<UploadRecord> two{file(QStringLiteral("one.pdf"), "one", QStringLiteral("application/pdf")), file(QStringLiteral("two.txt"), "two", QStringLiteral("text/plain"))};
    QVERIFY((*m_anna)->outbox.sendFiles(m_chat, MessageType::File, QStringLiteral("two of them"), two));
    QVERIFY((*m_anna)->outbox.sendFiles(m_chat, MessageType::Voice, {}, {voice}));
    QVERIFY((*m_anna)->outbox.send(m_chat, QStringLiteral("and words")));
    QTRY_COMPARE_WITH_TIMEOUT(newest(*m_bao).value_or(Message()).content, QStringLiteral("and words"), 20000);
    const QList<Message> sent = last(*m_bao, m_chat, 3);

    // Chosen while there is no line, kept over the end of the program.
    m_server->kill();
    for (const Message &message : sent)
        QVERIFY((*m_bao)->outbox.forward(elsewhere, message));
    m_bao->restart();
    const QList<Outbox::Item> waiting = (*m_bao)->outbox.sends(elsewhere);
    QCOMPARE(waiting.size(), 3);
    const QVariantList shown = attachmentsOf((*m_bao)->uploader.of(waiting.first().entry.clientId));
    QCOMPARE(shown.size(), 2);
    QCOMPARE(shown.first().toMap().value(QStringLiteral("name")).toString(), QStringLiteral("one.pdf"));
    QVERIFY(m_server->start());
    QTRY_COMPARE_WITH_TIMEOUT(last(cleo, elsewhere, 1).value(0).content, QStringLiteral("and words"), 20000);
    const QList<Message> got = last(cleo, elsewhere, 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(got[i].type, sent[i].type);
        QCOMPARE(got[i].content, sent[i].content);
        QCOMPARE(idsOf(got[i]), idsOf(sent[i])); // the same files
    }
    const Attachment &one = got.first().attachments.first();
    cleo->downloader.start(one.id, one.name, one.size, m_dir.filePath(QStringLiteral("cleo")));
    QTRY_VERIFY_WITH_TIMEOUT(!cleo->downloader.pathOf(one.id).isEmpty(), 20000);
    QFile copy(cleo->downloader.pathOf(one.id));
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), QByteArray("one"));

    // What is gone from everywhere is refused in words, once; what comes after it goes.
    QVERIFY(m_anna->ask<ops::DeleteMessage>({sent.first().id}));
    QVERIFY(m_bao->ask<ops::DeleteMessage>({got.first().id}));
    const auto late = (*m_bao)->outbox.forward(elsewhere, sent.first());
    QVERIFY(late);
    const auto failed = [&] {
        const QList<Outbox::Item> items = (*m_bao)->outbox.sends(elsewhere);
        return items.size() == 1 && items.first().phase == Outbox::Phase::Failed ? items.first().entry.failure : QString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(failed(), QStringLiteral("This file is no longer there, or no longer for you."), 20000);
    QVERIFY((*m_bao)->outbox.discard(*late));
    QVERIFY((*m_bao)->outbox.send(elsewhere, QStringLiteral("never mind")));
    QTRY_COMPARE_WITH_TIMEOUT(last(cleo, elsewhere, 1).value(0).content, QStringLiteral("never mind"), 20000);
}

void ClientFileServer::cancellingTakesItOffTheServer()
{
    QFile sparse(m_dir.filePath(QStringLiteral("regretted"))); // too large to be through before it is regretted
    QVERIFY(sparse.open(QIODevice::WriteOnly) && sparse.resize(300'000'000));
    sparse.close();
    UploadRecord record = file(QStringLiteral("x"), "x");
    record.path = sparse.fileName();
    record.size = sparse.size();
    record.modifiedAt = QFileInfo(sparse).lastModified().toMSecsSinceEpoch();
    const auto id = (*m_anna)->outbox.sendFiles(m_chat, MessageType::File, {}, {record});
    QVERIFY(id);
    const auto begun = [&] { return (*m_anna)->uploader.of(*id).value(0).record; };
    QTRY_VERIFY_WITH_TIMEOUT(begun().sent > 0 || begun().state == TransferState::Failed, 20000);
    QVERIFY2(begun().state != TransferState::Failed, qPrintable(begun().failure));
    const QString location = (*m_anna)->uploader.of(*id).first().record.location;
    const qint64 upload = (*m_anna)->uploader.of(*id).first().record.id;
    (*m_anna)->uploader.pause(upload);
    QVERIFY((*m_anna)->outbox.discardFile(upload));
    QVERIFY((*m_anna)->outbox.items().isEmpty());
    std::optional<int> status;
    const auto gone = [&] { return status == 404 || status == 410; };
    for (int attempt = 0; attempt < 20 && !gone(); ++attempt) {
        status.reset();
        (*m_anna)->files.send({"HEAD", location, {{"Tus-Resumable", "1.0.0"}}}, this, {}, [&](const FileAnswer &answer) { status = answer.status; });
        QTRY_VERIFY_WITH_TIMEOUT(status, 20000);
        if (!gone())
            QTest::qWait(500); // between questions, not for luck
    }
    QVERIFY2(gone(), qPrintable(QString::number(status.value_or(0))));
}

QTEST_GUILESS_MAIN(ClientFileServer)
#include "tst_clientfileserver.moc"
