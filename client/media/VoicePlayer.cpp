#include "client/media/VoicePlayer.h"

#include "client/media/OpusVoice.h"

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
    if (m_output && m_duration > 0 && !m_path.isEmpty())
        return std::clamp(double(m_output->position()) / double(m_duration), 0.0, 1.0);
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
    if (!soundSystem()) {
        m_path = path;
        return fail(m_fileId, tr("This build cannot play sounds."));
    }
    if (!soundSystem()->hasLoudspeaker())
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
}

std::unique_ptr<SoundOutput> VoicePlayer::makeOutput()
{
    return soundSystem()->output({
        .moved = [this] { Q_EMIT moved(); },
        .durationKnown = [this](qint64 ms) { m_duration = ms; },
        .opened = [this] {
            if (m_from > 0)
                m_output->setPosition(qint64(m_from * double(m_duration)));
        },
        .ended = [this] {
            m_playing = false;
            m_from = 0;
            Q_EMIT changed();
            Q_EMIT moved();
        },
        .failed = [this](const QString &why) {
            fail(m_fileId, why.isEmpty() ? tr("This cannot be played here.") : tr("This cannot be played here: %1").arg(why));
        },
    });
}

void VoicePlayer::play(const QString &path)
{
    if (!m_output)
        m_output = makeOutput();
    m_path = path;
    m_output->open(path);
    m_output->setRate(m_rate);
    if (m_playing) // it may have been put on hold meanwhile
        m_output->play();
}

void VoicePlayer::toggle()
{
    m_playing = !m_playing;
    if (m_output && !m_path.isEmpty()) {
        if (m_playing)
            m_output->play();
        else
            m_output->pause();
    }
    Q_EMIT changed();
}

void VoicePlayer::seek(double where)
{
    m_from = where;
    if (m_output && !m_path.isEmpty())
        m_output->setPosition(qint64(where * double(m_duration)));
    Q_EMIT moved();
}

void VoicePlayer::nextRate()
{
    m_rate = m_rate < 1.25 ? 1.5 : m_rate < 1.75 ? 2 : 1;
    if (m_output)
        m_output->setRate(m_rate);
    Q_EMIT changed();
}

void VoicePlayer::stop()
{
    if (m_output)
        m_output->stop();
    ++m_turn;
    m_path.clear();
    m_fileId.clear();
    m_problem.clear();
    m_playing = false;
    Q_EMIT changed();
}

} // namespace confab
