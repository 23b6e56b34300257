#include "client/media/BlurHash.h"
#include "client/media/ImageStore.h"
#include "client/media/OpusVoice.h"
#include "client/media/SafeImage.h"
#include "client/media/VoiceClip.h"
#include "client/media/VoiceRecorder.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <cmath>

using namespace confab;

// Pictures of others and one's own voice, without a screen or a microphone.
class ClientMedia : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyThreeFormatsAreLookedAt();
    void sizeIsReadBeforeDecoding();
    void aPictureIsCutToItsRoom();
    void everyOrientationIsTurnedUpright_data();
    void everyOrientationIsTurnedUpright();
    void cornersAreRound();
    void blurHashIsDecoded();
    void whatIsNoBlurHashIsRefused();
    void aClipIsAWavFileWithItsShape();
    void aClipOfOpusSoundsAsItWasSpoken_data();
    void aClipOfOpusSoundsAsItWasSpoken();
    void whatIsNoOpusIsNotDecoded();
    void aClipOfSilenceIsFlat();
    void withoutAMicrophoneItSaysSo();
};

namespace {

QByteArray encoded(const QImage &image, const char *format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return buffer.data();
}

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = ~0u;
    for (const char byte : bytes) {
        crc ^= uchar(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1 ^ (crc & 1 ? 0xedb88320u : 0);
    }
    return ~crc;
}

QImage painted(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::red);
    for (int y = 0; y < height; ++y) {
        for (int x = width / 2; x < width; ++x)
            image.setPixel(x, y, qRgb(0, 0, 255));
    }
    return image;
}

QImage decoded(QByteArray bytes, QSize room = {}, safeimage::Fit fit = safeimage::Fit::Inside)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return safeimage::decode(buffer, room, fit);
}

} // namespace

void ClientMedia::onlyThreeFormatsAreLookedAt()
{
    QVERIFY(!decoded(encoded(painted(8, 8), "PNG")).isNull());
    QVERIFY(!decoded(encoded(painted(8, 8), "JPEG")).isNull());
    QVERIFY(decoded(encoded(painted(8, 8), "BMP")).isNull());
    QVERIFY(decoded("<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'/>").isNull());
    QVERIFY(decoded("GIF89a\x01\x00\x01\x00").isNull());
    QVERIFY(decoded({}).isNull());
    QVERIFY(decoded(encoded(painted(64, 64), "PNG").left(60)).isNull());
}

void ClientMedia::sizeIsReadBeforeDecoding()
{
    // A header that promises 30,000 × 30,000 pixels and has none.
    QByteArray png = encoded(QImage(1, 1, QImage::Format_Grayscale8), "PNG");
    qToBigEndian(quint32(30000), png.data() + 16);
    qToBigEndian(quint32(30000), png.data() + 20);
    qToBigEndian(crc32(png.mid(12, 17)), png.data() + 29);
    QVERIFY(decoded(png).isNull());
    QBuffer buffer(&png);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QCOMPARE(QImageReader(&buffer).size(), QSize(30000, 30000)); // it is the size that is refused
    buffer.seek(0);
    QVERIFY(!safeimage::sizeOf(buffer));
}

void ClientMedia::aPictureIsCutToItsRoom()
{
    const QByteArray wide = encoded(painted(400, 100), "PNG");
    QCOMPARE(decoded(wide, {100, 100}).size(), QSize(100, 25));
    const QImage cut = decoded(wide, {50, 50}, safeimage::Fit::Cover);
    QCOMPARE(cut.size(), QSize(50, 50));
    QCOMPARE(cut.pixelColor(2, 25), QColor(Qt::red)); // the middle of it, not an end
    QCOMPARE(cut.pixelColor(47, 25), QColor(Qt::blue));
    QCOMPARE(decoded(wide, {4000, 4000}).size(), QSize(400, 100)); // never enlarged
    QCOMPARE(decoded(wide, {800, 800}, safeimage::Fit::Cover).size(), QSize(100, 100));
}

