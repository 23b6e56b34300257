#include "tests/server/images/Inspecting.h"
#include "tests/server/images/Pictures.h"

#include <QImageReader>
#include <QTest>

#include <cmath>

using namespace confab;
using namespace confab::test;

namespace {

const QSize camera(2000, 1200);

QImage thumbnail(const FileFacts &facts, ThumbnailSize size)
{
    for (const Thumbnail &each : facts.thumbnails) {
        if (each.size == size)
            return QImage(each.path, each.mediaType == u"image/png" ? "png" : "jpeg");
    }
    return {};
}

QImage translucent(QSize size)
{
    QImage picture = quarters(size).convertToFormat(QImage::Format_RGBA8888);
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width() / 2; ++x)
            picture.setPixelColor(x, y, QColor(255, 0, 0, 128));
    return picture;
}

int base83(QStringView text)
{
    static constexpr QStringView digits = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~";
    int value = 0;
    for (const QChar digit : text)
        value = value * 83 + int(digits.indexOf(digit));
    return value;
}

// What a client makes of a BlurHash of 4 × 3 waves, at a place between 0 and 1 across and down.
QColor shownBy(const QString &hash, double x, double y)
{
    const double largest = (base83(hash.sliced(1, 1)) + 1) / 166.0;
    const auto linear = [](int byte) { return byte / 255.0 <= 0.04045 ? byte / 255.0 / 12.92 : std::pow((byte / 255.0 + 0.055) / 1.055, 2.4); };
    const auto wave = [&](int q) { return std::copysign(std::pow((q - 9) / 9.0, 2), q - 9) * largest; };
    const int mean = base83(hash.sliced(2, 4));
    double colour[3] = {linear(mean >> 16), linear(mean >> 8 & 255), linear(mean & 255)};
    for (int i = 1; i < 12; ++i) {
        const int value = base83(hash.sliced(4 + 2 * i, 2));
        const double here = std::cos(M_PI * x * (i % 4)) * std::cos(M_PI * y * (i / 4));
        colour[0] += wave(value / (19 * 19)) * here;
        colour[1] += wave(value / 19 % 19) * here;
        colour[2] += wave(value % 19) * here;
    }
    const auto byte = [](double v) { return int(std::clamp(v <= 0.0031308 ? v * 12.92 : 1.055 * std::pow(v, 1 / 2.4) - 0.055, 0.0, 1.0) * 255); };
    return QColor(byte(colour[0]), byte(colour[1]), byte(colour[2]));
}

} // namespace

class ImagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormatGetsThumbnails_data();
    void everyFormatGetsThumbnails();
    void noThumbnailIsLargerThanThePicture_data();
    void noThumbnailIsLargerThanThePicture();
    void transparencyStays();
    void everyOrientationIsTurnedUpright_data();
    void everyOrientationIsTurnedUpright();
    void pngAndWebpAreTurnedAsJpegIs_data();
    void pngAndWebpAreTurnedAsJpegIs();
    void thePlaceInAPhotoIsGone();
    void thePlaceholderHasTheColoursOfThePicture();
    void ofAnAnimationTheFirstPictureIsShown();
    void theContentSaysWhatItIsAndNotTheName();
    void whatIsNoPictureGetsNoFacts_data();
    void whatIsNoPictureGetsNoFacts();
};

void ImagesTest::everyFormatGetsThumbnails_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("type");
    const QImage picture = quarters(camera);
    QTest::newRow("jpeg") << jpeg(picture) << QStringLiteral("image/jpeg");
    QTest::newRow("progressive jpeg") << jpeg(picture, true) << QStringLiteral("image/jpeg");
    QTest::newRow("grey jpeg") << jpeg(picture.convertToFormat(QImage::Format_Grayscale8)) << QStringLiteral("image/jpeg");
    QTest::newRow("png") << png(picture) << QStringLiteral("image/png");
    QTest::newRow("png of 16 bits") << png(picture.convertToFormat(QImage::Format_RGBA64)) << QStringLiteral("image/png");
    QTest::newRow("png with a palette") << png(picture.convertToFormat(QImage::Format_Indexed8)) << QStringLiteral("image/png");
    QTest::newRow("png of one bit") << png(picture.convertToFormat(QImage::Format_Mono, Qt::ThresholdDither)) << QStringLiteral("image/png");
    QTest::newRow("webp") << webp(picture, false) << QStringLiteral("image/webp");
    QTest::newRow("lossless webp") << webp(picture, true) << QStringLiteral("image/webp");
}

