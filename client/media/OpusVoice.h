#pragma once

#include <QByteArray>
#include <QFile>

#include <memory>

namespace confab {

// Speech as Opus in Ogg (RFC 6716, RFC 7845), some 3 kB a second. One thread.
class OpusWriter
{
public:
    static bool isAvailable(); // built with the libraries for it

    explicit OpusWriter(QFile &file);
    ~OpusWriter();

    // Mono, little-endian 16 bits, VoiceClip::rate samples a second. False: the disk does not take it.
    bool begin();
    bool add(const QByteArray &samples);
    bool finish();

private:
    struct State;
    const std::unique_ptr<State> m_state;
};

// What comes out of an Ogg file with Opus in it.
namespace opus {

bool isOgg(const QString &path);

// Writes it as a WAV file, which every player takes: mono, 24,000 samples a second. False if it is none, is damaged at its
// beginning, plays for longer than two hours, or the disk is full; nothing is left then. Takes a second for an hour of sound.
bool decode(const QString &path, const QString &wav);

} // namespace opus

} // namespace confab
