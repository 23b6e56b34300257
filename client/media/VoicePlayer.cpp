#include "client/media/VoicePlayer.h"

#include "client/media/OpusVoice.h"

#ifdef CONFAB_MULTIMEDIA
#include <QAudioDevice>
#include <QAudioOutput>
#include <QMediaDevices>
#include <QMediaPlayer>
#endif
#include <QUrl>

namespace confab {

VoicePlayer::VoicePlayer(QObject *parent)
    : QObject(parent)
{
}

VoicePlayer::~VoicePlayer()
{
    m_pool.waitForDone();
}

double VoicePlayer::position() const
{
#ifdef CONFAB_MULTIMEDIA
    if (m_player && m_duration > 0 && !m_path.isEmpty())
        return std::clamp(double(m_player->position()) / double(m_duration), 0.0, 1.0);
#endif
    return m_from;
}

QString VoicePlayer::timeText() const
{
    const auto seconds = qint64(position() * double(m_duration)) / 1000;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

void VoicePlayer::choose(const QString &fileId, qint64 durationMs, double from)
{
    stop();
    m_fileId = fileId;
    m_duration = durationMs;
    m_from = from;
    m_playing = true;
    Q_EMIT changed();
    Q_EMIT moved();
}

void VoicePlayer::fail(const QString &fileId, const QString &why)
{
    if (fileId != m_fileId)
        return;
    m_problem = why;
    m_playing = false;
    Q_EMIT changed();
}

void VoicePlayer::open(const QString &path)
{
#ifdef CONFAB_MULTIMEDIA
    if (QMediaDevices::defaultAudioOutput().isNull())
        return fail(m_fileId, tr("No loudspeaker was found."));
    // Decoded here: what the system's player knows of Opus differs from machine to machine.
    const int turn = ++m_turn;
    if (!opus::isOgg(path))
        return play(path);
    m_decoded = std::make_unique<QTemporaryDir>();
    const QString wav = m_decoded->filePath(QStringLiteral("%1.wav").arg(turn));
    m_pool.start([this, path, wav, turn] {
        const bool good = opus::decode(path, wav);
        QMetaObject::invokeMethod(this, [this, path, wav, turn, good] {
            if (turn == m_turn && !m_fileId.isEmpty())
                play(good ? wav : path);
        }, Qt::QueuedConnection);
    });
#else
    m_path = path;
    fail(m_fileId, tr("This build cannot play sounds."));
#endif
}

void VoicePlayer::play(const QString &path)
{
#ifdef CONFAB_MULTIMEDIA
    if (!m_player) {
        m_output = std::make_unique<QAudioOutput>();
        m_player = std::make_unique<QMediaPlayer>();
        m_player->setAudioOutput(m_output.get());
        connect(m_player.get(), &QMediaPlayer::positionChanged, this, &VoicePlayer::moved);
        connect(m_player.get(), &QMediaPlayer::durationChanged, this, [this](qint64 duration) {
            if (duration > 0)
                m_duration = duration;
        });
        connect(m_player.get(), &QMediaPlayer::mediaStatusChanged, this, [this](QMediaPlayer::MediaStatus status) {
            if (status == QMediaPlayer::LoadedMedia && m_from > 0) {
                m_player->setPosition(qint64(m_from * double(m_duration)));
            } else if (status == QMediaPlayer::EndOfMedia) {
                m_playing = false;
                m_from = 0;
                Q_EMIT changed();
                Q_EMIT moved();
            }
        });
        connect(m_player.get(), &QMediaPlayer::errorOccurred, this, [this](QMediaPlayer::Error, const QString &why) {
            fail(m_fileId, why.isEmpty() ? tr("This cannot be played here.") : tr("This cannot be played here: %1").arg(why));
        });
    }
    m_path = path;
    m_player->setSource(QUrl::fromLocalFile(path));
    m_player->setPlaybackRate(m_rate);
    if (m_playing) // it may have been put on hold meanwhile
        m_player->play();
#endif
}

void VoicePlayer::toggle()
{
    m_playing = !m_playing;
#ifdef CONFAB_MULTIMEDIA
    if (m_player && !m_path.isEmpty()) {
        if (m_playing)
            m_player->play();
        else
            m_player->pause();
    }
#endif
    Q_EMIT changed();
}

void VoicePlayer::seek(double where)
{
    m_from = where;
#ifdef CONFAB_MULTIMEDIA
    if (m_player && !m_path.isEmpty())
        m_player->setPosition(qint64(where * double(m_duration)));
#endif
    Q_EMIT moved();
}

void VoicePlayer::nextRate()
{
    m_rate = m_rate < 1.25 ? 1.5 : m_rate < 1.75 ? 2 : 1;
#ifdef CONFAB_MULTIMEDIA
    if (m_player)
        m_player->setPlaybackRate(m_rate);
#endif
    Q_EMIT changed();
}

void VoicePlayer::stop()
{
#ifdef CONFAB_MULTIMEDIA
    if (m_player)
        m_player->stop();
#endif
    ++m_turn;
    m_path.clear();
    m_fileId.clear();
    m_problem.clear();
    m_playing = false;
    Q_EMIT changed();
}

} // namespace confab