void ImagesTest::everyFormatGetsThumbnails()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, type);
    Inspecting inspecting;
    const FileFacts facts = inspecting.inspect(file);
    QCOMPARE(facts.mediaType, type);
    QCOMPARE(facts.width, camera.width());
    QCOMPARE(facts.height, camera.height());
    QCOMPARE(facts.thumbnails.size(), 3);
    QCOMPARE(thumbnail(facts, ThumbnailSize::Small).size(), QSize(160, 96));
    QCOMPARE(thumbnail(facts, ThumbnailSize::Medium).size(), QSize(480, 288));
    QCOMPARE(thumbnail(facts, ThumbnailSize::Large).size(), QSize(1280, 768));
    const QList<QColor> seen = corners(QImage::fromData(file).isNull() ? quarters(camera) : QImage::fromData(file));
    for (const ThumbnailSize size : {ThumbnailSize::Small, ThumbnailSize::Medium, ThumbnailSize::Large}) {
        const QList<QColor> shown = corners(thumbnail(facts, size));
        for (int i = 0; i < 4; ++i)
            QVERIFY2(isLike(shown[i], seen[i]), qPrintable(shown[i].name() + u' ' + seen[i].name()));
    }
}

void ImagesTest::noThumbnailIsLargerThanThePicture_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("thumbnails");
    QTest::newRow("a pixel") << QSize(1, 1) << 1;
    QTest::newRow("as small") << QSize(160, 40) << 1;
    QTest::newRow("larger than small") << QSize(161, 40) << 2;
    QTest::newRow("as medium") << QSize(40, 480) << 2;
    QTest::newRow("larger than medium") << QSize(700, 700) << 3;
    QTest::newRow("a thread") << QSize(20'000, 1) << 3;
    QTest::newRow("a thread, upright") << QSize(3, 20'000) << 3;
}

void ImagesTest::noThumbnailIsLargerThanThePicture()
{
    QFETCH(QSize, size);
    QFETCH(int, thumbnails);
    for (const QByteArray &file : {png(quarters(size)), jpeg(quarters(size)), webp(quarters(size.boundedTo({16'000, 16'000})), false)}) {
        Inspecting inspecting;
        const FileFacts facts = inspecting.inspect(file);
        QCOMPARE(facts.thumbnails.size(), thumbnails);
        for (const Thumbnail &each : facts.thumbnails) {
            const QSize made = thumbnail(facts, each.size).size();
            QVERIFY(made.width() >= 1 && made.width() <= size.width() && made.height() >= 1 && made.height() <= size.height());
            QCOMPARE(std::max(made.width(), made.height()), std::min({thumbnailSides[size_t(each.size)], *facts.width > *facts.height ? *facts.width : *facts.height}));
        }
    }
}

void ImagesTest::transparencyStays()
{
    for (const QByteArray &file : {png(translucent({600, 400})), webp(translucent({600, 400}), true), webp(translucent({600, 400}), false)}) {
        Inspecting inspecting;
        const FileFacts facts = inspecting.inspect(file);
        QCOMPARE(facts.thumbnails.size(), 3);
        for (const Thumbnail &each : facts.thumbnails) {
            QCOMPARE(each.mediaType, QStringLiteral("image/png"));
            QVERIFY(isLike(corners(thumbnail(facts, each.size))[0], QColor(255, 0, 0, 128)));
            QVERIFY(isLike(corners(thumbnail(facts, each.size))[1], QColor(Qt::green)));
        }
    }
    // Room for transparency that is not used is no reason for large thumbnails.
    Inspecting inspecting;
    QCOMPARE(inspecting.inspect(png(quarters({600, 400}).convertToFormat(QImage::Format_RGBA8888))).thumbnails[0].mediaType, QStringLiteral("image/jpeg"));
}

void ImagesTest::everyOrientationIsTurnedUpright_data()
{
    QTest::addColumn<int>("orientation");
    for (int orientation = 1; orientation <= 8; ++orientation)
        QTest::addRow("%d", orientation) << orientation;
}

void ImagesTest::everyOrientationIsTurnedUpright()
{
    QFETCH(int, orientation);
    Inspecting inspecting;
    const FileFacts facts = inspecting.inspect(withSegments(jpeg(quarters(camera)), jpegSegment(0xe1, exif(orientation))));
    QVERIFY(facts.replacement);
    // Qt turns by itself what others get.
    QImageReader reader(*facts.replacement, "jpeg");
    reader.setAutoTransform(true);
    const QImage upright = reader.read();
    QCOMPARE(upright.size(), orientation >= 5 ? camera.transposed() : camera);
    QCOMPARE(QSize(*facts.width, *facts.height), upright.size());
    QCOMPARE(isLike(corners(upright)[0], Qt::red) && isLike(corners(upright)[1], Qt::green), orientation == 1);
    for (const Thumbnail &each : facts.thumbnails) {
        const QImage shown = thumbnail(facts, each.size);
        QCOMPARE(shown.width() < shown.height(), upright.width() < upright.height());
        for (int i = 0; i < 4; ++i)
            QVERIFY(isLike(corners(shown)[i], corners(upright)[i]));
    }
}

void ImagesTest::pngAndWebpAreTurnedAsJpegIs_data()
{
    everyOrientationIsTurnedUpright_data();
}

void ImagesTest::pngAndWebpAreTurnedAsJpegIs()
{
    QFETCH(int, orientation);
    const QByteArray says = exif(orientation);
    Inspecting inspectingJpeg;
    const FileFacts like = inspectingJpeg.inspect(withSegments(jpeg(quarters(camera)), jpegSegment(0xe1, says)));
    const QList<QByteArray> files{
        withChunks(png(quarters(camera)), pngChunk("eXIf", says.sliced(6))),
        extendedWebp(webp(quarters(camera), false), camera, 0x08, webpChunk("EXIF", says)),
        extendedWebp(webp(quarters(camera), false), camera, 0x08, webpChunk("EXIF", says.sliced(6))),
    };
    for (const QByteArray &file : files) {
        Inspecting inspecting;
        const FileFacts facts = inspecting.inspect(file);
        QVERIFY(facts.replacement);
        QCOMPARE(QSize(*facts.width, *facts.height), QSize(*like.width, *like.height));
        QVERIFY(!facts.thumbnails.isEmpty());
        for (const Thumbnail &each : facts.thumbnails) {
            const QImage shown = thumbnail(facts, each.size);
            QCOMPARE(shown.size(), thumbnail(like, each.size).size());
            for (int i = 0; i < 4; ++i)
                QVERIFY(isLike(corners(shown)[i], corners(thumbnail(like, each.size))[i]));
        }
    }
}

void ImagesTest::thePlaceInAPhotoIsGone()
{
    const QList<QByteArray> files{
        withSegments(jpeg(quarters(camera)), jpegSegment(0xe1, exif(1))),
        withChunks(png(quarters(camera)), pngChunk("eXIf", exif(1)) + pngChunk("tEXt", secret)),
        extendedWebp(webp(quarters(camera), false), camera, 0x08, webpChunk("EXIF", exif(1))),
    };
    for (const QByteArray &file : files) {
        QVERIFY(file.contains(secret));
        Inspecting inspecting;
        const FileFacts facts = inspecting.inspect(file);
        QVERIFY(facts.replacement && facts.width);
        QStringList paths{*facts.replacement};
        for (const Thumbnail &each : facts.thumbnails)
            paths += each.path;
        QCOMPARE(paths.size(), 4);
        for (const QString &path : paths) {
            QFile part(path);
            QVERIFY(part.open(QIODevice::ReadOnly));
            QVERIFY(!part.readAll().contains(secret));
        }
        // And of it nothing else is left to tell.
        QFile clean(*facts.replacement);
        QVERIFY(clean.open(QIODevice::ReadOnly));
        Inspecting again;
        QVERIFY(!again.inspect(clean.readAll()).replacement);
    }
}

void ImagesTest::thePlaceholderHasTheColoursOfThePicture()
{
    QImage picture({600, 400}, QImage::Format_RGB32);
    picture.fill(QColor(200, 100, 50));
    Inspecting wide;
    const QString hash = *wide.inspect(png(picture)).placeholder;
    // 4 × 3 waves, hardly any; then the mean in base 83.
    QCOMPARE(hash.size(), 6 + 2 * 11);
    QCOMPARE(hash.first(2), QStringLiteral("L1"));
    QVERIFY2(isLike(QColor(QRgb(base83(hash.sliced(2, 4)))), picture.pixelColor(0, 0)), qPrintable(hash));

    Inspecting coloured;
    const QString quarterly = *coloured.inspect(png(quarters({600, 400}))).placeholder;
    const QColor red = shownBy(quarterly, 0.15, 0.15);
    const QColor green = shownBy(quarterly, 0.85, 0.15);
    const QColor white = shownBy(quarterly, 0.85, 0.85);
    const QColor blue = shownBy(quarterly, 0.15, 0.85);
    QVERIFY(red.red() > 180 && red.green() < 150 && red.blue() < 150);
    QVERIFY(green.green() > 180 && green.red() < 170 && green.blue() < 150);
    QVERIFY(white.red() > 200 && white.green() > 200 && white.blue() > 200);
    QVERIFY(blue.blue() > 180 && blue.red() < 180 && blue.green() < 150);

    Inspecting upright;
    QCOMPARE((*upright.inspect(png(quarters({400, 600}))).placeholder)[0], u'T'); // 3 × 4
}

void ImagesTest::ofAnAnimationTheFirstPictureIsShown()
{
    const QSize size(640, 320);
    QByteArray frame(16, '\0'); // at 0, 0
    frame[6] = char((size.width() - 1) & 0xff), frame[7] = char((size.width() - 1) >> 8);
    frame[9] = char((size.height() - 1) & 0xff), frame[10] = char((size.height() - 1) >> 8);
    const QByteArray coded = webp(quarters(size), true).sliced(12);
    const QByteArray frames = webpChunk("ANIM", QByteArray(6, '\0')) + webpChunk("ANMF", frame + coded) + webpChunk("ANMF", frame + webp(quarters(size).mirrored(), true).sliced(12));
    Inspecting inspecting;
    const FileFacts facts = inspecting.inspect(extendedWebp(QByteArray(12, '\0'), size, 0x02, frames));
    QCOMPARE(facts.width, size.width());
    QVERIFY(!facts.replacement);
    QVERIFY(isLike(corners(thumbnail(facts, ThumbnailSize::Small))[0], Qt::red));
}

void ImagesTest::theContentSaysWhatItIsAndNotTheName()
{
    Inspecting inspecting;
    const FileFacts facts = inspecting.inspect(png(quarters({64, 64})), QStringLiteral("text/html"), QStringLiteral("page.html"));
    QCOMPARE(facts.mediaType, QStringLiteral("image/png"));
    QCOMPARE(facts.width, 64);
}

void ImagesTest::whatIsNoPictureGetsNoFacts_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
    QTest::newRow("bmp") << QByteArray("BM") + QByteArray(200, '\1');
    QTest::newRow("gif") << QByteArray("GIF89a") + QByteArray(200, '\1');
    QTest::newRow("ktx") << QByteArray("\xabKTX 11\xbb\r\n\x1a\n") + QByteArray(200, '\1');
    QTest::newRow("a sound in the container of webp") << QByteArray("RIFF\x40\0\0\0WAVEfmt ", 16) + QByteArray(60, '\1');
    QTest::newRow("text") << QByteArray("hello");
}

void ImagesTest::whatIsNoPictureGetsNoFacts()
{
    QFETCH(QByteArray, file);
    for (const QString &claimed : {QStringLiteral("image/png"), QStringLiteral("IMAGE/svg+xml"), QStringLiteral("text/plain")}) {
        Inspecting inspecting;
        const FileFacts facts = inspecting.inspect(file, claimed);
        QCOMPARE(facts.mediaType, claimed.startsWith(u"image/", Qt::CaseInsensitive) ? std::optional(QStringLiteral("application/octet-stream")) : std::nullopt);
        QVERIFY(!facts.width && !facts.placeholder && !facts.replacement && facts.thumbnails.isEmpty());
    }
}

QTEST_GUILESS_MAIN(ImagesTest)
#include "tst_images.moc"
