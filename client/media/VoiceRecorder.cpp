#include "client/media/VoiceRecorder.h"

#include <QUuid>

namespace confab {

VoiceRecorder::VoiceRecorder(QObject *parent)
    : QObject(parent)
{
}

VoiceRecorder::~VoiceRecorder()
{
    if (m_clip)
        m_clip->drop();
}

bool VoiceRecorder::available() const
{
    return hasSoundSystem();
}

QString VoiceRecorder::timeText() const
{
    const qint64 seconds = m_clip ? m_clip->durationMs() / 1000 : 0;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QVariantList VoiceRecorder::bars() const
{
    constexpr qsizetype shown = 200;
    QVariantList bars;
    if (m_clip) {
        const QList<double> levels = m_clip->levels();
        for (const double level : levels.mid(std::max(qsizetype(0), levels.size() - shown)))
            bars.append(level);
    }
    return bars;
}

void VoiceRecorder::fail(const QString &why)
{
    stop();
    if (m_clip)
        m_clip->drop();
    m_clip.reset();
    m_problem = why;
    Q_EMIT changed();
}

void VoiceRecorder::stop()
{
    if (m_input)
        m_input->stop();
}

QString VoiceRecorder::said(SoundInput::Problem problem)
{
    switch (problem) {
    case SoundInput::Problem::None: break;
    case SoundInput::Problem::NoMicrophone: return tr("No microphone was found. Plug one in, then try again.");
    case SoundInput::Problem::NotSupported: return tr("This microphone cannot be used.");
    case SoundInput::Problem::NotOpened: return tr("The microphone cannot be opened. Does another program use it, or is it not allowed?");
    }
    return {};
}

void VoiceRecorder::start()
{
    if (m_clip)
        return;
    m_problem.clear();
    if (!soundSystem())
        return fail(tr("This build cannot record."));
    m_input = soundSystem()->input({
        .heard = [this] { read(); },
        .wentAway = [this] {
            QMetaObject::invokeMethod(this, [this] {
                if (m_clip)
                    fail(tr("The microphone went away."));
            }, Qt::QueuedConnection);
        },
    });
    if (const auto problem = m_input->start(VoiceClip::rate); problem != SoundInput::Problem::None)
        return fail(said(problem));
    m_clip = std::make_unique<VoiceClip>();
    if (!m_clip->open(m_folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + u'.' + m_clip->suffix()))
        return fail(tr("The recording cannot be saved: %1").arg(m_clip->errorString()));
    Q_EMIT changed();
    Q_EMIT heard();
}

void VoiceRecorder::read()
{
    if (!m_clip || !m_input)
        return;
    if (!m_clip->add(m_input->read()))
        return fail(tr("The recording cannot be saved: %1").arg(m_clip->errorString()));
    if (m_clip->durationMs() >= longest)
        stop(); // what there is can still be sent
    Q_EMIT heard();
}

void VoiceRecorder::cancel()
{
    stop();
    if (m_clip)
        m_clip->drop();
    m_clip.reset();
    m_problem.clear();
    Q_EMIT changed();
}

std::unique_ptr<VoiceClip> VoiceRecorder::finish()
{
    read();
    stop();
    auto clip = std::exchange(m_clip, nullptr);
    if (clip && (clip->durationMs() < shortest || !clip->finish())) {
        clip->drop();
        clip.reset();
    }
    Q_EMIT changed();
    return clip;
}

} // namespace confab
