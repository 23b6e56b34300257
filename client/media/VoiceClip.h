#pragma once

#include "client/media/OpusVoice.h"

#include <QByteArray>
#include <QFile>
#include <QList>

#include <optional>

namespace confab {

// Speech as it comes from a microphone, written to a file, with its length and the shape of its sound. No device is needed:
// samples go in, a file comes out. Opus, or WAV where the program is built without. One thread.
class VoiceClip
{
public:
    static constexpr int rate = 16000;  // samples a second, mono, 16 bits: enough for speech
    static constexpr int mostBars = 64; // in the waveform

    enum class Format { Opus, Wav };
    static Format best() { return OpusWriter::isAvailable() ? Format::Opus : Format::Wav; }

    explicit VoiceClip(Format format = best()) : m_format(format) {}

    QString suffix() const { return m_format == Format::Opus ? QStringLiteral("ogg") : QStringLiteral("wav"); }
    QString mediaType() const { return QStringLiteral("audio/") + suffix(); }

    bool open(const QString &path);
    // False: the disk does not take it.
    bool add(const QByteArray &samples); // little-endian 16 bits
    bool finish();
    void drop(); // and the file

    qint64 durationMs() const { return m_samples * 1000 / rate; }
    QString path() const { return m_file.fileName(); }
    QString errorString() const { return m_file.errorString(); }
    QList<double> levels() const { return m_levels; } // 0 to 1, one for each tenth of a second
    QString waveform() const;                         // base64 of one byte a bar

private:
    const Format m_format;
    QFile m_file;
    std::optional<OpusWriter> m_opus;
    qint64 m_samples = 0;
    QByteArray m_odd; // half a sample that waits for its other half
    int m_inWindow = 0;
    int m_loudest = 0;
    QList<double> m_levels;
};

} // namespace confab
