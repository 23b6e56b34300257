#include "client/media/OpusVoice.h"

#include "client/media/VoiceClip.h"

#include <QRandomGenerator>
#include <QtEndian>

#ifdef CONFAB_OPUS
#include <ogg/ogg.h>
#include <opus.h>
#endif

namespace confab {

#ifdef CONFAB_OPUS

namespace {

constexpr int frame = VoiceClip::rate / 50;             // samples of 20 ms
constexpr int clockPerSample = 48000 / VoiceClip::rate; // Ogg counts Opus at 48 kHz whatever goes in
constexpr int bitRate = 24000;                          // clear speech
constexpr int framesPerPage = 50;
constexpr qsizetype mostPacket = 1500; // bytes; a frame at this rate has some 60

// RFC 7845, 5.1: for one channel.
QByteArray head(quint16 preSkip)
{
    QByteArray bytes("OpusHead\x01\x01\0\0\0\0\0\0\0\0\0", 19);
    qToLittleEndian(preSkip, bytes.data() + 10);
    qToLittleEndian(quint32(VoiceClip::rate), bytes.data() + 12);
    return bytes;
}

// RFC 7845, 5.2: by whom, and no comments.
QByteArray tags()
{
    return QByteArray("OpusTags\x06\0\0\0Confab\0\0\0\0", 22);
}

} // namespace

struct OpusWriter::State {
    explicit State(QFile &f) : file(f) {}
    ~State()
    {
        ogg_stream_clear(&stream);
        if (encoder)
            opus_encoder_destroy(encoder);
    }
    State(const State &) = delete;
    State &operator=(const State &) = delete;

    bool put(const QByteArray &bytes, bool flush, bool last = false)
    {
        ogg_packet packet{};
        packet.packet = reinterpret_cast<unsigned char *>(const_cast<char *>(bytes.constData()));
        packet.bytes = bytes.size();
        packet.b_o_s = number == 0;
        packet.e_o_s = last;
        packet.granulepos = number < 2 ? 0 : last ? ogg_int64_t(preSkip) + samples * clockPerSample : ogg_int64_t(frames) * frame * clockPerSample;
        packet.packetno = number++;
        if (ogg_stream_packetin(&stream, &packet) != 0)
            return false;
        ogg_page page;
        while (flush ? ogg_stream_flush(&stream, &page) : ogg_stream_pageout(&stream, &page)) {
            if (file.write(reinterpret_cast<const char *>(page.header), page.header_len) != page.header_len
                || file.write(reinterpret_cast<const char *>(page.body), page.body_len) != page.body_len)
                return false;
        }
        return true;
    }

    // The packet that comes last says where the sound ends, so each waits until it is known whether another follows.
    bool encode(const qint16 *sound)
    {
        QByteArray packet(mostPacket, Qt::Uninitialized);
        const opus_int32 size = opus_encode(encoder, sound, frame, reinterpret_cast<unsigned char *>(packet.data()), opus_int32(packet.size()));
        if (size < 0)
            return false;
        packet.truncate(size);
        if (!waiting.isEmpty() && !put(waiting, frames % framesPerPage == 0))
            return false;
        waiting = packet;
        ++frames;
        return true;
    }

    QFile &file;
    ogg_stream_state stream{};
    OpusEncoder *encoder = nullptr;
    QByteArray pending; // samples of less than a frame
    QByteArray waiting;
    qint64 samples = 0; // that came in
    qint64 frames = 0;  // that were made of them
    qint64 number = 0;  // of packets
    int preSkip = 0;    // that the decoder drops first, at 48 kHz
};

bool OpusWriter::isAvailable()
{
    return true;
}

OpusWriter::OpusWriter(QFile &file)
    : m_state(std::make_unique<State>(file))
{
}

bool OpusWriter::begin()
{
    State &s = *m_state;
    int error = OPUS_OK;
    s.encoder = opus_encoder_create(VoiceClip::rate, 1, OPUS_APPLICATION_VOIP, &error);
    if (error != OPUS_OK || ogg_stream_init(&s.stream, int(QRandomGenerator::system()->generate())) != 0)
        return false;
    opus_encoder_ctl(s.encoder, OPUS_SET_BITRATE(bitRate));
    opus_int32 ahead = 0;
    opus_encoder_ctl(s.encoder, OPUS_GET_LOOKAHEAD(&ahead));
    s.preSkip = ahead * clockPerSample;
    return s.put(head(quint16(s.preSkip)), true) && s.put(tags(), true);
}

bool OpusWriter::add(const QByteArray &samples)
{
    State &s = *m_state;
    s.samples += samples.size() / 2;
    s.pending += samples;
    qsizetype at = 0;
    for (; s.pending.size() - at >= frame * 2; at += frame * 2) {
        qint16 sound[frame];
        qFromLittleEndian<qint16>(s.pending.constData() + at, frame, sound);
        if (!s.encode(sound))
            return false;
    }
    s.pending.remove(0, at);
    return true;
}

bool OpusWriter::finish()
{
    State &s = *m_state;
    // Silence behind it, until the last sample has come through the encoder too.
    const qint64 due = s.samples;
    while (s.frames * frame < due + s.preSkip / clockPerSample) {
        s.pending.append(frame * 2 - s.pending.size(), '\0');
        qint16 sound[frame];
        qFromLittleEndian<qint16>(s.pending.constData(), frame, sound);
        s.pending.clear();
        if (!s.encode(sound))
            return false;
    }
    return s.put(s.waiting, true, true);
}

#else

struct OpusWriter::State {
};

bool OpusWriter::isAvailable()
{
    return false;
}

OpusWriter::OpusWriter(QFile &)
{
}

bool OpusWriter::begin()
{
    return false;
}

bool OpusWriter::add(const QByteArray &)
{
    return false;
}

bool OpusWriter::finish()
{
    return false;
}

#endif

OpusWriter::~OpusWriter() = default;

} // namespace confab
