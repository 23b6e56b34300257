#include "client/media/BlurHash.h"
#include "client/media/ImageStore.h"
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

using namespace confab;

// Pictures of others and one's own voice, without a screen or a microphone.
class ClientMedia : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyThreeFormatsAreLookedAt();
    void sizeIsReadBeforeDecoding();
    void aPictureIsCutToItsRoom();
    void cornersAreRound();
    void blurHashIsDecoded();
    void whatIsNoBlurHashIsRefused();
    void aClipIsAWavFileWithItsShape();
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
    VoiceClip clip;
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
    recorder.setFolder(dir.path());
    recorder.start();
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
