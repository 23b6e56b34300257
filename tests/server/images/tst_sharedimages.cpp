#include "tests/server/images/Pictures.h"
#include "tests/support/RestClient.h"
#include "tests/support/ServerProcess.h"

#include <QJsonArray>
#include <QNetworkReply>
#include <QTest>

using namespace confab::test;

namespace {

const QSize camera(900, 600);

QJsonObject attachmentOf(const QJsonObject &message)
{
    return message[u"attachments"].toArray().first().toObject();
}

} // namespace

// The whole way of a picture, over the real server: from who takes it to who sees it.
class SharedImagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPhotoArrivesUprightAndTellsNothingOfItsPlace();
    void thumbnailsComeInEverySizeThatIsAskedFor();
    void thumbnailsAreForThoseWhoMayReadTheMessage();
    void whatOnlyClaimsToBeAPictureIsAPlainFile();
    void aPictureThatCannotBeShownIsAPlainFileWithoutItsPlace();
    void aKilledServerTakesThePictureUpAgain();

private:
    struct Answer {
        int status = 0;
        QByteArray body;
        QMap<QByteArray, QByteArray> headers; // names in lower case
    };
    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    std::unique_ptr<QNetworkReply> begin(const RestClient &who, const QByteArray &method, const QString &path, const Headers &headers = {}, const QByteArray &body = {});
    Answer ask(const RestClient &who, const QByteArray &method, const QString &path, const Headers &headers = {}, const QByteArray &body = {});
    Headers creation(const QByteArray &content, const QByteArray &name, const QByteArray &type) const;
    QString upload(const RestClient &who, const QByteArray &content, const QByteArray &name = "photo.jpg", const QByteArray &type = "image/jpeg");
    QJsonObject send(RestClient &who, const QString &file);
    Answer thumbnail(const RestClient &who, const QString &file, const QString &size, const Headers &headers = {});

    ServerProcess m_server;
    QNetworkAccessManager m_network;
    RestClient m_alice{m_server.url()};
    RestClient m_bob{m_server.url()};
    RestClient m_carol{m_server.url()};
    QString m_chat;
};

void SharedImagesTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.output().constData());
    QCOMPARE(m_alice.registerAs(QStringLiteral("alice")).status, 201);
    QCOMPARE(m_bob.registerAs(QStringLiteral("bob")).status, 201);
    QCOMPARE(m_carol.registerAs(QStringLiteral("carol")).status, 201);
    const RestAnswer chat = m_alice.post(QStringLiteral("/chats"), {{QStringLiteral("type"), QStringLiteral("group")}, {QStringLiteral("name"), QStringLiteral("Photos")},
                                                                    {QStringLiteral("memberIds"), QJsonArray{m_bob.userId}}});
    QCOMPARE(chat.status, 201);
    m_chat = (chat.body.contains(u"chat") ? chat.body[u"chat"].toObject() : chat.body)[u"id"].toString();
}