void ClientMedia::everyOrientationIsTurnedUpright_data()
{
    QTest::addColumn<int>("orientation");
    for (int orientation = 1; orientation <= 8; ++orientation)
        QTest::addRow("%d", orientation) << orientation;
}

// Qt turns a JPEG; what is in the same way in PNG and WebP must come out like it.
void ClientMedia::everyOrientationIsTurnedUpright()
{
    QFETCH(int, orientation);
    QImage picture = painted(60, 40);
    for (int x = 0; x < 60; ++x) {
        for (int y = 0; y < 20; ++y)
            picture.setPixel(x, y, x < 30 ? qRgb(0, 255, 0) : qRgb(255, 255, 255));
    }
    QByteArray tiff("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0?\0\0\0\0\0\0\0", 26);
    tiff[18] = char(orientation);
    const QByteArray exif = QByteArray("Exif\0\0", 6) + tiff;
    const auto bytesOf = [](auto number) { return QByteArray(reinterpret_cast<const char *>(&number), sizeof number); };

    QByteArray jpeg = encoded(picture, "JPEG");
    jpeg.insert(2, QByteArray("\xff\xe1") + bytesOf(qToBigEndian(quint16(exif.size() + 2))) + exif);
    QByteArray png = encoded(picture, "PNG");
    png.insert(33, bytesOf(qToBigEndian(quint32(tiff.size()))) + "eXIf" + tiff + bytesOf(qToBigEndian(crc32("eXIf" + tiff))));
    const QByteArray coded = encoded(picture, "WEBP").sliced(12);
    const QByteArray features = QByteArray("VP8X\x0a\0\0\0\x08\0\0\0", 12) + QByteArray("\x3b\0\0\x27\0\0", 6); // 60 × 40
    const QByteArray body = "WEBP" + features + coded + "EXIF" + bytesOf(qToLittleEndian(quint32(exif.size()))) + exif;
    const QByteArray webp = "RIFF" + bytesOf(qToLittleEndian(quint32(body.size()))) + body;

    const QImage upright = decoded(jpeg);
    QCOMPARE(upright.size(), orientation >= 5 ? QSize(40, 60) : QSize(60, 40));
    for (QByteArray file : {png, webp}) {
        QBuffer buffer(&file);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QCOMPARE(safeimage::sizeOf(buffer), upright.size());
        for (const QImage &shown : {decoded(file), decoded(file, {30, 30})}) {
            QCOMPARE(shown.width() < shown.height(), upright.width() < upright.height());
            for (const double x : {0.2, 0.8}) {
                for (const double y : {0.2, 0.8}) {
                    const QColor is = shown.pixelColor(int(x * shown.width()), int(y * shown.height()));
                    const QColor due = upright.pixelColor(int(x * upright.width()), int(y * upright.height()));
                    QVERIFY(std::abs(is.red() - due.red()) < 40 && std::abs(is.green() - due.green()) < 40 && std::abs(is.blue() - due.blue()) < 40);
                }
            }
        }
    }
}

void ClientMedia::cornersAreRound()
{
    const QImage round = safeimage::rounded(painted(40, 40), 10);
    QCOMPARE(round.pixelColor(0, 0).alpha(), 0);
    QCOMPARE(round.pixelColor(20, 20).alpha(), 255);
}

void ClientMedia::blurHashIsDecoded()
{
    const QImage plain = blurHashImage(QStringLiteral("00TI:j"), {8, 8}); // one part: one colour
    QCOMPARE(plain.size(), QSize(8, 8));
    QCOMPARE(plain.pixel(0, 0), plain.pixel(7, 7));
    const QImage picture = blurHashImage(QStringLiteral("LEHV6nWB2yk8pyo0adR*.7kCMdnj"), {32, 32});
    QVERIFY(!picture.isNull());
    QVERIFY(picture.pixel(0, 0) != picture.pixel(31, 31));
    QCOMPARE(blurHashImage(QStringLiteral("LEHV6nWB2yk8pyo0adR*.7kCMdnj"), {9000, 9000}).size(), QSize(64, 64));
}

