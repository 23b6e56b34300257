#include "server/features/files/FileRules.h"
#include "server/net/RangeRequest.h"
#include "server/net/TusRequest.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

class TestFileRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blockedTypesAreEndingsAndMediaTypes()
    {
        FileRules rules;
        rules.blocked = {u".exe"_s, u"video/*"_s, u"text/html"_s};
        QVERIFY(rules.blocks(u"Setup.EXE"_s, u"text/plain"_s));
        QVERIFY(rules.blocks(u"a"_s, u"video/mp4"_s));
        QVERIFY(rules.blocks(u"a"_s, u"text/html"_s));
        QVERIFY(!rules.blocks(u"exe"_s, u"text/plain"_s));
        QVERIFY(!rules.blocks(u"a.exe.txt"_s, u"videos/mp4"_s));
        for (const QString &pattern : rules.blocked)
            QVERIFY(FileRules::isPattern(pattern));
        for (const char *wrong : {"", "exe", "*", "video", "VIDEO/*", "*/*", "a/b/c"})
            QVERIFY2(!FileRules::isPattern(QString::fromLatin1(wrong)), wrong);
    }

    void metadataIsReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("good");
        QTest::newRow("none") << QByteArray("") << true;
        QTest::newRow("a key without a value") << QByteArray("is_confidential") << true;
        QTest::newRow("two") << QByteArray("filename dw==,filetype YS9i") << true;
        QTest::newRow("spaces after commas") << QByteArray("filename dw==, filetype YS9i") << true;
        QTest::newRow("twice") << QByteArray("a dw==,a dw==") << false;
        QTest::newRow("no base64") << QByteArray("a d w==") << false;
        QTest::newRow("bad base64") << QByteArray("a !!!!") << false;
        QTest::newRow("an empty entry") << QByteArray("a dw==,,b dw==") << false;
        QTest::newRow("too long") << QByteArray("a " + QByteArray(9000, 'A')) << false;
        QTest::newRow("duration") << QByteArray("durationms " + QByteArray("1500").toBase64()) << true;
        QTest::newRow("negative duration") << QByteArray("durationms " + QByteArray("-1").toBase64()) << false;
        QTest::newRow("waveform") << QByteArray("waveform " + QByteArray(64, 'x').toBase64().toBase64()) << true;
        QTest::newRow("too long a waveform") << QByteArray("waveform " + QByteArray(65, 'x').toBase64().toBase64()) << false;
    }

    void metadataIsReadStrictly()
    {
        QFETCH(QByteArray, header);
        QFETCH(bool, good);
        QCOMPARE(FileDescription::fromMetadata(header).has_value(), good);
    }

    void aNameThatIsCutDoesNotEndInASpaceOrDot()
    {
        QCOMPARE(safeFileName(u"a."_s.repeated(128)), u"a."_s.repeated(126) + u"a.a"_s);
        QCOMPARE(safeFileName(u"a "_s.repeated(150) + u"b"_s), u"a "_s.repeated(127) + u"a"_s);
        const QString cut = safeFileName(u"a"_s.repeated(254) + u" b"_s);
        QCOMPARE(cut, u"a"_s.repeated(254));
    }

    void aMediaTypeIsOneOrNone()
    {
        const auto typeOf = [](const QByteArray &type) { return FileDescription::fromMetadata("filetype " + type.toBase64()).value().mediaType; };
        QCOMPARE(typeOf("Image/PNG"), u"image/png"_s);
        QCOMPARE(typeOf("text/plain; charset=utf-8"), u"text/plain"_s);
        for (const char *wrong : {"", "image", "image/", "a/b/c", "text/html\r\nx: y", "image/png, text/html", "\xff/\xff"})
            QCOMPARE(typeOf(wrong), u"application/octet-stream"_s);
    }

    void checksumsAreThoseThatTheServerNames()
    {
        const auto digestOf = [](const QByteArray &value) {
            transport::HttpRequestHead head;
            head.headers = {{"upload-checksum", value}};
            return tus::digest(head);
        };
        QCOMPARE((*digestOf("sha1 " + QByteArray(20, 'x').toBase64()))->digest, QByteArray(20, 'x'));
        QCOMPARE((*digestOf("sha256 " + QByteArray(32, 'x').toBase64()))->algorithm, PieceDigest::Algorithm::Sha256);
        for (const QByteArray &wrong : {QByteArray(), QByteArray("sha1"), QByteArray("sha1 !"), "sha1 " + QByteArray(32, 'x').toBase64(),
                                        "md5 " + QByteArray(16, 'x').toBase64(), "sha1 " + QByteArray(20, 'x').toBase64() + " more"})
            QVERIFY2(!digestOf(wrong), wrong.constData());
        QVERIFY(!tus::digest({})->has_value());
    }

    void rangesAreOneOrTheWhole_data()
    {
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<int>("status");
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("length");
        const auto row = [](const char *range, int status, qint64 from, qint64 length) { QTest::newRow(range) << QByteArray(range) << status << from << length; };
        row("bytes=0-9", 206, 0, 10);
        row("bytes=90-1000", 206, 90, 10);
        row("bytes=99-", 206, 99, 1);
        row("bytes=-1", 206, 99, 1);
        row("bytes=-1000", 206, 0, 100);
        row("bytes=100-", 416, 0, 0);
        row("bytes=-0", 416, 0, 0);
        row("bytes=9-0", 200, 0, 100);
        row("bytes=0-1,3-4", 200, 0, 100);
        row("bytes=99999999999999999999-", 200, 0, 100);
        row("bytes=+1-2", 200, 0, 100);
        row("bytes", 200, 0, 100);
        row("lines=1-2", 200, 0, 100);
    }

    void rangesAreOneOrTheWhole()
    {
        QFETCH(QByteArray, range);
        QFETCH(int, status);
        QFETCH(qint64, from);
        QFETCH(qint64, length);
        transport::HttpRequestHead head;
        head.headers = {{"range", range}};
        const RangeRequest asked = RangeRequest::of(head, "tag", 100);
        QCOMPARE(asked.status, status);
        QCOMPARE(asked.from, from);
        QCOMPARE(asked.length, length);
    }

    void ofAnEmptyFileThereIsNoPart()
    {
        transport::HttpRequestHead head;
        head.headers = {{"range", "bytes=0-"}};
        QCOMPARE(RangeRequest::of(head, "tag", 0).status, 416);
        QCOMPARE(RangeRequest::of({}, "tag", 0).status, 200);
    }

    void noNameLeavesItsHeader()
    {
        const QByteArray header = attachmentDisposition(u"a\"b\\c%41;\u202e\u00fc\r\n\U0001F600"_s);
        QCOMPARE(header, QByteArray("attachment; filename=\"a_b_c_41;______\"; filename*=UTF-8''a%22b%5Cc%2541%3B%E2%80%AE%C3%BC%0D%0A%F0%9F%98%80"));
    }
};

QTEST_APPLESS_MAIN(TestFileRules)
#include "tst_filerules.moc"
