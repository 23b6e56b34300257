#include "client/media/VoiceClip.h"

#include "client/media/WavHeader.h"

#include <cmath>

namespace confab {

namespace {

constexpr int window = VoiceClip::rate / 10; // samples of one level

} // namespace

bool VoiceClip::open(const QString &path)
{
    m_file.setFileName(path);
    m_samples = 0;
    m_odd.clear();
    m_levels.clear();
    m_inWindow = m_loudest = 0;
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Truncate))
        return false;
    if (m_format == Format::Wav)
        return m_file.write(wavHeader(rate, 0)) == 44;
    m_opus.emplace(m_file);
    return m_opus->begin();
}

bool VoiceClip::add(const QByteArray &samples)
{
    QByteArray bytes = m_odd + samples;
    m_odd = bytes.size() % 2 ? bytes.right(1) : QByteArray();
    bytes.chop(m_odd.size());
    for (qsizetype at = 0; at < bytes.size(); at += 2) {
        m_loudest = std::max(m_loudest, std::abs(int(qFromLittleEndian<qint16>(bytes.constData() + at))));
        if (++m_inWindow == window) {
            m_levels.append(std::sqrt(m_loudest / 32768.0)); // nearer to how loud it sounds
            m_inWindow = m_loudest = 0;
        }
    }
    m_samples += bytes.size() / 2;
    return m_opus ? m_opus->add(bytes) : m_file.write(bytes) == bytes.size();
}

bool VoiceClip::finish()
{
    const bool ended = m_opus ? m_opus->finish() : m_file.seek(0) && m_file.write(wavHeader(rate, quint32(m_samples * 2))) == 44;
    if (!ended || !m_file.flush())
        return false;
    m_file.close();
    return true;
}

void VoiceClip::drop()
{
    m_file.close();
    m_file.remove();
}

QString VoiceClip::waveform() const
{
    const int bars = int(std::min(qsizetype(mostBars), m_levels.size()));
    double loudest = 0.05; // silence stays flat
    for (const double level : m_levels)
        loudest = std::max(loudest, level);
    QByteArray bytes;
    for (int bar = 0; bar < bars; ++bar) {
        const qsizetype from = bar * m_levels.size() / bars;
        const qsizetype to = std::max(from + 1, (bar + 1) * m_levels.size() / bars);
        double level = 0;
        for (qsizetype i = from; i < to; ++i)
            level = std::max(level, m_levels[i]);
        bytes.append(char(uchar(std::lround(255 * level / loudest))));
    }
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace confab
