#include "server/media/images/decoder/Stripped.h"
#include "tests/server/images/Pictures.h"

#include <QBuffer>
#include <QImageReader>
#include <QTest>

using namespace confab;
using namespace confab::test;

namespace {

images::Bytes bytesOf(const QByteArray &file)
{
    return {reinterpret_cast<const uint8_t *>(file.data()), size_t(file.size())};
}

// What others get of a file; null if it is no picture.
QByteArray strippedOf(const QByteArray &file)
{
    const auto stripped = images::strip(bytesOf(file), images::sniff(bytesOf(file)));
    if (!stripped)
        return {};
    QByteArray out("");
    for (const images::Bytes piece : stripped->pieces())
        out.append(reinterpret_cast<const char *>(piece.data()), qsizetype(piece.size()));
    if (out.size() != qsizetype(stripped->size()) || (out == file) != stripped->isSameAs(bytesOf(file)))
        qFatal("it does not know itself");
    return out;
}

QImage read(QByteArray file, const char *format, bool turned = false)
{
    QBuffer buffer(&file);
    QImageReader reader(&buffer, format);
    reader.setAutoTransform(turned);
    return reader.read();
}

// EXIF without anything else.
QByteArray onlySaying(char orientation)
{
    QByteArray tiff("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0?\0\0\0\0\0\0", 26);
    tiff[19] = orientation;
    return tiff;
}

const QSize size(96, 48);

} // namespace

class StripTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPictureWithoutMetadataStaysAsItIs_data();
    void aPictureWithoutMetadataStaysAsItIs();
    void aJpegLosesAllButItsPixelsAndOrientation();
    void aJpegKeepsProfileAndAdobeMarker();
    void aJpegsSmallPreviewGoes();
    void metadataBetweenTheScansOfAJpegGoes();
    void whatLiesBehindThePictureGoes_data();
    void whatLiesBehindThePictureGoes();
    void aPngLosesAllButItsPixelsAndOrientation();
    void aWebpLosesAllButItsPixelsAndOrientation();
    void aFrameOfAnAnimatedWebpLosesWhatIsNoPicture();
    void aPictureCutAnywhereIsWalkedSafely_data();
    void aPictureCutAnywhereIsWalkedSafely();
    void whatIsNoPictureIsNotTouched();
};

void StripTest::aPictureWithoutMetadataStaysAsItIs_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("jpeg") << jpeg(quarters(size));
    QTest::newRow("progressive jpeg") << jpeg(quarters(size), true);
    QTest::newRow("png") << pngHead(size, 8, 2) + pngChunk("IDAT", "pixels") + pngChunk("IEND", {});
    QTest::newRow("webp") << webp(quarters(size), false);
    QTest::newRow("lossless webp") << webp(quarters(size), true);
}

void StripTest::aPictureWithoutMetadataStaysAsItIs()
{
    QFETCH(QByteArray, file);
    QCOMPARE(strippedOf(file), file);
}

void StripTest::aJpegLosesAllButItsPixelsAndOrientation()
{
    const QByteArray plain = jpeg(quarters(size));
    const QByteArray with = withSegments(plain, jpegSegment(0xe1, exif(6)) + jpegSegment(0xe1, "http://ns.adobe.com/xap/1.0/\0" + secret)
                                             + jpegSegment(0xed, "Photoshop 3.0\0" + secret) + jpegSegment(0xe2, "MPF\0" + secret)
                                             + jpegSegment(0xfe, secret) + jpegSegment(0xee, secret));
    const QByteArray out = strippedOf(with);
    QVERIFY(!out.contains(secret));
    QVERIFY(!out.contains("Photoshop"));
    QCOMPARE(out.size(), plain.size() + 36); // the EXIF that says only how to turn it
    QCOMPARE(read(out, "jpeg", true), read(with, "jpeg", true));
    QCOMPARE(read(out, "jpeg", true).size(), size.transposed());
    QCOMPARE(strippedOf(out), out);
    // Upright, there is nothing to say.
    QCOMPARE(strippedOf(withSegments(plain, jpegSegment(0xe1, exif(1)))), plain);
    QCOMPARE(strippedOf(withSegments(plain, jpegSegment(0xe1, exif(9)))), plain);
    // The first counts, as for those who read it.
    QCOMPARE(strippedOf(withSegments(plain, jpegSegment(0xe1, exif(3)) + jpegSegment(0xe1, exif(6)))).size(), plain.size() + 36);
}

void StripTest::aJpegKeepsProfileAndAdobeMarker()
{
    const QByteArray profile = jpegSegment(0xe2, QByteArray("ICC_PROFILE\0\1\1", 14) + QByteArray(200, 'p'));
    const QByteArray adobe = jpegSegment(0xee, QByteArray("Adobe\0\x64\0\0\0\0\1", 12));
    const QByteArray file = withSegments(jpeg(quarters(size)), profile + adobe);
    QCOMPARE(strippedOf(file), file);
}

