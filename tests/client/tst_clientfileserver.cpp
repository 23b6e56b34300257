#include "client/media/ImageStore.h"
#include "client/models/Attachments.h"
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
    m_server = std::make_unique<ServerProcess>();
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
    const auto located = [&] {
        const auto uploads = (*m_anna)->uploader.of(*id);
        return !uploads.isEmpty() && uploads.first().record.sent > 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(located(), 60000);
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
        QTRY_VERIFY_WITH_TIMEOUT(status, 60000);
        if (!gone())
            QTest::qWait(500); // between questions, not for luck
    }
    QVERIFY2(gone(), qPrintable(QString::number(status.value_or(0))));
}

QTEST_GUILESS_MAIN(ClientFileServer)
#include "tst_clientfileserver.moc"
