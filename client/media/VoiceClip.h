#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>

namespace confab {

// Speech as it comes from a microphone, written to a WAV file, with its length and the shape of its sound. No device is needed:
// samples go in, a file comes out. One thread.
class VoiceClip
{
public:
    static constexpr int rate = 16000;  // samples a second, mono, 16 bits: enough for speech
    static constexpr int mostBars = 64; // in the waveform

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
    QFile m_file;
    qint64 m_samples = 0;
    QByteArray m_odd; // half a sample that waits for its other half
    int m_inWindow = 0;
    int m_loudest = 0;
    QList<double> m_levels;
};

} // namespace confab