void StripTest::aJpegsSmallPreviewGoes()
{
    const QByteArray plain = jpeg(quarters(size));
    const QByteArray jfif("JFIF\0\1\1\0\0\1\0\1", 12);
    const QByteArray behindJfif = plain.first(2) + plain.sliced(20); // Qt writes it first: 18 bytes
    const QByteArray bare = withSegments(behindJfif, jpegSegment(0xe0, jfif + QByteArray("\0\0", 2)));
    QCOMPARE(strippedOf(withSegments(behindJfif, jpegSegment(0xe0, jfif + QByteArray("\3\2", 2) + QByteArray(18, 's')))), bare);
    QCOMPARE(strippedOf(withSegments(plain, jpegSegment(0xe0, QByteArray("JFXX\0\x10", 6) + secret))), plain);
}

void StripTest::metadataBetweenTheScansOfAJpegGoes()
{
    const QByteArray plain = jpeg(quarters(size), true);
    const qsizetype second = plain.indexOf(QByteArray("\xff\xda", 2), plain.indexOf(QByteArray("\xff\xda", 2)) + 2);
    QVERIFY(second > 0);
    QByteArray with = plain;
    with.insert(second, jpegSegment(0xfe, secret) + jpegSegment(0xe1, exif(1)));
    QCOMPARE(strippedOf(with), plain);
}

void StripTest::whatLiesBehindThePictureGoes_data()
{
    aPictureWithoutMetadataStaysAsItIs_data();
}

void StripTest::whatLiesBehindThePictureGoes()
{
    QFETCH(QByteArray, file);
    QCOMPARE(strippedOf(file + "PK\3\4 an archive, or the part of a screenshot that was cropped away"), file);
}

void StripTest::aPngLosesAllButItsPixelsAndOrientation()
{
    const QByteArray plain = withChunks(pngHead(size, 8, 2) + pngChunk("IDAT", "pixels") + pngChunk("IEND", {}), pngChunk("gAMA", "gamm"));
    QByteArray with = withChunks(plain, pngChunk("tEXt", "Author\0" + secret) + pngChunk("iTXt", secret) + pngChunk("zTXt", secret)
                                            + pngChunk("eXIf", exif(6)) + pngChunk("tIME", "1234567") + pngChunk("prVt", secret));
    with.insert(with.indexOf("IEND") - 4, pngChunk("tEXt", secret) + pngChunk("eXIf", exif(3))); // the first counts
    QCOMPARE(strippedOf(with), withChunks(plain, pngChunk("eXIf", onlySaying(6))));
    QCOMPARE(strippedOf(strippedOf(with)), strippedOf(with));
    QCOMPARE(strippedOf(withChunks(plain, pngChunk("eXIf", exif(1)))), plain);
}

void StripTest::aWebpLosesAllButItsPixelsAndOrientation()
{
    const QByteArray simple = webp(quarters(size), false);
    const auto with = [&](int orientation) {
        return extendedWebp(simple, size, 0x08 | 0x04, webpChunk("EXIF", exif(orientation)) + webpChunk("XMP ", secret) + webpChunk("ABCD", secret));
    };
    QCOMPARE(strippedOf(with(1)), extendedWebp(simple, size, 0, {}));
    QCOMPARE(strippedOf(with(6)), extendedWebp(simple, size, 0x08, webpChunk("EXIF", onlySaying(6))));
    QCOMPARE(strippedOf(strippedOf(with(6))), strippedOf(with(6)));
}

void StripTest::aFrameOfAnAnimatedWebpLosesWhatIsNoPicture()
{
    const QByteArray head = webpChunk("ANIM", QByteArray(6, '\0'));
    const QByteArray frame(16, '\0');
    const QByteArray coded = webp(quarters(size), false).sliced(12);
    const auto animated = [&](const QByteArray &more) {
        return extendedWebp(QByteArray(12, '\0'), size, 0x02, head + webpChunk("ANMF", frame + coded + more));
    };
    QCOMPARE(strippedOf(animated(webpChunk("EXIF", secret))), animated({}));
}

void StripTest::aPictureCutAnywhereIsWalkedSafely_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("jpeg") << withSegments(jpeg(quarters(size), true), jpegSegment(0xe1, exif(6)) + jpegSegment(0xfe, secret));
    QTest::newRow("png") << withChunks(png(quarters(size)), pngChunk("tEXt", secret));
    QTest::newRow("webp") << extendedWebp(webp(quarters(size), true), size, 0x08, webpChunk("EXIF", exif(6)));
}

void StripTest::aPictureCutAnywhereIsWalkedSafely()
{
    QFETCH(QByteArray, file);
    for (qsizetype length = 0; length < file.size(); ++length) {
        const QByteArray out = strippedOf(QByteArray(file.constData(), length));
        QVERIFY(!out.contains(secret.first(8)));
        QVERIFY(out.size() <= length + 36);
    }
}

void StripTest::whatIsNoPictureIsNotTouched()
{
    for (const QByteArray &file : {QByteArray(), QByteArray("GIF89a"), QByteArray("<svg/>"), QByteArray("BM"), QByteArray("\xabKTX 11\xbb\r\n\x1a\n"),
                                   QByteArray("\x89PNG\r\n\x1a\n without a head"), QByteArray("RIFF\4\0\0\0WAVE")})
        QVERIFY2(strippedOf(file).isNull(), file.constData());
}

QTEST_GUILESS_MAIN(StripTest)
#include "tst_strip.moc"
