#pragma once

#include <QByteArray>
#include <QObject>

#include <functional>
#include <memory>

namespace confab {

// The machine's loudspeaker and microphone, as plain interfaces: Qt Multimedia, which is behind them, comes with a dozen libraries
// that a start without sound need not wait for, and so is a plugin of ours (client/media/sound). Everything here lives in the
// core's thread and calls back in it.

// Plays one file after another.
class SoundOutput
{
public:
    struct Listener {
        std::function<void()> moved;
        std::function<void(qint64)> durationKnown; // ms
        std::function<void()> opened;
        std::function<void()> ended;
        std::function<void(const QString &)> failed; // the system's own words, or none
    };

    virtual ~SoundOutput() = default;
    virtual void open(const QString &path) = 0;
    virtual void play() = 0;
    virtual void pause() = 0;
    virtual void stop() = 0;
    virtual void setRate(double rate) = 0;
    virtual void setPosition(qint64 ms) = 0;
    virtual qint64 position() const = 0; // ms
};

// Hears as long as it lives: 16-bit little-endian samples of one channel.
class SoundInput
{
public:
    enum class Problem { None, NoMicrophone, NotSupported, NotOpened };
    struct Listener {
        std::function<void()> heard; // read() has more
        std::function<void()> wentAway;
    };

    virtual ~SoundInput() = default;
    virtual Problem start(int samplesPerSecond) = 0;
    virtual QByteArray read() = 0;
    virtual void stop() = 0;
};

class SoundSystem
{
public:
    virtual ~SoundSystem() = default;
    virtual bool hasLoudspeaker() const = 0;
    virtual std::unique_ptr<SoundOutput> output(SoundOutput::Listener listener) = 0;
    virtual std::unique_ptr<SoundInput> input(SoundInput::Listener listener) = 0;
};

// Whether the program came with it; loads nothing.
bool hasSoundSystem();
// Loaded at the first call, which takes some ms; null where it is missing or does not load.
SoundSystem *soundSystem();

} // namespace confab

Q_DECLARE_INTERFACE(confab::SoundSystem, "org.confab.SoundSystem/1")
