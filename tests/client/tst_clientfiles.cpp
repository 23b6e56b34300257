#include "client/core/ClientCore.h"
#include "client/core/FileNames.h"
#include "tests/client/CoreDriver.h"
#include "tests/client/FakeServer.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace confab::protocol;

// Files both ways, against a server that can be made to misbehave.
class ClientFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFileGoesUpAndItsMessageFollows();
    void severalFilesKeepTheirOrder();
    void anEmptyFileIsAFileToo();
    void aCutUploadGoesOnWhereTheServerStands();
    void damageOnTheWayIsSentAgain();
    void whatComesAfterWaitsUnlessTheFileIsPaused();
    void anUploadSurvivesTheProgramsEnd();
    void aRefusalStandsInWordsAndCanBeRetried();
    void aChangedFileIsNotSent();
    void cancellingDeletesItOnTheServer();
    void oneOfSeveralCanBeTakenOut();
    void filesThatTheServerForgotGoUpAgain();
    void aDownloadComesWholeUnderItsSafeName();
    void aCutDownloadGoesOn();
    void withoutRangesItBeginsAnew();
    void aDownloadSurvivesTheProgramsEnd();
    void pausedMeansStill();
    void aDamagedDownloadIsNotKept();
    void whatIsGoneSaysSo();
    void namesOfOthersAreMadeSafe_data();
    void namesOfOthersAreMadeSafe();
    void namesThatAreTakenGetANumber();
    void programsAreKnown();

private:
    void restart();
    void signIn();
    UploadRecord file(const QString &name, const QByteArray &content);
    std::optional<ClientId> send(const QList<UploadRecord> &files, const QString &caption = {});
    ChatId chat() const { return m_server->chat.id; }
    bool sent(const QString &caption);
    QByteArray contentOf(const QString &path);
    QString downloads() { return m_dir->filePath(QStringLiteral("downloads")); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<ClientCore> m_core;
    QByteArray m_large;
};

void ClientFiles::init()
{
    m_core.reset();
    m_server = std::make_unique<FakeServer>();
    m_dir = std::make_unique<QTemporaryDir>();
    if (m_large.isEmpty()) {
        m_large.resize(1'500'000);
        for (qsizetype i = 0; i < m_large.size(); ++i)
            m_large[i] = char(i * 31 + i / 1000);
    }
    restart();
    signIn();
}

void ClientFiles::restart()
{
    m_core.reset();
    m_core = std::make_unique<ClientCore>(m_dir->filePath(QStringLiteral("profile")), SecretStore::Policy::MemoryOnly);
    QVERIFY(m_core->secrets.unlockVault(QStringLiteral("passphrase")));
    m_core->start();
}

