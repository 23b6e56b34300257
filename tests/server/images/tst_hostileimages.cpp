#include "tests/server/images/Inspecting.h"
#include "tests/server/images/Pictures.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace confab;
using namespace confab::test;

namespace {

bool isPlainFile(const FileFacts &facts)
{
    return !facts.width && !facts.height && !facts.placeholder && facts.thumbnails.isEmpty();
}

QByteArray contentOf(const std::optional<QString> &path)
{
    QFile file(path.value_or(QString()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// Whatever is in a file costs its own process at most, and the file is a plain one then.
class HostileImagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moreThan32MegapixelsAreNotDecoded();
    void upTo32MegapixelsAre();
    void sizesBeyondReasonAreRefused_data();
    void sizesBeyondReasonAreRefused();
    void aBombInAProfileStaysPacked();
    void aPictureOfEndlessScansIsGivenUp();
    void aPictureCutShortIsAPlainFileWithoutItsMetadata_data();
    void aPictureCutShortIsAPlainFileWithoutItsMetadata();
    void ofAPolyglotOnlyThePictureIsLeft();
    void noDamageGoesFurtherThanItsProcess_data();
    void noDamageGoesFurtherThanItsProcess();
};

void HostileImagesTest::moreThan32MegapixelsAreNotDecoded()
{
    Inspecting inspecting;
    const QByteArray metadata = pngChunk("tEXt", secret);
    const FileFacts facts = inspecting.inspect(withChunks(hugePng({8000, 4001}), metadata));
    QVERIFY(isPlainFile(facts));
    QCOMPARE(facts.mediaType, QStringLiteral("image/png"));
    QCOMPARE(contentOf(facts.replacement), hugePng({8000, 4001})); // what it tells is taken from it all the same
}

void HostileImagesTest::upTo32MegapixelsAre()
{
    Inspecting inspecting;
    const FileFacts facts = inspecting.inspect(hugePng({8000, 4000}));
    QCOMPARE(facts.width, 8000);
    QCOMPARE(facts.thumbnails.size(), 3);
}

void HostileImagesTest::sizesBeyondReasonAreRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    const QByteArray end = pngChunk("IDAT", qCompress(QByteArray(1000, '\0')).sliced(4)) + pngChunk("IEND", {});
    QTest::newRow("png, square") << pngHead({0x7fffffff, 0x7fffffff}, 8, 6) + end;
    QTest::newRow("png, one row") << pngHead({70'000, 1}, 8, 6) + end;
    QTest::newRow("png, none") << pngHead({0, 0}, 8, 6) + end;
    QTest::newRow("png, negative") << pngHead({-1, -1}, 8, 6) + end;
    QByteArray large = jpeg(quarters({64, 64}));
    const qsizetype frame = large.indexOf(QByteArray("\xff\xc0", 2));
    large.replace(frame + 5, 4, "\xff\xff\xff\xff");
    QTest::newRow("jpeg") << large;
    QByteArray none = large;
    none.replace(frame + 5, 4, QByteArray(4, '\0'));
    QTest::newRow("jpeg, none") << none;
    QTest::newRow("webp") << extendedWebp(webp(quarters({64, 64}), true), {0xffffff, 0xff}, 0, {});
}

void HostileImagesTest::sizesBeyondReasonAreRefused()
{
    QFETCH(QByteArray, file);
    Inspecting inspecting;
    QVERIFY(isPlainFile(inspecting.inspect(file)));
}

void HostileImagesTest::aBombInAProfileStaysPacked()
{
    constexpr int unpacked = 100 << 20;
    const QByteArray bomb = QByteArray("icc\0\0", 5) + qCompress(QByteArray(unpacked, '\0')).sliced(4);
    Inspecting inspecting;
    inspecting.setSettings({.program = inspecting.program("exec " + Inspecting::realProgram().toUtf8() + " \"$1\" --memory " + QByteArray::number(unpacked / 2))});
    const FileFacts facts = inspecting.inspect(withChunks(hugePng({64, 64}), pngChunk("iCCP", bomb)));
    QCOMPARE(facts.width, 64);
}

void HostileImagesTest::aPictureOfEndlessScansIsGivenUp()
{
    QByteArray file = jpeg(quarters({512, 512}), true);
    const qsizetype last = file.lastIndexOf(QByteArray("\xff\xda", 2));
    const QByteArray scan = file.sliced(last, file.size() - 2 - last);
    file.insert(last, scan.repeated(20'000));
    Inspecting inspecting;
    QVERIFY(isPlainFile(inspecting.inspect(file)));
}

void HostileImagesTest::aPictureCutShortIsAPlainFileWithoutItsMetadata_data()
{
    QTest::addColumn<QByteArray>("file");
    const QImage picture = quarters({1000, 700});
    QTest::newRow("jpeg") << withSegments(jpeg(picture), jpegSegment(0xe1, exif(1)));
    QTest::newRow("progressive jpeg") << withSegments(jpeg(picture, true), jpegSegment(0xe1, exif(1)));
    QTest::newRow("png") << withChunks(png(picture), pngChunk("tEXt", secret));
    QByteArray mixed = webp(picture, false).sliced(12);
    QTest::newRow("webp") << extendedWebp("RIFF....WEBP" + webpChunk("XMP ", secret) + mixed, picture.size(), 0x04, {});
}

void HostileImagesTest::aPictureCutShortIsAPlainFileWithoutItsMetadata()
{
    QFETCH(QByteArray, file);
    QVERIFY(file.contains(secret));
    Inspecting inspecting;
    const FileFacts facts = inspecting.inspect(file.first(file.size() * 2 / 3));
    QVERIFY(isPlainFile(facts));
    QVERIFY(facts.replacement);
    QVERIFY(!contentOf(facts.replacement).contains(secret));
}

void HostileImagesTest::ofAPolyglotOnlyThePictureIsLeft()
{
    const QByteArray page = "<html><script>alert(1)</script>";
    const QByteArray archive = "PK\3\4 and so on";
    const QByteArray plain = jpeg(quarters({300, 200}));
    Inspecting inspecting;
    const FileFacts facts = inspecting.inspect(withSegments(plain, jpegSegment(0xfe, page)) + archive, QStringLiteral("text/html"));
    QCOMPARE(facts.mediaType, QStringLiteral("image/jpeg"));
    QCOMPARE(contentOf(facts.replacement), plain);
}

void HostileImagesTest::noDamageGoesFurtherThanItsProcess_data()
{
    QTest::addColumn<QByteArray>("file");
    const QImage picture = quarters({400, 300});
    QTest::newRow("jpeg") << withSegments(jpeg(picture, true), jpegSegment(0xe1, exif(5)));
    QTest::newRow("png") << png(picture);
    QTest::newRow("webp") << webp(picture, false);
    QTest::newRow("lossless webp") << extendedWebp(webp(picture, true), picture.size(), 0x08, webpChunk("EXIF", exif(1)));
}

void HostileImagesTest::noDamageGoesFurtherThanItsProcess()
{
    QFETCH(QByteArray, file);
    QRandomGenerator random(1);
    Inspecting inspecting;
    for (int i = 0; i < 25; ++i) {
        QByteArray damaged = file;
        for (int k = 0; k <= i; ++k)
            damaged[random.bounded(damaged.size())] = char(random.bounded(256));
        const FileFacts facts = inspecting.inspect(damaged);
        // Shown whole or not at all.
        QCOMPARE(facts.width.has_value(), facts.placeholder.has_value());
        QCOMPARE(facts.width.has_value(), !facts.thumbnails.isEmpty());
    }
    QVERIFY(inspecting.inspect(file).width);
}

QTEST_GUILESS_MAIN(HostileImagesTest)
#include "tst_hostileimages.moc"