std::unique_ptr<QNetworkReply> SharedImagesTest::begin(const RestClient &who, const QByteArray &method, const QString &path, const Headers &headers, const QByteArray &body)
{
    QNetworkRequest request(m_server.url(QStringLiteral("/api/v1") + path));
    request.setTransferTimeout(100'000);
    request.setRawHeader("Authorization", "Bearer " + who.token.toLatin1());
    request.setRawHeader("Tus-Resumable", "1.0.0");
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    return std::unique_ptr<QNetworkReply>(m_network.sendCustomRequest(request, method, body));
}

SharedImagesTest::Answer SharedImagesTest::ask(const RestClient &who, const QByteArray &method, const QString &path, const Headers &headers, const QByteArray &body)
{
    const auto reply = begin(who, method, path, headers, body);
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 100'000))
        return {};
    Answer answer{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(), {}};
    for (const auto &[name, value] : reply->rawHeaderPairs())
        answer.headers[name.toLower()] = value;
    return answer;
}

SharedImagesTest::Headers SharedImagesTest::creation(const QByteArray &content, const QByteArray &name, const QByteArray &type) const
{
    return {{"Upload-Length", QByteArray::number(content.size())},
            {"Upload-Metadata", "filename " + name.toBase64() + ",filetype " + type.toBase64()},
            {"Content-Type", "application/offset+octet-stream"}};
}

QString SharedImagesTest::upload(const RestClient &who, const QByteArray &content, const QByteArray &name, const QByteArray &type)
{
    const Answer created = ask(who, "POST", QStringLiteral("/files/uploads"), creation(content, name, type), content);
    if (created.status != 201 || created.headers["upload-offset"] != QByteArray::number(content.size()))
        qWarning("%d %s", created.status, created.body.constData());
    return QString::fromLatin1(created.headers["location"]).section(u'/', -1);
}

QJsonObject SharedImagesTest::send(RestClient &who, const QString &file)
{
    const RestAnswer sent = who.post(QStringLiteral("/chats/%1/messages").arg(m_chat), {{QStringLiteral("type"), QStringLiteral("image")},
                                                                                         {QStringLiteral("content"), QString()},
                                                                                         {QStringLiteral("fileIds"), QJsonArray{file}}});
    if (sent.status != 201)
        qWarning("%d %s", sent.status, sent.text.constData());
    return sent.body.contains(u"message") ? sent.body[u"message"].toObject() : sent.body;
}

SharedImagesTest::Answer SharedImagesTest::thumbnail(const RestClient &who, const QString &file, const QString &size, const Headers &headers)
{
    return ask(who, "GET", QStringLiteral("/files/%1/thumbnail?size=%2").arg(file, size), headers);
}

void SharedImagesTest::aPhotoArrivesUprightAndTellsNothingOfItsPlace()
{
    const QByteArray photo = withSegments(jpeg(quarters(camera)), jpegSegment(0xe1, exif(6)));
    const QString file = upload(m_alice, photo);
    const QString message = send(m_alice, file)[u"id"].toString();

    const RestAnswer page = m_bob.get(QStringLiteral("/chats/%1/messages").arg(m_chat));
    QJsonObject seen;
    for (const QJsonValue &each : page.body[u"items"].toArray()) {
        if (each[u"id"].toString() == message)
            seen = attachmentOf(each.toObject());
    }
    QCOMPARE(seen[u"mediaType"].toString(), QStringLiteral("image/jpeg"));
    QCOMPARE(seen[u"width"].toInt(), camera.height());
    QCOMPARE(seen[u"height"].toInt(), camera.width());
    QCOMPARE(seen[u"placeholder"].toString().size(), 28);

    const Answer content = ask(m_bob, "GET", QStringLiteral("/files/") + file);
    QCOMPARE(content.status, 200);
    QVERIFY(!content.body.contains(secret));
    QCOMPARE(content.body.size(), seen[u"size"].toInt());
    QCOMPARE(ask(m_alice, "GET", QStringLiteral("/files/") + file).body, content.body);

    const QImage shown = QImage::fromData(thumbnail(m_bob, file, QStringLiteral("medium")).body);
    QCOMPARE(shown.size(), QSize(320, 480));
    QVERIFY(isLike(corners(shown)[1], Qt::red)); // a quarter to the right
}

void SharedImagesTest::thumbnailsComeInEverySizeThatIsAskedFor()
{
    const QString file = upload(m_alice, png(quarters(camera)), "screen.png", "image/png");
    send(m_alice, file);
    const QList<std::pair<QString, QSize>> sizes{{QStringLiteral("small"), {160, 107}}, {QStringLiteral("medium"), {480, 320}}, {QStringLiteral("large"), camera}};
    for (const auto &[name, size] : sizes) {
        const Answer got = thumbnail(m_bob, file, name);
        QCOMPARE(got.status, 200);
        QCOMPARE(QImage::fromData(got.body).size(), size);
        QCOMPARE(got.headers["content-type"], QByteArray("image/jpeg"));
        QCOMPARE(got.headers["x-content-type-options"], QByteArray("nosniff"));
        QVERIFY(got.headers["cache-control"].contains("private"));
        QVERIFY(got.headers["etag"].startsWith('"'));
        QCOMPARE(thumbnail(m_bob, file, name, {{"If-None-Match", got.headers["etag"]}}).status, 304);
    }
    QCOMPARE(thumbnail(m_bob, file, QStringLiteral("huge")).status, 400);
    // Where a smaller one serves as well, it does.
    const QString icon = upload(m_alice, png(quarters({48, 32})), "icon.png", "image/png");
    send(m_alice, icon);
    for (const auto &[name, size] : sizes)
        QCOMPARE(QImage::fromData(thumbnail(m_bob, icon, name).body).size(), QSize(48, 32));
}

void SharedImagesTest::thumbnailsAreForThoseWhoMayReadTheMessage()
{
    const QString small = QStringLiteral("small");
    const QString file = upload(m_alice, jpeg(quarters(camera)));
    QCOMPARE(thumbnail(m_alice, file, small).status, 200);
    QCOMPARE(thumbnail(m_bob, file, small).status, 404); // no message carries it
    const QString message = send(m_alice, file)[u"id"].toString();
    QCOMPARE(thumbnail(m_bob, file, small).status, 200);
    QCOMPARE(thumbnail(m_carol, file, small).status, 404);
    QCOMPARE(thumbnail(RestClient(m_server.url()), file, small).status, 401);
    QCOMPARE(m_alice.remove(QStringLiteral("/messages/") + message).status / 100, 2);
    QCOMPARE(thumbnail(m_bob, file, small).status, 404);
}

void SharedImagesTest::whatOnlyClaimsToBeAPictureIsAPlainFile()
{
    const QByteArray page = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    const QString file = upload(m_alice, page, "picture.png", "image/png");
    const QJsonObject seen = attachmentOf(send(m_alice, file));
    QCOMPARE(seen[u"mediaType"].toString(), QStringLiteral("application/octet-stream"));
    QVERIFY(!seen.contains(u"width") && !seen.contains(u"placeholder"));
    QCOMPARE(thumbnail(m_bob, file, QStringLiteral("small")).status, 404);
    QCOMPARE(ask(m_bob, "GET", QStringLiteral("/files/") + file).body, page);
}

void SharedImagesTest::aPictureThatCannotBeShownIsAPlainFileWithoutItsPlace()
{
    const QByteArray large = withChunks(hugePng({8000, 4001}), pngChunk("tEXt", secret));
    const QByteArray photo = withSegments(jpeg(quarters(camera)), jpegSegment(0xe1, exif(1)));
    for (const QByteArray &content : {large, photo.first(photo.size() / 2)}) {
        const QString file = upload(m_alice, content);
        const QJsonObject seen = attachmentOf(send(m_alice, file));
        QVERIFY(!seen.contains(u"width") && !seen.contains(u"placeholder"));
        QCOMPARE(thumbnail(m_bob, file, QStringLiteral("small")).status, 404);
        const Answer got = ask(m_bob, "GET", QStringLiteral("/files/") + file);
        QCOMPARE(got.status, 200);
        QVERIFY(!got.body.contains(secret));
    }
}

void SharedImagesTest::aKilledServerTakesThePictureUpAgain()
{
    // Large enough that the server dies while it is looked at, more often than not; either way, it must come out right.
    const QByteArray photo = withSegments(jpeg(quarters({5000, 4000})), jpegSegment(0xe1, exif(8)));
    for (int round = 0; round < 3; ++round) {
        const Answer created = ask(m_alice, "POST", QStringLiteral("/files/uploads"), creation(photo, "photo.jpg", "image/jpeg"));
        QCOMPARE(created.status, 201);
        const QString path = QString::fromLatin1(created.headers["location"]).section(QStringLiteral("/api/v1"), 1);
        const auto piece = [&](qint64 offset) { return Headers{{"Upload-Offset", QByteArray::number(offset)}, {"Content-Type", "application/offset+octet-stream"}}; };
        {
            const auto reply = begin(m_alice, "PATCH", path, piece(0), photo);
            QEventLoop sent;
            connect(reply.get(), &QNetworkReply::uploadProgress, &sent, [&](qint64 bytes, qint64 total) {
                if (bytes == total)
                    sent.quit();
            });
            connect(reply.get(), &QNetworkReply::finished, &sent, &QEventLoop::quit);
            sent.exec();
            m_server.kill();
        }
        QVERIFY2(m_server.start(), m_server.output().constData());
        const Answer here = ask(m_alice, "HEAD", path);
        QCOMPARE(here.status, 200);
        const qint64 offset = here.headers["upload-offset"].toLongLong();
        if (offset < photo.size() || here.headers["upload-length"].isEmpty())
            QCOMPARE(ask(m_alice, "PATCH", path, piece(offset), photo.sliced(offset)).status, 204);
        const QString file = path.section(u'/', -1);
        QTRY_COMPARE_WITH_TIMEOUT(ask(m_alice, "GET", QStringLiteral("/files/") + file).status, 200, 60'000);
        QVERIFY(!ask(m_alice, "GET", QStringLiteral("/files/") + file).body.contains(secret));
        QCOMPARE(QImage::fromData(thumbnail(m_alice, file, QStringLiteral("large")).body).size(), QSize(1024, 1280));
    }
}

QTEST_GUILESS_MAIN(SharedImagesTest)
#include "tst_sharedimages.moc"