void ClientFiles::signIn()
{
    bool found = false;
    m_core->useServer(m_server->url(), this, [&](const Reply<bool> &reply) { found = reply.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(found, 60000);
    QVERIFY(test::signIn(*m_core));
}

UploadRecord ClientFiles::file(const QString &name, const QByteArray &content)
{
    QFile file(m_dir->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    file.close();
    UploadRecord record;
    record.path = file.fileName();
    record.name = name;
    record.mediaType = QStringLiteral("text/plain");
    record.size = content.size();
    record.modifiedAt = QFileInfo(file).lastModified().toMSecsSinceEpoch();
    return record;
}

std::optional<ClientId> ClientFiles::send(const QList<UploadRecord> &files, const QString &caption)
{
    return m_core->outbox.sendFiles(chat(), MessageType::File, caption, files);
}

bool ClientFiles::sent(const QString &caption)
{
    const QList<Message> all = m_server->latest();
    return !all.isEmpty() && all.last().content == caption && m_core->outbox.items().isEmpty();
}

QByteArray ClientFiles::contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void ClientFiles::aFileGoesUpAndItsMessageFollows()
{
    QVERIFY(send({file(QStringLiteral("large.txt"), m_large)}, QStringLiteral("here")));
    QTRY_VERIFY_WITH_TIMEOUT(sent(QStringLiteral("here")), 60000);
    const Message message = m_server->latest().last();
    QCOMPARE(message.type, MessageType::File);
    QCOMPARE(message.attachments.size(), 1);
    QCOMPARE(message.attachments.first().name, QStringLiteral("large.txt"));
    QCOMPARE(message.attachments.first().mediaType, QStringLiteral("text/plain"));
    QVERIFY(m_server->files.all.value(message.attachments.first().id.toString()).content == m_large);
    QVERIFY(m_server->files.requests.filter(QStringLiteral("PATCH")).size() > 1);
    QVERIFY(m_core->cache.transfers().uploads().isEmpty());
    QCOMPARE(m_core->cache.messagesWithFiles(chat(), 10).size(), 1);
}

void ClientFiles::severalFilesKeepTheirOrder()
{
    QVERIFY(send({file(QStringLiteral("a"), m_large), file(QStringLiteral("b"), "b"), file(QStringLiteral("c"), "cc")}));
    QTRY_VERIFY_WITH_TIMEOUT(sent({}), 60000);
    QStringList names;
    const Message message = m_server->latest().last();
    for (const Attachment &attachment : message.attachments)
        names.append(attachment.name);
    QCOMPARE(names, (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
}

void ClientFiles::anEmptyFileIsAFileToo()
{
    QVERIFY(send({file(QStringLiteral("empty"), {})}));
    QTRY_VERIFY_WITH_TIMEOUT(sent({}), 60000);
    QCOMPARE(m_server->latest().last().attachments.first().size, 0);
}

void ClientFiles::aCutUploadGoesOnWhereTheServerStands()
{
    m_server->files.cutPatches = 2;
    QVERIFY(send({file(QStringLiteral("large"), m_large)}));
    QTRY_VERIFY_WITH_TIMEOUT(sent({}), 60000);
    QCOMPARE(m_server->files.all.size(), 1);
    QVERIFY(m_server->files.all.begin()->content == m_large);
    QVERIFY(m_server->files.requests.contains(QStringLiteral("HEAD")));
    QCOMPARE(m_server->files.requests.count(QStringLiteral("POST")), 1);
}

void ClientFiles::damageOnTheWayIsSentAgain()
{
    m_server->files.damagePatches = 2;
    QVERIFY(send({file(QStringLiteral("large"), m_large)}));
    QTRY_VERIFY_WITH_TIMEOUT(sent({}), 60000);
    QCOMPARE(m_server->files.badChecksums, 2);
    QVERIFY(m_server->files.all.begin()->content == m_large);
}

void ClientFiles::whatComesAfterWaitsUnlessTheFileIsPaused()
{
    m_server->files.refusals = 1000;
    m_server->files.refusal = Error::later(ErrorCode::Busy, QStringLiteral("later"), std::chrono::milliseconds(100));
    const auto first = send({file(QStringLiteral("a"), "a")}, QStringLiteral("first"));
    QVERIFY(first);
    QVERIFY(m_core->outbox.send(chat(), QStringLiteral("second")));
    QTRY_VERIFY_WITH_TIMEOUT(m_server->files.requests.size() >= 2, 60000);
    QVERIFY(m_server->latest().isEmpty());
    m_core->uploader.pause(m_core->uploader.of(*first).first().record.id);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->latest().size(), 1, 60000);
    QCOMPARE(m_server->latest().last().content, QStringLiteral("second"));
    m_server->files.refusals = 0;
    m_core->uploader.resume(m_core->uploader.of(*first).first().record.id);
    QTRY_VERIFY_WITH_TIMEOUT(sent(QStringLiteral("first")), 60000);
}

void ClientFiles::anUploadSurvivesTheProgramsEnd()
{
    m_server->files.stopAfter = 1;
    const auto message = send({file(QStringLiteral("large"), m_large)}, QStringLiteral("at last"));
    QVERIFY(message);
    QTRY_VERIFY_WITH_TIMEOUT(m_core->uploader.of(*message).first().record.sent > 0, 60000);
    const qint64 sentBefore = m_core->uploader.of(*message).first().record.sent;
    restart();
    QVERIFY(m_core->uploader.of(*message).first().record.sent >= sentBefore);
    m_server->files.stopAfter = -1;
    signIn();
    QTRY_VERIFY_WITH_TIMEOUT(sent(QStringLiteral("at last")), 60000);
    QVERIFY(m_server->files.all.begin()->content == m_large);
    QCOMPARE(m_server->files.requests.count(QStringLiteral("POST")), 1);
}

void ClientFiles::aRefusalStandsInWordsAndCanBeRetried()
{
    m_server->files.refusals = 1;
    m_server->files.refusal = Error::of(ErrorCode::TooLarge, QStringLiteral("Your files may take 1 GB in all."));
    const auto message = send({file(QStringLiteral("a"), "a")}, QStringLiteral("now"));
    QVERIFY(message);
    QTRY_COMPARE_WITH_TIMEOUT(m_core->uploader.of(*message).first().record.state, TransferState::Failed, 60000);
    QVERIFY(!m_core->uploader.of(*message).first().record.failure.isEmpty());
    QVERIFY(m_core->outbox.retry(*message));
    QTRY_VERIFY_WITH_TIMEOUT(sent(QStringLiteral("now")), 60000);
}

void ClientFiles::aChangedFileIsNotSent()
{
    UploadRecord record = file(QStringLiteral("a"), "a");
    record.size = 2;
    const auto message = send({record});
    QVERIFY(message);
    QTRY_COMPARE_WITH_TIMEOUT(m_core->uploader.of(*message).first().record.state, TransferState::Failed, 60000);
    QVERIFY(m_core->outbox.retry(*message)); // now it is meant as it is
    QTRY_VERIFY_WITH_TIMEOUT(sent({}), 60000);
    QCOMPARE(m_server->latest().last().attachments.first().size, 1);
}

void ClientFiles::cancellingDeletesItOnTheServer()
{
    m_server->files.stopAfter = 1;
    const auto message = send({file(QStringLiteral("large"), m_large)});
    QVERIFY(message);
    QTRY_VERIFY_WITH_TIMEOUT(m_core->uploader.of(*message).first().record.sent > 0, 60000);
    m_core->uploader.pause(m_core->uploader.of(*message).first().record.id);
    QVERIFY(m_core->outbox.discard(*message));
    QVERIFY(m_core->outbox.items().isEmpty());
    QVERIFY(m_core->cache.transfers().uploads().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(m_server->files.all.isEmpty(), 60000);
    QVERIFY(m_server->latest().isEmpty());
}

void ClientFiles::oneOfSeveralCanBeTakenOut()
{
    m_server->files.refusals = 1000;
    m_server->files.refusal = Error::later(ErrorCode::Busy, QStringLiteral("later"), std::chrono::milliseconds(50));
    const auto message = send({file(QStringLiteral("a"), "a"), file(QStringLiteral("b"), "b")});
    QVERIFY(message);
    QVERIFY(m_core->outbox.discardFile(m_core->uploader.of(*message).first().record.id));
    m_server->files.refusals = 0;
    QTRY_VERIFY_WITH_TIMEOUT(sent({}), 60000);
    QCOMPARE(m_server->latest().last().attachments.size(), 1);
    QCOMPARE(m_server->latest().last().attachments.first().name, QStringLiteral("b"));
}

void ClientFiles::filesThatTheServerForgotGoUpAgain()
{
    m_server->sendErrors = 1;
    m_server->sendError = Error::later(ErrorCode::Busy, QStringLiteral("later"), std::chrono::milliseconds(5000));
    QVERIFY(send({file(QStringLiteral("a"), "a")}, QStringLiteral("kept")));
    QTRY_COMPARE_WITH_TIMEOUT(m_server->sendErrors, 0, 60000);
    m_server->files.forgetAll();
    QTRY_VERIFY_WITH_TIMEOUT(sent(QStringLiteral("kept")), 60000);
    QCOMPARE(m_server->files.all.size(), 1);
}

void ClientFiles::aDownloadComesWholeUnderItsSafeName()
{
    const auto id = FileId::parse(m_server->files.put(QStringLiteral("x"), m_large));
    m_core->downloader.start(*id, QStringLiteral("../../e\u202Evil.txt"), m_large.size(), downloads());
    QTRY_VERIFY_WITH_TIMEOUT(!m_core->downloader.pathOf(*id).isEmpty(), 60000);
    QCOMPARE(m_core->downloader.pathOf(*id), downloads() + QStringLiteral("/evil.txt"));
    QVERIFY(contentOf(downloads() + QStringLiteral("/evil.txt")) == m_large);
    QCOMPARE(QDir(downloads()).entryList(QDir::Files).size(), 1); // no part left
}

void ClientFiles::aCutDownloadGoesOn()
{
    m_server->files.cutDownloads = 1;
    const auto id = FileId::parse(m_server->files.put(QStringLiteral("x"), m_large));
    m_core->downloader.start(*id, QStringLiteral("x.txt"), m_large.size(), downloads());
    QTRY_VERIFY_WITH_TIMEOUT(!m_core->downloader.pathOf(*id).isEmpty(), 60000);
    QVERIFY(contentOf(m_core->downloader.pathOf(*id)) == m_large);
    QCOMPARE(m_server->files.requests.size(), 2);
    QVERIFY(m_server->files.requests.last().startsWith(QStringLiteral("GET bytes=")));
}

void ClientFiles::withoutRangesItBeginsAnew()
{
    m_server->files.cutDownloads = 1;
    m_server->files.ranges = false;
    const auto id = FileId::parse(m_server->files.put(QStringLiteral("x"), m_large));
    m_core->downloader.start(*id, QStringLiteral("x.txt"), m_large.size(), downloads());
    QTRY_VERIFY_WITH_TIMEOUT(!m_core->downloader.pathOf(*id).isEmpty(), 60000);
    QVERIFY(contentOf(m_core->downloader.pathOf(*id)) == m_large);
}

void ClientFiles::aDownloadSurvivesTheProgramsEnd()
{
    m_server->files.cutDownloads = 1000; // comes half, and half of the rest, and so on
    const auto id = FileId::parse(m_server->files.put(QStringLiteral("x"), m_large));
    m_core->downloader.start(*id, QStringLiteral("x.txt"), m_large.size(), downloads());
    QTRY_VERIFY_WITH_TIMEOUT(m_core->downloader.of(*id)->received > 0 && !m_core->downloader.of(*id)->record.etag.isEmpty(), 60000);
    QTRY_COMPARE_WITH_TIMEOUT(m_core->downloader.of(*id)->record.state, TransferState::Waiting, 60000);
    restart();
    QVERIFY(m_core->downloader.of(*id)->received > 0);
    m_server->files.cutDownloads = 0;
    const qsizetype asked = m_server->files.requests.size();
    signIn();
    QTRY_VERIFY_WITH_TIMEOUT(!m_core->downloader.pathOf(*id).isEmpty(), 60000);
    QVERIFY(contentOf(m_core->downloader.pathOf(*id)) == m_large);
    QVERIFY(m_server->files.requests.at(asked).startsWith(QStringLiteral("GET bytes=")));
}

void ClientFiles::pausedMeansStill()
{
    m_server->files.cutDownloads = 1000;
    const auto id = FileId::parse(m_server->files.put(QStringLiteral("x"), m_large));
    m_core->downloader.start(*id, QStringLiteral("x.txt"), m_large.size(), downloads());
    QTRY_VERIFY_WITH_TIMEOUT(m_core->downloader.of(*id)->received > 0, 60000);
    m_core->downloader.pause(*id);
    QCOMPARE(m_core->downloader.of(*id)->record.state, TransferState::Paused);
    m_server->files.cutDownloads = 0;
    restart();
    signIn();
    QCOMPARE(m_core->downloader.of(*id)->record.state, TransferState::Paused);
    m_core->downloader.resume(*id);
    QTRY_VERIFY_WITH_TIMEOUT(!m_core->downloader.pathOf(*id).isEmpty(), 60000);
    m_core->downloader.start(*id, QStringLiteral("x.txt"), m_large.size(), downloads()); // once more, beside the first
    QTRY_COMPARE_WITH_TIMEOUT(m_core->downloader.pathOf(*id), downloads() + QStringLiteral("/x (2).txt"), 60000);
}

void ClientFiles::aDamagedDownloadIsNotKept()
{
    const QString name = m_server->files.put(QStringLiteral("x"), m_large);
    const auto id = FileId::parse(name);
    m_server->files.cutDownloads = 1;
    m_core->downloader.start(*id, QStringLiteral("x.txt"), m_large.size(), downloads());
    QTRY_VERIFY_WITH_TIMEOUT(m_core->downloader.of(*id)->received > 0, 60000);
    QTRY_COMPARE_WITH_TIMEOUT(m_core->downloader.of(*id)->record.state, TransferState::Waiting, 60000);
    QFile part(downloads() + QStringLiteral("/x.txt.part"));
    QVERIFY(part.open(QIODevice::ReadWrite) && part.seek(10) && part.write("damage") == 6);
    part.close();
    QTRY_COMPARE_WITH_TIMEOUT(m_core->downloader.of(*id)->record.state, TransferState::Failed, 60000);
    QVERIFY(QDir(downloads()).entryList(QDir::Files).isEmpty());
    m_core->downloader.resume(*id);
    QTRY_VERIFY_WITH_TIMEOUT(!m_core->downloader.pathOf(*id).isEmpty(), 60000);
    QVERIFY(contentOf(m_core->downloader.pathOf(*id)) == m_large);
}

void ClientFiles::whatIsGoneSaysSo()
{
    const FileId id = FileId::create(Timestamp{1});
    m_core->downloader.start(id, QStringLiteral("x.txt"), 10, downloads());
    QTRY_COMPARE_WITH_TIMEOUT(m_core->downloader.of(id)->record.state, TransferState::Failed, 60000);
    QVERIFY(!m_core->downloader.of(id)->record.failure.isEmpty());
    m_core->downloader.cancel(id);
    QVERIFY(!m_core->downloader.of(id));
    QVERIFY(QDir(downloads()).entryList(QDir::Files).isEmpty());
}

void ClientFiles::namesOfOthersAreMadeSafe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("safe");
    const auto row = [](const char *tag, const QString &name, const QString &safe) { QTest::newRow(tag) << name << safe; };
    row("plain", QStringLiteral("report.pdf"), QStringLiteral("report.pdf"));
    row("path", QStringLiteral("/etc/passwd"), QStringLiteral("passwd"));
    row("upwards", QStringLiteral("..\\..\\boot.ini"), QStringLiteral("boot.ini"));
    row("only dots", QStringLiteral(".."), QStringLiteral("file"));
    row("nothing", QString(), QStringLiteral("file"));
    row("hidden", QStringLiteral(".bashrc"), QStringLiteral("bashrc"));
    row("an option", QStringLiteral("-rf"), QStringLiteral("rf"));
    row("device", QStringLiteral("CON.txt"), QStringLiteral("_CON.txt"));
    row("port", QStringLiteral("com1"), QStringLiteral("_com1"));
    row("stream", QStringLiteral("a:b.txt"), QStringLiteral("a_b.txt"));
    row("turned round", QStringLiteral("photo\u202Egnp.exe"), QStringLiteral("photognp.exe"));
    row("control", QStringLiteral("a\u0007\nb.txt"), QStringLiteral("a b.txt"));
    row("dot at the end", QStringLiteral("a.exe. "), QStringLiteral("a.exe"));
    row("arabic", QStringLiteral("تقرير.pdf"), QStringLiteral("تقرير.pdf"));
    row("long", QString(400, u'x') + QStringLiteral(".jpeg"), QString(200, u'x') + QStringLiteral(".jpeg"));
}

void ClientFiles::namesOfOthersAreMadeSafe()
{
    QFETCH(QString, name);
    QFETCH(QString, safe);
    QCOMPARE(safeFileName(name), safe);
}

void ClientFiles::namesThatAreTakenGetANumber()
{
    const QDir dir(m_dir->path());
    QCOMPARE(freePath(dir.path(), QStringLiteral("n.tar.gz")), dir.filePath(QStringLiteral("n.tar.gz")));
    file(QStringLiteral("n.tar.gz"), "x");
    QCOMPARE(freePath(dir.path(), QStringLiteral("n.tar.gz")), dir.filePath(QStringLiteral("n.tar (2).gz")));
    file(QStringLiteral("p.txt.part"), "x");
    QCOMPARE(freePath(dir.path(), QStringLiteral("p.txt")), dir.filePath(QStringLiteral("p (2).txt")));
}

void ClientFiles::programsAreKnown()
{
    for (const char *name : {"a.exe", "A.EXE", "x.pdf.exe", "run.sh", "x.desktop", "x.AppImage", "noending", "page.html", "a.exe. "})
        QVERIFY2(isProgram(QString::fromUtf8(name)), name);
    for (const char *name : {"a.pdf", "photo.jpeg", "song.opus", "notes.txt", "table.xlsx"})
        QVERIFY2(!isProgram(QString::fromUtf8(name)), name);
}

QTEST_GUILESS_MAIN(ClientFiles)
#include "tst_clientfiles.moc"
