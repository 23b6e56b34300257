#include "client/media/OpusVoice.h"

#include "client/media/WavHeader.h"

#ifdef CONFAB_OPUS
#include <ogg/ogg.h>
#include <opus.h>
#endif

namespace confab::opus {

bool isOgg(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(4) == "OggS";
}

#ifdef CONFAB_OPUS

namespace {

constexpr int rate = 24000;
constexpr qint64 longest = qint64(2) * 3600 * rate; // samples
constexpr int mostFrame = rate * 120 / 1000;        // of one packet
constexpr qsizetype readAtOnce = 64 * 1024;

// Takes the packets of the first stream of Opus in the file, whatever else is in it.
class Decoding
{
public:
    Decoding(QFile &from, QFile &to) : m_from(from), m_to(to) { ogg_sync_init(&m_sync); }
    ~Decoding()
    {
        ogg_sync_clear(&m_sync);
        if (m_decoder) {
            opus_decoder_destroy(m_decoder);
            ogg_stream_clear(&m_stream);
        }
    }
    Decoding(const Decoding &) = delete;
    Decoding &operator=(const Decoding &) = delete;

    bool run()
    {
        m_to.write(wavHeader(rate, 0));
        while (m_good && more()) {
            ogg_page page;
            for (int found = 0; m_good && (found = ogg_sync_pageout(&m_sync, &page)) != 0;) {
                if (found > 0) // else something damaged was passed over, and there is no page
                    takePage(page);
            }
        }
        return m_good && m_decoder && m_written > 0 && m_to.seek(0) && m_to.write(wavHeader(rate, quint32(m_written * 2))) == 44 && m_to.flush();
    }

private:
    bool more()
    {
        char *room = ogg_sync_buffer(&m_sync, readAtOnce);
        const qint64 got = m_from.read(room, readAtOnce);
        return got > 0 && ogg_sync_wrote(&m_sync, long(got)) == 0;
    }

    void takePage(ogg_page &page)
    {
        if (ogg_page_bos(&page) && !m_decoder)
            begin(page);
        else if (m_decoder && ogg_page_serialno(&page) == m_stream.serialno && ogg_stream_pagein(&m_stream, &page) == 0)
            takePackets();
    }

    void begin(ogg_page &page)
    {
        ogg_stream_state stream;
        ogg_packet packet;
        ogg_stream_init(&stream, ogg_page_serialno(&page));
        const bool whole = ogg_stream_pagein(&stream, &page) == 0 && ogg_stream_packetout(&stream, &packet) == 1;
        const QByteArray head = whole ? QByteArray(reinterpret_cast<const char *>(packet.packet), packet.bytes) : QByteArray();
        // Version, channels, family of channels: what one decoder can do (RFC 7845, 5.1).
        const bool known = head.size() >= 19 && head.startsWith("OpusHead") && (head[8] & 0xf0) == 0 && (head[9] == 1 || head[9] == 2) && head[18] == 0;
        int error = OPUS_OK;
        if (known)
            m_decoder = opus_decoder_create(rate, 1, &error);
        if (!m_decoder) {
            ogg_stream_clear(&stream);
            return;
        }
        m_stream = stream;
        m_skip = qFromLittleEndian<quint16>(head.constData() + 10) / (48000 / rate);
        opus_decoder_ctl(m_decoder, OPUS_SET_GAIN(qFromLittleEndian<qint16>(head.constData() + 16)));
    }

    void takePackets()
    {
        ogg_packet packet;
        for (int got = 0; m_good && (got = ogg_stream_packetout(&m_stream, &packet)) != 0;) {
            if (got < 0)
                continue; // some were lost
            if (!m_tagsSeen) {
                m_tagsSeen = true;
                continue;
            }
            qint16 sound[mostFrame];
            const int samples = opus_decode(m_decoder, packet.packet, opus_int32(packet.bytes), sound, mostFrame, 0);
            if (samples > 0)
                take(sound, samples, packet);
        }
    }

    void take(qint16 *sound, qint64 samples, const ogg_packet &packet)
    {
        m_decoded += samples;
        qint64 from = std::min(m_skip, samples);
        m_skip -= from;
        qint64 kept = samples - from;
        // The last packet is mostly longer than the sound.
        if (packet.e_o_s && packet.granulepos >= 0)
            kept = std::clamp<qint64>(kept - std::max<qint64>(0, m_decoded - packet.granulepos / (48000 / rate)), 0, kept);
        m_written += kept;
        QByteArray bytes(kept * 2, Qt::Uninitialized);
        qToLittleEndian<qint16>(sound + from, kept, bytes.data());
        m_good = m_written <= longest && m_to.write(bytes) == bytes.size();
    }

    QFile &m_from;
    QFile &m_to;
    ogg_sync_state m_sync{};
    ogg_stream_state m_stream{}; // once there is a decoder
    OpusDecoder *m_decoder = nullptr;
    qint64 m_skip = 0; // samples still to drop
    qint64 m_decoded = 0;
    qint64 m_written = 0;
    bool m_tagsSeen = false;
    bool m_good = true;
};

} // namespace

bool decode(const QString &path, const QString &wav)
{
    QFile from(path);
    QFile to(wav);
    if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return false;
    if (Decoding(from, to).run())
        return true;
    to.remove();
    return false;
}

#else

bool decode(const QString &, const QString &)
{
    return false;
}

#endif

} // namespace confab::opus