void ClientMedia::whatIsNoBlurHashIsRefused()
{
    for (const char *hash : {"", "LEHV6", "LEHV6nWB2yk8pyo0adR*.7kCMdn", "LEHV6nWB2yk8pyo0adR*.7kCMdnjX", "LEHV6nWB2yk8pyo0ad\"*.7kCMdnj", "~~~~~~", "00~~~~"})
        QVERIFY2(blurHashImage(QString::fromLatin1(hash), {8, 8}).isNull(), hash);
}

void ClientMedia::aClipIsAWavFileWithItsShape()
{
    QTemporaryDir dir;
    VoiceClip clip(VoiceClip::Format::Wav);
    QVERIFY(clip.open(dir.filePath(QStringLiteral("clip.wav"))));
    for (int tenth = 0; tenth < 100; ++tenth) { // ten seconds, the second half loud
        QByteArray samples(VoiceClip::rate / 10 * 2, '\0');
        for (int i = 0; i < VoiceClip::rate / 10; ++i)
            qToLittleEndian(qint16((i % 2 ? 1 : -1) * (tenth < 50 ? 300 : 30000)), samples.data() + 2 * i);
        QVERIFY(clip.add(samples.left(1001)) && clip.add(samples.mid(1001))); // torn anywhere
    }
    QVERIFY(clip.finish());
    QCOMPARE(clip.durationMs(), 10000);
    const QByteArray bars = QByteArray::fromBase64(clip.waveform().toLatin1());
    QCOMPARE(bars.size(), VoiceClip::mostBars);
    QVERIFY(uchar(bars[0]) < 40);
    QCOMPARE(uchar(bars[63]), uchar(255));
    QFile file(clip.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray wav = file.readAll();
    QCOMPARE(wav.size(), 44 + 10 * VoiceClip::rate * 2);
    QVERIFY(wav.startsWith("RIFF"));
    QCOMPARE(qFromLittleEndian<quint32>(wav.constData() + 40), quint32(wav.size() - 44));
    QCOMPARE(qFromLittleEndian<qint16>(wav.constData() + 46), qint16(300));
}

void ClientMedia::aClipOfOpusSoundsAsItWasSpoken_data()
{
    QTest::addColumn<int>("samples");
    QTest::newRow("whole frames") << 3 * VoiceClip::rate;
    QTest::newRow("ends within a frame") << 3 * VoiceClip::rate + 17;
    QTest::newRow("less than a frame") << 200;
    QTest::newRow("a minute") << 60 * VoiceClip::rate;
}

void ClientMedia::aClipOfOpusSoundsAsItWasSpoken()
{
    if (!OpusWriter::isAvailable())
        QSKIP("built without libopus");
    QFETCH(int, samples);
    const auto tone = [](double second) { return 12000 * std::sin(2 * M_PI * 440 * second); };
    QByteArray spoken(samples * 2, '\0');
    for (int i = 0; i < samples; ++i)
        qToLittleEndian(qint16(tone(double(i) / VoiceClip::rate)), spoken.data() + 2 * i);
    QTemporaryDir dir;
    VoiceClip clip(VoiceClip::Format::Opus);
    QVERIFY(clip.open(dir.filePath(QStringLiteral("clip.ogg"))));
    for (qsizetype at = 0; at < spoken.size(); at += 3333)
        QVERIFY(clip.add(spoken.mid(at, 3333))); // torn anywhere
    QVERIFY(clip.finish());
    QCOMPARE(clip.durationMs(), qint64(samples) * 1000 / VoiceClip::rate);
    QVERIFY(opus::isOgg(clip.path()));
    QVERIFY(QFileInfo(clip.path()).size() < samples / 2 + 1000); // of WAV a quarter at most

    const QString wav = dir.filePath(QStringLiteral("heard.wav"));
    QVERIFY(opus::decode(clip.path(), wav));
    QFile file(wav);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray heard = file.readAll();
    const int rate = int(qFromLittleEndian<quint32>(heard.constData() + 24));
    const qsizetype count = (heard.size() - 44) / 2;
    QCOMPARE(qFromLittleEndian<quint32>(heard.constData() + 40), quint32(count * 2));
    QVERIFY(std::abs(count - qsizetype(samples) * rate / VoiceClip::rate) <= 1); // to the sample
    // The tone, at its place: what differs is small beside it. The first tenth of a second may still settle.
    double off = 0;
    double loud = 0;
    for (qsizetype i = rate / 10; i < count; ++i) {
        const double due = tone(double(i) / rate);
        off += std::pow(qFromLittleEndian<qint16>(heard.constData() + 44 + 2 * i) - due, 2);
        loud += due * due;
    }
    QVERIFY2(off <= loud / 20, qPrintable(QStringLiteral("%1 of %2").arg(off).arg(loud)));
}

void ClientMedia::whatIsNoOpusIsNotDecoded()
{
    QTemporaryDir dir;
    const QString wav = dir.filePath(QStringLiteral("heard.wav"));
    VoiceClip clip;
    QVERIFY(clip.open(dir.filePath(QStringLiteral("clip"))));
    QVERIFY(clip.add(QByteArray(VoiceClip::rate * 2, '\0')) && clip.finish());
    QFile whole(clip.path());
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray good = whole.readAll();
    QByteArray torn = good;
    torn.replace(28, 8, "OpusXead");
    for (const QByteArray &bytes : {QByteArray(), QByteArray("OggS"), good.left(20), torn, QByteArray(5000, 'O'), QByteArray("OggS\0\2") + QByteArray(5000, '\xff')}) {
        QFile file(dir.filePath(QStringLiteral("bad")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        QVERIFY(!opus::decode(file.fileName(), wav));
        QVERIFY(!QFileInfo::exists(wav));
    }
    // Cut anywhere and damaged anywhere, it is decoded as far as it goes or not at all, and nothing is read that is not there.
    for (qsizetype cut = 1; cut < good.size(); cut += 97) {
        QFile file(dir.filePath(QStringLiteral("cut")));
        QByteArray bytes = good.left(cut) + QByteArray(cut % 200, char(cut));
        bytes[cut / 2] = char(~bytes[cut / 2]);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        opus::decode(file.fileName(), wav);
    }
}

void ClientMedia::aClipOfSilenceIsFlat()
{
    QTemporaryDir dir;
    VoiceClip clip;
    QVERIFY(clip.open(dir.filePath(QStringLiteral("clip.wav"))));
    QVERIFY(clip.add(QByteArray(VoiceClip::rate * 2, '\0')));
    QCOMPARE(QByteArray::fromBase64(clip.waveform().toLatin1()), QByteArray(10, '\0'));
    const QString path = clip.path();
    clip.drop();
    QVERIFY(!QFileInfo::exists(path));
}

void ClientMedia::withoutAMicrophoneItSaysSo()
{
    QTemporaryDir dir;
    VoiceRecorder recorder(nullptr);
    QVERIFY(recorder.available());
    recorder.setFolder(dir.path());
    recorder.start();
    QVERIFY(soundSystem()); // the plugin was found and is whole
    if (recorder.state() == u"recording")
        QSKIP("this machine has a microphone");
    QCOMPARE(recorder.state(), QStringLiteral("failed"));
    QVERIFY(!recorder.problem().isEmpty());
    QVERIFY(!recorder.finish());
    recorder.cancel();
    QCOMPARE(recorder.state(), QStringLiteral("idle"));
    QVERIFY(QDir(dir.path()).isEmpty());
}

QTEST_MAIN(ClientMedia)
#include "tst_clientmedia.moc"
