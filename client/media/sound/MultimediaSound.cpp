// Sound by Qt Multimedia: a plugin, so that a start need not load it. See Sound.h.
#include "client/media/Sound.h"

#include <QAudioDevice>
#include <QAudioOutput>
#include <QAudioSource>
#include <QMediaDevices>
#include <QMediaPlayer>
#include <QUrl>

namespace confab {

namespace {

class MultimediaOutput final : public SoundOutput
{
public:
    explicit MultimediaOutput(Listener listener)
        : m_listener(std::move(listener))
    {
        m_player.setAudioOutput(&m_output);
        QObject::connect(&m_player, &QMediaPlayer::positionChanged, &m_player, [this] { m_listener.moved(); });
        QObject::connect(&m_player, &QMediaPlayer::durationChanged, &m_player, [this](qint64 duration) {
            if (duration > 0)
                m_listener.durationKnown(duration);
        });
        QObject::connect(&m_player, &QMediaPlayer::mediaStatusChanged, &m_player, [this](QMediaPlayer::MediaStatus status) {
            if (status == QMediaPlayer::LoadedMedia)
                m_listener.opened();
            else if (status == QMediaPlayer::EndOfMedia)
                m_listener.ended();
        });
        QObject::connect(&m_player, &QMediaPlayer::errorOccurred, &m_player, [this](QMediaPlayer::Error, const QString &why) { m_listener.failed(why); });
    }

    void open(const QString &path) override { m_player.setSource(QUrl::fromLocalFile(path)); }
    void play() override { m_player.play(); }
    void pause() override { m_player.pause(); }
    void stop() override { m_player.stop(); }
    void setRate(double rate) override { m_player.setPlaybackRate(rate); }
    void setPosition(qint64 ms) override { m_player.setPosition(ms); }
    qint64 position() const override { return m_player.position(); }

private:
    Listener m_listener;
    QAudioOutput m_output;
    QMediaPlayer m_player;
};

class MultimediaInput final : public SoundInput
{
public:
    explicit MultimediaInput(Listener listener) : m_listener(std::move(listener)) {}

    Problem start(int samplesPerSecond) override
    {
        const QAudioDevice microphone = QMediaDevices::defaultAudioInput();
        if (microphone.isNull())
            return Problem::NoMicrophone;
        QAudioFormat format;
        format.setSampleRate(samplesPerSecond);
        format.setChannelCount(1);
        format.setSampleFormat(QAudioFormat::Int16);
        if (!microphone.isFormatSupported(format))
            return Problem::NotSupported;
        m_source = std::make_unique<QAudioSource>(microphone, format);
        m_sound = m_source->start();
        if (!m_sound || m_source->error() != QAudio::NoError)
            return Problem::NotOpened;
        QObject::connect(m_sound, &QIODevice::readyRead, m_source.get(), [this] { m_listener.heard(); });
        QObject::connect(m_source.get(), &QAudioSource::stateChanged, m_source.get(), [this](QAudio::State state) {
            if (state == QAudio::StoppedState && m_sound && m_source->error() != QAudio::NoError)
                m_listener.wentAway();
        });
        return Problem::None;
    }

    QByteArray read() override { return m_sound ? m_sound->readAll() : QByteArray(); }

    void stop() override
    {
        m_sound = nullptr;
        if (m_source)
            m_source->stop();
    }

private:
    Listener m_listener;
    std::unique_ptr<QAudioSource> m_source;
    QIODevice *m_sound = nullptr; // the source's
};

} // namespace

class MultimediaSound final : public QObject, public SoundSystem
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.confab.SoundSystem/1")
    Q_INTERFACES(confab::SoundSystem)

public:
    bool hasLoudspeaker() const override { return !QMediaDevices::defaultAudioOutput().isNull(); }
    std::unique_ptr<SoundOutput> output(SoundOutput::Listener listener) override { return std::make_unique<MultimediaOutput>(std::move(listener)); }
    std::unique_ptr<SoundInput> input(SoundInput::Listener listener) override { return std::make_unique<MultimediaInput>(std::move(listener)); }
};

} // namespace confab

#include "MultimediaSound.moc"
